import { formatNumber } from '#/app/i18n.ts';

/** How large a file is, as people say it: `12 kB`, `1,4 MB`. */
export const fileSize = (bytes: number) =>
  bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${formatNumber(bytes / 1_000_000, { maximumFractionDigits: 1 })} MB`;
