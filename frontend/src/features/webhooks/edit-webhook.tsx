import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getWebhookQueryKey, updateWebhookMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Webhook } from '#/api/generated/types.gen.ts';
import { ifMatch } from '#/ui/edit.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { type WebhookDraft, WebhookFields } from './webhook-fields.tsx';

/** The name, the address and what is told, changed in place. */
export function EditWebhook({ of: { id, name, url, kinds, library, version } }: { of: Webhook }) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const queries = useQueryClient();
  const form = useForm<WebhookDraft>({ initialValues: { name, url, kinds }, validate: filled('name', 'url', 'kinds') });
  const edit = useMutation({
    ...updateWebhookMutation(),
    onSuccess: (changed) => {
      queries.setQueryData(getWebhookQueryKey({ path: { id } }), changed);
      close();
    },
    onError: (error) => showFaults(form, error),
  });
  const ask = () => {
    edit.reset();
    form.setValues({ name, url, kinds });
    form.clearErrors();
    open();
  };
  return (
    <>
      <Button variant="default" onClick={ask}>
        <Trans>Keisti</Trans>…
      </Button>
      <Modal opened={opened} onClose={close} size="lg" title={t`Keisti gavėją`} centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <form
          noValidate
          onSubmit={form.onSubmit((body) => edit.mutate({ path: { id }, headers: ifMatch(version), body }), focusFault(form))}
        >
          <Stack gap="md">
            <FormProblem error={edit.error} fields={[...Object.keys(form.values), ...form.values.kinds.map((_, n) => `kinds.${n}`)]} />
            <WebhookFields form={form} isPartners={library !== null} />
            <Group gap="sm">
              <Button type="submit" loading={edit.isPending}>
                <Trans>Įrašyti</Trans>
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
