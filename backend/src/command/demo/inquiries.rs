//! Questions put to the desk of the demonstration: consultations of the last weeks, inquiries that wait, and questions
//! that come again.
use abonementas::{
    inquiries,
    platform::{Result, Tx, actor::LibraryId},
};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde_json::json;

use super::body;

/// What is asked, what is answered, about what, by what way, and how many minutes it takes.
const ASKED: [(&str, &str, &str, &str, i64); 6] = [
    (
        "Ar galite gauti knygą iš kitos bibliotekos?",
        "Taip: užsakoma per tarpbibliotekinį abonementą, siuntimą Lietuvoje apmokame mes.",
        "tba",
        "desk",
        4,
    ),
    (
        "Kiek laiko galima skaityti knygą, gautą iš kitos bibliotekos?",
        "Tiek, kiek leidžia skolintoja; dažniausiai mėnesį, o pratęsti galima jai sutikus.",
        "tba",
        "phone",
        3,
    ),
    (
        "Kaip rasti savo užsakymą?",
        "Kodas yra ant kvito; užsakymo puslapyje reikia kodo ir pavardės.",
        "order",
        "phone",
        5,
    ),
    ("Kur ieškoti senų laikraščių?", "Epavelde ir mūsų kraštotyros skyriuje.", "search", "email", 12),
    ("Kaip SAP suvesti naują skaitytoją?", "Parodyta kartu telefonu: nuo pažymėjimo numerio.", "sap", "phone", 18),
    ("Kaip LIS priskirti filialui darbuotoją?", "Parodyta nuotoliniu būdu.", "lis", "chat", 15),
];

/// A question of each working day of the last weeks, and some that wait.
pub fn ask(tx: &mut Tx, libraries: &[LibraryId]) -> Result<()> {
    for (turn, day) in working_days(tx.today, 30).enumerate() {
        let (question, answer, topic, channel, minutes) = ASKED[turn % ASKED.len()];
        let library = libraries.get(turn % libraries.len().max(1)).filter(|_| matches!(topic, "sap" | "lis"));
        let asker = if library.is_some() { "library" } else { "reader" };
        let new = json!({
            "kind": "consultation", "topic": topic, "channel": channel, "asker_kind": asker, "question": question,
            "answer": answer, "minutes": minutes, "library_id": library, "received_on": day,
        });
        inquiries::note(tx, &body(new)?)?;
    }
    for (question, answer, topic, ..) in &ASKED[..4] {
        let new = json!({ "question": question, "answer": answer, "topic": topic, "language": "lt" });
        inquiries::add_faq(tx, &body(new)?)?;
    }
    let waiting = [
        (
            "Ar Vilniuje yra 1928 m. „Panevėžio balso“ komplektas, ir ar galima gauti straipsnio kopiją?",
            "search",
            "email",
        ),
        ("Kiek TBA užsakymų mūsų filialas pateikė pernai, pagal ketvirčius?", "tba", "letter"),
        ("Knygos apie žemaičių krikštą, kurių jūsų kataloge nėra – kur jos yra?", "search", "form"),
    ];
    for (turn, (question, topic, channel)) in waiting.into_iter().enumerate() {
        let day = working_days(tx.today, 10).nth(turn * 2).unwrap_or(tx.today);
        let new = json!({
            "kind": "inquiry", "topic": topic, "channel": channel, "asker_kind": "resident", "question": question,
            "received_on": day,
        });
        inquiries::note(tx, &body(new)?)?;
    }
    Ok(())
}

/// The working days of the last so many, the latest first.
fn working_days(today: NaiveDate, n_days: u64) -> impl Iterator<Item = NaiveDate> {
    let days = (0..n_days).map(move |age| today - Days::new(age));
    days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
}
