import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Right, Role } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';
import { CAPABILITY } from './capabilities.ts';
import classes from './rights-matrix.module.css';

/** Every right against every role: who may do what, on one screen. */
export function RightsMatrix({ roles, rights }: { roles: Role[]; rights: Right[] }) {
  const { t, i18n } = useLingui();
  const byCapability = [...Map.groupBy(rights, ({ capability }) => capability)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className={classes.frame} aria-label={t`Teisės pagal roles`} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              <Trans>Teisė</Trans>
            </th>
            {roles.map((role) => (
              <RoleHead key={role.id} role={role} />
            ))}
          </tr>
        </thead>
        {byCapability.map(([capability, group]) => (
          <tbody key={capability}>
            <tr className={classes.group}>
              <th colSpan={roles.length + 1} scope="rowgroup">
                {CAPABILITY[capability] ? i18n._(CAPABILITY[capability]) : capability}
              </th>
            </tr>
            {group.map(({ code, name }) => (
              <tr key={code}>
                <th scope="row" title={code}>
                  {name}
                </th>
                {roles.map((role) => (
                  <td key={role.id}>{role.rights.includes(code) ? <Yes /> : <No />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function RoleHead({ role: { id, name, n_accounts } }: { role: Role }) {
  const { may } = useSession();
  return (
    <th scope="col">
      {may('roles:manage') ? (
        <Link to="/roles/$roleId" params={{ roleId: id }} className={classes.role}>
          {name}
        </Link>
      ) : (
        name
      )}
      <span className={classes.about}>
        <Trans>{n_accounts} žm.</Trans>
      </span>
    </th>
  );
}

const Yes = () => (
  <>
    <IconCheck size={17} className={classes.yes} aria-hidden />
    <VisuallyHidden>
      <Trans>taip</Trans>
    </VisuallyHidden>
  </>
);
const No = () => (
  <VisuallyHidden>
    <Trans>ne</Trans>
  </VisuallyHidden>
);
