import { Trans } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { tryLookupTargetOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { NOTHING } from './asked.ts';
import { Asking } from './asking.tsx';

/** Asks one catalogue, switched on or not: what it finds, and how it answers. */
export function TryTarget({ id }: { id: number }) {
  return (
    <Paper p="lg" component="section" aria-labelledby="try">
      <Title order={2} id="try" mb="sm">
        <Trans>Išbandyti</Trans>
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        <Trans>Klausiama tik šio katalogo, kad ir išjungto.</Trans>
      </Text>
      <Asking initial={NOTHING} optionsOf={(query) => tryLookupTargetOptions({ path: { id }, query })} />
    </Paper>
  );
}
