import { code128 } from './code128.ts';

/** Millimetres of one module: what a desk scanner reads from a laser print at arm's length. */
const MODULE = 0.33;
/** Modules left white on each side. */
const QUIET = 10;

/** A text to be scanned off paper; beside it stands the text itself. */
export function Barcode({ text }: { text: string }) {
  const widths = code128(text);
  if (!widths) return null;
  const all = widths.reduce((sum, width) => sum + width, 2 * QUIET);
  let at = QUIET;
  const bars = widths.flatMap((width, n) => {
    const x = at;
    at += width;
    return n % 2 === 0 ? [<rect key={x} x={x} width={width} height={1} />] : [];
  });
  return (
    <svg width={`${all * MODULE}mm`} height="11mm" viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
      {bars}
    </svg>
  );
}
