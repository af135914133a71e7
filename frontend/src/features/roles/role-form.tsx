import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { listRightsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Right, Role } from '#/api/generated/types.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { Conflict } from '#/ui/conflict.tsx';
import { useBase } from '#/ui/edit.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { CAPABILITY } from './capabilities.ts';

export type RoleDraft = Pick<Role, 'name' | 'rights'>;

type Props = {
  role: RoleDraft & Pick<Role, 'version'>;
  change: { isPending: boolean; error: unknown; reset: () => void };
  onSave: (draft: RoleDraft, version: number) => void;
};

const valuesOf = ({ name, rights }: RoleDraft): RoleDraft => ({ name, rights });

/** The name of a role and the rights that it gives. */
export function RoleForm({ role, change, onSave }: Props) {
  const { t, i18n } = useLingui();
  const { data: rights } = useSuspenseQuery(listRightsOptions());
  const form = useForm({ initialValues: valuesOf(role), validate: filled('name') });
  const base = useBase(form, role, () => valuesOf(role));
  useEffect(() => {
    if (change.error) showFaults(form, change.error);
  }, [change.error]);
  const nameOf = (codes: string[]) => rights.items.filter(({ code }) => codes.includes(code)).map(({ name }) => name);

  return (
    <form noValidate onSubmit={form.onSubmit((draft) => onSave(draft, base.version), focusFault(form))}>
      <Stack gap="md">
        {hasStatus(change.error, 412) ? (
          <Conflict
            differences={[
              { name: t`Pavadinimas`, mine: form.values.name, theirs: role.name },
              { name: t`Teisės`, mine: nameOf(form.values.rights).join(', '), theirs: nameOf(role.rights).join(', ') },
            ].filter(({ mine, theirs }) => mine !== theirs)}
            isSaving={change.isPending}
            onKeepMine={() => onSave(form.values, role.version)}
            onTakeTheirs={() => {
              base.take();
              change.reset();
            }}
          />
        ) : (
          <FormProblem error={change.error} fields={['name', 'rights']} />
        )}
        <Paper p="lg">
          <Stack gap="lg">
            <TextInput label={t`Pavadinimas`} required maw={420} {...form.getInputProps('name')} />
            <Checkbox.Group label={t`Teisės`} {...form.getInputProps('rights')}>
              {[...Map.groupBy(rights.items, ({ capability }) => capability)].map(([capability, group]) => (
                <RightGroup key={capability} title={CAPABILITY[capability] ? i18n._(CAPABILITY[capability]) : capability} rights={group} />
              ))}
            </Checkbox.Group>
          </Stack>
        </Paper>
        <Group gap="sm">
          <Button type="submit" loading={change.isPending}>
            <Trans>Įrašyti</Trans>
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/roles" {...props} />}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function RightGroup({ title, rights }: { title: string; rights: Right[] }) {
  const { t } = useLingui();
  return (
    <Stack gap={8} mt="md">
      <Text size="sm" fw={620}>
        {title}
      </Text>
      {rights.map(({ code, name, description }) => (
        <Checkbox key={code} size="sm" value={code} label={name} description={description && t`Iš pradžių turi: ${description}`} />
      ))}
    </Stack>
  );
}
