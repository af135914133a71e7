import { useLingui } from '@lingui/react/macro';
import { ActionIcon, SegmentedControl, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { LANGUAGES, type Language, switchLanguage } from './i18n.ts';

export const Mark = ({ size = 24 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
    <rect width="32" height="32" rx="7" fill="#146c56" />
    <path d="M8 8h4v16H8zm6 0h3v16h-3zm4.6.7 3.2-.9 4.2 15.4-3.2.9z" fill="#fff" />
  </svg>
);

export function LanguageSwitch() {
  const { i18n, t } = useLingui();
  const queries = useQueryClient();
  const choose = async (language: string) => {
    switchLanguage(language as Language);
    await queries.invalidateQueries(); // the server's words change too
  };
  return (
    <SegmentedControl
      size="xs"
      aria-label={t`Kalba`}
      value={i18n.locale}
      data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label: <span lang={value}>{label}</span> }))}
      onChange={choose}
    />
  );
}

export function SchemeSwitch() {
  const { t } = useLingui();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={dark ? t`Šviesi tema` : t`Tamsi tema`}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
    </ActionIcon>
  );
}
