import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listRightsOptions, listRolesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { PrintButton } from '#/ui/export-link.tsx';
import { Page } from '#/ui/page.tsx';
import { RightsMatrix } from './rights-matrix.tsx';

export function RolesPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const { data: roles } = useSuspenseQuery(listRolesOptions());
  const { data: rights } = useSuspenseQuery(listRightsOptions());
  const n = roles.items.length;
  const count = formatNumber(n);
  return (
    <Page
      title={t`Rolės`}
      lead={<Plural value={n} one={`${count} rolė`} few={`${count} rolės`} many={`${count} rolės`} other={`${count} rolių`} />}
      actions={
        <>
          <PrintButton />
          {may('roles:manage') && (
            <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link to="/roles/new" {...props} />}>
              <Trans>Nauja rolė</Trans>
            </Button>
          )}
        </>
      }
    >
      <RightsMatrix roles={roles.items} rights={rights.items} />
    </Page>
  );
}
