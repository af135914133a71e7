import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { createWebhookMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryRef } from '#/api/generated/types.gen.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { Page } from '#/ui/page.tsx';
import { type WebhookDraft, WebhookFields } from './webhook-fields.tsx';
import { keepSecret } from './webhook-secret.tsx';

type Draft = WebhookDraft & { whose: 'ours' | 'partner'; library: LibraryRef | null };

/** A new receiver: whose, where, and what it is told. */
export function NewWebhookPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm<Draft>({
    initialValues: { name: '', url: '', kinds: [], whose: 'ours', library: null },
    validate: (values) => ({
      ...filled('name', 'url', 'kinds')(values),
      ...(values.whose === 'partner' ? filled('library')(values) : {}),
    }),
  });
  const create = useChange({
    ...createWebhookMutation(),
    onSuccess: async (made) => {
      keepSecret(queries, made);
      await navigate({ to: '/webhooks/$webhookId', params: { webhookId: made.id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const isPartners = form.values.whose === 'partner';
  const save = ({ name, url, kinds, library }: Draft) =>
    create.mutate({ body: { name, url, kinds, ...(isPartners && { library_id: library?.id ?? null }) } });
  const { value, onChange, error } = form.getInputProps('library');
  return (
    <Page title={t`Naujas gavėjas`} width="text">
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="md">
          <FormProblem
            error={create.error}
            fields={[...Object.keys(form.values), 'library_id', ...form.values.kinds.map((_, n) => `kinds.${n}`)]}
          />
          <Paper p="lg">
            <Stack gap="lg">
              <Radio.Group label={t`Kieno sistema`} {...form.getInputProps('whose')}>
                <Stack gap="xs" mt="xs">
                  <Radio value="ours" label={t`Mūsų: praneša apie viską, kas pasirinkta`} />
                  <Radio value="partner" label={t`Bibliotekos partnerės: praneša tik apie jos užsakymus`} />
                </Stack>
              </Radio.Group>
              {isPartners && (
                <LibraryField
                  label={t`Biblioteka partnerė`}
                  required
                  value={value}
                  onChange={onChange}
                  error={error ?? form.errors.library_id}
                />
              )}
              <WebhookFields form={form} isPartners={isPartners} />
            </Stack>
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={create.isPending}>
              <Trans>Pranešti šiam gavėjui</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/webhooks" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
