import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AttemptOutcome, DeliveryStatus, DisabledBecause, WebhookState } from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

export const STATE: Record<WebhookState, { label: MessageDescriptor; tone: Tone }> = {
  active: { label: msg`Pranešama`, tone: 'pine' },
  paused: { label: msg`Pristabdyta`, tone: 'gray' },
  disabled: { label: msg`Nutraukta`, tone: 'red' },
  removed: { label: msg`Pašalinta`, tone: 'gray' },
};
export const STATES = Object.keys(STATE) as WebhookState[];

/** Why nothing is told any more. */
export const BECAUSE: Record<DisabledBecause, MessageDescriptor> = {
  failing: msg`Penkias dienas nepavyko pristatyti nė vieno pranešimo.`,
  gone: msg`Gavėjas atsakė, kad šio adreso nebėra (410).`,
  no_key: msg`Biblioteka nebeturi galiojančio rakto.`,
};

export const DELIVERY: Record<DeliveryStatus, { label: MessageDescriptor; tone: Tone }> = {
  pending: { label: msg`Laukia`, tone: 'blue' },
  delivered: { label: msg`Pristatyta`, tone: 'pine' },
  dead: { label: msg`Nepristatyta`, tone: 'red' },
};
export const DELIVERIES = Object.keys(DELIVERY) as DeliveryStatus[];

/** How a try ended. */
export const OUTCOME: Record<AttemptOutcome, MessageDescriptor> = {
  delivered: msg`Priimta`,
  refused: msg`Atmesta`,
  redirected: msg`Nukreipta kitur, nesekta`,
  gone: msg`Gavėjo nebėra`,
  inside_address: msg`Adresas veda į mūsų vidinį tinklą`,
  no_address: msg`Vardas niekur neveda`,
  no_connection: msg`Nepavyko prisijungti`,
  no_tls: msg`Netinkamas sertifikatas`,
  timed_out: msg`Neatsakė laiku`,
  cut_off: msg`Ryšys nutrūko`,
};

/** What became of a webhook, as its history tells. */
export const EVENT: Record<string, MessageDescriptor> = {
  'webhooks.create': msg`Sukurti pranešimai`,
  'webhooks.update': msg`Pakeisti nustatymai`,
  'webhooks.ping': msg`Išsiųstas bandomasis pranešimas`,
  'webhooks.pause': msg`Pristabdyta`,
  'webhooks.resume': msg`Vėl pranešama`,
  'webhooks.rotate': msg`Pakeistas parašo raktas`,
  'webhooks.resend': msg`Pranešimas siųstas iš naujo`,
  'webhooks.resend_dead': msg`Nepristatyti siųsti iš naujo`,
  'webhooks.disable': msg`Nutraukta`,
  'webhooks.remove': msg`Pašalinta`,
};
