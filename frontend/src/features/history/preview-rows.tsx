import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { messageFor } from '#/api/field-errors.ts';
import type { ColumnFault, HistoryField, HistoryPreview } from '#/api/generated/types.gen.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './history.module.css';
import type { MappingForm } from './mapping-fields.tsx';
import { FIELDS, fieldName, partName, WORDS } from './vocabulary.ts';

type Props = { of: HistoryPreview; form: MappingForm };

const params = ({ params: told }: ColumnFault) => told as Record<string, unknown> | undefined;

/** The first rows as they would be read, and what to say of words that are not understood. */
export function PreviewRows({ of: preview, form }: Props) {
  const { t, i18n } = useLingui();
  const shown = FIELDS.filter((field) => preview.rows.some(({ cells }) => cells.some((cell) => cell.field === field)));
  const inWords = (fault: ColumnFault) =>
    [fault.column && i18n._(fieldName(fault.column)), messageFor({ code: fault.code, params: params(fault) })].filter(Boolean).join(': ');
  const ofFile = (fault: ColumnFault) =>
    fault.code === 'history.field_missing'
      ? messageFor({ code: fault.code, params: { field: i18n._(fieldName(String(params(fault)?.field))) } })
      : messageFor({ code: fault.code, params: params(fault) });
  const word = (field: HistoryField, value: string) => {
    const known = WORDS[field]?.[value];
    return known ? i18n._(known) : value;
  };
  return (
    <Paper p="lg" component="section" aria-labelledby="preview">
      <Title order={2} id="preview" mb="sm">
        <Trans>Taip bus perskaityta</Trans>
      </Title>
      <Stack gap="md">
        {preview.faults.length > 0 && (
          <Alert color="red" title={<Trans>Failo taip perskaityti negalima</Trans>}>
            {preview.faults.map((fault, index) => (
              <Text size="sm" key={index}>
                {ofFile(fault) || i18n._(partName(fault.column))}
              </Text>
            ))}
          </Alert>
        )}
        <Unknown of={preview} form={form} />
        {preview.rows.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled from the keyboard
          <section className={classes.rows} tabIndex={0} aria-label={t`Pirmosios eilutės`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t`Eil.`}</th>
                  <th scope="col">{t`Kas pastebėta`}</th>
                  {shown.map((field) => (
                    <th scope="col" key={field}>
                      {i18n._(fieldName(field))}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {preview.rows.map(({ n, cells, faults, is_refused }) => (
                  <tr key={n}>
                    <td className="numeric">{n}</td>
                    <td data-faults>
                      {is_refused ? (
                        <StateDot tone="red">{faults.map(inWords).join('; ')}</StateDot>
                      ) : (
                        <StateDot tone="pine">{faults.map(inWords).join('; ') || t`Tinka`}</StateDot>
                      )}
                    </td>
                    {shown.map((field) => {
                      const cell = cells.find((one) => one.field === field);
                      return (
                        <td key={field} title={cell?.value}>
                          {cell && word(field, cell.value)}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Stack>
    </Paper>
  );
}

/** Words and libraries that the rows name and nobody knows: one press puts each into the mapping, to be told what it is. */
function Unknown({ of: { rows }, form }: Props) {
  const { t, i18n } = useLingui();
  const faults = rows.flatMap((row) => row.faults);
  const told = (code: RegExp) => {
    const found = faults.filter((fault) => code.test(fault.code));
    return [...new Map(found.map((fault) => [`${fault.column} ${params(fault)?.word}`, fault])).values()];
  };
  const isNew = (list: { word: string }[], fault: ColumnFault) => !list.some(({ word }) => word === params(fault)?.word);
  const words = told(/^history\.word_unknown$/).filter((fault) => isNew(form.values.words, fault));
  const libraries = told(/^history\.library_/).filter((fault) => isNew(form.values.libraries, fault));
  if (words.length + libraries.length === 0) return null;
  const add = (fault: ColumnFault, put: (word: string) => void) => {
    const word = String(params(fault)?.word);
    return (
      <Button
        key={`${fault.column} ${word}`}
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => put(word)}
      >
        {t`${i18n._(fieldName(fault.column))}: ${word}`}
      </Button>
    );
  };
  return (
    <Alert color="yellow" title={<Trans>Pasakykite, ką tai reiškia</Trans>}>
      <Group gap="xs">
        {words.map((fault) => add(fault, (word) => form.insertListItem('words', { field: fault.column as HistoryField, word, means: '' })))}
        {libraries.map((fault) => add(fault, (word) => form.insertListItem('libraries', { word, library: null })))}
      </Group>
    </Alert>
  );
}
