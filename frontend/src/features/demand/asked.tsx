import { Plural } from '@lingui/react/macro';
import type { DemandRow } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';

type Props = { row: Pick<DemandRow, 'n_requests' | 'n_libraries' | 'n_readers'> };

/** Who asks: requests, libraries and readers, each counted once. */
export function Asked({ row: { n_requests, n_libraries, n_readers } }: Props) {
  const [requests, libraries, readers] = [n_requests, n_libraries, n_readers].map((n) => formatNumber(n));
  return (
    <>
      <Plural
        value={n_requests}
        one={`${requests} užsakymas`}
        few={`${requests} užsakymai`}
        many={`${requests} užsakymo`}
        other={`${requests} užsakymų`}
      />
      {n_libraries > 0 && (
        <>
          {' · '}
          <Plural
            value={n_libraries}
            one={`${libraries} biblioteka`}
            few={`${libraries} bibliotekos`}
            many={`${libraries} bibliotekos`}
            other={`${libraries} bibliotekų`}
          />
        </>
      )}
      {n_readers > 0 && (
        <>
          {' · '}
          <Plural
            value={n_readers}
            one={`${readers} skaitytojas`}
            few={`${readers} skaitytojai`}
            many={`${readers} skaitytojo`}
            other={`${readers} skaitytojų`}
          />
        </>
      )}
    </>
  );
}
