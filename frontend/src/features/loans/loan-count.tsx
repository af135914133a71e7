import { Plural } from '@lingui/react/macro';
import { formatNumber } from '#/app/i18n.ts';

export function LoanCount({ n }: { n: number }) {
  const count = formatNumber(n);
  return <Plural value={n} one={`${count} užsakymas`} few={`${count} užsakymai`} many={`${count} užsakymo`} other={`${count} užsakymų`} />;
}
