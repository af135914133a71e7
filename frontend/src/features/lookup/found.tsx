import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton, Stack, Text } from '@mantine/core';
import type { FoundTitle, Lookup, LookupTargetAnswer } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './lookup.module.css';
import { REASON, STATUS } from './vocabulary.ts';

/** Who has it: the library, where the catalogue stands for one. */
export const holderNames = ({ holders }: FoundTitle) =>
  holders.map(({ library, name }) => library?.short_name ?? library?.name ?? name).filter((name, at, all) => all.indexOf(name) === at);

type Props = { found: Lookup | undefined; isAsking: boolean; onPick?: (title: FoundTitle) => void };

/** What was found where: the titles, then how each catalogue answered. */
export function Found({ found, isAsking, onPick }: Props) {
  const n = found?.items.length ?? 0;
  return (
    <Stack gap="md" aria-busy={isAsking}>
      <div role="status" className={classes.status}>
        {isAsking && <Trans>Klausiama katalogų…</Trans>}
        {!isAsking && found && n > 0 && (
          <Plural value={n} one="Rastas # leidinys" few="Rasti # leidiniai" many="Rasta # leidinio" other="Rasta # leidinių" />
        )}
        {!isAsking && found && n === 0 && found.targets.length > 0 && <Trans>Nieko nerasta. Bandykite mažiau žodžių arba ISBN.</Trans>}
      </div>
      {isAsking ? (
        Array.from({ length: 4 }, (_, at) => <Skeleton key={at} h={42} />)
      ) : (
        <>
          {n > 0 && (
            <ul className={classes.titles}>
              {found?.items.map((title, at) => (
                <Title key={at} of={title} onPick={onPick} />
              ))}
            </ul>
          )}
          {found && found.targets.length > 0 && <Answers of={found.targets} />}
        </>
      )}
    </Stack>
  );
}

function Title({ of: title, onPick }: { of: FoundTitle; onPick?: (title: FoundTitle) => void }) {
  const { t } = useLingui();
  const name = [title.title, title.subtitle].filter(Boolean).join(': ');
  const imprint = [title.part, title.edition, title.place, title.publisher, title.year].filter(Boolean).join(', ');
  const numbers = [...title.isbns.map((number) => `ISBN ${number}`), ...title.issns.map((number) => `ISSN ${number}`)];
  return (
    <li className={classes.title}>
      <div>
        <Text component="div" fw={550} size="sm">
          {name}
        </Text>
        <Text component="div" size="sm">
          {[title.author, imprint].filter(Boolean).join(' · ')}
        </Text>
        <Text component="div" size="xs" c="dimmed" className="numeric">
          {numbers.slice(0, 2).join(' · ')}
        </Text>
        <div className={classes.holders}>
          <span className={classes.has}>
            <Trans>Turi:</Trans>
          </span>
          {holderNames(title).map((holder) => (
            <span key={holder} className={classes.holder}>
              {holder}
            </span>
          ))}
        </div>
      </div>
      {onPick && (
        <Button size="xs" variant="default" onClick={() => onPick(title)} aria-label={t`Įrašyti į užsakymą: ${name}`}>
          <Trans>Įrašyti į užsakymą</Trans>
        </Button>
      )}
    </li>
  );
}

/** How each catalogue answered, in words: what went wrong with one does not hide the others. */
function Answers({ of: answers }: { of: LookupTargetAnswer[] }) {
  const { t, i18n } = useLingui();
  return (
    <table className={classes.answers} aria-label={t`Kaip atsakė katalogai`}>
      <tbody>
        {answers.map((answer) => (
          <tr key={answer.target_id}>
            <th scope="row">{answer.name}</th>
            <td>
              <StateDot tone={STATUS[answer.status].tone}>{i18n._(STATUS[answer.status].label)}</StateDot>
            </td>
            <td>
              <Told of={answer} />
            </td>
            <td className="numeric">{answer.ms !== null && t`${secondsOf(answer.ms)} s`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Tenths are told: `0,3`; less than one is no time. */
const secondsOf = (ms: number) => (ms < 100 ? `<${formatNumber(0.1)}` : formatNumber(Math.round(ms / 100) / 10));

function Told({ of: { reason, said, http_status, count, n_read, n_unread } }: { of: LookupTargetAnswer }) {
  const { t, i18n } = useLingui();
  const words = [
    reason && i18n._(REASON[reason]),
    http_status && `HTTP ${http_status}`,
    !reason && (count === null ? t`rodoma ${n_read}` : t`turi ${formatNumber(count)}, rodoma ${n_read}`),
    n_unread > 0 && t`neperskaityta įrašų: ${n_unread}`,
    said && t`serveris sako: „${said}“`,
  ];
  return words.filter(Boolean).join('; ');
}
