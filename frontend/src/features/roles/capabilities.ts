import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What rights are grouped under; a capability without words here shows its own name. */
export const CAPABILITY: Record<string, MessageDescriptor> = {
  people: msg`Žmonės`,
  roles: msg`Rolės`,
  deputies: msg`Pavadavimai`,
  diary: msg`Dienoraštis`,
  keys: msg`API raktai`,
  events: msg`Įvykiai`,
  audit: msg`Veiksmų žurnalas`,
  libraries: msg`Bibliotekos`,
  loans: msg`Užsakymai`,
  demand: msg`Poreikio sąrašas`,
  iso18626: msg`Partnerių sistemos`,
  mail: msg`Laiškai`,
  parameters: msg`Parametrai`,
  statistics: msg`Rodikliai`,
  quality: msg`Kokybė`,
  webhooks: msg`Pranešimai sistemoms`,
};
