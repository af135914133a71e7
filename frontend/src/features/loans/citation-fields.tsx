import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { messageFor } from '#/api/field-errors.ts';
import { askedOf, type CitationDraft, type CitationField, type CitationKind, requiredOf } from './citation.ts';
import classes from './citation-fields.module.css';
import { isIsbn, isIssn, isWholeIsbn, isWholeIssn } from './standard-number.ts';

type Props = {
  // biome-ignore lint/suspicious/noExplicitAny: any form that holds a description among its values
  form: UseFormReturnType<any>;
  of: CitationKind;
  /** What stands in the same grid, after the description. */
  children?: ReactNode;
};

/** The description of a work: its kind decides what is asked and what must be filled. */
export function CitationFields({ form, of, children }: Props) {
  const names = useCitationNames(of);
  const draft = form.getValues() as CitationDraft;
  const required = requiredOf({ ...draft, ...of });
  return (
    <div className={classes.grid}>
      {askedOf(of).map((field) => (
        <TextInput
          key={field}
          className={classes[WIDTH[field]]}
          label={names[field]}
          required={required.includes(field)}
          autoComplete="off"
          inputMode={field === 'year' ? 'numeric' : undefined}
          {...form.getInputProps(field)}
          error={form.errors[field] ?? checkDigitFault(field, draft[field])}
        />
      ))}
      {children}
    </div>
  );
}

const WIDTH: Record<CitationField, 'line' | 'half' | 'quarter'> = {
  title: 'line',
  author: 'half',
  container_title: 'half',
  publisher: 'half',
  isbn: 'half',
  issn: 'half',
  year: 'quarter',
  edition: 'quarter',
  volume: 'quarter',
  issue: 'quarter',
  pages: 'quarter',
};

export function useCitationNames({ kind }: Pick<CitationKind, 'kind'>): CitationDraft {
  const { t } = useLingui();
  return {
    title: { book: t`Antraštė`, article: t`Straipsnio antraštė`, chapter: t`Skyriaus antraštė`, other: t`Antraštė` }[kind],
    author: t`Autorius`,
    container_title: { book: t`Šaltinis`, article: t`Žurnalas ar rinkinys`, chapter: t`Knyga`, other: t`Šaltinis` }[kind],
    publisher: t`Leidykla`,
    year: t`Metai`,
    edition: t`Leidimas`,
    volume: t`Tomas`,
    issue: t({ message: 'Numeris', context: 'of a journal' }),
    pages: t`Puslapiai`,
    isbn: 'ISBN',
    issn: 'ISSN',
  };
}

/** A whole number is judged while the rest is still being typed. */
function checkDigitFault(field: CitationField, typed: string) {
  if (field === 'isbn' && isWholeIsbn(typed) && !isIsbn(typed)) return messageFor({ code: 'isbn.check_digit' });
  if (field === 'issn' && isWholeIssn(typed) && !isIssn(typed)) return messageFor({ code: 'issn.check_digit' });
}
