import { Plural } from '@lingui/react/macro';
import { Alert, Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** Improvements that are late, and those whose effect waits for a word. */
export function ImprovementsWaiting({ nLate, nToJudge = 0 }: { nLate: number; nToJudge?: number }) {
  if (nLate + nToJudge === 0) return null;
  return (
    <Alert color="yellow" mb="md" role="status" className="no-print">
      <Group gap="lg">
        {nLate > 0 && (
          <Anchor renderRoot={(props) => <Link to="/quality/improvements" search={{ is_late: true }} {...props} />}>
            <Plural
              value={nLate}
              one="Vėluoja # gerinimo veiksmas"
              few="Vėluoja # gerinimo veiksmai"
              many="Vėluoja # gerinimo veiksmo"
              other="Vėluoja # gerinimo veiksmų"
            />
          </Anchor>
        )}
        {nToJudge > 0 && (
          <Anchor renderRoot={(props) => <Link to="/quality/improvements" search={{ status: ['done'] }} {...props} />}>
            <Plural
              value={nToJudge}
              one="Galima įvertinti # veiksmo poveikį"
              few="Galima įvertinti # veiksmų poveikį"
              many="Galima įvertinti # veiksmo poveikį"
              other="Galima įvertinti # veiksmų poveikį"
            />
          </Anchor>
        )}
      </Group>
    </Alert>
  );
}
