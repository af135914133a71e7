import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { MadeKey } from '#/api/generated/types.gen.ts';
import { CopyField } from '#/ui/copy-field.tsx';

const keyOf = (id: number) => ['key-secret', id];

/** Keeps a new key in memory only, until its page is left for good: the server tells it once. */
export const keepSecret = (queries: QueryClient, { id, secret }: MadeKey) => queries.setQueryData(keyOf(id), secret);

/** The key itself, to hand to whoever will use it; shown once, right after it was made. */
export function KeySecret({ id }: { id: number }) {
  const { t } = useLingui();
  const { data: secret } = useQuery<string | null>({ queryKey: keyOf(id), queryFn: () => null, enabled: false, initialData: null });
  if (!secret) return null;
  return (
    <Alert color="pine" role="status" title={t`Raktas rodomas tik dabar`}>
      <Stack gap="sm">
        <Text size="sm">
          <Trans>
            Nukopijuokite jį į vietą, kur laikomi slaptažodžiai. Programa siunčia jį antraštėje „Authorization: Bearer“, niekada adrese.
          </Trans>
        </Text>
        <CopyField label={t`Raktas`} value={secret} />
      </Stack>
    </Alert>
  );
}
