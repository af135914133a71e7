import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { BatchAction } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import type { BatchDraft, fieldsOf } from './batch-draft.ts';
import { CLOSED_AS, SENT_BY } from './life-words.ts';
import { optionsOf } from './vocabulary.ts';

type Props = { action: BatchAction; fields: ReturnType<typeof fieldsOf>; form: UseFormReturnType<BatchDraft> };

/** What is said of all of them; only what the step takes is asked. */
export function BatchFields({ action, fields, form }: Props) {
  const { t, i18n } = useLingui();
  const described: Partial<Record<BatchAction, string>> = {
    ship: t`Tuščia – kiekvienam pagal sąlygas`,
    hand_over: t`Tuščia – kiekvienam pagal sąlygas`,
    grant_renewal: t`Tuščia – kiekvienam pagal sąlygas`,
    release_return: t`Tuščia – diena lieka ta pati, o praėjusi keičiama pagal sąlygas`,
  };
  return (
    <>
      <Group align="start" gap="md">
        {fields.library && (
          <LibraryField
            label={t`Biblioteka`}
            description={t`Visų jų bus klausiama šios bibliotekos`}
            w={340}
            required
            data-autofocus
            value={form.values.library}
            onChange={(library) => form.setFieldValue('library', library)}
            filter={{ is_ours: false }}
          />
        )}
        {fields.closing && (
          <>
            <Select
              label={t`Kaip baigta`}
              w={220}
              allowDeselect={false}
              data={optionsOf(CLOSED_AS, i18n)}
              {...form.getInputProps('closed_as')}
            />
            <TextInput label={t`Priežastis`} w={280} required maxLength={1000} data-autofocus {...form.getInputProps('reason')} />
          </>
        )}
        {fields.due_on && (
          <DayField
            label={action === 'hand_over' ? t`Skaitytojas grąžina iki` : t`Grąžinti iki`}
            description={described[action] ?? t`Įrašoma visiems pažymėtiems`}
            w={240}
            from={today()}
            data-autofocus
            {...form.getInputProps('due_on')}
          />
        )}
        {fields.sent_by && (
          <Select
            label={t`Kaip priminta`}
            w={200}
            allowDeselect={false}
            data={optionsOf(SENT_BY, i18n)}
            {...form.getInputProps('sent_by')}
          />
        )}
        {fields.happened_on && (
          <DayField
            label={t`Kada tai įvyko`}
            description={fields.due_on || fields.library ? '\u00a0' : undefined}
            clearable={false}
            w={180}
            to={today()}
            {...form.getInputProps('happened_on')}
          />
        )}
      </Group>
      {fields.by_mail && <Checkbox label={t`Pranešti el. paštu, kam galima`} {...form.getInputProps('by_mail', { type: 'checkbox' })} />}
    </>
  );
}
