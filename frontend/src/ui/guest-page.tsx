import { Group, Paper, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { LanguageSwitch, Mark, SchemeSwitch } from '#/app/chrome.tsx';
import classes from './guest-page.module.css';

type Props = { title: string; lead: ReactNode; wide?: boolean; children: ReactNode };

/** A page for someone who has not signed in. */
export function GuestPage({ title, lead, wide, children }: Props) {
  useDocumentTitle(`${title} · Abonementas`);
  return (
    <main className={classes.page}>
      <div className={classes.box} data-wide={wide}>
        <Mark size={40} />
        <Title order={1} mt="md">
          {title}
        </Title>
        <Text c="dimmed" mb="lg">
          {lead}
        </Text>
        <Paper p="lg">{children}</Paper>
        <Group justify="space-between" mt="md">
          <LanguageSwitch />
          <SchemeSwitch />
        </Group>
      </div>
    </main>
  );
}
