import { useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

type Props = {
  name: string;
  at: number;
  last: number;
  onMove: (by: -1 | 1) => void;
  /** What leaving it out is called. */
  leaveOut: string;
  onLeaveOut: () => void;
};

/** Moves one of a list, by mouse or keys; the focus goes with it, and a button at the end of the way stays where it is. */
export function OrderTools({ name, at, last, onMove, leaveOut, onLeaveOut }: Props) {
  const { t } = useLingui();
  const pressed = useRef<HTMLButtonElement>(null);
  // The row was taken out of the page and put back elsewhere: the browser let go of the focus.
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [at]);
  const button = (by: -1 | 1, label: string, isAtEnd: boolean) => (
    <ActionIcon
      variant="default"
      size={28}
      aria-label={label}
      aria-disabled={isAtEnd || undefined}
      onClick={(event) => {
        if (isAtEnd) return;
        pressed.current = event.currentTarget;
        onMove(by);
      }}
    >
      {by < 0 ? <IconArrowUp size={15} aria-hidden /> : <IconArrowDown size={15} aria-hidden />}
    </ActionIcon>
  );
  return (
    <>
      {button(-1, t`Aukštyn: ${name}`, at === 0)}
      {button(1, t`Žemyn: ${name}`, at === last)}
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={leaveOut} onClick={onLeaveOut}>
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </>
  );
}
