import { Trans, useLingui } from '@lingui/react/macro';
import { Autocomplete, SegmentedControl, Select, SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type ReactNode, useMemo } from 'react';
import type { LibraryKind } from '#/api/generated/types.gen.ts';
import { countries } from '#/app/countries.ts';
import { COUNTIES, MUNICIPALITIES } from '#/app/places.ts';
import { LibraryField } from '#/ui/library-field.tsx';
import { looksLikeSigla } from './codes.ts';
import type { LibraryDraft } from './library-draft.ts';
import { ClosureRows, ContactRows } from './library-field-rows.tsx';
import classes from './library-fields.module.css';
import { isPart, KIND, REACHED_BY } from './vocabulary.ts';

export type LibraryForm = UseFormReturnType<LibraryDraft>;
type Part = { form: LibraryForm };

/** Everything that is kept of a library, by what it is for. */
export function LibraryFields({ form }: Part) {
  const { t } = useLingui();
  return (
    <>
      <Section title={t`Biblioteka`} about={t`Pavadinimas, kaip registre. Iš rūšies aišku, ar ji kam nors priklauso.`}>
        <Identity form={form} />
      </Section>
      <Section title={t`Kodai`} about={t`Kaip biblioteką pažįsta kitos sistemos. Visi neprivalomi.`}>
        <Codes form={form} />
      </Section>
      <Section title={t`Vieta`} about={t`Teritorija – apskritis, kurios biblioteka yra jos centras.`}>
        <Place form={form} />
      </Section>
      <Section title={t`Kaip pasiekiama`} about={t`Kuriuo keliu jai siunčiami užsakymai.`}>
        <Reach form={form} />
      </Section>
      <Section title={t`Kontaktai`} about={t`Pareigos ir skyriai, ne asmeninė informacija.`}>
        <ContactRows form={form} />
      </Section>
      <Section title={t`Nedarbo laikas`} about={t`Kada biblioteka užsakymų nevykdo.`}>
        <ClosureRows form={form} />
      </Section>
      <Section title={t`Pastaba`} about={t`Ką apie šią biblioteką verta žinoti kolegoms.`}>
        <Textarea aria-label={t`Pastaba`} autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
      </Section>
    </>
  );
}

function Section({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <div>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.about}>{about}</p>
      </div>
      <div className={classes.fields}>{children}</div>
    </section>
  );
}

const Pair = ({ children }: { children: ReactNode }) => (
  <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
    {children}
  </SimpleGrid>
);

function Identity({ form }: Part) {
  const { t, i18n } = useLingui();
  const field = form.getInputProps;
  const kinds = Object.entries(KIND).map(([value, label]) => ({ value, label: i18n._(label) }));
  return (
    <>
      <TextInput label={t`Pavadinimas`} required autoComplete="off" {...field('name')} />
      <Pair>
        <Select label={t`Rūšis`} required allowDeselect={false} data={kinds} {...field('kind')} />
        <TextInput label={t`Trumpas pavadinimas`} description={t`Sąrašuose, kur vietos mažai`} {...field('short_name')} />
      </Pair>
      {isPart(form.values.kind as LibraryKind) && (
        <LibraryField
          label={t`Kuriai bibliotekai priklauso`}
          required
          {...field('parent')}
          error={form.errors.parent_id}
          onChange={(library) => {
            form.setFieldValue('parent', library);
            form.clearFieldError('parent_id');
          }}
        />
      )}
      <Switch
        label={t`Veikia`}
        description={t`Neveikiančiai bibliotekai užsakymų siųsti negalima; jos istorija lieka`}
        {...form.getInputProps('is_active', { type: 'checkbox' })}
      />
    </>
  );
}

function Codes({ form }: Part) {
  const { t } = useLingui();
  const field = form.getInputProps;
  const { sigla } = form.values;
  const isOdd = sigla.trim() !== '' && !looksLikeSigla(sigla.trim());
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" verticalSpacing="md">
      <TextInput
        label={t`Juridinio asmens kodas`}
        description={t`9 skaitmenys`}
        inputMode="numeric"
        autoComplete="off"
        {...field('company_code')}
      />
      <TextInput
        label={t`Siglas`}
        description={
          isOdd ? <span className={classes.odd}>{t`Neįprastas: LIBIS siglas rašomas kaip C188`}</span> : t`LIBIS kodas, pvz., C188`
        }
        autoComplete="off"
        {...field('sigla')}
      />
      <TextInput label="ISIL" description={t`Pvz., DE-1a`} autoComplete="off" {...field('isil')} />
    </SimpleGrid>
  );
}

function Place({ form }: Part) {
  const { t, i18n } = useLingui();
  const named = useMemo(countries, [i18n.locale]);
  const field = form.getInputProps;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" verticalSpacing="md">
        <Autocomplete label={t`Savivaldybė`} data={MUNICIPALITIES} {...field('municipality')} />
        <Select label={t`Apskritis`} data={COUNTIES} searchable clearable {...field('county')} />
        <Select label={t`Veiklos teritorija`} data={COUNTIES} searchable clearable {...field('territory')} />
      </SimpleGrid>
      <Pair>
        <TextInput label={t`Gatvė ir namas`} autoComplete="off" {...field('street')} />
        <TextInput label={t`Miestas ar vietovė`} autoComplete="off" {...field('city')} />
        <TextInput label={t`Pašto kodas`} placeholder="LT-01109" autoComplete="off" {...field('postal_code')} />
        <Select label={t`Šalis`} required searchable allowDeselect={false} data={named} {...field('country')} />
      </Pair>
    </>
  );
}

function Reach({ form }: Part) {
  const { i18n, t } = useLingui();
  const way = REACHED_BY[form.values.reached_by];
  return (
    <>
      <SegmentedControl
        aria-label={t`Kaip pasiekiama`}
        style={{ alignSelf: 'start' }}
        data={Object.entries(REACHED_BY).map(([value, { label }]) => ({ value, label: i18n._(label) }))}
        {...form.getInputProps('reached_by')}
      />
      <TextInput
        label={i18n._(way.address)}
        description={form.values.reached_by === 'paper' ? <Trans>Siunčiama adresu, nurodytu dalyje „Vieta“</Trans> : undefined}
        placeholder={way.example}
        autoComplete="off"
        {...form.getInputProps('reached_at')}
      />
    </>
  );
}
