import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getParameterOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { Facts } from '#/ui/facts.tsx';
import { Page } from '#/ui/page.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { DecisionItem } from './decision-item.tsx';
import { asOf } from './parameter-search.ts';
import classes from './parameters.module.css';
import { ValueText } from './value-text.tsx';
import { UNIT } from './vocabulary.ts';

const route = getRouteApi('/_staff/parameters/$key');

/** One parameter: what counts on a day, and everything that was decided about it. */
export function ParameterPage() {
  const { t, i18n } = useLingui();
  const { key } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: parameter } = useSuspenseQuery(getParameterOptions({ path: { key }, query: asOf(search) }));
  const [opened, { open, close }] = useDisclosure();
  const day = search.on ?? today();
  const facts: [string, ReactNode][] = [
    [t`Galioja nuo`, parameter.from_on ?? (parameter.decision_id === null ? t`visada (numatytoji)` : '—')],
    [
      t`Toliau`,
      parameter.next && (
        <Trans key="next">
          nuo {parameter.next.from_on}: <ValueText parameter={parameter} value={parameter.next.value} />
        </Trans>
      ),
    ],
    [t`Numatytoji reikšmė`, <ValueText key="default" parameter={parameter} value={parameter.default} />],
    [t`Šaltinis`, parameter.source],
    [t`Vienetas`, parameter.unit && i18n._(UNIT[parameter.unit])],
    [t`Leidžiama`, parameter.least !== null && parameter.most !== null && t`nuo ${parameter.least} iki ${parameter.most}`],
    [t`Keičia`, parameter.is_risky ? t`du žmonės: vienas siūlo, kitas tvirtina` : t`vienas žmogus`],
    [t`Raktas`, <code key="key">{parameter.key}</code>],
  ];
  return (
    <Page
      title={parameter.name}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/parameters" search={asOf(search)} {...props} />}>
          <Trans>Parametrai</Trans>
        </Anchor>
      }
      actions={
        <>
          <PrintButton />
          {parameter.actions.some((action) => action.key === 'change') && (
            <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={open}>
              <Trans>Keisti…</Trans>
            </Button>
          )}
        </>
      }
    >
      <Text mb="md" maw={720}>
        {parameter.about}
      </Text>
      <div className={classes.columns}>
        <Paper p="lg" component="section" aria-labelledby="value">
          <div className={classes.head}>
            <Title order={2} id="value">
              <Trans>Galioja {day}</Trans>
            </Title>
            <DayField
              className="no-print"
              aria-label={t`Kurios dienos`}
              placeholder={t`Šiandien`}
              w={160}
              value={search.on ?? null}
              onChange={(on) => void navigate({ search: (old) => ({ ...old, on: on ?? undefined }), replace: true })}
            />
          </div>
          <p className={classes.big}>
            <ValueText parameter={parameter} value={parameter.value} />
          </p>
          <Facts facts={facts} />
        </Paper>
        <Paper p="lg" component="section" aria-labelledby="history">
          <Title order={2} id="history" mb="sm">
            <Trans>Sprendimai</Trans>
          </Title>
          {parameter.decisions.length === 0 ? (
            <Text size="sm" c="dimmed">
              <Trans>Dar nieko nenuspręsta: galioja numatytoji reikšmė.</Trans>
            </Text>
          ) : (
            <ul className={classes.decisions}>
              {parameter.decisions.map((decision) => (
                <DecisionItem key={decision.id} decision={decision} parameter={parameter} />
              ))}
            </ul>
          )}
        </Paper>
      </div>
      <ChangeDialog key={`${opened}`} parameter={parameter} opened={opened} onClose={close} />
    </Page>
  );
}
