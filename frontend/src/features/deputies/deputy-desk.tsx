import { Trans, useLingui } from '@lingui/react/macro';
import { SegmentedControl, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '#/app/session.ts';
import classes from './deputies.module.css';

type Props = { owner: number | undefined; onChange: (owner: number | undefined) => void };

/** For whom one stands in today, and whose desk is shown: all of it, one's own, or theirs. */
export function DeputyDesk({ owner, onChange }: Props) {
  const { t } = useLingui();
  const { session, user, may } = useSession();
  const { deputises } = session;
  if (deputises.length === 0) return null;
  const desks = [
    { value: '', label: t`Visi darbai` },
    { value: String(user.id), label: t`Mano priimti` },
    ...deputises.map(({ absent }) => ({ value: String(absent.id), label: absent.name })),
  ];
  return (
    <section className={classes.desk} aria-label={t`Pavadavimas`}>
      <Text size="sm">
        {deputises.map(({ id, absent, to_on }, index) => (
          <span key={id}>
            {index > 0 && '; '}
            <Trans>
              Pavaduojate: <b>{absent.name}</b>, iki <span className="numeric">{to_on}</span>
            </Trans>{' '}
            {may('deputies:read') && (
              <Link to="/deputies/$deputyId" params={{ deputyId: id }} className={classes.name}>
                <Trans>Teisės ir veiksmai</Trans>
              </Link>
            )}
          </span>
        ))}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={t`Kieno darbai`}
        data={[...new Map(desks.map((desk) => [desk.value, desk])).values()]}
        value={owner === undefined ? '' : String(owner)}
        onChange={(value) => onChange(value ? Number(value) : undefined)}
      />
    </section>
  );
}
