import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DemandGround, DemandPriority, DemandStatus } from '#/api/generated/types.gen.ts';
import type { StepField, StepWords } from '#/ui/action-bar.tsx';
import type { Tone } from '#/ui/state-dot.tsx';

export { REASON } from '#/app/unfilled-reason.ts';

export const STATUS: Record<DemandStatus, { label: MessageDescriptor; tone: Tone }> = {
  new: { label: msg({ message: 'Naujas', context: 'demand' }), tone: 'blue' },
  considered: { label: msg`Svarstomas`, tone: 'violet' },
  accepted: { label: msg({ message: 'Priimtas', context: 'demand' }), tone: 'pine' },
  rejected: { label: msg({ message: 'Atmestas', context: 'demand' }), tone: 'red' },
  acquired: { label: msg`Įsigytas`, tone: 'gray' },
  dropped: { label: msg`Nesiūlomas`, tone: 'gray' },
  merged: { label: msg`Sujungtas`, tone: 'gray' },
};
export const STATUSES = Object.keys(STATUS) as DemandStatus[];

export const PRIORITY: Record<DemandPriority, MessageDescriptor> = {
  high: msg({ message: 'Didelė', context: 'priority' }),
  normal: msg({ message: 'Įprasta', context: 'priority' }),
  low: msg({ message: 'Maža', context: 'priority' }),
};
export const PRIORITIES = Object.keys(PRIORITY) as DemandPriority[];

export const GROUND: Record<DemandGround, MessageDescriptor> = {
  not_held: msg`nėra fonde`,
  too_few_copies: msg`per mažai egzempliorių`,
};

/** The steps of an entry that a button takes; merging is done at the suggestions. */
export const STEP: Record<string, StepWords> = {
  accept: { label: msg({ message: 'Priimtas', context: 'step' }), consequence: msg`Skyrius sutiko leidinį įsigyti.` },
  reject: {
    label: msg({ message: 'Atmestas', context: 'step' }),
    consequence: msg`Skyrius leidinio neįsigis. Vėliau jį galima siūlyti iš naujo.`,
  },
  acquire: {
    label: msg({ message: 'Įsigytas', context: 'step' }),
    consequence: msg`Prašiusioms bibliotekoms ir skaitytojams bus parašyta, jei žinomas jų adresas; jų užsakymuose tai bus pažymėta.`,
  },
  take_back: {
    label: msg`Atšaukti sprendimą`,
    consequence: msg`Paskutinis sprendimas bus atšauktas ir neskaičiuojamas. Neišsiųsti laiškai bus atšaukti.`,
  },
  drop: { label: msg`Nesiūlyti`, consequence: msg`Leidinys nebus siūlomas. Poreikis ir toliau skaičiuojamas.` },
  reopen: { label: msg`Svarstyti iš naujo` },
  split: { label: msg`Atskirti`, consequence: msg`Tai vėl bus atskiras leidinys su savo užsakymais.` },
};

export const FIELD: Record<string, StepField> = {
  reason: { label: msg`Priežastis`, kind: 'area' },
  happened_on: { label: msg`Kada nuspręsta`, kind: 'day' },
};

export const EVENT: Record<string, MessageDescriptor> = {
  'demand.create': msg`Įtraukta į sąrašą`,
  'demand.ask': msg`Pridėtas poreikis`,
  'demand.forget': msg`Poreikis atimtas: neigiamas atsakymas atšauktas`,
  'demand.update': msg`Pakeistas aprašas`,
  'demand.propose': msg`Pasiūlytas`,
  'demand.withdraw': msg`Siūlymas atšauktas`,
  'demand.accept': msg({ message: 'Priimtas', context: 'step' }),
  'demand.reject': msg({ message: 'Atmestas', context: 'step' }),
  'demand.acquire': msg({ message: 'Įsigytas', context: 'step' }),
  'demand.take_back': msg`Sprendimas atšauktas`,
  'demand.drop': msg`Nuspręsta nesiūlyti`,
  'demand.reopen': msg`Svarstomas iš naujo`,
  'demand.merge': msg`Sujungtas su kitu`,
  'demand.split': msg`Atskirtas`,
  'demand.keep_apart': msg`Pažymėta, kad tai skirtingi leidiniai`,
};
