import { useLingui } from '@lingui/react/macro';
import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './postage.module.css';

/** The three screens of postage, one beside another. */
export function PostageNav() {
  const { t } = useLingui();
  const screens: { to: LinkProps['to']; name: string }[] = [
    { to: '/postage', name: t`Išlaidų eilutės` },
    { to: '/postage/vouchers', name: t`IFLA kuponai` },
    { to: '/postage/funded', name: t`Centralizuotas finansavimas` },
  ];
  return (
    <nav className={`${classes.nav} no-print`} aria-label={t`Pašto išlaidų puslapiai`}>
      {screens.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          className={classes.screen}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
