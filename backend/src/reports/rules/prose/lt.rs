//! The sentences in Lithuanian. A noun takes the form of its number (CLDR), so whole phrases stand for each form.
use super::{
    Told, costs,
    forms::{counted, form, grouped, number},
};
use crate::{
    loans::Side::{Borrowing, Lending},
    platform::{hundredths::Hundredths, i18n::Language},
    reports::{
        model::{ReportTableKey, SectionKey},
        rules::names::country_or_reason,
    },
    statistics::model::MeasureKey::*,
};

/// The sentences of a chapter.
pub fn chapter(key: SectionKey, told: &Told) -> Vec<String> {
    match key {
        SectionKey::Subscribers => {
            vec![subscribers(told), costs::postage(told, Language::Lt), costs::invoices(told, Language::Lt)]
        }
        SectionKey::Fulfilment => vec![
            lent(told),
            change("gautų", told.change(RequestsReceived)),
            reasons(told),
            borrowed(told),
            change("išsiųstų", told.change(RequestsSent)),
            speed(told),
        ],
        SectionKey::Abroad => vec![abroad(told)],
        SectionKey::Inquiries => vec![inquiries(told)],
        SectionKey::Gaps => vec![gaps(told)],
        SectionKey::Quality => vec![quality(told)],
        SectionKey::Aim | SectionKey::WorkingGroup | SectionKey::Training | SectionKey::Problems | SectionKey::Plan => {
            Vec::new()
        }
    }
}

const REQUESTS: [&str; 3] = ["užsakymas", "užsakymai", "užsakymų"];
/// Whom one serves stands in the accusative.
const REQUESTS_ACC: [&str; 3] = ["užsakymą", "užsakymus", "užsakymų"];

fn subscribers(told: &Told) -> String {
    let n = told.n(Subscribers);
    let verb = form(n, ["užregistruotas", "užregistruoti", "užregistruota"]);
    let subscribers = counted(n, ["abonentas", "abonentai", "abonentų"]);
    let n = told.n(Users);
    let users = counted(
        n,
        [
            "skirtingas skaitytojas ar biblioteka",
            "skirtingi skaitytojai ir bibliotekos",
            "skirtingų skaitytojų ir bibliotekų",
        ],
    );
    format!("Laikotarpio pabaigoje buvo {verb} {subscribers}. Paslauga naudojosi {users}.")
}

fn lent(told: &Told) -> String {
    let (received, supplied, refused) = (told.n(RequestsReceived), told.n(RequestsSupplied), told.n(RequestsRefused));
    if received == 0 && supplied == 0 {
        return "Kitų bibliotekų užsakymų negauta.".into();
    }
    let came = form(received, ["gautas", "gauti", "gauta"]);
    let done = form(supplied, ["Įvykdytas", "Įvykdyti", "Įvykdyta"]);
    let mut text = format!(
        "Iš kitų bibliotekų {came} {}. {done} {}, neigiamai atsakyta į {}",
        counted(received, REQUESTS),
        counted(supplied, REQUESTS),
        counted(refused, REQUESTS_ACC),
    );
    if let Some(rate) = told.value(LendingFillRate, None) {
        text += &format!("; įvykdymo procentas – {}\u{a0}%", number(rate));
    }
    text + "."
}

fn change(which: &str, changed: Option<(i64, Option<Hundredths>)>) -> String {
    let Some((n, percent)) = changed else { return String::new() };
    let percent = percent.map(|percent| format!(" ({}\u{a0}%)", number(percent))).unwrap_or_default();
    let more = if n < 0 { "sumažėjo" } else { "padaugėjo" };
    if n == 0 {
        return format!("Palyginti su praėjusiais metais, {which} užsakymų skaičius nepakito.");
    }
    format!("Palyginti su praėjusiais metais, {which} užsakymų {more} {}{percent}.", grouped(n.abs()))
}

fn reasons(told: &Told) -> String {
    let Some((reason, n)) = told.most(ReportTableKey::RefusalsGiven) else { return String::new() };
    let name = country_or_reason(ReportTableKey::RefusalsGiven, reason, Language::Lt);
    let refusals = counted(n, ["atsakymas", "atsakymai", "atsakymų"]);
    format!("Dažniausia mūsų neigiamo atsakymo priežastis – „{name}“ ({refusals}).")
}

