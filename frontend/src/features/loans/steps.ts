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
  next_reader: { label: msg`Skirti kitam skaitytojui` },
  send_back: { label: msg`Išsiųsti atgal` },
  complete: { label: msg`Skolintoja atgavo` },
  ask_cancel: {
    label: msg`Prašyti atšaukti`,
    consequence: msg`Biblioteka turės sutikti; kol neatsakė, užsakymas tebevykdomas. Jau patirtos pašto išlaidos liks.`,
  },
  agree_cancel: { label: msg`Biblioteka sutiko atšaukti` },
  decline_cancel: { label: msg`Biblioteka nesutiko atšaukti` },
  ask_next: {
    label: msg`Biblioteka sutiko, klausti kitos`,
    consequence: msg`Kreipimasis į šią biblioteką bus baigtas, užsakymas lauks, kol paklausite kitos.`,
  },
  add_condition: { label: msg`Biblioteka kelia sąlygą` },
  accept_condition: { label: msg`Skaitytojas sutinka` },
  reject_condition: {
    label: msg`Skaitytojas nesutinka`,
    consequence: msg`Bibliotekos bus paprašyta atšaukti; jai sutikus, užsakymas bus baigtas arba bus klausiama kitos.`,
  },
  ask_retry: { label: msg`Biblioteka siūlo vėliau`, consequence: msg`Nuspręsite, ar laukti, ar klausti kitos bibliotekos.` },
  accept_retry: { label: msg`Palaukti`, consequence: msg`Užsakymas lauks nurodytos dienos ir tada grįš į darbų eilę.` },
  reject_retry: { label: msg`Nelaukti, klausti kitos` },
  not_picked_up: { label: msg`Skaitytojas neatsiėmė` },
  receive_rest: { label: msg`Gauti vėluojančius tomus` },
  ship_rest: { label: msg`Išsiųsti likusius tomus` },
  report_missing: { label: msg`Tomas negautas`, consequence: msg`Tomas nebebus laukiamas ir į skaičius neįeis.` },
  return_some: { label: msg`Grąžinti dalį tomų` },
  ask_renewal: { label: msg`Prašyti pratęsti` },
  grant_renewal: { label: msg`Biblioteka pratęsė` },
  refuse_renewal: { label: msg`Biblioteka nepratęsė` },
  recall: { label: msg`Biblioteka prašo grąžinti anksčiau` },
  hold_return: { label: msg`Biblioteka prašo kol kas negrąžinti` },
  release_return: { label: msg`Biblioteka leidžia grąžinti` },
  remind: { label: msg`Priminti skaitytojui` },
  report_lost: {
    label: msg`Prarasta`,
    consequence: msg`Viskas, kas negrąžinta, bus laikoma prarasta; užsakymas lauks atlyginimo pagal skolintojos taisykles.`,
  },
  report_damaged: {
    label: msg`Sugadinta`,
    consequence: msg`Užsakymas eis savo keliu, o žala lauks atlyginimo pagal skolintojos taisykles.`,
  },
  settle: { label: msg`Įrašyti atlyginimą` },
  close: {
    label: msg`Užbaigti ranka`,
    consequence: msg`Užsakymas bus baigtas ten, kur yra. Į įvykdytų užsakymų skaičių neįeis, istorija liks.`,
  },
  undo: { label: msg`Atšaukti paskutinį žingsnį` },
  cancel: { label: msg`Atšaukti užsakymą`, consequence: msg`Užsakymas bus baigtas. Istorija liks.` },
  give_up: { label: msg`Baigti neįvykdžius`, consequence: msg`Užsakymas bus baigtas kaip neįvykdytas, kitų bibliotekų nebeklausime.` },
  correct: {
    label: msg`Taisyti paskutinį įrašą`,
    consequence: msg`Paskutinis žingsnis bus atšauktas priešingu įrašu. Istorijoje liks abu, ir skaičiai pasikeis.`,
  },
};

const LENDING: Partial<Record<ActionKey, Step>> = {
  correct: {
    label: msg`Taisyti paskutinį įrašą`,
    consequence: msg`Paskutinis žingsnis, o jei jo nėra – pats prašymas, bus atšauktas priešingu įrašu. Istorijoje liks abu, ir skaičiai pasikeis.`,
  },
  will_supply: { label: msg`Pažadėti` },
  unfilled: { label: msg`Atsakyti neigiamai`, consequence: msg`Užsakymas bus baigtas kaip neįvykdytas.` },
  ship: { label: msg`Išsiųsti` },
  receive: { label: msg`Biblioteka gavo` },
  send_back: { label: msg`Biblioteka grąžina` },
  complete: { label: msg`Priimti grąžintą` },
  add_condition: { label: msg`Kelti sąlygą` },
  accept_condition: { label: msg`Biblioteka sutinka` },
  reject_condition: { label: msg`Biblioteka nesutinka`, consequence: msg`Užsakymas lauks, kol sutiksite jį atšaukti.` },
  ask_retry: {
    label: msg`Siūlyti kreiptis vėliau`,
    consequence: msg`Užsakymas bus baigtas; biblioteka galės kreiptis nuo nurodytos dienos.`,
  },
  ask_renewal: { label: msg`Biblioteka prašo pratęsti` },
  grant_renewal: { label: msg`Pratęsti` },
  refuse_renewal: { label: msg`Nepratęsti` },
  recall: { label: msg`Prašyti grąžinti anksčiau` },
  hold_return: {
    label: msg`Prašyti kol kas negrąžinti`,
    consequence: msg`Kol neleisite grąžinti, užsakymas nebus laikomas vėluojančiu ir priminimai nebus siunčiami.`,
  },
  release_return: { label: msg`Leisti grąžinti` },
  remind: { label: msg`Priminti bibliotekai` },
  return_some: { label: msg`Grįžo dalis tomų` },
  ask_cancel: { label: msg`Biblioteka prašo atšaukti`, consequence: msg`Užsakymas lauks mūsų atsakymo: sutikti ar ne.` },
  agree_cancel: { label: msg`Sutikti atšaukti` },
  decline_cancel: { label: msg`Nesutikti atšaukti` },
};

/** Steps that are rare stand in a menu, so that the usual way stays in sight. */
const RARE: ActionKey[] = [
  'add_condition',
  'ask_retry',
  'ask_renewal',
  'grant_renewal',
  'recall',
  'hold_return',
  'not_picked_up',
  'return_some',
  'report_missing',
  'report_damaged',
  'report_lost',
  'close',
];

/** What answers a question that waits, or comes next, is never rare. */
export const isRare = ({ pending }: Pick<LoanRow, 'pending'>, { key, primary }: { key: string; primary: boolean }) =>
  !primary && RARE.includes(key as ActionKey) && !(pending === 'renewal' && key === 'grant_renewal');

export const stepOf = ({ side }: Pick<LoanRow, 'side'>, key: ActionKey): Step =>
  (side === 'lending' ? LENDING[key] : undefined) ?? BORROWING[key];
