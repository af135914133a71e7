import { useLingui } from '@lingui/react/macro';
import { Select, SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { messageFor } from '#/api/field-errors.ts';
import { listRolesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { NewAssignment, Scope } from '#/api/generated/types.gen.ts';
import { DayField } from '#/ui/day-field.tsx';
import { SCOPE } from './vocabulary.ts';

/** What is typed of an assignment; `assignmentOf` makes the API's of it. */
export type AssignmentDraft = { role_id: string | null; scope: Scope; from_on: string | null; to_on: string | null };

export const emptyAssignment: AssignmentDraft = { role_id: null, scope: 'all', from_on: null, to_on: null };
export const roleIsChosen = (role: string | null) => (role ? null : messageFor({ code: 'field.required' }));
export const assignmentOf = ({ role_id, ...rest }: AssignmentDraft): NewAssignment => ({ role_id: Number(role_id), ...rest });

type Props = {
  // biome-ignore lint/suspicious/noExplicitAny: any form that holds an assignment, at whatever path
  form: UseFormReturnType<any>;
  path?: string;
};

/** Which role, how far it reaches and from when to when. */
export function AssignmentFields({ form, path = '' }: Props) {
  const { t, i18n } = useLingui();
  const { data: roles } = useSuspenseQuery(listRolesOptions());
  const field = (name: keyof AssignmentDraft) => form.getInputProps(`${path}${name}`);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
      <Select
        label={t`Rolė`}
        required
        searchable
        data={roles.items.map(({ id, name }) => ({ value: String(id), label: name }))}
        {...field('role_id')}
      />
      <Select
        label={t`Kur galioja`}
        required
        allowDeselect={false}
        data={Object.entries(SCOPE).map(([value, label]) => ({ value, label: i18n._(label) }))}
        {...field('scope')}
      />
      <DayField label={t`Nuo`} placeholder={t`Nuo šiandien`} {...field('from_on')} />
      <DayField label={t`Iki`} placeholder={t`Be pabaigos`} {...field('to_on')} />
    </SimpleGrid>
  );
}
