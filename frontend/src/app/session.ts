import { i18n } from '@lingui/core';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { getSessionOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { client } from '#/api/generated/client.gen.ts';
import type { Session } from '#/api/generated/types.gen.ts';

/** Who is signed in: the server knows it from its cookie; nothing is kept here but this answer. */
export const sessionOptions = () => ({ ...getSessionOptions(), staleTime: 60_000, retry: false });

/** True while the server says 401 to someone who had signed in: the screen stays, and asks to sign in again. */
export const sessionEndedOptions = () =>
  queryOptions({ queryKey: ['session-ended'], queryFn: () => false, initialData: false, enabled: false });

/** Whether the session holds a right, in whatever scope; the server decides on each thing. */
export const holds = (session: Session, right: string) => right === 'session' || session.rights.some(({ code }) => code === right);

export function useSession() {
  const { data } = useSuspenseQuery(sessionOptions());
  return { session: data, user: data.user, may: (right: string) => holds(data, right) };
}

export class Forbidden extends Error {}

/** A route names the right that it needs: `beforeLoad: requires('loans:read')`. */
export const requires =
  (right: string) =>
  ({ context }: { context: { session: Session } }) => {
    if (!holds(context.session, right)) throw new Forbidden(right);
  };

client.interceptors.request.use((request) => {
  request.headers.set('Accept-Language', i18n.locale);
  return request;
});
