import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SubscriberCampaignResult, SubscriberCampaignResults } from '#/api/generated/types.gen.ts';
import small from '#/ui/small-table.module.css';
import { StateDot, type Tone } from '#/ui/state-dot.tsx';
import { linkHref, MAILED } from './confirmation-link.tsx';
import classes from './subscribers.module.css';

/** What came of each; links that went by no letter are here this once, to be taken away as a file. */
export function CampaignResults({ results: { results } }: { results: SubscriberCampaignResults }) {
  const links = results.filter(({ link }) => link && link.mail.outcome !== 'queued');
  return (
    <>
      {links.length > 0 && (
        <div>
          <Text size="sm" mb="xs">
            <Trans>Šioms bibliotekoms laiškas neišsiųstas. Nuorodos rodomos tik dabar: išsisaugokite jas.</Trans>
          </Text>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            renderRoot={(props) => <a {...props} href={fileOf(links)} download="nuorodos.csv" />}
          >
            <Trans>Nuorodos (CSV)</Trans>
          </Button>
        </div>
      )}
      <div className={classes.links} tabIndex={-1}>
        <table className={small.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Kortelė</Trans>
              </th>
              <th scope="col">
                <Trans>Biblioteka</Trans>
              </th>
              <th scope="col">
                <Trans>Rezultatas</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr key={result.id}>
                <td className="numeric">{result.card_no}</td>
                <td>
                  <Link to="/subscribers/$subscriberId" params={{ subscriberId: result.id }} className={classes.name}>
                    {result.library.name}
                  </Link>
                </td>
                <td>
                  <Outcome result={result} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const TONE: Record<SubscriberCampaignResult['outcome'], Tone> = { done: 'pine', unchanged: 'gray', refused: 'red' };

function Outcome({ result: { outcome, link, problem } }: { result: SubscriberCampaignResult }) {
  const { t, i18n } = useLingui();
  const words = {
    done: link ? i18n._(MAILED[link.mail.outcome]) : t`atlikta`,
    unchanged: t`nepakeista`,
    refused: problem?.detail ?? t`nepavyko`,
  };
  const isByHand = link && link.mail.outcome !== 'queued';
  return <StateDot tone={isByHand ? 'yellow' : TONE[outcome]}>{words[outcome]}</StateDot>;
}

/** A name, an address and a link a line, made here: the server has kept no link. */
function fileOf(results: SubscriberCampaignResult[]) {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = results.map(({ card_no, library, link }) =>
    [card_no, library.name, link?.email ?? '', link ? linkHref(link.token) : ''].map(cell).join(','),
  );
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${lines.join('\r\n')}`)}`;
}
