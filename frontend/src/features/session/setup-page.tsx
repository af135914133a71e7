import { Trans, useLingui } from '@lingui/react/macro';
import { Autocomplete, Button, PasswordInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { messageFor } from '#/api/field-errors.ts';
import { setUpMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryKind } from '#/api/generated/types.gen.ts';
import { COUNTIES, MUNICIPALITIES } from '#/app/places.ts';
import { sessionOptions } from '#/app/session.ts';
import { focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { GuestPage } from '#/ui/guest-page.tsx';

const initialValues = {
  code: '',
  library: { name: '', kind: 'county' as LibraryKind, municipality: '', county: '' },
  name: '',
  email: '',
  password: '',
};
const isFilled = (value: string) => (value.trim() ? null : messageFor({ code: 'field.required' }));

/** The first start: who we are, and who may let in the others. */
export function SetupPage() {
  const { t } = useLingui();
  const router = useRouter();
  const queries = useQueryClient();
  const form = useForm({
    initialValues,
    validate: { code: isFilled, library: { name: isFilled }, name: isFilled, email: isFilled, password: isFilled },
  });
  const setUp = useMutation({
    ...setUpMutation(),
    onSuccess: (session) => {
      queries.setQueryData(sessionOptions().queryKey, session);
      router.history.push('/');
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ library, ...rest }: typeof initialValues) =>
    setUp.mutate({
      body: { ...rest, library: { ...library, municipality: orNull(library.municipality), county: orNull(library.county) } },
    });
  const field = (path: string) => form.getInputProps(path);
  const kinds = [
    { value: 'county', label: t`Apskrities viešoji` },
    { value: 'municipal', label: t`Savivaldybės viešoji` },
    { value: 'national', label: t`Nacionalinė` },
    { value: 'academic', label: t`Aukštosios mokyklos` },
    { value: 'school', label: t`Mokyklos` },
    { value: 'special', label: t`Specialioji` },
  ];

  return (
    <GuestPage wide title={t`Pirmasis paleidimas`} lead={t`Įrašykite savo biblioteką ir pirmąjį administratorių`}>
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="lg">
          <FormProblem error={setUp.error} fields={Object.keys(initialValues)} />
          <TextInput
            label={t`Paleidimo kodas`}
            description={t`Kodą serveris parodė paleidžiamas: „set-up code“ eilutėje`}
            placeholder="XXXX-XXXX-XXXX"
            autoComplete="off"
            required
            autoFocus
            {...field('code')}
          />
          <fieldset>
            <legend>
              <Trans>Mūsų biblioteka</Trans>
            </legend>
            <Stack gap="md">
              <TextInput label={t`Pavadinimas`} autoComplete="organization" required {...field('library.name')} />
              <Select label={t`Rūšis`} data={kinds} allowDeselect={false} required {...field('library.kind')} />
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
                <Select label={t`Apskritis`} data={COUNTIES} searchable clearable {...field('library.county')} />
                <Autocomplete label={t`Savivaldybė`} data={MUNICIPALITIES} {...field('library.municipality')} />
              </SimpleGrid>
            </Stack>
          </fieldset>
          <fieldset>
            <legend>
              <Trans>Pirmasis administratorius</Trans>
            </legend>
            <Stack gap="md">
              <TextInput label={t`Vardas ir pavardė`} autoComplete="name" required {...field('name')} />
              <TextInput type="email" label={t`El. paštas`} autoComplete="username" required {...field('email')} />
              <PasswordInput
                label={t`Slaptažodis`}
                description={t`Bent 8 ženklai; ilga frazė tinka geriausiai`}
                autoComplete="new-password"
                required
                {...field('password')}
              />
            </Stack>
          </fieldset>
          <Button type="submit" size="md" loading={setUp.isPending}>
            <Trans>Pradėti darbą</Trans>
          </Button>
        </Stack>
      </form>
    </GuestPage>
  );
}
