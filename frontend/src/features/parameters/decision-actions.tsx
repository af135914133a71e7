import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import {
  approveParameterDecisionMutation,
  rejectParameterDecisionMutation,
  withdrawParameterDecisionMutation,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DecisionView } from '#/api/generated/types.gen.ts';
import { refresh } from '#/app/live.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';

/** What the server says can be done to a decision now. */
export function DecisionActions({ decision }: { decision: DecisionView }) {
  const isOpen = (key: string) => decision.actions.some((action) => action.key === key);
  return (
    <Group gap="xs" className="no-print">
      {isOpen('approve') && <Approve decision={decision} />}
      {isOpen('reject') && <End decision={decision} verb="reject" />}
      {isOpen('withdraw') && <End decision={decision} verb="withdraw" />}
    </Group>
  );
}

function Approve({ decision: { id, name } }: { decision: DecisionView }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const approve = useChange({
    ...approveParameterDecisionMutation(),
    onSuccess: async () => {
      await refresh(queries, 'parameter_decision');
      notifications.show({ message: t`Patvirtinta: ${name}`, color: 'pine' });
    },
  });
  return (
    <>
      <FormProblem error={approve.error} />
      <Button size="xs" loading={approve.isPending} onClick={() => approve.mutate({ path: { id }, body: {} })}>
        <Trans>Patvirtinti</Trans>
      </Button>
    </>
  );
}

/** No, and why. */
function End({ decision: { id, name }, verb }: { decision: DecisionView; verb: 'reject' | 'withdraw' }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [opened, { open, close }] = useDisclosure();
  const form = useForm({ initialValues: { reason: '' }, validate: filled('reason') });
  const end = useChange({
    ...(verb === 'reject' ? rejectParameterDecisionMutation() : withdrawParameterDecisionMutation()),
    onSuccess: async () => {
      close();
      await refresh(queries, 'parameter_decision');
      notifications.show({ message: verb === 'reject' ? t`Atmesta: ${name}` : t`Atsiimta: ${name}`, color: 'pine' });
    },
    onError: (error) => showFaults(form, error),
  });
  const label = verb === 'reject' ? t`Atmesti` : t`Atsiimti`;
  return (
    <>
      <Button size="xs" variant="subtle" color="red" onClick={open}>
        {label}…
      </Button>
      <Modal opened={opened} onClose={close} title={`${label}: ${name}`} centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <form noValidate onSubmit={form.onSubmit((body) => end.mutate({ path: { id }, body }), focusFault(form))}>
          <Stack gap="md">
            <FormProblem error={end.error} fields={['reason']} />
            <Textarea label={t`Priežastis`} required autosize minRows={2} data-autofocus {...form.getInputProps('reason')} />
            <Group gap="sm">
              <Button type="submit" color="red" loading={end.isPending}>
                {label}
              </Button>
              <Button variant="default" onClick={close}>
                <Trans>Grįžti</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
