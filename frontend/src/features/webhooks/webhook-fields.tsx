import { useLingui } from '@lingui/react/macro';
import { MultiSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { listWebhookKindsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { CAPABILITY, kindOf } from './kinds.ts';

export type WebhookDraft = { name: string; url: string; kinds: string[] };

type Props<Draft extends WebhookDraft> = {
  // biome-ignore lint/suspicious/noExplicitAny: the third parameter is the form's own rules, which do not matter here
  form: UseFormReturnType<Draft, Draft, any>;
  /** A partner hears only of what has to do with its loans. */
  isPartners: boolean;
};

/** Of whom, where, and of what: the same when it is made and when it is edited. */
export function WebhookFields<Draft extends WebhookDraft>({ form, isPartners }: Props<Draft>) {
  const { t, i18n } = useLingui();
  const { data: kinds } = useSuspenseQuery(listWebhookKindsOptions());
  const open = kinds.items.filter((kind) => kind.is_for_partners || !isPartners).map(({ kind }) => kind);
  const capabilities = [...new Set(open.map((kind) => kind.split('.')[0] ?? ''))];
  const wordsOf = (kind: string) => i18n._(kindOf(kind));
  const faultOfKinds = Object.entries(form.errors).find(([field]) => field.startsWith('kinds'))?.[1];
  return (
    <>
      <TextInput
        label={t`Pavadinimas`}
        description={t`Kokia sistema gauna pranešimus`}
        required
        maxLength={100}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t`Adresas`}
        description={t`Prasideda https:// ir yra ne mūsų vidiniame tinkle`}
        required
        type="url"
        maxLength={2000}
        autoComplete="off"
        {...form.getInputProps('url')}
      />
      <MultiSelect
        label={t`Apie kokius įvykius pranešti`}
        description={t`Galima rinktis tik tai, ką matote patys`}
        required
        searchable
        data={capabilities.map((capability) => ({
          group: CAPABILITY[capability] ? i18n._(CAPABILITY[capability]) : capability,
          items: open.filter((kind) => kind.startsWith(`${capability}.`)).map((kind) => ({ value: kind, label: wordsOf(kind) })),
        }))}
        {...form.getInputProps('kinds')}
        error={faultOfKinds}
      />
    </>
  );
}
