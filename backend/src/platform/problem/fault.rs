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
    ("field.duplicate", "Laukas pateiktas du kartus.", "The field stands twice."),
    ("field.not_allowed", "Čia šis laukas netinka.", "This field has no place here."),
    ("field.required", "Būtina užpildyti.", "This is required."),
    ("field.unknown", "Tokio lauko nėra arba jo keisti negalima.", "There is no such field, or it cannot be changed."),
    (
        "hours.end_before_they_begin",
        "Darbo laikas baigiasi anksčiau, nei prasideda.",
        "The hours end before they begin.",
    ),
    ("isbn.check_digit", "ISBN kontrolinis skaitmuo neteisingas.", "The check digit of the ISBN is wrong."),
    ("issn.check_digit", "ISSN kontrolinis skaitmuo neteisingas.", "The check digit of the ISSN is wrong."),
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
    ("number.too_large", "Daugiausia {limit}.", "At most {limit}."),
    ("number.too_small", "Mažiausiai {limit}.", "At least {limit}."),
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
    ("parameters.periods_overlap", "Laikotarpiai persidengia.", "The periods overlap."),
    ("password.too_common", "Šis slaptažodis per lengvai atspėjamas.", "This password is too easy to guess."),
    (
        "password.too_like_you",
        "Slaptažodyje neturi būti jūsų vardo, pašto ar bibliotekos.",
        "The password must not hold your name, e-mail or library.",
    ),
    ("password.too_short", "Ženklų turi būti ne mažiau kaip {limit}.", "At least {limit} characters."),
    ("password.wrong", "Dabartinis slaptažodis neteisingas.", "The present password is wrong."),
    ("people.email_taken", "Toks el. paštas jau yra.", "This e-mail is taken."),
    ("people.role_unknown", "Tokios rolės nėra.", "There is no such role."),
    ("roles.name_taken", "Tokia rolė jau yra.", "This role is there already."),
    ("roles.right_unknown", "Tokios teisės nėra.", "There is no such right."),
    ("setup.wrong_code", "Kodas neteisingas.", "The code is wrong."),
    ("subscribers.is_already", "Ši biblioteka jau yra abonentė.", "This library is a subscriber already."),
    ("subscribers.ours", "Savo biblioteka nėra abonentė.", "Our own library is no subscriber."),
    ("text.too_long", "Ženklų gali būti ne daugiau kaip {limit}.", "At most {limit} characters."),
    ("text.too_short", "Ženklų turi būti ne mažiau kaip {limit}.", "At least {limit} characters."),
    ("value.invalid", "Reikšmė netinka.", "The value is not valid."),
    ("value.not_in_list", "Tokio pasirinkimo nėra.", "This is not one of the choices."),
    ("value.twice", "Ta pati reikšmė pateikta du kartus.", "The same value stands twice."),
    ("value.wrong_format", "Netinkamas formatas.", "The format is wrong."),
    ("value.wrong_type", "Netinkamas tipas.", "The type is wrong."),
];
