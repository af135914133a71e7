import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The things that the log speaks of, and where each is shown. */
export const ENTITY: Record<string, { label: MessageDescriptor; at?: (id: number) => string }> = {
  account: { label: msg`Žmogus`, at: (id) => `/people/${id}` },
  role: { label: msg`Rolė`, at: (id) => `/roles/${id}` },
  session: { label: msg`Sesija` },
  invitation: { label: msg`Kvietimas` },
  library: { label: msg`Biblioteka`, at: (id) => `/libraries/${id}` },
  import: { label: msg`Importas`, at: (id) => `/libraries/import/${id}` },
  parameter_decision: { label: msg`Parametro sprendimas` },
  loan: { label: msg`Užsakymas`, at: (id) => `/loans/${id}` },
};

/** What was done, as the server names it: the capability and the verb. One without words here shows its own name. */
export const OPERATION: Record<string, MessageDescriptor> = {
  'session.sign_in': msg`Prisijungė`,
  'session.end': msg`Baigė sesiją`,
  'session.refuse': msg`Prisijungti neleista`,
  'people.create': msg`Pakvietė žmogų`,
  'people.update': msg`Pakeitė žmogaus duomenis`,
  'people.invite': msg`Sukūrė kvietimo nuorodą`,
  'people.accept': msg`Priėmė kvietimą`,
  'people.change_password': msg`Pakeitė slaptažodį`,
  'people.assign': msg`Suteikė rolę`,
  'people.end_assignment': msg`Atėmė rolę`,
  'people.disable': msg`Išjungė paskyrą`,
  'people.enable': msg`Įjungė paskyrą`,
  'roles.create': msg`Sukūrė rolę`,
  'roles.update': msg`Pakeitė rolę`,
  'roles.delete': msg`Ištrynė rolę`,
  'parameters.change': msg`Pakeitė parametrą`,
  'parameters.propose': msg`Pasiūlė pakeisti parametrą`,
  'parameters.approve': msg`Patvirtino parametro pakeitimą`,
  'parameters.reject': msg`Atmetė parametro pakeitimą`,
  'parameters.withdraw': msg`Atsiėmė parametro pakeitimą`,
  'parameters.replace': msg`Pakeitė ankstesnį sprendimą`,
  'libraries.create': msg`Įrašė biblioteką`,
  'libraries.update': msg`Pakeitė bibliotekos duomenis`,
};
