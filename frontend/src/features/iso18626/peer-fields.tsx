import { Trans, useLingui } from '@lingui/react/macro';
import { PasswordInput, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import classes from './iso18626.module.css';
import type { PeerDraft } from './peer-draft.ts';
import { DIALECT, DIALECTS } from './vocabulary.ts';

// biome-ignore lint/suspicious/noExplicitAny: the third parameter is the form's own rules, which do not matter here
type Props = { form: UseFormReturnType<PeerDraft, PeerDraft, any>; isNew?: boolean };

/** Where a system is and how it is spoken to. */
export function PeerFields({ form, isNew }: Props) {
  const { t, i18n } = useLingui();
  return (
    <Stack gap="lg">
      <TextInput
        label={t`Jų sistemos adresas`}
        description={t`Kur siųsti ISO 18626 pranešimus: prasideda https:// ir yra ne mūsų vidiniame tinkle`}
        required
        type="url"
        maxLength={2000}
        autoComplete="off"
        {...form.getInputProps('url')}
      />
      <Radio.Group
        label={t`Standarto laida`}
        description={t`Kuria laida rašome mes. Gauname bet kurią.`}
        {...form.getInputProps('dialect')}
      >
        <Stack gap="xs" my="xs">
          {DIALECTS.map((dialect) => (
            <Radio key={dialect} value={dialect} label={i18n._(DIALECT[dialect].label)} description={i18n._(DIALECT[dialect].spokenBy)} />
          ))}
        </Stack>
      </Radio.Group>
      <Agency
        form={form}
        of="agency"
        title={t`Kaip vadinasi ji`}
        hint={t`Bibliotekos kodas jos pranešimų antraštėse, dažniausiai ISIL`}
        required
      />
      <Agency
        form={form}
        of="our_agency"
        title={t`Kaip ji vadina mus`}
        hint={isNew ? t`Palikus tuščią, mūsų ISIL iš bibliotekų sąrašo` : t`Mūsų kodas jos sistemoje`}
        required={!isNew}
      />
    </Stack>
  );
}

type AgencyProps = Props & { of: 'agency' | 'our_agency'; title: string; hint: string; required?: boolean };

/** The name of a library in headers: of what kind it is, and the name itself. */
function Agency({ form, of, title, hint, required }: AgencyProps) {
  const { t } = useLingui();
  const value = form.getInputProps(`${of}.value`);
  return (
    <fieldset className={classes.fields}>
      <legend>{title}</legend>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm">
        <TextInput
          label={t`Kodo rūšis`}
          description={t`ISIL, DNUCNI ar kokia sutarta`}
          required={required}
          maxLength={40}
          autoComplete="off"
          {...form.getInputProps(`${of}.kind`)}
        />
        <TextInput
          label={t`Kodas`}
          description={hint}
          required={required}
          maxLength={200}
          autoComplete="off"
          {...value}
          error={value.error ?? form.errors[of]}
        />
      </SimpleGrid>
    </fieldset>
  );
}

/** What the other system wants to see of us. It is kept sealed, and no screen shows it again. */
export function ProofFields({ form, isNew }: Props) {
  const { t } = useLingui();
  const { proof } = form.values;
  return (
    <Stack gap="md">
      <Text size="sm">
        <Trans>
          Ko jų sistema reikalauja, kad priimtų mūsų pranešimus. Laikoma užšifruota ir daugiau niekur nerodoma; jei nieko nereikalauja,
          palikite tuščia.
        </Trans>
      </Text>
      {!isNew && (
        <Radio.Group aria-label={t`Prisistatymo duomenys`} {...form.getInputProps('proof')}>
          <Stack gap="xs">
            <Radio value="leave" label={t`Palikti, kaip yra`} />
            <Radio value="set" label={t`Įrašyti iš naujo: kas liks tuščia, to nebebus`} />
            <Radio value="remove" label={t`Pašalinti viską`} />
          </Stack>
        </Radio.Group>
      )}
      {proof === 'set' && (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm">
            <TextInput
              label={t`HTTP antraštė`}
              description={t`Pavyzdžiui, Authorization, X-Okapi-Tenant arba X-Partner-Key`}
              maxLength={100}
              autoComplete="off"
              {...form.getInputProps('credentials.header_name')}
            />
            <PasswordInput
              label={t`Antraštės reikšmė`}
              maxLength={1000}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t`Rodyti reikšmę` }}
              {...form.getInputProps('credentials.header_value')}
            />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm">
            <TextInput
              label={t`Paskyra pranešime`}
              description={t`accountId: jei sistema jo reikalauja pačiame pranešime, kaip „Koha“`}
              maxLength={200}
              autoComplete="off"
              {...form.getInputProps('credentials.account_id')}
            />
            <PasswordInput
              label={t`Slaptažodis pranešime`}
              description={t`securityCode`}
              maxLength={200}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t`Rodyti slaptažodį` }}
              {...form.getInputProps('credentials.security_code')}
            />
          </SimpleGrid>
        </>
      )}
    </Stack>
  );
}

/** The fields that show their own faults, by the first step of their paths. */
export const FIELDS = ['library', 'library_id', 'url', 'dialect', 'agency', 'our_agency', 'credentials'];
