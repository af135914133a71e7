import { Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

type Props = { title: string; lead?: ReactNode; above?: ReactNode; actions?: ReactNode; width?: 'full' | 'text'; children: ReactNode };

/** A screen: one h1, a quiet count beside it, and what can be done here. */
export function Page({ title, lead, above, actions, width = 'full', children }: Props) {
  useDocumentTitle(`${title} · Abonementas`);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <div className={classes.titles}>
          {above}
          <Group gap="md" align="baseline">
            <Title order={1} tabIndex={-1}>
              {title}
            </Title>
            {lead && (
              <Text component="span" c="dimmed" className="numeric">
                {lead}
              </Text>
            )}
          </Group>
        </div>
        {actions && (
          <Group gap="sm" className="no-print">
            {actions}
          </Group>
        )}
      </header>
      {children}
    </div>
  );
}
