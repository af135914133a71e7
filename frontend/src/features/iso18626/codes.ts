import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Words = Record<string, MessageDescriptor>;

/** How a request stands at its supplier. */
export const STATUS: Words = {
  RequestReceived: msg`Prašymas gautas`,
  ExpectToSupply: msg`Tikimasi pateikti`,
  WillSupply: msg`Pažadėta`,
  Loaned: msg({ message: 'Išsiųsta', context: 'iso' }),
  Overdue: msg`Vėluojama grąžinti`,
  Recalled: msg({ message: 'Prašoma grąžinti anksčiau', context: 'iso' }),
  RetryPossible: msg`Siūloma kreiptis vėliau`,
  Unfilled: msg`Neigiamas atsakymas`,
  HoldReturn: msg`Prašoma dar negrąžinti`,
  ReleaseHoldReturn: msg`Jau galima grąžinti`,
  CopyCompleted: msg`Kopija pateikta`,
  LoanCompleted: msg`Leidinys grįžo, baigta`,
  CompletedWithoutReturn: msg`Baigta negrąžinus`,
  Cancelled: msg({ message: 'Atšaukta', context: 'status' }),
};

/** What the requesting library tells or asks. */
export const ACTION: Words = {
  StatusRequest: msg`Klausiama būsenos`,
  Received: msg`Siunta gauta`,
  Cancel: msg`Prašoma atšaukti`,
  Renew: msg`Prašoma pratęsti`,
  HoldReturn: msg`Prašoma leisti dar negrąžinti`,
  ShippedReturn: msg`Išsiųsta atgal`,
  ShippedForward: msg`Persiųsta kitai bibliotekai`,
  Notification: msg({ message: 'Žinutė', context: 'iso' }),
  Lost: msg`Leidinys prarastas`,
};

export const REQUEST: Words = {
  New: msg`Prašoma leidinio`,
  Retry: msg`Prašoma dar kartą`,
  Reminder: msg`Primenamas prašymas`,
};

/** The same, said of the request itself. */
const REQUEST_TYPE: Words = {
  New: msg({ message: 'Naujas', context: 'iso' }),
  Retry: msg`Pakartotinis`,
  Reminder: msg({ message: 'Priminimas', context: 'iso' }),
};

export const REASON_FOR_MESSAGE: Words = {
  RequestResponse: msg`Atsakymas į prašymą`,
  StatusRequestResponse: msg`Atsakymas apie būseną`,
  RenewResponse: msg`Atsakymas dėl pratęsimo`,
  CancelResponse: msg`Atsakymas dėl atšaukimo`,
  StatusChange: msg`Pasikeitė būsena`,
  Notification: msg({ message: 'Žinutė', context: 'iso' }),
};

export const YES_NO: Words = { Y: msg({ message: 'Taip', context: 'answer' }), N: msg({ message: 'Ne', context: 'answer' }) };

export const UNFILLED: Words = {
  NonCirculating: msg({ message: 'Neskolinamas', context: 'iso' }),
  NotAvailableForILL: msg`Neskolinamas kitoms bibliotekoms`,
  NotHeld: msg({ message: 'Nėra fonde', context: 'iso' }),
  NotOnShelf: msg`Nėra lentynoje`,
  PolicyProblem: msg`Neleidžia taisyklės`,
  PoorCondition: msg({ message: 'Blogos būklės', context: 'iso' }),
  Duplicate: msg`Pasikartojantis prašymas`,
  transfer: msg`Perduota kitai bibliotekai`,
};

export const RETRY: Words = {
  AtBindery: msg`Rišamas`,
  CostExceedsMaxCost: msg`Kaina didesnė, negu leista`,
  CourierNotSupp: msg`Šis kurjeris netinka`,
  LoanCondition: msg`Reikia priimti sąlygą`,
  LoanPossible: msg`Galima skolinti originalą`,
  MultiVolAvail: msg`Yra keli tomai`,
  MustMeetLoanCondition: msg`Reikia priimti sąlygą`,
  NotCurrentAvailableForILL: msg`Šiuo metu neskolinamas`,
  NotFoundAsCited: msg`Pagal šį aprašą nerasta`,
  OnLoan: msg({ message: 'Išduotas', context: 'reason' }),
  OnOrder: msg`Užsakytas, dar negautas`,
  ReqDelDateNotPossible: msg`Iki prašomos dienos nespėjama`,
  ReqDelMethodNotSupp: msg`Taip pristatyti neįmanoma`,
  ReqEditionNotPossible: msg`Prašomo leidimo nėra`,
  ReqFormatNotPossible: msg`Prašomo pavidalo nėra`,
  ReqPayMethodNotSupported: msg`Taip mokėti neįmanoma`,
  ReqServLevelNotSupp: msg`Taip skubiai neįmanoma`,
  ReqServTypeNotPossible: msg`Tokia paslauga neteikiama`,
};

export const CONDITION: Words = {
  LibraryUseOnly: msg`Tik skaitykloje`,
  NoReproduction: msg`Nekopijuoti`,
  SignatureRequired: msg`Pasirašytinai`,
  SpecCollSupervReq: msg`Prižiūrint bibliotekininkui`,
  WatchLibraryUseOnly: msg`Skaitykloje, prižiūrint`,
  Other: msg({ message: 'Kita', context: 'condition' }),
};

