import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormMeasure, MeasureKey } from '#/api/generated/types.gen.ts';
import { OrderTools } from '#/ui/order-tools.tsx';
import { GROUP, GROUPS, MEASURE, MEDIUM } from '../statistics/vocabulary.ts';
import { emptyTerm, type FormDraft, type TermDraft, termOf } from './form-draft.ts';
import { Sum } from './form-sum.tsx';
import { ABROAD, SUBSCRIBER } from './form-words.ts';
import classes from './reports.module.css';
import { SIDE } from './vocabulary.ts';

// biome-ignore lint/suspicious/noExplicitAny: the third parameter is the form's own rules, which do not matter here
type Draft = UseFormReturnType<FormDraft, FormDraft, any>;
type Props = { form: Draft; n: number; measures: FormMeasure[]; onMove: (by: -1 | 1) => void; onLeaveOut: () => void };

/** The most figures that a row adds. */
const MOST = 20;

/** A row of the form: its number, its name, and in words what it adds, which opens to be changed. */
export function FormRowFields({ form, n, measures, onMove, onLeaveOut }: Props) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const row = form.values.rows[n];
  if (!row) return null;
  const at = `rows.${n}`;
  const name = row.code.trim() || String(n + 1);
  const isFaulty = Object.keys(form.errors).some((path) => path.startsWith(`${at}.adds`));
  const isShown = isOpen || isFaulty;
  return (
    <li className={classes.row} aria-label={t`Eilutė ${name}`}>
      <div className={classes.fields}>
        <TextInput aria-label={t`Eilutės numeris`} placeholder={t`Nr.`} w={90} maxLength={40} {...form.getInputProps(`${at}.code`)} />
        <TextInput
          aria-label={t`Eilutės pavadinimas`}
          placeholder={t`Pavadinimas`}
          className={classes.name}
          maxLength={300}
          {...form.getInputProps(`${at}.name`)}
        />
        <Group gap={4} wrap="nowrap">
          <OrderTools
            name={name}
            at={n}
            last={form.values.rows.length - 1}
            onMove={onMove}
            leaveOut={t`Pašalinti: ${name}`}
            onLeaveOut={onLeaveOut}
          />
        </Group>
      </div>
      <Group gap="sm" align="baseline">
        <Text size="sm" component="span" className={classes.sum}>
          <Sum of={row.adds.flatMap((term) => termOf(term) ?? [])} />
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={isShown}
          aria-label={t`Keisti, ką sudeda: ${name}`}
          onClick={() => setIsOpen(!isShown)}
        >
          {isShown ? <Trans>Suskleisti</Trans> : <Trans>Keisti</Trans>}
        </Button>
      </Group>
      {isShown && (
        <Stack gap="xs" mt="xs">
          {row.adds.map((term, term_n) => (
            <TermFields
              key={term.key}
              form={form}
              at={`${at}.adds.${term_n}`}
              term={term}
              measures={measures}
              onRemove={() => form.removeListItem(`${at}.adds`, term_n)}
            />
          ))}
          <div>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              disabled={row.adds.length >= MOST}
              onClick={() => {
                setIsOpen(true);
                form.insertListItem(`${at}.adds`, emptyTerm());
              }}
            >
              <Trans>Pridėti rodiklį</Trans>
            </Button>
          </div>
        </Stack>
      )}
    </li>
  );
}

type TermProps = { form: Draft; at: string; term: TermDraft; measures: FormMeasure[]; onRemove: () => void };

/** A figure that the row adds; it is narrowed by what it is known by. */
function TermFields({ form, at, term, measures, onRemove }: TermProps) {
  const { t, i18n } = useLingui();
  const knownOf = (key: string) => measures.find(({ measure }) => measure === key)?.narrowed_by ?? [];
  const known = knownOf(term.measure);
  const groups = GROUPS.map((group) => ({
    group: i18n._(GROUP[group]),
    items: measures.flatMap(({ measure }) => {
      const told = MEASURE[measure];
      return told?.group === group ? [{ value: measure as string, label: i18n._(told.label) }] : [];
    }),
  }));
  const choice = (words: Record<string, MessageDescriptor>, all: string) => [
    { value: '', label: all },
    ...Object.entries(words).map(([value, word]) => ({ value, label: i18n._(word) })),
  ];
  const narrowings = [
    { key: 'side', label: t`Kryptis`, data: choice(SIDE, t`abi kryptys`) },
    { key: 'medium', label: t`Laikmena`, data: choice(MEDIUM, t`visos laikmenos`) },
    { key: 'is_abroad', label: t`Lietuva ar užsienis`, data: choice(ABROAD, t`Lietuva ir užsienis`) },
    { key: 'is_subscriber', label: t`Abonentai`, data: choice(SUBSCRIBER, t`abonentai ir kiti`) },
  ] as const;
  const choose = (measure: MeasureKey | '') => {
    form.setFieldValue(`${at}.measure`, measure);
    for (const { key } of narrowings) if (!knownOf(measure).includes(key)) form.setFieldValue(`${at}.${key}`, '');
  };
  return (
    <Group gap="xs" align="start" role="group" aria-label={t`Rodiklis`}>
      <NativeSelect
        w={280}
        aria-label={t`Rodiklis`}
        data={[{ value: '', label: t`Pasirinkite rodiklį` }, ...groups.filter(({ items }) => items.length > 0)]}
        {...form.getInputProps(`${at}.measure`)}
        onChange={({ currentTarget: { value } }) => choose(value as MeasureKey | '')}
      />
      {narrowings
        .filter(({ key }) => known.includes(key))
        .map(({ key, label, data }) => (
          <NativeSelect key={key} w={170} aria-label={label} data={data} {...form.getInputProps(`${at}.${key}`)} />
        ))}
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={t`Pašalinti rodiklį`} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
