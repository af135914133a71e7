import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useSession } from '#/app/session.ts';

/** Alt+S, wherever one is: to the scanner. */
export function ScanAnywhere() {
  const { may } = useSession();
  const navigate = useNavigate();
  useHotkeys([['alt+S', () => void (may('loans:read') && navigate({ to: '/scan' }))]], []);
  return null;
}
