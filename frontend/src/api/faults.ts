import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/**
 * The words for each code of a field's fault: `params` fill them, so that numbers agree with their nouns.
 * A code without words here is told in the server's own.
 */
export const FAULT: Record<string, MessageDescriptor> = {
  'field.required': msg`Būtina užpildyti`,
  'field.unknown': msg`Tokio lauko nėra arba jo keisti negalima`,
  'field.not_allowed': msg`Čia šis laukas netinka`,
  'field.duplicate': msg`Laukas pakartotas`,
  'text.too_short': msg({
    message:
      '{limit, plural, =1 {Būtina užpildyti} one {Reikia bent # ženklo} few {Reikia bent # ženklų} many {Reikia bent # ženklo} other {Reikia bent # ženklų}}',
  }),
  'text.too_long': msg({
    message:
      '{limit, plural, one {Ne daugiau kaip # ženklas} few {Ne daugiau kaip # ženklai} many {Ne daugiau kaip # ženklo} other {Ne daugiau kaip # ženklų}}',
  }),
  'number.too_small': msg({ message: 'Turi būti ne mažiau kaip {limit, number}' }),
  'number.too_large': msg({ message: 'Turi būti ne daugiau kaip {limit, number}' }),
  'value.not_in_list': msg`Pasirinkite iš sąrašo`,
  'value.wrong_format': msg`Netinkamas formatas`,
  'value.wrong_type': msg`Netinkama reikšmė`,
  'code.check_digit': msg`Neteisingas kontrolinis skaitmuo`,
  'code.taken': msg`Toks kodas jau yra`,
  'setup.wrong_code': msg`Neteisingas kodas`,
  'isbn.check_digit': msg`Neteisingas ISBN: patikrinkite skaitmenis`,
  'issn.check_digit': msg`Neteisingas ISSN: patikrinkite skaitmenis`,
  'date.in_future': msg`Ši diena dar neatėjo`,
  'date.in_past': msg`Ši diena jau praėjo`,
  'date.before_last_step': msg`Diena ankstesnė už paskutinio žingsnio dieną`,
  'date.before_request': msg`Diena ankstesnė už užsakymo dieną`,
  'date.too_long_ago': msg`Per seniai: patikrinkite metus`,
  'date.after_due': msg`Diena vėlesnė už grąžinimo terminą`,
  'date.ends_before_it_begins': msg`Pabaiga ankstesnė už pradžią`,
  'people.email_taken': msg`Toks el. pašto adresas jau yra`,
  'people.role_unknown': msg`Tokios rolės nėra`,
  'password.wrong': msg`Neteisingas dabartinis slaptažodis`,
  'password.too_short': msg({
    message:
      '{limit, plural, one {Slaptažodyje turi būti bent # ženklas} few {Slaptažodyje turi būti bent # ženklai} many {Slaptažodyje turi būti bent # ženklo} other {Slaptažodyje turi būti bent # ženklų}}',
  }),
  'password.too_common': msg`Šis slaptažodis per dažnas, jį lengva atspėti`,
  'password.too_like_you': msg`Slaptažodis per panašus į vardą ar el. pašto adresą`,
  'roles.right_unknown': msg`Tokios teisės nėra`,
  'roles.name_taken': msg`Tokia rolė jau yra`,
  'loans.all_lost': msg`Jei prarasta viskas, praneškite apie praradimą`,
  'loans.gate_wrong': msg`Per šią biblioteką siųsti negalima`,
  'loans.item_elsewhere': msg`Šiam tomui to padaryti negalima`,
  'loans.moved_day_wrong': msg`Pratęsus diena turi būti vėlesnė, o prašant grąžinti – ankstesnė už dabartinę`,
  'loans.reading_room_day': msg`Skaitykloje naudojamas leidinys grąžinamas tą pačią dieną`,
  'loans.units_all': msg`Jei grįžta visi, užbaikite visą užsakymą`,
  'loans.over_limit_at_once': msg({
    message:
      '{limit, plural, one {Skaitytojas šią dieną jau pateikė # užsakymą} few {Skaitytojas šią dieną jau pateikė # užsakymus} many {Skaitytojas šią dieną jau pateikė # užsakymo} other {Skaitytojas šią dieną jau pateikė # užsakymų}}',
  }),
  'loans.over_limit_at_home': msg({
    message:
      '{limit, plural, one {Skaitytojas jau turi # vykdomą užsakymą} few {Skaitytojas jau turi # vykdomus užsakymus} many {Skaitytojas jau turi # vykdomo užsakymo} other {Skaitytojas jau turi # vykdomų užsakymų}}',
  }),
  'loans.over_limit_originals': msg({
    message:
      '{limit, plural, one {Skaitytojas jau turi # originalą iš užsienio} few {Skaitytojas jau turi # originalus iš užsienio} many {Skaitytojas jau turi # originalo iš užsienio} other {Skaitytojas jau turi # originalų iš užsienio}}',
  }),
  'loans.over_limit_copies': msg({
    message:
      '{limit, plural, one {Skaitytojas jau turi # kopiją iš užsienio} few {Skaitytojas jau turi # kopijas iš užsienio} many {Skaitytojas jau turi # kopijos iš užsienio} other {Skaitytojas jau turi # kopijų iš užsienio}}',
  }),
  'library.not_ours': msg`Ši biblioteka nėra mūsų`,
  'library.unknown': msg`Tokios bibliotekos nėra`,
  'library.parent_required': msg`Nurodykite, kuriai bibliotekai priklauso`,
  'library.parent_not_allowed': msg`Tokia biblioteka kitai nepriklauso`,
  'library.parent_is_part': msg`Filialas ar skyrius filialų neturi`,
  'library.has_parts': msg`Biblioteka turi filialų ar skyrių: pati filialu būti negali`,
  'library.stays_ours': msg`Mūsų filialas lieka mūsų, kitos bibliotekos – kitos`,
  'library.foreign_at_home': msg`Užsienio biblioteka yra ne Lietuvoje: pakeiskite šalį`,
  'library.name_taken': msg`Biblioteka tokiu pavadinimu jau yra`,
  'csv.no_header': msg`Faile nėra stulpelių pavadinimų eilutės`,
  'csv.unknown_column': msg({ message: 'Nežinomas stulpelis „{name}“' }),
  'csv.not_utf8': msg`Failas turi būti UTF-8 koduotės`,
  'csv.column_twice': msg({ message: 'Stulpelis „{name}“ pakartotas' }),
  'csv.column_missing': msg({ message: 'Trūksta stulpelio „{name}“' }),
  'csv.duplicate_row': msg({ message: 'Ta pati biblioteka jau yra {line} eilutėje' }),
  'csv.quote_not_closed': msg`Kabutės neuždarytos`,
  'csv.wrong_number_of_fields': msg`Eilutėje ne tiek laukų, kiek stulpelių`,
  'date.before_card': msg`Diena ankstesnė už kortelės dieną`,
  'subscribers.is_already': msg`Ši biblioteka jau yra abonentė`,
  'subscribers.ours': msg`Tai mūsų pačių biblioteka`,
  'agreements.ours': msg`Tai mūsų pačių biblioteka`,
  'agreements.after_its_end': msg`Tuo metu sutartis jau nebegalioja`,
  'agreements.before_the_last_version': msg`Turi būti vėliau už ankstesnių sąlygų dieną`,
  'agreements.file_type': msg`Tinka PDF, ADOC, DOCX, ODT, PNG ir JPEG`,
  'agreements.notice_too_short': msg({
    message:
      '{limit, plural, one {Įspėti reikia bent prieš # dieną} few {Įspėti reikia bent prieš # dienas} many {Įspėti reikia bent prieš # dienos} other {Įspėti reikia bent prieš # dienų}}',
  }),
  'loans.due_day_wrong': msg`Netinkamas grąžinimo terminas`,
  'loans.library_required': msg`Nurodykite biblioteką`,
  'loans.library_not_allowed': msg`Šiam užsakymui biblioteka dabar nenurodoma`,
  'loans.item_unknown': msg`Tokio egzemplioriaus šiame užsakyme nėra`,
  'loans.reader_not_allowed': msg`Kitos bibliotekos skaitytojo nesaugome`,
  'loans.volumes_wrong': msg`Tomų turi būti tiek, kiek egzempliorių`,
  'loans.reader_required': msg`Nurodykite skaitytoją`,
  'loans.own_library': msg`Tai mūsų pačių biblioteka`,
  'loans.library_inactive': msg`Ši biblioteka nebeveikia`,
};

export const UNKNOWN_FAULT = msg`Netinkama reikšmė`;
