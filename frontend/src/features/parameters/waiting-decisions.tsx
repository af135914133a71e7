import { Plural, Trans } from '@lingui/react/macro';
import { Paper, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listParameterDecisionsOptions, listParametersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { DecisionItem } from './decision-item.tsx';
import classes from './parameters.module.css';

/** Changes that a second person has yet to say yes or no to. */
export function WaitingDecisions() {
  const { data } = useQuery(listParameterDecisionsOptions({ query: { status: 'proposed', limit: 50 } }));
  const { data: sheet } = useQuery(listParametersOptions({ query: {} }));
  if (!data?.items.length || !sheet) return null;
  const n = data.items.length;
  return (
    <Paper p="lg" mb="md" component="section" aria-labelledby="waiting" className="no-print">
      <Title order={2} id="waiting" mb="sm">
        <Trans>Laukia patvirtinimo</Trans>{' '}
        <span className={classes.count}>
          <Plural value={n} one="# pakeitimas" few="# pakeitimai" many="# pakeitimo" other="# pakeitimų" />
        </span>
      </Title>
      <ul className={classes.decisions}>
        {data.items.map((decision) => {
          const parameter = sheet.items.find(({ key }) => key === decision.key);
          return parameter && <DecisionItem key={decision.id} decision={decision} parameter={parameter} isNamed />;
        })}
      </ul>
    </Paper>
  );
}
