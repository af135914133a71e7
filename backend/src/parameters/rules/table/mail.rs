//! In whose name and in which language letters go out.
use super::super::{
    codes,
    definition::{Definition, parameters},
    kind::{Kind, Word},
};
use crate::parameters::model::{Language, Unit};

const LANGUAGES: &[Word] =
    &[(Language::Lithuanian.as_str(), ("lietuvių", "Lithuanian")), (Language::English.as_str(), ("anglų", "English"))];

parameters! {
    /// The languages of letters and papers, the usual one first.
    LANGUAGES_OF_LETTERS: Vec<Language> = Definition::new("mail.languages", Kind::Choices(LANGUAGES), "[\"lt\",\"en\"]")
        .named("Laiškų kalbos", "Languages of letters")
        .about("Kalbos, kuriomis rašomi laiškai ir dokumentai; pirmoji – įprastoji.");
    /// The language of letters to a library abroad.
    LANGUAGE_ABROAD: Language = Definition::new("mail.language_abroad", Kind::Choice(LANGUAGES), "\"en\"")
        .named("Laiškų į užsienį kalba", "Language of letters abroad")
        .about("Kuria kalba rašoma užsienio bibliotekoms.");
    /// The name of the sender; our library's name where there is none.
    SENDER_NAME: Option<String> = Definition::new("mail.sender_name", Kind::Text(codes::words), "null")
        .named("Siuntėjo pavadinimas", "Name of the sender")
        .about("Kieno vardu siunčiami laiškai; tuščia – bibliotekos pavadinimas.");
    /// The address that letters come from; the desk's e-mail where there is none.
    SENDER_ADDRESS: Option<String> = Definition::new("mail.sender_address", Kind::Text(codes::email), "null")
        .named("Siuntėjo adresas", "Address of the sender")
        .about("Iš kokio adreso siunčiami laiškai; tuščia – TBA darbo vietos el. paštas.");
    /// The address that answers go to; the sender's where there is none.
    REPLY_TO: Option<String> = Definition::new("mail.reply_to", Kind::Text(codes::email), "null")
        .named("Atsakymų adresas", "Answers go to")
        .about("Kur ateina atsakymai; tuščia – siuntėjo adresas.");
    /// The hour of the day from which the daily letters go out.
    DAILY_HOUR: i64 = Definition::new("mail.daily_hour", Kind::Whole { least: 0, most: 23 }, "8")
        .in_units(Unit::Hour)
        .named("Kasdienių laiškų valanda", "Hour of the daily letters")
        .about("Nuo kurios valandos kasdien siunčiami priminimai: artėjantis terminas, vėlavimas, sutarčių pabaiga.");
}
