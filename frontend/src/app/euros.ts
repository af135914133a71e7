/** Euros as people type them (`1 234,5`, `2.50 €`), in cents; `null` when it is not an amount above zero. */
export function centsOf(typed: string) {
  const text = typed.replaceAll(/[\s€]/g, '');
  const [, euros, fraction = ''] = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  const cents = Number(euros) * 100 + Number(fraction.padEnd(2, '0'));
  return euros !== undefined && cents > 0 ? cents : null;
}
