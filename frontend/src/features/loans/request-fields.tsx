import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Group, Input, NativeSelect, NumberInput, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { listLibrariesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Kind, Medium, Side } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { NOT_LENT } from '#/app/not-lent.ts';
import { DayField } from '#/ui/day-field.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { ScanField } from '#/ui/scan-field.tsx';
import classes from './citation-fields.module.css';
import { ContactFields } from './contact-fields.tsx';
import { itemsOf, MOST_ITEMS, type NewLoanDraft } from './new-loan-draft.ts';
import { CHANNEL, KIND, MEDIUM, optionsOf, SIDE } from './vocabulary.ts';

type Props = { form: UseFormReturnType<NewLoanDraft> };

/** Who wants what of whom, and how and when it was asked. */
export function RequestFields({ form, isOverLimit }: Props & { isOverLimit: boolean }) {
  const { t, i18n } = useLingui();
  const { side } = form.values;
  return (
    <fieldset>
      <legend>
        <Trans>Kas ir kam</Trans>
      </legend>
      <Stack gap="md">
        <Sorts form={form} />
        {side === 'borrowing' ? <ForReader form={form} /> : <ForLibrary form={form} />}
        {side === 'borrowing' && isOverLimit && (
          <TextInput
            label={t`Kodėl priimama viršijus ribą`}
            description={t`Įrašius priežastį užsakymas bus priimtas; ji liks istorijoje`}
            autoComplete="off"
            {...form.getInputProps('over_limit_reason')}
          />
        )}
        <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="md" verticalSpacing="md">
          <Select
            label={t`Kaip užsakyta`}
            required
            allowDeselect={false}
            data={optionsOf(CHANNEL, i18n)}
            {...form.getInputProps('channel')}
          />
          <DayField label={t`Kada užsakyta`} required clearable={false} to={today()} {...form.getInputProps('requested_on')} />
          <DayField label={t`Reikia iki`} from={today()} {...form.getInputProps('needed_by_on')} />
          <Branch form={form} />
        </SimpleGrid>
      </Stack>
    </fieldset>
  );
}

/** Side, kind and form; an article is mostly wanted as a copy, until someone says otherwise. */
function Sorts({ form }: Props) {
  const { t, i18n } = useLingui();
  const isMediumChosen = useRef(false);
  const chooseKind = (kind: string) => {
    const usual: Medium = kind === 'article' || kind === 'chapter' ? 'electronic_copy' : 'original';
    form.setValues({ kind: kind as Kind, ...(!isMediumChosen.current && { medium: usual }) });
  };
  const chooseMedium = (medium: string) => {
    isMediumChosen.current = true;
    form.setFieldValue('medium', medium as Medium);
  };
  return (
    <Group gap="md">
      <SegmentedControl
        aria-label={t`Kryptis`}
        data={optionsOf(SIDE, i18n)}
        value={form.values.side}
        onChange={(side) => form.setFieldValue('side', side as Side)}
      />
      <SegmentedControl aria-label={t`Rūšis`} data={optionsOf(KIND, i18n)} value={form.values.kind} onChange={chooseKind} />
      <SegmentedControl
        aria-label={t`Forma`}
        data={optionsOf(MEDIUM, i18n)}
        value={form.values.medium}
        onChange={chooseMedium}
        className={classes.sorts}
      />
    </Group>
  );
}

function ForReader({ form }: Props) {
  const { t } = useLingui();
  const isForDepartment = form.values.is_for_department;
  return (
    <Stack gap="sm">
      {!isForDepartment && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <ScanField
            label={t`Skaitytojo pažymėjimas`}
            required
            autoFocus
            {...form.getInputProps('reader.card_no')}
            error={form.errors['reader.card_no'] ?? form.errors.reader}
          />
          <TextInput label={t`Skaitytojo vardas ir pavardė`} required autoComplete="off" {...form.getInputProps('reader.name')} />
          <ContactFields form={form} />
        </SimpleGrid>
      )}
      <Checkbox
        size="sm"
        label={t`Bibliotekos reikmėms, ne skaitytojui`}
        {...form.getInputProps('is_for_department', { type: 'checkbox' })}
      />
    </Stack>
  );
}

function ForLibrary({ form }: Props) {
  const { t, i18n } = useLingui();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <LibraryField
        label={t`Biblioteka, kuri prašo`}
        placeholder={t`Pavadinimas arba savivaldybė`}
        required
        filter={{ is_ours: false }}
        {...form.getInputProps('library_id')}
      />
      <TextInput label={t`Jų užsakymo numeris`} autoComplete="off" {...form.getInputProps('partner_number')} />
      {form.values.medium === 'original' && (
        <NativeSelect
          label={t`Ar tai iš neskolinamų dokumentų`}
          data={[{ value: '', label: t`Ne` }, ...optionsOf(NOT_LENT, i18n)]}
          {...form.getInputProps('category')}
        />
      )}
    </SimpleGrid>
  );
}

/** A library without branches has nothing to choose from. */
function Branch({ form }: Props) {
  const { t } = useLingui();
  const { data } = useQuery(listLibrariesOptions({ query: { is_ours: true, is_active: true, limit: 2 } }));
  if (!data || data.items.length < 2) return null;
  return <LibraryField label={t`Mūsų padalinys`} filter={{ is_ours: true }} {...form.getInputProps('branch_id')} />;
}

/** How many units, and which volume each is, if they differ. */
export function ItemCount({ form }: Props) {
  const { t } = useLingui();
  const n = itemsOf(form.values);
  return (
    <>
      <NumberInput label={t`Egzempliorių`} min={1} max={MOST_ITEMS} allowDecimal={false} {...form.getInputProps('n_items')} />
      {n > 1 && (
        <fieldset className={classes.line}>
          <legend className={classes.volumes}>{t`Tomai`}</legend>
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="md" verticalSpacing="sm">
            {Array.from({ length: n }, (_, index) => (
              <TextInput
                key={index}
                aria-label={t`${index + 1} egz. tomas`}
                placeholder={t`${index + 1} egz.`}
                autoComplete="off"
                {...form.getInputProps(`volumes.${index}`)}
                value={form.values.volumes[index] ?? ''}
              />
            ))}
          </SimpleGrid>
          {form.errors.volumes && <Input.Error mt={4}>{form.errors.volumes}</Input.Error>}
        </fieldset>
      )}
    </>
  );
}
