import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { OPERATION } from '#/app/operations.ts';

/** The capabilities whose events a webhook can be told, as the first word of a kind names them. */
export const CAPABILITY: Record<string, MessageDescriptor> = {
  loans: msg`Užsakymai`,
  libraries: msg`Bibliotekos`,
  catalogue: msg`Katalogas`,
  subscribers: msg`Abonentai`,
  agreements: msg`Sutartys`,
  demand: msg`Poreikio sąrašas`,
  proposals: msg`Siūlymai`,
};

const PING = msg`Bandomasis pranešimas`;

/** The words for a kind of event: those of the log; one without words shows its own name. */
export const kindOf = (kind: string): MessageDescriptor =>
  kind === 'webhooks.ping' ? PING : (OPERATION[kind] ?? { id: kind, message: kind });
