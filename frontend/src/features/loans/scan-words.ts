import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ScanMode } from '#/api/generated/types.gen.ts';

type Mode = { label: MessageDescriptor; about: MessageDescriptor; rights: string[] };

/** What the desk does with what is scanned, in the order of their keys Alt+1 to Alt+6; each for who may do any of it. */
export const MODE: Record<ScanMode, Mode> = {
  receive: {
    label: msg({ message: 'Gauti', context: 'scan' }),
    about: msg`Leidiniai ir kopijos, kuriuos mums atsiuntė kitos bibliotekos.`,
    rights: ['loans:circulate'],
  },
  hand_over: {
    label: msg({ message: 'Išduoti', context: 'scan' }),
    about: msg`Gauti leidiniai išduodami skaitytojams, terminas – pagal sąlygas.`,
    rights: ['loans:circulate'],
  },
  return: {
    label: msg({ message: 'Priimti grąžintą', context: 'scan' }),
    about: msg`Kitos bibliotekos leidinys, kurį grąžino skaitytojas, arba mūsų leidinys, kurį grąžino biblioteka.`,
    rights: ['loans:circulate', 'loans:supply'],
  },
  send_back: {
    label: msg({ message: 'Siųsti atgal', context: 'scan' }),
    about: msg`Leidiniai siunčiami atgal bibliotekoms, kurios juos paskolino.`,
    rights: ['loans:circulate'],
  },
  ship: {
    label: msg({ message: 'Išsiųsti', context: 'scan' }),
    about: msg`Mūsų leidiniai siunčiami kitoms bibliotekoms, terminas – pagal sąlygas; kopijos pateikiamos.`,
    rights: ['loans:supply'],
  },
  next: {
    label: msg({ message: 'Kas toliau', context: 'scan' }),
    about: msg`Kiekvienas leidinys žengia savo kitą žingsnį: gautas išduodamas, grąžintas siunčiamas atgal.`,
    rights: ['loans:circulate', 'loans:supply'],
  },
};

export const MODES = Object.keys(MODE) as ScanMode[];
