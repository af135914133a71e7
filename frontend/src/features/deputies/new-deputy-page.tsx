import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, MultiSelect, Paper, Radio, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import {
  createDeputyMutation,
  getDeputyQueryKey,
  listAccountsOptions,
  listRightsOptions,
  listRolesOptions,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { Page } from '#/ui/page.tsx';
import { peopleQuery } from './deputy-people.ts';

const route = getRouteApi('/_staff/deputies/new');

const POWERS = ['people:manage', 'roles:manage'];

type Draft = {
  absent_id: string | null;
  deputy_id: string | null;
  from_on: string | null;
  to_on: string | null;
  order_number: string;
  order_on: string | null;
  how: 'all' | 'some';
  rights: string[];
};

const required = filled('absent_id', 'deputy_id', 'from_on', 'to_on', 'order_number', 'order_on');

/** A new deputy: for whom, who, when, by which order, with which rights. */
export function NewDeputyPage() {
  const { t } = useLingui();
  const { absent_id } = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: people } = useSuspenseQuery(listAccountsOptions({ query: peopleQuery }));
  const form = useForm<Draft>({
    initialValues: {
      absent_id: absent_id ? String(absent_id) : null,
      deputy_id: null,
      from_on: today(),
      to_on: null,
      order_number: '',
      order_on: null,
      how: 'all',
      rights: [],
    },
    validate: (values) => ({ ...required(values), ...(values.how === 'some' ? filled('rights')(values) : {}) }),
  });
  const create = useChange({
    ...createDeputyMutation(),
    onSuccess: async (deputy) => {
      queries.setQueryData(getDeputyQueryKey({ path: { id: deputy.id } }), deputy);
      await navigate({ to: '/deputies/$deputyId', params: { deputyId: deputy.id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ absent_id, deputy_id, from_on, to_on, order_number, order_on, how, rights }: Draft) =>
    create.mutate({
      body: {
        absent_id: Number(absent_id),
        deputy_id: Number(deputy_id),
        from_on: from_on ?? '',
        to_on: to_on ?? '',
        order_number,
        order_on: order_on ?? '',
        ...(how === 'some' ? { rights } : {}),
      },
    });
  const person = people.items.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Page title={t`Naujas pavadavimas`} width="text">
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={create.error} fields={Object.keys(form.values)} />
          <Paper p="lg">
            <Stack gap="lg">
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
                <Select label={t`Ką pavaduoja`} required searchable data={person} {...form.getInputProps('absent_id')} />
                <Select
                  label={t`Kas pavaduoja`}
                  required
                  searchable
                  data={person.filter(({ value }) => value !== form.values.absent_id)}
                  {...form.getInputProps('deputy_id')}
                />
                <DayField label={t`Nuo`} required from={today()} {...form.getInputProps('from_on')} />
                <DayField
                  label={t`Iki`}
                  description={t`Ši diena įskaičiuota; baigiasi pati vidurnaktį`}
                  required
                  from={form.values.from_on ?? today()}
                  {...form.getInputProps('to_on')}
                />
                <TextInput label={t`Įsakymo numeris`} required maxLength={40} autoComplete="off" {...form.getInputProps('order_number')} />
                <DayField label={t`Įsakymo data`} required to={today()} {...form.getInputProps('order_on')} />
              </SimpleGrid>
              <Rights form={form} />
            </Stack>
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={create.isPending}>
              <Trans>Skirti pavaduotoją</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/deputies" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

/** All the rights of the one who is away, or some of them. */
// biome-ignore lint/suspicious/noExplicitAny: the third parameter is the form's own rules, which do not matter here
function Rights({ form }: { form: UseFormReturnType<Draft, Draft, any> }) {
  const { t } = useLingui();
  const held = useRightsOf(Number(form.values.absent_id));
  const passing = form.values.how === 'all' ? held.map(({ value }) => value) : form.values.rights;
  return (
    <Stack gap="sm">
      <Radio.Group label={t`Kokios teisės pereina`} {...form.getInputProps('how')}>
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={t`Visos, kurias turi pavaduojamas žmogus`} />
          <Radio value="some" label={t`Tik išvardytos`} />
        </Stack>
      </Radio.Group>
      {form.values.how === 'some' && (
        <MultiSelect
          label={t`Teisės`}
          required
          searchable
          disabled={!form.values.absent_id}
          placeholder={form.values.absent_id ? undefined : t`Pirmiausia nurodykite, ką pavaduoja`}
          data={held}
          {...form.getInputProps('rights')}
        />
      )}
      {passing.some((code) => POWERS.includes(code)) && (
        <Alert color="yellow" variant="light">
          <Trans>Teisės tvarkyti žmones ir roles įsigalios, kai jas patvirtins antras administratorius, jei toks yra.</Trans>
        </Alert>
      )}
    </Stack>
  );
}

/** The rights that somebody holds by their roles, by name. */
function useRightsOf(account: number) {
  const { data: people } = useSuspenseQuery(listAccountsOptions({ query: peopleQuery }));
  const { data: roles } = useSuspenseQuery(listRolesOptions());
  const { data: rights } = useSuspenseQuery(listRightsOptions());
  const given = people.items.find(({ id }) => id === account)?.assignments ?? [];
  const held = new Set(given.flatMap(({ role }) => roles.items.find(({ id }) => id === role.id)?.rights ?? []));
  return rights.items.filter(({ code }) => held.has(code)).map(({ code, name }) => ({ value: code, label: name }));
}
