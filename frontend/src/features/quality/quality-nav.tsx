import { useLingui } from '@lingui/react/macro';
import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './quality.module.css';

/** The four screens of quality, one beside another. */
export function QualityNav() {
  const { t } = useLingui();
  const screens: { to: LinkProps['to']; name: string }[] = [
    { to: '/quality', name: t`Rodikliai ir siekiai` },
    { to: '/quality/late', name: t`Kas vėluoja` },
    { to: '/quality/improvements', name: t`Gerinimo veiksmai` },
    { to: '/quality/targets', name: t`Nustatyti siekiai` },
  ];
  return (
    <nav className={`${classes.nav} no-print`} aria-label={t`Kokybės puslapiai`}>
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
