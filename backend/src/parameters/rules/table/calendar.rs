//! When the doors are open, and what becomes of a due day on which they are not.
use super::super::{
    definition::{Definition, parameters},
    kind::{Kind, Word},
};
use crate::{
    parameters::model::{ClosedPeriod, DueOnClosed, OpenDay, Week},
    platform::calendar::Holiday,
};

const WEEK: &str = r#"{"monday":[{"from":"09:00","to":"18:00"}],"tuesday":[{"from":"09:00","to":"18:00"}],"wednesday":[{"from":"09:00","to":"18:00"}],"thursday":[{"from":"09:00","to":"18:00"}],"friday":[{"from":"09:00","to":"18:00"}],"saturday":[],"sunday":[]}"#;

/// What Labour Code, article 123, names; All Souls' Day has been a holiday since 2020.
const KEPT: &str = r#"["new_year","restoration_of_the_state","restoration_of_independence","easter","easter_monday","labour_day","mothers_day","fathers_day","midsummer","statehood_day","assumption","all_saints","christmas_eve","christmas","second_day_of_christmas"]"#;
const KEPT_SINCE_2020: &str = r#"["new_year","restoration_of_the_state","restoration_of_independence","easter","easter_monday","labour_day","mothers_day","fathers_day","midsummer","statehood_day","assumption","all_saints","all_souls","christmas_eve","christmas","second_day_of_christmas"]"#;

static HOLIDAY_WORDS: [Word; Holiday::ALL.len()] = {
    let mut words = [("", ("", "")); Holiday::ALL.len()];
    let mut n = 0;
    while n < words.len() {
        words[n] = (Holiday::ALL[n].as_str(), Holiday::ALL[n].name());
        n += 1;
    }
    words
};

const DUE: &[Word] = &[
    (DueOnClosed::Stays.as_str(), ("lieka ta pati", "stays")),
    (DueOnClosed::NextOpen.as_str(), ("perkeliama į kitą darbo dieną", "moves to the next open day")),
    (DueOnClosed::PreviousOpen.as_str(), ("perkeliama į ankstesnę darbo dieną", "moves to the previous open day")),
];

parameters! {
    /// From when to when the doors are open on each day of the week; a day without hours is closed.
    OPENING_HOURS: Week = Definition::new("calendar.opening_hours", Kind::OpeningHours, WEEK)
        .named("Darbo laikas", "Opening hours")
        .about("Kada biblioteka atidaryta kiekvieną savaitės dieną; diena be valandų – nedarbo diena.")
        .by_branch();
    /// The public holidays on which the doors stay closed.
    HOLIDAYS: Vec<Holiday> = Definition::new("calendar.holidays", Kind::Choices(&HOLIDAY_WORDS), KEPT)
        .since(&[((2020, 1, 1), KEPT_SINCE_2020)])
        .named("Valstybinės šventės", "Public holidays")
        .about("Šventės, kai biblioteka nedirba; kilnojamosios apskaičiuojamos.")
        .source("Darbo kodekso 123 straipsnis / Labour Code, article 123")
        .by_branch();
    /// Other days on which the doors stay closed: a move, repairs, a cleaning day. A branch's list stands instead of
    /// the library's.
    CLOSED_DAYS: Vec<ClosedPeriod> = Definition::new("calendar.closed_days", Kind::ClosedDays, "[]")
        .named("Nedarbo dienos", "Closed days")
        .about("Kitos dienos, kai nedirbama: remontas, sanitarinė diena. Padalinio sąrašas galioja vietoj bibliotekos sąrašo.")
        .by_branch();
    /// Days on which the doors are open though the week, a holiday or the closed days say otherwise.
    OPEN_DAYS: Vec<OpenDay> = Definition::new("calendar.open_days", Kind::OpenDays, "[]")
        .named("Papildomos darbo dienos", "Extra open days")
        .about("Dienos, kai dirbama, nors savaitės diena, šventė ar nedarbo dienų sąrašas sako kitaip.")
        .by_branch();
    /// What becomes of a due day on which the doors are closed.
    DUE_ON_CLOSED: DueOnClosed = Definition::new("calendar.due_on_closed", Kind::Choice(DUE), "\"next_open\"")
        .named("Terminas nedarbo dieną", "Due day on a closed day")
        .about("Kas daroma, kai grąžinimo diena yra nedarbo diena.")
        .source("apskrities bibliotekos praktika / practice of the county library");
}
