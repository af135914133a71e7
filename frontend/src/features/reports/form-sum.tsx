import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { FormTerm } from '#/api/generated/types.gen.ts';
import { termName } from './form-words.ts';

/** Of which figures a row of the form is the sum, in words. */
export function Sum({ of }: { of: FormTerm[] }) {
  const { i18n } = useLingui();
  if (of.length > 0) return of.map((term) => termName(i18n, term)).join(' + ');
  return (
    <Text component="span" inherit c="dimmed">
      <Trans>įrašoma ranka</Trans>
    </Text>
  );
}
