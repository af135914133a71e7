const SCHEME = 'data-mantine-color-scheme';

/** Paper is white: what is printed has light colours, whichever the screen has. */
export function printInLight() {
  const root = document.documentElement;
  let onScreen = root.getAttribute(SCHEME) ?? 'light';
  window.addEventListener('beforeprint', () => {
    onScreen = root.getAttribute(SCHEME) ?? 'light';
    root.setAttribute(SCHEME, 'light');
  });
  window.addEventListener('afterprint', () => root.setAttribute(SCHEME, onScreen));
}
