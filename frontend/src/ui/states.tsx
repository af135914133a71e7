import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Center, Skeleton, Stack, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { hasStatus, problemDetail, problemTitle } from '#/api/problem.ts';
import { Forbidden } from '#/app/session.ts';

export const LoadingState = () => (
  <Stack p="lg" aria-busy>
    <Skeleton h={28} w={260} />
    {Array.from({ length: 8 }, (_, i) => (
      <Skeleton key={i} h={26} />
    ))}
  </Stack>
);

type StateProps = { title: ReactNode; order?: 1 | 2; children?: ReactNode };

/** Why nothing is here, and what to do about it. */
export const EmptyState = ({ title, order = 2, children }: StateProps) => (
  <Center py={56} px="md">
    <Stack align="center" gap="sm" maw={400} ta="center">
      <Title order={order}>{title}</Title>
      {children}
    </Stack>
  </Center>
);

type NothingProps = { title?: ReactNode; children: ReactNode; onClear?: () => void };

/** An empty list: why it is, and back to everything where a filter hides something. */
export const NothingFound = ({ title = <Trans>Nieko nerasta</Trans>, children, onClear }: NothingProps) => (
  <EmptyState title={title}>
    <Text c="dimmed">{children}</Text>
    {onClear && (
      <Button variant="default" onClick={onClear}>
        <Trans>Išvalyti filtrus</Trans>
      </Button>
    )}
  </EmptyState>
);

export const NotFoundState = () => (
  <EmptyState order={1} title={<Trans>Tokio puslapio nėra</Trans>}>
    <Text c="dimmed">
      <Trans>Nuoroda pasenusi arba įrašas jums nerodomas.</Trans>
    </Text>
    <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
      <Trans>Į pradžią</Trans>
    </Button>
  </EmptyState>
);

const ForbiddenState = ({ right }: { right?: string }) => (
  <EmptyState order={1} title={<Trans>Šiam puslapiui reikia kitos teisės</Trans>}>
    <Text c="dimmed">
      {right ? <Trans>Teisę „{right}“ suteikia administratorius.</Trans> : <Trans>Teises suteikia administratorius.</Trans>}
    </Text>
  </EmptyState>
);

export function ErrorState({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  if (hasStatus(error, 404)) return <NotFoundState />;
  if (error instanceof Forbidden) return <ForbiddenState right={error.message} />;
  if (hasStatus(error, 403)) return <ForbiddenState />;
  if (import.meta.env.DEV) console.error(error);
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <EmptyState order={1} title={problemTitle(error)}>
      <Text c="dimmed">{problemDetail(error) ?? t`Duomenys neprarasti. Pabandykite dar kartą.`}</Text>
      <Button variant="default" onClick={retry}>
        <Trans>Kartoti</Trans>
      </Button>
    </EmptyState>
  );
}
