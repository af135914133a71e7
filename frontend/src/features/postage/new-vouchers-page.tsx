import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { enterVouchersMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { listLoans } from '#/api/generated/sdk.gen.ts';
import type { NewVouchers } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { DayField } from '#/ui/day-field.tsx';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { VOUCHER } from './vocabulary.ts';
import { bodyOf, emptyDraft, faultsOf, hasLoan, hasMoney, type VouchersDraft } from './vouchers-draft.ts';

const FIELDS = ['kind', 'halves', 'entered_on', 'amount_cents', 'fee_cents', 'loan_id', 'note'];

/** What came of vouchers or went; the fields are those of what happened. */
export function NewVouchersPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm<VouchersDraft>({ initialValues: emptyDraft(today()), validate: faultsOf });
  const isSaved = useRef(false);
  const enter = useChange({
    ...enterVouchersMutation(),
    onSuccess: async () => {
      isSaved.current = true;
      notifications.show({ message: t`Kuponai įrašyti`, color: 'pine' });
      await refresh(queries, 'voucher_entry');
      await navigate({ to: '/postage/vouchers' });
    },
    onError: (error) => showFaults(form, error),
  });
  const { kind } = form.values;
  const save = async (draft: VouchersDraft) => {
    const number = draft.loan_id.trim();
    const found = hasLoan(kind) ? await loanOf(number) : undefined;
    if (hasLoan(kind) && found === undefined) return form.setFieldError('loan_id', t`Tokio užsakymo nėra`);
    enter.mutate({ body: bodyOf(draft, found) as NewVouchers });
  };
  return (
    <Page
      width="text"
      title={t`Įrašyti kuponus`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/postage/vouchers" {...props} />}>
          <Trans>IFLA kuponai</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={enter.error} fields={FIELDS} />
          <Paper p="lg">
            <Stack gap="md">
              <SimpleGrid cols={{ base: 1, sm: 3 }}>
                <NativeSelect
                  label={t`Kas įvyko`}
                  data={Object.entries(VOUCHER).map(([value, label]) => ({ value, label: i18n._(label) }))}
                  {...form.getInputProps('kind')}
                />
                <TextInput
                  label={t`Kiek kuponų`}
                  description={t`Pusė kupono – 0,5`}
                  required
                  inputMode="decimal"
                  maxLength={8}
                  {...form.getInputProps('halves')}
                />
                <DayField label={t`Diena`} to={today()} {...form.getInputProps('entered_on')} />
              </SimpleGrid>
              {hasMoney(kind) && (
                <SimpleGrid cols={{ base: 1, sm: 2 }}>
                  <TextInput
                    label={kind === 'bought' ? t`Sumokėta, Eur` : t`Gauta, Eur`}
                    required
                    inputMode="decimal"
                    maxLength={20}
                    {...form.getInputProps('amount_cents')}
                  />
                  <TextInput
                    label={t`Administravimo mokestis, Eur`}
                    inputMode="decimal"
                    maxLength={20}
                    {...form.getInputProps('fee_cents')}
                  />
                </SimpleGrid>
              )}
              {hasLoan(kind) && (
                <TextInput
                  label={t`Užsakymo numeris`}
                  description={kind === 'used' ? t`Kupono vertė taps užsakymo išlaidomis` : undefined}
                  required
                  maxLength={40}
                  {...form.getInputProps('loan_id')}
                />
              )}
              <Textarea label={t`Pastaba`} autosize minRows={2} maxLength={1000} {...form.getInputProps('note')} />
            </Stack>
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={enter.isPending}>
              <Trans>Įrašyti</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/postage/vouchers" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

/** The loan of exactly this number. */
async function loanOf(number: string) {
  if (!number) return undefined;
  const { data } = await listLoans({ query: { q: number, limit: 25 } });
  return data?.items.find((loan) => loan.number.toLowerCase() === number.toLowerCase())?.id;
}
