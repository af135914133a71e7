//! One fault of one field, and the closed list of their codes.
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

/// Nobody corrects more at once; a file or a body of a megabyte may have a hundred thousand.
pub const MOST_FAULTS: usize = 200;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Fault {
    /// A JSON Pointer into the body.
    pub pointer: String,
    /// Stable: clients switch on it.
    pub code: String,
    /// A sentence for a librarian.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schema(required = false)]
    pub detail: String,
    /// What the code speaks of, such as the limit that was passed.
    #[serde(skip_serializing_if = "Map::is_empty")]
    #[schema(value_type = Object, required = false)]
    pub params: Map<String, Value>,
}

impl Fault {
    pub fn new(pointer: impl Into<String>, code: impl Into<String>) -> Fault {
        Fault { pointer: pointer.into(), code: code.into(), detail: String::new(), params: Map::new() }
    }

    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Fault {
        self.params.insert(name.into(), value.into());
        self
    }
}

/// Every code of a fault, with its sentence in Lithuanian and in English. A test holds the list complete.
pub static FAULTS: &[(&str, &str, &str)] = &[
    ("agreements.after_its_end", "Tuo metu sutartis jau nebegalioja.", "The agreement is no longer in force then."),
    ("agreements.before_the_last_version", "Vėlesnė už ankstesnių sąlygų dieną.", "After the day of the terms before."),
    (
        "agreements.file_type",
        "Tinka PDF, ADOC, DOCX, ODT, PNG ir JPEG.",
        "It must be PDF, ADOC, DOCX, ODT, PNG or JPEG.",
    ),
    ("agreements.notice_too_short", "Įspėjama bent prieš {limit} d.", "Notice is given {limit} days before at least."),
    ("agreements.ours", "Su savo biblioteka sutarties nėra.", "There is no agreement with our own library."),
    ("body.invalid", "Turinys netinkamas.", "The body is not valid."),
    (
        "camt.not_a_statement",
        "Failas nėra banko išrašas camt.053 ({message}).",
        "The file is no statement of a bank, camt.053 ({message}).",
    ),
    (
        "camt.not_xml",
        "Failo nepavyko perskaityti: tai ne XML arba trūksta jo pabaigos. {flaw}",
        "The file cannot be read: it is no XML, or its end is missing. {flaw}",
    ),
    ("carriers.name_taken", "Toks vežėjas jau yra.", "This carrier is there already."),
    ("catalogue.barcode_twice", "Šis brūkšninis kodas sąraše jau yra.", "This barcode stands in the list already."),
    ("code.check_digit", "Netinkamas kontrolinis skaitmuo.", "The check digit is wrong."),
    ("code.taken", "Toks kodas jau yra.", "This code is taken."),
    ("csv.column_missing", "Trūksta stulpelio {name}.", "The column {name} is missing."),
    ("csv.column_twice", "Stulpelis {name} pateiktas du kartus.", "The column {name} stands twice."),
    ("csv.duplicate_row", "Ta pati biblioteka jau yra {line} eilutėje.", "The same library stands in line {line}."),
    ("csv.no_header", "Pirmoje eilutėje turi būti stulpelių pavadinimai.", "The first line must name the columns."),
    ("csv.not_utf8", "Failas nėra UTF-8.", "The file is not UTF-8."),
    ("csv.quote_not_closed", "Kabutės neuždarytos iki failo pabaigos.", "A quotation mark is never closed."),
    ("csv.unknown_column", "Nežinomas stulpelis {name}.", "The column {name} is unknown."),
    (
        "csv.wrong_number_of_fields",
        "Eilutėje ne tiek laukų, kiek stulpelių.",
        "The line has not as many fields as columns.",
    ),
    ("date.after_due", "Ne vėliau kaip grąžinimo bibliotekai diena.", "Not after the day it is due at the library."),
    ("date.before_card", "Ne anksčiau kaip kortelės diena.", "Not before the day of the card."),
    ("date.before_last_step", "Ne anksčiau kaip paskutinio žingsnio diena.", "Not before the day of the last step."),
    ("date.before_request", "Ne anksčiau kaip užsakymo diena.", "Not before the day of the request."),
    ("date.ends_before_it_begins", "Baigiasi anksčiau, nei prasideda.", "It ends before it begins."),
    ("date.in_future", "Ši diena dar neatėjo.", "This day has not come yet."),
    ("date.in_past", "Ši diena jau praėjo.", "This day is over."),
    ("date.too_far", "Per toli: patikrinkite metus.", "Too far ahead: check the year."),
    ("date.too_long_ago", "Per seniai: patikrinkite metus.", "Too long ago: check the year."),
    ("demand.not_new", "Siūlyti galima tik naują įrašą.", "Only a new entry is proposed."),
    (
        "deputies.deputys_deputy",
        "Šis žmogus tuo metu pats pavaduoja kitą; pirmiausia baikite tą pavadavimą.",
        "They stand in for somebody else on these days; end that first.",
    ),
    ("deputies.for_oneself", "Pats savęs niekas nepavaduoja.", "Nobody stands in for themselves."),
    ("deputies.is_away", "Šis žmogus tuo metu pats pavaduojamas.", "Somebody stands in for them on these days."),
    (
        "deputies.right_not_held",
        "Pavaduojamas žmogus šios teisės pats neturi.",
        "The one who is away does not hold this right themselves.",
    ),
    (
        "deputies.twice",
        "Tuo metu šis žmogus jį jau pavaduoja.",
        "They stand in for them on some of these days already.",
    ),
    ("field.duplicate", "Laukas pateiktas du kartus.", "The field stands twice."),
    ("field.not_allowed", "Čia šis laukas netinka.", "This field has no place here."),
    ("field.required", "Būtina užpildyti.", "This is required."),
    ("field.unknown", "Tokio lauko nėra arba jo keisti negalima.", "There is no such field, or it cannot be changed."),
    (
        "history.column_or_constant",
        "Nurodykite stulpelį arba pastovią reikšmę, ne abu.",
        "Name a column or a constant, and not both.",
    ),
    (
        "history.day_locked",
        "Diena {day} dienoraštyje užrakinta: jos skaičiai nebesikeičia.",
        "The day {day} is locked in the diary: its figures change no more.",
    ),
    (
        "history.field_missing",
        "Trūksta lauko {field}: be jo eilutė nėra užsakymas.",
        "The field {field} is missing: without it no row is a loan.",
    ),
    (
        "history.isbn_kept",
        "ISBN neteisingas: paliktas pastaboje, koks buvo.",
        "The ISBN is wrong: it is kept in the note as it stood.",
    ),
    ("history.items_wrong", "Egzempliorių gali būti nuo 1 iki 50.", "There are 1 to 50 items."),
    (
        "history.library_ambiguous",
        "„{word}“ vadinasi kelios bibliotekos: susiekite šį vardą susiejime.",
        "Several libraries are called “{word}”: say in the mapping which one it means.",
    ),
    (
        "history.library_unknown",
        "Bibliotekos „{word}“ kataloge nėra: pridėkite ją arba susiekite šį vardą susiejime.",
        "The directory has no library “{word}”: add it, or say in the mapping which one is meant.",
    ),
    ("history.name_taken", "Toks susiejimas jau yra.", "There is a mapping of this name already."),
    ("history.not_a_day", "„{cell}“ nėra diena pasirinktu formatu.", "“{cell}” is no day in the format chosen."),
    ("history.not_ended", "Užsakymas dar nebaigtas: įrašykite jį ranka.", "The loan has not ended: enter it by hand."),
    ("history.not_windows_1257", "Failas nėra Windows-1257.", "The file is not Windows-1257."),
    (
        "history.number_taken",
        "Šį senosios sistemos numerį jau turi kitas užsakymas ({number}).",
        "Another loan has this number of the old system already ({number}).",
    ),
    (
        "history.number_twice",
        "Tą patį numerį {line} eilutėje turi kitas užsakymas.",
        "Another loan has the same number in line {line}.",
    ),
    (
        "history.reader_without_card",
        "Skaitytojas be pažymėjimo numerio neįrašytas.",
        "A reader without a card was not kept.",
    ),
    ("history.reading_gone", "Susiejimo nebeįmanoma perskaityti.", "The mapping can no longer be read."),
    ("history.repeated", "Toks užsakymas jau yra {line} eilutėje.", "The same loan stands in line {line}."),
    (
        "history.too_many_rows",
        "Faile daugiau kaip {limit} eilučių. Padalykite failą.",
        "The file has more than {limit} rows. Divide it.",
    ),
    (
        "history.word_unknown",
        "Žodis „{word}“ nežinomas: susiekite jį susiejime.",
        "The word “{word}” is unknown: say in the mapping what it means.",
    ),
    (
        "history.year_kept",
        "Metai neatpažinti: palikti pastaboje, kaip buvo.",
        "The year was not understood: it is kept in the note as it stood.",
    ),
    (
        "hours.end_before_they_begin",
        "Darbo laikas baigiasi anksčiau, nei prasideda.",
        "The hours end before they begin.",
    ),
    (
        "inquiries.answer_given",
        "Atsakymas jau duotas: pirmiausia jį atšaukite.",
        "The answer was given already: take it back first.",
    ),
    ("inquiries.no_answer", "Ši užklausa dar neatsakyta.", "This inquiry has no answer yet."),
    ("invoices.amount_missing", "Nenurodyta suma arba ji neteisinga.", "The amount is missing, or is none."),
    (
        "invoices.another_account",
        "Išrašas yra kitos sąskaitos, ne mūsų.",
        "The statement is of another account than ours.",
    ),
    (
        "invoices.batch_sum",
        "Paketo dalys nesudaro jo sumos: įrašykite ranka.",
        "The parts of the batch do not come to its sum: enter them by hand.",
    ),
    ("invoices.before_its_day", "Ne anksčiau kaip sąskaitos diena.", "Not before the day of the invoice."),
    (
        "invoices.before_its_period",
        "Ne anksčiau kaip laikotarpio pabaiga ar kredituojamos sąskaitos diena.",
        "Not before the end of its period, or the day of the invoice that is credited.",
    ),
    (
        "invoices.before_the_last",
        "Serijoje jau yra {day} dienos dokumentas: ankstesnės dienos negalima.",
        "The series has a document of {day} already: no earlier day is possible.",
    ),
    (
        "invoices.below_minimum",
        "Suma mažesnė už mažiausią: perkeliama į kitą laikotarpį.",
        "Below the least sum: it waits for the next period.",
    ),
    (
        "invoices.below_nothing",
        "Grąžinama daugiau, nei mokama: suma neigiama.",
        "More is given back than owed: the sum is below nothing.",
    ),
    ("invoices.breaks_rule", "{rule}: {says_lt}", "{rule}: {says_en}"),
    ("invoices.currency", "Priimami tik eurai, ne {currency}.", "Only euro is taken, not {currency}."),
    ("invoices.day_missing", "Nenurodyta diena.", "The day is missing."),
    (
        "invoices.line_taken_back",
        "Ši išlaidų eilutė po juodraščio parengimo atšaukta: atsisakykite juodraščio ir parenkite iš naujo.",
        "This cost was taken back after the draft was made: drop the draft and make a new one.",
    ),
    ("invoices.money_left", "Išmoka iš mūsų sąskaitos: neįrašoma.", "Money that left our account: it is not entered."),
    ("invoices.no_address", "Trūksta abonento adreso.", "The address of the library is missing."),
    (
        "invoices.no_agreement",
        "Laikotarpio pabaigoje sutartis negalioja.",
        "No agreement is in force at the end of the period.",
    ),
    (
        "invoices.no_company_code",
        "Trūksta abonento juridinio asmens kodo.",
        "The company code of the library is missing.",
    ),
    ("invoices.not_booked", "Bankas mokėjimo dar neįvykdė.", "The bank has not booked it yet."),
    ("invoices.not_invoiced", "Pagal sutartį sąskaitos neišrašomos.", "By the agreement no invoice is made."),
    (
        "invoices.nothing_unbilled",
        "Šiuo laikotarpiu nėra ką įtraukti į sąskaitą.",
        "There is nothing to bill in this period.",
    ),
    ("invoices.payment_known", "Šis mokėjimas jau įrašytas.", "This payment is here already."),
    ("invoices.refused", "{says_lt}", "{says_en}"),
    ("isbn.check_digit", "ISBN kontrolinis skaitmuo neteisingas.", "The check digit of the ISBN is wrong."),
    ("issn.check_digit", "ISSN kontrolinis skaitmuo neteisingas.", "The check digit of the ISSN is wrong."),
    (
        "keys.for_people_alone",
        "Šios teisės raktui duoti negalima: tai daro tik žmogus.",
        "No key is given this right: only a person does this.",
    ),
    ("keys.own_library", "Partnerio raktas duodamas kitai bibliotekai.", "A partner's key is for another library."),
    ("keys.right_twice", "Ši teisė sąraše jau yra.", "This right stands in the list already."),
    ("keys.too_long", "Vėliausiai {last}.", "{last} at the latest."),
    (
        "library.ambiguous",
        "Taip vadinasi kelios bibliotekos; nurodykite savivaldybę arba kodą.",
        "Several libraries have this name; give the municipality or a code.",
    ),
    ("library.codes_disagree", "Kodai priklauso skirtingoms bibliotekoms.", "The codes belong to different libraries."),
    (
        "library.foreign_at_home",
        "Užsienio biblioteka nėra Lietuvoje; nurodykite šalį.",
        "A foreign library is not in Lithuania; name its country.",
    ),
    (
        "library.has_parts",
        "Ši biblioteka negali tapti filialu ar skyriumi.",
        "This library cannot become a branch or a department.",
    ),
    ("library.name_taken", "Tokia biblioteka jau yra.", "This library is there already."),
    ("library.not_ours", "Ši biblioteka nėra mūsų.", "This library is not ours."),
    (
        "library.parent_is_part",
        "Filialas ar skyrius negali turėti savo filialų.",
        "A branch or a department has no parts of its own.",
    ),
    (
        "library.parent_not_allowed",
        "Tik filialas ar skyrius turi pagrindinę biblioteką.",
        "Only a branch or a department has a parent.",
    ),
    (
        "library.parent_required",
        "Nurodykite, kurios bibliotekos tai filialas ar skyrius.",
        "Say whose branch or department it is.",
    ),
    (
        "library.stays_ours",
        "Mūsų filialas lieka mūsų, kitos bibliotekos – jos.",
        "What is ours stays ours, and what is not does not become so.",
    ),
    ("library.unknown", "Tokios bibliotekos nėra.", "There is no such library."),
    ("list.too_long", "Daugiausia {limit} įrašų.", "At most {limit} entries."),
    ("loans.all_lost", "Jei prarasta viskas, praneškite apie praradimą.", "If all of it is lost, report a loss."),
    (
        "loans.due_day_wrong",
        "Grąžinimo diena turi būti vėlesnė už šią dieną, o kopija jos neturi.",
        "The due day must lie ahead; a copy has none.",
    ),
    ("loans.gate_wrong", "Per šią biblioteką siųsti negalima.", "It cannot be sent through this library."),
    ("loans.item_elsewhere", "Šiam egzemplioriui to padaryti negalima.", "This cannot be done to that item now."),
    ("loans.item_unknown", "Tokio egzemplioriaus šiame užsakyme nėra.", "The loan has no such item."),
    ("loans.library_inactive", "Su šia biblioteka nebedirbama.", "This library is no longer active."),
    (
        "loans.library_not_allowed",
        "Biblioteka parenkama siunčiant užsakymą.",
        "The library is chosen when the request is sent.",
    ),
    ("loans.library_required", "Nurodykite biblioteką.", "Name the library."),
    (
        "loans.moved_day_wrong",
        "Pratęsus diena turi būti vėlesnė, o prašant grąžinti – ankstesnė už dabartinę.",
        "A renewal moves the day further off, a recall nearer.",
    ),
    (
        "loans.needed_before",
        "Iki tos dienos skaitytojas knygos iš eilės dar nebus gavęs.",
        "By the day on which the reader needs it the book will not have come to this turn.",
    ),
    (
        "loans.no_book_to_wait_for",
        "Šio užsakymo knygos laukti negalima: ji nekeliauja pas mus arba turi grįžti.",
        "There is no book of this loan to wait for: it does not come to us, or is wanted back.",
    ),
    (
        "loans.no_days_left",
        "Iki grąžinimo dienos kitam skaitytojui nelieka nė savaitės.",
        "Until the day on which it must go back not even a week is left for another reader.",
    ),
    (
        "loans.over_limit_at_home",
        "Skaitytojas jau turi {limit} vykdomus užsakymus.",
        "The reader has {limit} loans open.",
    ),
    (
        "loans.over_limit_at_once",
        "Skaitytojas šią dieną jau pateikė {limit} užsakymus.",
        "The reader has handed in {limit} requests that day.",
    ),
    (
        "loans.over_limit_copies",
        "Skaitytojas jau turi {limit} vykdomus kopijų iš užsienio užsakymus.",
        "The reader has {limit} copies from abroad under way.",
    ),
    (
        "loans.over_limit_originals",
        "Skaitytojas jau turi {limit} vykdomus originalų iš užsienio užsakymus.",
        "The reader has {limit} originals from abroad under way.",
    ),
    ("loans.own_library", "Savo bibliotekos užsakyti negalima.", "One cannot ask one's own library."),
    ("loans.reader_not_allowed", "Kitos bibliotekos skaitytojo nesaugome.", "Another library's reader is not kept."),
    ("loans.reader_required", "Nurodykite skaitytoją.", "Name the reader."),
    (
        "loans.reading_room_day",
        "Skaitykloje naudojamas leidinys grąžinamas tą pačią dieną.",
        "What is used in the reading room comes back the same day.",
    ),
    (
        "loans.units_all",
        "Jei grįžta visi, užbaikite visą užsakymą.",
        "If all of them are back, the loan itself is complete.",
    ),
    ("loans.volumes_wrong", "Tomų turi būti tiek, kiek egzempliorių.", "There must be as many volumes as items."),
    (
        "mail.bouncing",
        "Šis adresas laiškų nepriima: praneškite kitaip.",
        "This address does not take mail: tell it otherwise.",
    ),
    ("mail.no_address", "El. pašto adreso nėra: praneškite kitaip.", "There is no e-mail address: tell it otherwise."),
    ("mail.not_set_up", "Paštas nesutvarkytas: praneškite kitaip.", "Mail is not set up: tell it otherwise."),
    (
        "mail.report_unreadable",
        "Pranešime neradome, kokio adreso nepasiekta.",
        "The report does not say which address was not reached.",
    ),
    (
        "marc.base_address_wrong",
        "Įrašo duomenų pradžios adresas „{told}“ neteisingas ({offset} baitas).",
        "The base address of data, {told}, is wrong (byte {offset}).",
    ),
    (
        "marc.byte_unknown",
        "Baitas {offset} nėra jokia šios koduotės raidė.",
        "Byte {offset} is no character of this set.",
    ),
    (
        "marc.charset_guessed",
        "Įrašas tvirtina esąs kitos koduotės, bet yra UTF-8; taip ir perskaityta.",
        "The record claims another character set and is UTF-8; it was read so.",
    ),
    (
        "marc.charset_unsupported",
        "Koduotė {name} neskaitoma ({offset} baitas).",
        "The character set {name} is not read (byte {offset}).",
    ),
    (
        "marc.control_field_wrong",
        "Kontroliniame lauke yra polaukių ({offset} baitas).",
        "A control field holds subfields (byte {offset}).",
    ),
    (
        "marc.directory_wrong",
        "Įrašo lauko rodyklė sugadinta ({offset} baitas).",
        "The directory of the record is damaged (byte {offset}).",
    ),
    (
        "marc.escape_wrong",
        "MARC-8 perjungimo seka nežinoma ({offset} baitas).",
        "An escape of MARC-8 leads nowhere (byte {offset}).",
    ),
    (
        "marc.field_out_of_bounds",
        "Laukas nesibaigia ten, kur nurodyta rodyklėje ({offset} baitas).",
        "The field does not end where the directory says (byte {offset}).",
    ),
    (
        "marc.indicators_wrong",
        "Lauko indikatoriai neteisingi ({offset} baitas).",
        "The indicators of the field are wrong (byte {offset}).",
    ),
    (
        "marc.leader_wrong",
        "Įrašo žymeklis neteisingas ({offset} baitas).",
        "The leader of the record is wrong (byte {offset}).",
    ),
    (
        "marc.length_wrong",
        "Įrašas sako esąs {told} baitų ilgio, o yra {found} ({offset} baitas).",
        "The record says that it is {told} bytes long and is {found} (byte {offset}).",
    ),
    ("marc.no_fields", "Įraše nėra laukų ({offset} baitas).", "The record has no fields (byte {offset})."),
    ("marc.no_records", "Faile nėra MARC įrašų.", "There are no MARC records in the file."),
    (
        "marc.no_title",
        "Įraše nėra antraštės: nei MARC 21 lauko 245, nei UNIMARC lauko 200 ({offset} baitas).",
        "The record has no title, neither in field 245 of MARC 21 nor in 200 of UNIMARC (byte {offset}).",
    ),
    ("marc.not_utf8", "Baitas {offset} nėra UTF-8.", "Byte {offset} is not UTF-8."),
    (
        "marc.record_too_large",
        "Įrašas didesnis kaip {limit} baitų ({offset} baitas).",
        "The record is larger than {limit} bytes (byte {offset}).",
    ),
    (
        "marc.repeated",
        "Toks įrašas faile jau yra: {record}-asis.",
        "The file holds this record already: number {record}.",
    ),
    (
        "marc.subfield_code_wrong",
        "Polaukio kodas neteisingas ({offset} baitas).",
        "The code of a subfield is wrong (byte {offset}).",
    ),
    ("marc.tag_wrong", "Lauko žymė neteisinga ({offset} baitas).", "The tag of a field is wrong (byte {offset})."),
    (
        "marc.too_long_for_iso2709",
        "Įrašas per ilgas ISO 2709; eksportuojamas tik MARCXML.",
        "The record is too long for ISO 2709 and is exported in MARCXML only.",
    ),
    (
        "marc.too_many_fields",
        "Įraše daugiau kaip {limit} laukų ({offset} baitas).",
        "The record has more than {limit} fields (byte {offset}).",
    ),
    (
        "marc.too_many_records",
        "Faile daugiau kaip {limit} įrašų. Padalykite failą.",
        "The file holds more than {limit} records. Divide it.",
    ),
    (
        "marc.truncated",
        "Įrašas nutrūksta kartu su failu ({offset} baitas).",
        "The record breaks off with the file (byte {offset}).",
    ),
    ("marc.xml_broken", "XML sugadintas ({offset} baitas).", "The XML is broken (byte {offset})."),
    (
        "marc.xml_doctype",
        "XML su DOCTYPE nepriimamas ({offset} baitas).",
        "XML with a DOCTYPE is not taken (byte {offset}).",
    ),
    ("number.too_large", "Daugiausia {limit}.", "At most {limit}."),
    ("number.too_small", "Mažiausiai {limit}.", "At least {limit}."),
    (
        "papers.emblem_type",
        "Emblema turi būti PNG arba JPEG paveikslėlis, kurį galima atspausdinti.",
        "The emblem is a picture, PNG or JPEG, that can be printed.",
    ),
    (
        "parameters.format_with_year",
        "Ši numeracija kasmet neprasidedama iš naujo: {year} jai netinka.",
        "This series does not begin anew each year: {year} has no place in it.",
    ),
    (
        "parameters.format_without_number",
        "Formate turi būti {number} arba {number:4}.",
        "The format must hold {number} or {number:4}.",
    ),
    (
        "parameters.format_without_year",
        "Ši numeracija kasmet prasideda iš naujo: formate turi būti {year}.",
        "This series begins anew each year: the format must hold {year}.",
    ),
    (
        "parameters.month_closed",
        "Statistika iki {through} uždaryta: pasirinkite vėlesnę dieną.",
        "The figures through {through} are closed: choose a later day.",
    ),
    (
        "parameters.not_the_end_of_a_month",
        "Tai turi būti paskutinė mėnesio diena.",
        "This must be the last day of a month.",
    ),
    (
        "parameters.not_your_branch",
        "Galite keisti tik savo padalinio reikšmes.",
        "You can change what your own branch has of its own.",
    ),
    ("parameters.nothing_changes", "Ši reikšmė tą dieną jau galioja.", "This value counts on that day already."),
    ("parameters.periods_overlap", "Laikotarpiai persidengia.", "The periods overlap."),
    (
        "parameters.wrong_unit",
        "Šis parametras matuojamas kitu vienetu: {unit}.",
        "This parameter is counted in another unit: {unit}.",
    ),
    ("password.too_common", "Šis slaptažodis per lengvai atspėjamas.", "This password is too easy to guess."),
    (
        "password.too_like_you",
        "Slaptažodyje neturi būti jūsų vardo, pašto ar bibliotekos.",
        "The password must not hold your name, e-mail or library.",
    ),
    ("password.too_short", "Ženklų turi būti ne mažiau kaip {limit}.", "At least {limit} characters."),
    ("password.wrong", "Dabartinis slaptažodis neteisingas.", "The present password is wrong."),
    ("people.disabled", "Paskyra išjungta.", "The account is disabled."),
    ("people.email_taken", "Toks el. paštas jau yra.", "This e-mail is taken."),
    ("people.role_unknown", "Tokios rolės nėra.", "There is no such role."),
    (
        "people.role_waits",
        "Ši rolė jau laukia antro administratoriaus patvirtinimo.",
        "This role waits for a second administrator already.",
    ),
    ("people.unknown", "Tokio žmogaus nėra.", "There is no such person."),
    ("quality.has_begun", "Veiksmui prasidėjus rodiklis nebekeičiamas.", "Once it has begun, its figure stays."),
    (
        "quality.no_target",
        "Šiam rodikliui siekis nenustatomas: tinka įvykdymo procentas ir trukmė.",
        "This measure takes no target: shares and turnaround do.",
    ),
    ("quality.not_on_this_side", "Šioje kryptyje to nėra.", "There is no such thing on this side."),
    (
        "quality.not_within",
        "Vėliau, nei prasideda, ir ne vėliau, nei baigiasi keičiamas siekis.",
        "After the target that is replaced begins, and not after it ends.",
    ),
    ("quality.whole_days", "Sveikas darbo dienų skaičius.", "Whole working days."),
    (
        "reports.does_not_add_up",
        "Šis rodiklis nesumuojamas: eilutėje tinka tik tai, ką galima sudėti.",
        "This measure does not add up: a row is a sum of what does.",
    ),
    (
        "reports.not_as_planned",
        "Plano ataskaitoje darbai tokie, kokie suplanuoti; rašomas tik rezultatas.",
        "In a report on a plan the items are as they were planned; only the result is written.",
    ),
    ("reports.not_the_year_of_the_plan", "Planas – kitų metų.", "The plan is of another year."),
    ("roles.name_taken", "Tokia rolė jau yra.", "This role is there already."),
    ("roles.right_unknown", "Tokios teisės nėra.", "There is no such right."),
    ("setup.wrong_code", "Kodas neteisingas.", "The code is wrong."),
    (
        "shipments.all_units_missing",
        "Trūksta visų dalių: pažymėkite, kad trūksta viso užsakymo.",
        "All units are missing: mark the whole loan as missing.",
    ),
    (
        "shipments.cannot_go",
        "Šio užsakymo būsena neleidžia jo čia dėti.",
        "This loan stands where it cannot be put in.",
    ),
    (
        "shipments.code_several",
        "Tokį kodą turi keli užsakymai, kuriuos galima įdėti: pasirinkite iš sąrašo.",
        "Several loans with this code can be put in: choose from the list.",
    ),
    ("shipments.code_unknown", "Užsakymo su tokiu kodu nėra.", "There is no loan with this code."),
    (
        "shipments.in_another",
        "Užsakymas jau yra kitoje šios krypties siuntoje.",
        "The loan is in another parcel of this way already.",
    ),
    (
        "shipments.loan_not_in",
        "Šioje siuntoje tokio užsakymo nelaukiama.",
        "No such loan of this parcel is there to be named.",
    ),
    (
        "shipments.other_library",
        "Užsakymas yra kitos bibliotekos arba kitos krypties.",
        "The loan is with another library, or goes another way.",
    ),
    ("subscribers.is_already", "Ši biblioteka jau yra abonentė.", "This library is a subscriber already."),
    ("subscribers.ours", "Savo biblioteka nėra abonentė.", "Our own library is no subscriber."),
    (
        "tariffs.band_empty",
        "Svoris „iki“ turi būti didesnis už svorį „virš“.",
        "The weight up to which it goes must be more than the one over which it begins.",
    ),
    (
        "tariffs.band_gap",
        "Tarp svorių yra tarpas: ankstesnė eilutė baigiasi ties {grams} g.",
        "There is a gap in the weights: what comes before ends at {grams} g.",
    ),
    (
        "tariffs.band_overlap",
        "Svoriai persidengia: ankstesnė eilutė siekia {grams} g.",
        "The weights overlap: what comes before reaches {grams} g.",
    ),
    (
        "tariffs.days_gap",
        "Liktų dienų be įkainio: gretimas įkainis ribojasi su {day}.",
        "There would be days without a tariff: the one beside it is bounded by {day}.",
    ),
    (
        "tariffs.days_overlap",
        "Dienos persidengia su kitu to paties vežėjo įkainiu: {day}.",
        "The days overlap with another tariff of this carrier: {day}.",
    ),
    ("tariffs.ends_before_it_begins", "Paskutinė diena ankstesnė už pirmąją.", "The last day is before the first."),
    (
        "tariffs.rest_twice",
        "Zona be šalių – visoms kitoms – gali būti tik viena.",
        "There is one zone without countries, for all others, at most.",
    ),
    (
        "tariffs.tracking_url",
        "Adresas turi prasidėti „https://“ ir turėti vietą numeriui – {number}.",
        "The address must begin with “https://” and have a place for the number: {number}.",
    ),
    ("tariffs.zone_missing", "Nė viena zona neapima šalies {country}.", "No zone is of the country {country}."),
    ("text.too_long", "Ženklų gali būti ne daugiau kaip {limit}.", "At most {limit} characters."),
    ("text.too_short", "Ženklų turi būti ne mažiau kaip {limit}.", "At least {limit} characters."),
    ("value.invalid", "Reikšmė netinka.", "The value is not valid."),
    ("value.not_in_list", "Tokio pasirinkimo nėra.", "This is not one of the choices."),
    ("value.twice", "Ta pati reikšmė pateikta du kartus.", "The same value stands twice."),
    ("value.wrong_format", "Netinkamas formatas.", "The format is wrong."),
    ("value.wrong_type", "Netinkamas tipas.", "The type is wrong."),
    ("webhooks.https_required", "Adresas turi prasidėti https://.", "The address must begin with https://."),
    ("webhooks.inside_address", "Adresas veda į mūsų vidinį tinklą.", "The address leads inside our own network."),
    (
        "webhooks.kind_not_yours",
        "Apie tokius įvykius galima pranešti tik tam, kas juos mato.",
        "Of such events only those are told who see them.",
    ),
    ("webhooks.kind_twice", "Šis įvykis sąraše jau yra.", "This event stands in the list already."),
    ("webhooks.kind_unknown", "Tokio įvykio nėra.", "There is no such event."),
    ("webhooks.no_key", "Ši biblioteka neturi galiojančio rakto.", "This library has no key that opens anything."),
    (
        "webhooks.no_user",
        "Adrese negali būti naudotojo ir slaptažodžio.",
        "An address holds neither a user nor a password.",
    ),
];
