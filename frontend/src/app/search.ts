type Search = Record<string, unknown>;

/** Filters in the address read as the API's own: `?status=sent,shipped&q=metai`. */
export function stringifySearch(search: Search) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    const text = [value].flat().join(',');
    if (text !== '') query.set(key, text);
  }
  return query.size ? `?${query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}` : '';
}

export const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text));

/** Reads one value, or many, out of a closed list; anything else in the address is ignored. */
export const oneOf = <T extends string>(all: readonly T[], value: unknown) => all.find((one) => one === value);
export function someOf<T extends string>(all: readonly T[], value: unknown) {
  const wanted = [value].flat().flatMap((one) => String(one ?? '').split(','));
  const some = all.filter((one) => wanted.includes(one));
  return some.length ? some : undefined;
}
export const textIn = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
export const numberIn = (value: unknown) => (/^\d+$/.test(String(value)) ? Number(value) : undefined);
export const flagIn = (value: unknown) => ({ true: true, false: false })[String(value)];

/** An address without its empty filters. */
export const compact = <T extends Search>(search: T) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
