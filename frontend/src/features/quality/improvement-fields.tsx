import { useLingui } from '@lingui/react/macro';
import { NativeSelect, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { listQualityPeopleOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { DayField } from '#/ui/day-field.tsx';
import type { ImprovementDraft } from './improvement-draft.ts';
import { SIDES } from './lists.ts';
import { AIM, AIMS, SIDE } from './vocabulary.ts';

type Props = { form: UseFormReturnType<ImprovementDraft>; hasBegun?: boolean };

/** Everything that is planned; once it has begun, its figure stays. */
export function ImprovementFields({ form, hasBegun }: Props) {
  const { t, i18n } = useLingui();
  const { data: people } = useSuspenseQuery(listQualityPeopleOptions());
  const field = (name: keyof ImprovementDraft) => form.getInputProps(name);
  const { measure } = form.values;
  const sides = measure ? (AIM[measure]?.sides ?? SIDES) : SIDES;
  return (
    <Stack gap="md">
      <TextInput label={t`Pavadinimas`} required maxLength={200} {...field('title')} />
      <Textarea label={t`Kas bus daroma`} required autosize minRows={3} maxLength={4000} {...field('plan')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t`Atsakingas`}
          required
          data={people.items.map(({ id, name }) => ({ value: String(id), label: name }))}
          {...field('owner_id')}
        />
        <DayField label={t`Terminas`} required {...field('deadline_on')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t`Kurį rodiklį turi pagerinti`}
          disabled={hasBegun}
          data={[
            { value: '', label: t`Su rodikliu nesiejamas` },
            ...AIMS.map((value) => ({ value, label: AIM[value] ? i18n._(AIM[value].label) : value })),
          ]}
          {...field('measure')}
        />
        <NativeSelect
          label={t`Kryptis`}
          required={measure !== ''}
          disabled={hasBegun || !measure}
          data={[{ value: '', label: t`Pasirinkite` }, ...sides.map((value) => ({ value, label: i18n._(SIDE[value]) }))]}
          {...field('side')}
        />
      </SimpleGrid>
      <NumberInput
        label={t`Kelių dienų rodiklis lyginamas`}
        description={t`Tiek dienų prieš pradžią ir tiek pat po atlikimo`}
        disabled={hasBegun || !measure}
        min={7}
        max={366}
        allowDecimal={false}
        w={{ base: '100%', sm: 320 }}
        {...field('n_days')}
      />
    </Stack>
  );
}
