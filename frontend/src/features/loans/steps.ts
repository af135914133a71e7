import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ActionKey, LoanRow } from '#/api/generated/types.gen.ts';

type Step = { label: MessageDescriptor; consequence?: MessageDescriptor };

/** What a step is called on a borrowing and, where it differs, on a lending. */
const BORROWING: Record<ActionKey, Step> = {
  send: { label: msg`Siųsti bibliotekai` },
  will_supply: { label: msg`Biblioteka pažadėjo` },
  unfilled: {
    label: msg`Neigiamas atsakymas`,
    consequence: msg`Kreipimasis į šią biblioteką bus baigtas, užsakymas lauks, kol paklausite kitos.`,
  },
  ship: { label: msg`Biblioteka išsiuntė` },
  deliver: { label: msg`Pateikti kopiją` },
  receive: { label: msg`Priimti siuntą` },
  tell: { label: msg`Pranešti skaitytojui` },
  hand_over: { label: msg`Išduoti skaitytojui` },
  take_back: { label: msg`Priimti iš skaitytojo` },
  send_back: { label: msg`Išsiųsti atgal` },
  complete: { label: msg`Skolintoja atgavo` },
  ask_cancel: {
    label: msg`Prašyti atšaukti`,
    consequence: msg`Biblioteka turės sutikti; kol neatsakė, užsakymas tebevykdomas. Jau patirtos pašto išlaidos liks.`,
  },
  agree_cancel: { label: msg`Biblioteka sutiko atšaukti` },
  decline_cancel: { label: msg`Biblioteka nesutiko atšaukti` },
  cancel: { label: msg`Atšaukti užsakymą`, consequence: msg`Užsakymas bus baigtas. Istorija liks.` },
  give_up: { label: msg`Baigti neįvykdžius`, consequence: msg`Užsakymas bus baigtas kaip neįvykdytas, kitų bibliotekų nebeklausime.` },
  correct: {
    label: msg`Taisyti paskutinį įrašą`,
    consequence: msg`Paskutinis žingsnis bus atšauktas priešingu įrašu. Istorijoje liks abu, ir skaičiai pasikeis.`,
  },
};

const LENDING: Partial<Record<ActionKey, Step>> = {
  will_supply: { label: msg`Pažadėti` },
  unfilled: { label: msg`Atsakyti neigiamai`, consequence: msg`Užsakymas bus baigtas kaip neįvykdytas.` },
  ship: { label: msg`Išsiųsti` },
  receive: { label: msg`Biblioteka gavo` },
  send_back: { label: msg`Biblioteka grąžina` },
  complete: { label: msg`Priimti grąžintą` },
  ask_cancel: { label: msg`Biblioteka prašo atšaukti`, consequence: msg`Užsakymas lauks mūsų atsakymo: sutikti ar ne.` },
  agree_cancel: { label: msg`Sutikti atšaukti` },
  decline_cancel: { label: msg`Nesutikti atšaukti` },
};

export const stepOf = ({ side }: Pick<LoanRow, 'side'>, key: ActionKey): Step =>
  (side === 'lending' ? LENDING[key] : undefined) ?? BORROWING[key];