const SERVICE: Words = {
  Copy: msg({ message: 'Kopija', context: 'iso' }),
  Loan: msg({ message: 'Originalas', context: 'iso' }),
  CopyOrLoan: msg`Kopija arba originalas`,
};

const SUB_TYPE: Words = {
  BookingRequest: msg`Užsakoma iš anksto`,
  MultipleItemRequest: msg`Keli leidiniai`,
  PatronRequest: msg`Prašo pats skaitytojas`,
  TransferRequest: msg`Perduotas prašymas`,
  SupplyingLibrarysChoice: msg`Renkasi teikianti biblioteka`,
};

const LEVEL: Words = {
  Express: msg`Labai skubiai`,
  Rush: msg`Labai skubiai`,
  Urgent: msg`Skubiai`,
  Normal: msg`Įprastai`,
  Standard: msg`Įprastai`,
  SecondaryMail: msg`Pigesniu paštu`,
};

const FORMAT: Words = {
  PaperCopy: msg`Popierinė kopija`,
  Printed: msg`Spausdintas`,
  LargePrint: msg`Stambiu šriftu`,
  Braille: msg`Brailio raštu`,
  Microform: msg`Mikroforma`,
};

const EDITION: Words = {
  MostRecentEdition: msg`Naujausias leidimas`,
  ThisEdition: msg`Tik šis leidimas`,
  AnyEdition: msg`Bet kuris leidimas`,
};

const PUBLICATION: Words = {
  ArchiveMaterial: msg`Archyvo medžiaga`,
  Article: msg`Straipsnis`,
  AudioBook: msg`Garsinė knyga`,
  Book: msg({ message: 'Knyga', context: 'kind' }),
  Chapter: msg({ message: 'Skyrius', context: 'part of a book' }),
  ConferenceProc: msg`Konferencijos medžiaga`,
  Game: msg`Žaidimas`,
  GovernmentPubl: msg`Valdžios leidinys`,
  Image: msg`Vaizdas`,
  Journal: msg`Žurnalas`,
  Manuscript: msg`Rankraštis`,
  Map: msg`Žemėlapis`,
  Movie: msg`Filmas`,
  MusicRecording: msg`Muzikos įrašas`,
  MusicScore: msg`Natos`,
  Newspaper: msg`Laikraštis`,
  Patent: msg`Patentas`,
  Report: msg`Ataskaita`,
  SoundRecording: msg`Garso įrašas`,
  Thesis: msg`Disertacija`,
};

const DELIVERY: Words = {
  Mail: msg`Paštu`,
  Courier: msg({ message: 'Kurjeriu', context: 'iso' }),
  Email: msg`El. paštu`,
  URL: msg`Nuoroda`,
};

const PAYMENT: Words = {
  BankTransfer: msg`Banko pavedimu`,
  CreditCard: msg`Kredito kortele`,
  DebitCard: msg`Debeto kortele`,
  IFLAVoucher: msg`IFLA kuponais`,
};

const BILLING: Words = {
  Account: msg`Į sąskaitą`,
  FreeOfCharge: msg`Nemokamai`,
  Invoice: msg`Pagal sąskaitą faktūrą`,
  ReciprocityAgreement: msg`Pagal abipusį susitarimą`,
  Other: msg({ message: 'Kita', context: 'billing' }),
};

const PATRON: Words = {
  Adult: msg`Suaugusysis`,
  Child: msg`Vaikas`,
  Faculty: msg`Dėstytojas`,
  GraduateStudent: msg`Magistrantas`,
  Researcher: msg`Mokslininkas`,
  Staff: msg`Darbuotojas`,
  Student: msg`Studentas`,
  UnderGraduateStudent: msg`Bakalauras`,
};

/** The lists of the standard, closed and open, by what their elements are called in what the server tells. */
const LIST: Record<string, Words> = {
  action: ACTION,
  answer_yes_no: YES_NO,
  any_edition: YES_NO,
  billing_method: BILLING,
  delivery_method: DELIVERY,
  insurance: YES_NO,
  insurance_third_party: YES_NO,
  item_format: FORMAT,
  loan_condition: CONDITION,
  patron_type: PATRON,
  payment_method: PAYMENT,
  preferred_edition: EDITION,
  publication_type: PUBLICATION,
  reason_for_message: REASON_FOR_MESSAGE,
  reason_retry: RETRY,
  reason_unfilled: UNFILLED,
  request_sub_type: SUB_TYPE,
  request_type: REQUEST_TYPE,
  send_to_patron: YES_NO,
  service_level: LEVEL,
  service_type: SERVICE,
  status: STATUS,
};

/** A code of this list in words; of an open list anything may come, and is shown as it came. Case does not matter (5.2). */
export function codeWords(list: string, code: string, i18n: I18n): string {
  const words = LIST[list] ?? {};
  const known = Object.keys(words).find((one) => one.toLowerCase() === code.toLowerCase());
  return known ? i18n._(words[known] as MessageDescriptor) : code;
}

export const isCoded = (list: string) => list in LIST;
