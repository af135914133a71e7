import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, MultiSelect, NumberInput, Paper, Radio, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { createKeyMutation, listGivableRightsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Holder, KeyScope, LibraryRef } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { DayField } from '#/ui/day-field.tsx';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { Page } from '#/ui/page.tsx';
import { keepSecret } from './key-secret.tsx';
import { HOLDER, HOLDERS, SCOPE } from './vocabulary.ts';

const route = getRouteApi('/_staff/keys/new');

type Draft = {
  name: string;
  holder: Holder;
  library: LibraryRef | null;
  branch: LibraryRef | null;
  rights: string[];
  scope: KeyScope;
  n_per_minute: number | string;
  expires_on: string | null;
};

// biome-ignore lint/suspicious/noExplicitAny: the third parameter is the form's own rules, which do not matter here
type Form = UseFormReturnType<Draft, Draft, any>;

/** A new key: for whom, what it may do, until when. */
export function NewKeyPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { session } = useSession();
  const partner = route.useLoaderData();
  const form = useForm<Draft>({
    initialValues: {
      name: '',
      holder: partner ? 'partner' : 'script',
      library: partner,
      branch: session.user.library,
      rights: [],
      scope: 'all',
      n_per_minute: '',
      expires_on: null,
    },
    validate: (values) => ({
      ...filled('name', 'expires_on')(values),
      ...filled(values.holder === 'script' ? 'rights' : 'library')(values),
    }),
  });
  const create = useChange({
    ...createKeyMutation(),
    onSuccess: async (made) => {
      keepSecret(queries, made);
      await navigate({ to: '/keys/$keyId', params: { keyId: made.id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ name, holder, library, branch, rights, scope, n_per_minute, expires_on }: Draft) =>
    create.mutate({
      body: {
        name,
        holder,
        ...(branch && { branch_id: branch.id }),
        ...(holder === 'script' ? { rights: rights.map((code) => ({ code, scope })) } : { library_id: library?.id ?? null }),
        ...(n_per_minute && { n_per_minute: Number(n_per_minute) }),
        expires_on: expires_on ?? '',
      },
    });
  return (
    <Page title={t`Naujas raktas`} width="text">
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={create.error} fields={[...Object.keys(form.values), 'library_id', 'branch_id']} />
          <Paper p="lg">
            <Stack gap="lg">
              <TextInput
                label={t`Pavadinimas`}
                description={t`Kokia programa ar kieno sistema juo naudosis`}
                required
                maxLength={100}
                autoComplete="off"
                {...form.getInputProps('name')}
              />
              <Radio.Group label={t`Kam raktas`} {...form.getInputProps('holder')}>
                <Stack gap="xs" mt="xs">
                  {HOLDERS.map((holder) => (
                    <Radio key={holder} value={holder} label={i18n._(HOLDER[holder])} />
                  ))}
                </Stack>
              </Radio.Group>
              {form.values.holder === 'script' ? <ScriptFields form={form} /> : <PartnerFields form={form} />}
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
                <DayField
                  label={t`Galioja iki`}
                  description={t`Ši diena įskaičiuota`}
                  required
                  from={today()}
                  {...form.getInputProps('expires_on')}
                />
                <NumberInput
                  label={t`Užklausų per minutę`}
                  description={t`Tuščia – kiek nustatyta parametruose`}
                  min={1}
                  max={100_000}
                  allowDecimal={false}
                  {...form.getInputProps('n_per_minute')}
                />
              </SimpleGrid>
            </Stack>
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={create.isPending}>
              <Trans>Sukurti raktą</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/keys" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

/** What a script may do: rights that one holds oneself, and how far. */
function ScriptFields({ form }: { form: Form }) {
  const { t, i18n } = useLingui();
  const { data: givable } = useSuspenseQuery(listGivableRightsOptions());
  const name = (right: (typeof givable.items)[number]) => (i18n.locale === 'lt' ? right.name_lt : right.name_en);
  return (
    <>
      <MultiSelect
        label={t`Teisės`}
        description={t`Duoti galima tik tai, ką turite patys`}
        required
        searchable
        data={givable.items.map((right) => ({ value: right.code, label: name(right) }))}
        {...form.getInputProps('rights')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
        <Select
          label={t`Kaip plačiai`}
          allowDeselect={false}
          data={(['all', 'branch'] as const).map((scope) => ({ value: scope, label: i18n._(SCOPE[scope]) }))}
          {...form.getInputProps('scope')}
        />
        <BranchField form={form} label={t`Mūsų padalinys`} />
      </SimpleGrid>
    </>
  );
}

/** For which library a partner's key speaks, and at whose desk its requests arrive. */
function PartnerFields({ form }: { form: Form }) {
  const { t } = useLingui();
  const { value, onChange, error } = form.getInputProps('library');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
      <LibraryField label={t`Biblioteka partnerė`} required value={value} onChange={onChange} error={error ?? form.errors.library_id} />
      <BranchField form={form} label={t`Kuriame padalinyje priimti jos prašymus`} />
    </SimpleGrid>
  );
}

function BranchField({ form, label }: { form: Form; label: string }) {
  const { value, onChange, error } = form.getInputProps('branch');
  return (
    <LibraryField
      label={label}
      required
      filter={{ is_ours: true }}
      value={value}
      onChange={onChange}
      error={error ?? form.errors.branch_id}
    />
  );
}
