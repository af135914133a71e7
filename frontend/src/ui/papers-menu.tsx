import { Trans } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';

/** One paper: what it is called, where it is, and whether it can be had to go on writing. */
export type PaperLink = { label: string; href: string; hasDocx?: boolean };

const LANGUAGES = ['lt', 'en'] as const;
export type PaperLanguage = (typeof LANGUAGES)[number];

const InLanguage = ({ language }: { language: PaperLanguage }) =>
  language === 'lt' ? <Trans>Lietuviškai</Trans> : <Trans>Angliškai</Trans>;

/** Papers in either language, as PDF in a tab of its own; documents of text as DOCX too. */
export function PapersMenu({ papers }: { papers: PaperLink[] }) {
  const at = (href: string, language: string, more = '') => `${href}${href.includes('?') ? '&' : '?'}language=${language}${more}`;
  return (
    <PapersDropdown>
      {(language) =>
        papers.map(({ label, href, hasDocx }) => [
          <Menu.Item key={href} renderRoot={(props) => <a {...props} href={at(href, language)} target="_blank" rel="noopener" />}>
            {label}
          </Menu.Item>,
          hasDocx && (
            <Menu.Item key={`${href} docx`} renderRoot={(props) => <a {...props} href={at(href, language, '&format=docx')} download />}>
              {label} (DOCX)
            </Menu.Item>
          ),
        ])
      }
    </PapersDropdown>
  );
}

type Props = { isCompact?: boolean; isBusy?: boolean; children: (language: PaperLanguage) => React.ReactNode };

/** The same menu for what is printed by another way than a link. */
export const PapersDropdown = ({ isCompact = false, isBusy = false, children }: Props) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <Button
        variant="default"
        size={isCompact ? 'compact-sm' : undefined}
        loading={isBusy}
        leftSection={<IconPrinter size={16} aria-hidden />}
        rightSection={<IconChevronDown size={16} aria-hidden />}
      >
        <Trans>Spaudiniai</Trans>
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {LANGUAGES.map((language) => [
        <Menu.Label key={language}>
          <InLanguage language={language} />
        </Menu.Label>,
        children(language),
      ])}
    </Menu.Dropdown>
  </Menu>
);
