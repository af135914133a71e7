import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { MadeWebhook } from '#/api/generated/types.gen.ts';
import { CopyField } from '#/ui/copy-field.tsx';

const keyOf = (id: number) => ['webhook-secret', id];

/** Keeps a new secret in memory only, until its page is left for good: the server tells it once. */
export const keepSecret = (queries: QueryClient, { id, secret }: MadeWebhook) => queries.setQueryData(keyOf(id), secret);

/** The secret itself, to hand to whoever checks the signatures; shown once, right after it was made. */
export function WebhookSecret({ id }: { id: number }) {
  const { t } = useLingui();
  const { data: secret } = useQuery<string | null>({ queryKey: keyOf(id), queryFn: () => null, enabled: false, initialData: null });
  if (!secret) return null;
  return (
    <Alert color="pine" role="status" title={t`Parašo raktas rodomas tik dabar`} mb="md">
      <Stack gap="sm">
        <Text size="sm">
          <Trans>Nukopijuokite jį į gavėjo sistemą: pagal jį ji patikrina, kad pranešimas tikrai mūsų („Standard Webhooks“).</Trans>
        </Text>
        <CopyField label={t`Parašo raktas`} value={secret} />
      </Stack>
    </Alert>
  );
}
