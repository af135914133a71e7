import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group } from '@mantine/core';
import classes from './conflict.module.css';

/** One field of a thing that two people edited at once. */
export type Difference = { name: string; mine: string; theirs: string };

type Props = { differences: Difference[]; isSaving: boolean; onKeepMine: () => void; onTakeTheirs: () => void };

/** Someone else saved first (412): both versions, side by side, and the choice. Nothing is overwritten in silence. */
export function Conflict({ differences, isSaving, onKeepMine, onTakeTheirs }: Props) {
  return (
    <Alert role="alert" color="yellow" title={<Trans>Kol redagavote, įrašą pakeitė kolega</Trans>}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Laukas</Trans>
            </th>
            <th scope="col">
              <Trans>Mano</Trans>
            </th>
            <th scope="col">
              <Trans>Kolegos</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ name, mine, theirs }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{mine || '—'}</td>
              <td>{theirs || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group gap="sm" mt="sm">
        <Button size="xs" variant="default" loading={isSaving} onClick={onKeepMine}>
          <Trans>Įrašyti mano</Trans>
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          <Trans>Palikti kolegos</Trans>
        </Button>
      </Group>
    </Alert>
  );
}
