import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';

/** The way to a new loan, for those who may take one in; `n` is its key. */
export function NewLoanButton() {
  const { may } = useSession();
  const navigate = useNavigate();
  const mayRequest = may('loans:request');
  useShortcuts(mayRequest ? { n: () => void navigate({ to: '/loans/new' }) } : {});
  if (!mayRequest) return null;
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      aria-keyshortcuts="n"
      renderRoot={(props) => <Link to="/loans/new" {...props} />}
    >
      <Trans>Naujas užsakymas</Trans>
    </Button>
  );
}
