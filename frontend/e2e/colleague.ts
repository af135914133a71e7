import { send } from './staff.ts';

const PASSWORD = 'mėlyna lempa po stalu';

/** A colleague with the same rights, the second pair of eyes; one for a server, because a third administrator waits for a yes. */
export async function colleague({ server: { origin }, cookie }: { server: { origin: string }; cookie: string }) {
  const { body: roles } = await send(origin, 'GET', '/roles', undefined, cookie);
  const role = roles.items.find(({ key }: { key: string }) => key === 'administrator');
  const { body: session } = await send(origin, 'GET', '/session', undefined, cookie);
  const person = {
    email: `antra-${Date.now()}-${Math.round(Math.random() * 1e6)}@example.lt`,
    name: 'Administratorė Antroji',
    library_id: session.user.library.id,
    assignments: [{ role_id: role.id, scope: 'all' }],
  };
  const { body: invited } = await send(origin, 'POST', '/accounts', person, cookie);
  const { token } = invited.invitation;
  return (await send(origin, 'POST', '/invitations/actions/accept', { token, password: PASSWORD })).cookie;
}