fn borrowed(told: &Told) -> String {
    let (sent, filled, unfilled) = (told.n(RequestsSent), told.n(RequestsFilled), told.n(RequestsUnfilled));
    if sent == 0 && filled == 0 {
        return "Kitoms bibliotekoms užsakymų nesiųsta.".into();
    }
    let went = form(sent, ["išsiųstas", "išsiųsti", "išsiųsta"]);
    let done = form(filled, ["Įvykdytas", "Įvykdyti", "Įvykdyta"]);
    let mut text = format!(
        "Kitoms bibliotekoms {went} {}. {done} {}, nepavyko įvykdyti {}",
        counted(sent, REQUESTS),
        counted(filled, REQUESTS),
        counted(unfilled, ["užsakymo", "užsakymų", "užsakymų"]),
    );
    if let Some(rate) = told.value(BorrowingFillRate, None) {
        text += &format!("; įvykdymo procentas – {}\u{a0}%", number(rate));
    }
    text + "."
}

fn speed(told: &Told) -> String {
    let of = |side| told.value(DaysMedian, Some(side));
    let half =
        |side, who: &str| of(side).map(|days| format!("Pusė {who} įvykdyta ne ilgiau kaip per {} d.", number(days)));
    let both = [half(Lending, "kitų bibliotekų užsakymų"), half(Borrowing, "mūsų skaitytojų užsakymų")];
    both.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn abroad(told: &Told) -> String {
    let Some(table) = told.table(ReportTableKey::Countries).filter(|table| !table.rows.is_empty()) else {
        return "Su užsienio bibliotekomis užsakymų nebuvo.".into();
    };
    let sum = |at: usize| -> i64 {
        table.rows.iter().filter_map(|row| row.values.get(at).copied().flatten()).map(|n| n.0 / 100).sum()
    };
    let (received, sent, countries) = (sum(0), sum(2), table.rows.len() as i64);
    let with = counted(countries, ["šalies", "šalių", "šalių"]);
    let came = form(received, ["gautas", "gauti", "gauta"]);
    let went = form(sent, ["išsiųstas", "išsiųsti", "išsiųsta"]);
    format!(
        "Bendradarbiauta su bibliotekomis iš {with}: {came} {}, {went} {}.",
        counted(received, REQUESTS),
        counted(sent, REQUESTS)
    )
}

fn inquiries(told: &Told) -> String {
    let (received, answered, consultations) =
        (told.n(InquiriesReceived), told.n(InquiriesAnswered), told.n(Consultations));
    if received == 0 && consultations == 0 {
        return String::new();
    }
    let came = form(received, ["Gauta", "Gautos", "Gauta"]);
    let done = form(answered, ["atsakyta", "atsakytos", "atsakyta"]);
    let given = form(consultations, ["Suteikta", "Suteiktos", "Suteikta"]);
    let inquiry = ["užklausa", "užklausos", "užklausų"];
    let mut text = format!("{came} {}, {done} {}", counted(received, inquiry), grouped(answered));
    if let Some(share) = told.value(InquiriesInTimeShare, None) {
        text += &format!("; laiku – {}\u{a0}%", number(share));
    }
    let consultation = ["konsultacija", "konsultacijos", "konsultacijų"];
    format!("{text}. {given} {}.", counted(consultations, consultation))
}

fn gaps(told: &Told) -> String {
    let (made, acquired) = (told.n(ProposalsMade), told.n(ProposalsAcquired));
    let mut text = String::new();
    if let Some((title, n)) = told.most(ReportTableKey::Titles).filter(|(_, n)| *n > 1) {
        text = format!("Dažniausiai kitų bibliotekų užsakytas leidinys – {title} ({}). ", counted(n, REQUESTS));
    }
    if made > 0 {
        let offered =
            form(made, ["Fondui papildyti pasiūlytas", "Fondui papildyti pasiūlyti", "Fondui papildyti pasiūlyta"]);
        let titles = counted(made, ["leidinys", "leidiniai", "leidinių"]);
        let bought = form(acquired, ["įsigytas", "įsigyti", "įsigyta"]);
        text += &format!("{offered} {titles}, {bought} {}.", grouped(acquired));
    }
    text.trim_end().to_owned()
}

fn quality(told: &Told) -> String {
    let of = |side| told.value(FilledWithin5, Some(side));
    let share =
        |side, who: &str| of(side).map(|share| format!("Per 5 dienas įvykdyta {}\u{a0}% {who}.", number(share)));
    let both = [share(Lending, "kitų bibliotekų užsakymų"), share(Borrowing, "mūsų skaitytojų užsakymų")];
    both.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
