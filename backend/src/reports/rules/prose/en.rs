//! The sentences in English.
use super::{Told, costs};
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
            vec![subscribers(told), costs::postage(told, Language::En), costs::invoices(told, Language::En)]
        }
        SectionKey::Fulfilment => vec![
            lent(told),
            change("received", told.change(RequestsReceived)),
            reasons(told),
            borrowed(told),
            change("sent", told.change(RequestsSent)),
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

/// `1 request`, `2 requests`.
fn counted(n: i64, noun: &str) -> String {
    let noun = match (n, noun.strip_suffix('y')) {
        (1, _) => noun.to_owned(),
        (_, Some(stem)) => format!("{stem}ies"),
        _ => format!("{noun}s"),
    };
    format!("{n}\u{a0}{noun}")
}

fn number(value: Hundredths) -> String {
    value.text()
}

fn was(n: i64) -> &'static str {
    if n == 1 { "was" } else { "were" }
}

fn subscribers(told: &Told) -> String {
    let (n, users) = (told.n(Subscribers), told.n(Users));
    let used =
        if users == 1 { "one reader or library".to_owned() } else { format!("{users}\u{a0}readers and libraries") };
    format!(
        "At the end of the period {} {} registered. The service was used by {used}.",
        counted(n, "subscriber"),
        was(n)
    )
}

fn lent(told: &Told) -> String {
    let (received, supplied, refused) = (told.n(RequestsReceived), told.n(RequestsSupplied), told.n(RequestsRefused));
    if received == 0 && supplied == 0 {
        return "No requests came from other libraries.".into();
    }
    let request = |n| counted(n, "request");
    let mut text = format!(
        "Other libraries sent {}; {} {} supplied and {} refused",
        request(received),
        request(supplied),
        was(supplied),
        refused,
    );
    if let Some(rate) = told.value(LendingFillRate, None) {
        text += &format!(", a fill rate of {}%", number(rate));
    }
    text + "."
}

fn borrowed(told: &Told) -> String {
    let (sent, filled, unfilled) = (told.n(RequestsSent), told.n(RequestsFilled), told.n(RequestsUnfilled));
    if sent == 0 && filled == 0 {
        return "No requests were sent to other libraries.".into();
    }
    let request = |n| counted(n, "request");
    let mut text = format!(
        "{} {} sent to other libraries; {} {} filled and {} could not be",
        request(sent),
        was(sent),
        request(filled),
        was(filled),
        unfilled,
    );
    if let Some(rate) = told.value(BorrowingFillRate, None) {
        text += &format!(", a fill rate of {}%", number(rate));
    }
    text + "."
}

fn change(which: &str, changed: Option<(i64, Option<Hundredths>)>) -> String {
    let Some((n, percent)) = changed else { return String::new() };
    if n == 0 {
        return format!("As many requests were {which} as a year before.");
    }
    let percent = percent.map(|percent| format!(" ({}%)", number(percent))).unwrap_or_default();
    let (n, more) = (n.abs(), if n < 0 { "fewer" } else { "more" });
    format!("That is {n} {more} {which} than a year before{percent}.")
}

fn reasons(told: &Told) -> String {
    let Some((reason, n)) = told.most(ReportTableKey::RefusalsGiven) else { return String::new() };
    let name = country_or_reason(ReportTableKey::RefusalsGiven, reason, Language::En);
    format!("Our usual reason for a no was “{name}” ({}).", counted(n, "answer"))
}

fn speed(told: &Told) -> String {
    let half = |side, whose: &str| {
        let days = told.value(DaysMedian, Some(side))?;
        Some(format!("Half of the requests of {whose} were filled within {} days.", number(days)))
    };
    let both = [half(Lending, "other libraries"), half(Borrowing, "our readers")];
    both.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn abroad(told: &Told) -> String {
    let Some(table) = told.table(ReportTableKey::Countries).filter(|table| !table.rows.is_empty()) else {
        return "There were no requests with libraries abroad.".into();
    };
    let sum = |at: usize| -> i64 {
        table.rows.iter().filter_map(|row| row.values.get(at).copied().flatten()).map(|n| n.0 / 100).sum()
    };
    let countries = counted(table.rows.len() as i64, "country");
    let (received, sent) = (counted(sum(0), "request"), sum(2));
    format!("With libraries of {countries}, {received} came and {sent} went out.")
}

fn inquiries(told: &Told) -> String {
    let (received, answered, consultations) =
        (told.n(InquiriesReceived), told.n(InquiriesAnswered), told.n(Consultations));
    if received == 0 && consultations == 0 {
        return String::new();
    }
    let mut text = format!("{} came and {answered} {} answered", counted(received, "inquiry"), was(answered));
    if let Some(share) = told.value(InquiriesInTimeShare, None) {
        text += &format!(", {}% of them in time", number(share));
    }
    format!("{text}. {} {} given.", counted(consultations, "consultation"), was(consultations))
}

fn gaps(told: &Told) -> String {
    let (made, acquired) = (told.n(ProposalsMade), told.n(ProposalsAcquired));
    let mut text = String::new();
    if let Some((title, n)) = told.most(ReportTableKey::Titles).filter(|(_, n)| *n > 1) {
        text = format!("What other libraries asked for most was {title} ({}). ", counted(n, "request"));
    }
    if made > 0 {
        text += &format!("{} {} proposed for acquisition and {acquired} acquired.", counted(made, "title"), was(made));
    }
    text.trim_end().to_owned()
}

fn quality(told: &Told) -> String {
    let share = |side, whose: &str| {
        let share = told.value(FilledWithin5, Some(side))?;
        Some(format!("{}% of the requests of {whose} were filled within 5 days.", number(share)))
    };
    let both = [share(Lending, "other libraries"), share(Borrowing, "our readers")];
    both.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
