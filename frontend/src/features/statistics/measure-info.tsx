import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Measure } from '#/api/generated/types.gen.ts';
import classes from './statistics.module.css';

/** What a number means: its definition, formula and source, as the server tells them. */
export function MeasureInfo({ measure: { code, name, definition, formula, unit, iso_reference, has_rows } }: { measure: Measure }) {
  const { t } = useLingui();
  const units: Record<string, string> = {
    request: t`užsakymas`,
    item: t`fizinis vienetas`,
    answer: t`atsakymas`,
    renewal: t`pratęsimas`,
    visit: t`apsilankymas`,
    percent: t`procentas`,
    ratio: t`santykis`,
    day: t`kalendorinė diena`,
    'working day': t`darbo diena`,
    year: t`metai`,
    person: t`vartotojas`,
    library: t`biblioteka`,
    proposal: t`siūlymas`,
    cent: t`euro centas`,
  };
  const facts: [string, string | null | undefined][] = [
    [t`Formulė`, formula],
    [t`Vienetas`, units[unit] ?? unit],
    [t`Šaltinis`, iso_reference],
  ];
  return (
    <Popover width={320} withArrow position="bottom">
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={22} className="no-print" aria-label={t`Kas skaičiuojama: ${name}`}>
          <IconInfoCircle size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.info}>
        <Text fw={600} size="sm">
          {name} <span className={classes.code}>{code}</span>
        </Text>
        <Text size="sm" mt={4}>
          {definition}
        </Text>
        <dl>
          {facts.map(
            ([term, words]) =>
              words && (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{words}</dd>
                </div>
              ),
          )}
        </dl>
        {has_rows && (
          <Text size="xs" c="dimmed">
            <Trans>Skaičius atveria užsakymus, iš kurių suskaičiuotas.</Trans>
          </Text>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
