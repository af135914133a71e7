import { useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** The screens of invoices and payments, beside one another. */
export function InvoicesNav() {
  const { t } = useLingui();
  const screens = [
    { to: '/invoices', name: t`Sąskaitos` },
    { to: '/invoices/runs', name: t`Rengimas` },
    { to: '/payments', name: t`Mokėjimai` },
    { to: '/payments/imports', name: t`Banko išrašai` },
    { to: '/invoices/balances', name: t`Likučiai ir registras` },
  ] as const;
  return (
    <Group component="nav" gap="xs" mb="md" className="no-print" aria-label={t`Sąskaitų skyriai`}>
      {screens.map(({ to, name }) => (
        <Button
          key={to}
          size="compact-sm"
          variant="subtle"
          renderRoot={(props) => (
            <Link to={to} activeOptions={{ exact: true }} activeProps={{ 'data-active': true, 'aria-current': 'page' }} {...props} />
          )}
        >
          {name}
        </Button>
      ))}
    </Group>
  );
}
