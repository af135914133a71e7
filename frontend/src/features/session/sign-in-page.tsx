import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { sessionOptions } from '#/app/session.ts';
import { GuestPage } from '#/ui/guest-page.tsx';
import { SignInForm } from './sign-in-form.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useLingui();
  const { next } = route.useSearch();
  const router = useRouter();
  const queries = useQueryClient();
  return (
    <GuestPage title={t`Prisijunkite`} lead={t`Bibliotekos darbuotojų sistema`}>
      <SignInForm
        onSignedIn={(session) => {
          queries.setQueryData(sessionOptions().queryKey, session);
          router.history.push(next ?? '/');
        }}
      />
    </GuestPage>
  );
}
