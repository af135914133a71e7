/** A cell as the server writes it: what a spreadsheet would take for a formula is made text. */
function cell(text: string) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a file for a spreadsheet: in UTF-8 with a mark, because spreadsheets read it as something else otherwise. */
export const csvOf = (rows: string[][]) => `\u{feff}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** Gives a file to the person, made here of what is on the screen. */
export function save(name: string, rows: string[][]) {
  const href = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  URL.revokeObjectURL(href);
}
