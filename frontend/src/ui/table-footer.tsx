import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './data-table.module.css';

/** What of a list changes in the address; a key that is present and undefined leaves the address. */
export type Paging = { sort?: string; limit?: number; cursor?: string };

type Props = {
  summary: ReactNode;
  limit: number;
  limits?: number[];
  cursor?: string;
  next?: string | null;
  onChange: (next: Paging) => void;
};

/** How many rows there are, and the way to the others. The server knows the next page; the way back is remembered here. */
export function TableFooter({ summary, limit, limits = [25, 50, 100], cursor, next, onChange }: Props) {
  const { t } = useLingui();
  const [trail, setTrail] = useState<(string | undefined)[]>([]);
  const forward = () => {
    setTrail(cursor ? [...trail, cursor] : [undefined]);
    onChange({ cursor: next ?? undefined });
  };
  const back = () => {
    setTrail(trail.slice(0, -1));
    onChange({ cursor: trail.at(-1) });
  };
  return (
    <Group justify="space-between" className={`${classes.footer} no-print`}>
      <Text size="sm" c="dimmed" className="numeric" role="status">
        {summary}
      </Text>
      <Group gap="sm">
        <NativeSelect
          aria-label={t`Eilučių puslapyje`}
          size="xs"
          w={104}
          value={limit}
          data={limits.map((n) => ({ value: String(n), label: t`po ${n}` }))}
          onChange={(event) => onChange({ limit: Number(event.currentTarget.value), cursor: undefined })}
        />
        <Button.Group>
          <Button size="xs" variant="default" leftSection={<IconChevronLeft size={14} />} disabled={!cursor} onClick={back}>
            <Trans>Ankstesni</Trans>
          </Button>
          <Button size="xs" variant="default" rightSection={<IconChevronRight size={14} />} disabled={!next} onClick={forward}>
            <Trans>Tolesni</Trans>
          </Button>
        </Button.Group>
      </Group>
    </Group>
  );
}
