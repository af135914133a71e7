import { useHotkeys } from '@mantine/hooks';
import { type ComponentType, useState } from 'react';
import { useSession } from '#/app/session.ts';

/** Alt+K, wherever one is: a question is noted. The dialog's own code comes when it is first wanted. */
export function NoteAnywhere() {
  const { may } = useSession();
  const [Dialog, setDialog] = useState<ComponentType<{ isOpen: boolean; onClose: () => void }>>();
  const [isOpen, setIsOpen] = useState(false);
  const open = async () => {
    if (!may('inquiries:write')) return;
    const { NoteDialog } = await import('./note-dialog.tsx');
    setDialog(() => NoteDialog);
    setIsOpen(true);
  };
  useHotkeys([['alt+K', () => void open()]], []);
  return Dialog && <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} />;
}
