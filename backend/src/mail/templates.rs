//! The texts of `templates/`, compiled in: the first line is the subject, the text follows after an empty line.
//!
//! Notices are many where several came within one window; `one` is the first of them, `n` their number.
mod samples;

use askama::Template;
use chrono::NaiveDate;

use super::{
    model::{
        Acquired, AgreementEnds, AnswerLink, Around, Arrival, ConfirmData, DueSoon, Escalated, EscalatedLoan,
        InquiryAnswer, Invitation, InvoiceIssued, InvoiceLate, Letterhead, LoanRequest, NotSupplied, Notice, Occasion,
        Overdue, Recall, Rendered, Shipped, Test,
    },
    rules::{self, Words},
};
pub use samples::samples;

use crate::platform::{Error, Result, i18n::Language};

macro_rules! notice {
    (
        $notice:ident, $lt:tt, $en:tt, gathered: $minutes:expr, secret: $secret:expr, sample: $sample:expr
    ) => {
        impl Notice for $notice {
            const OCCASION: Occasion = Occasion::$notice;
            const GATHERED_MINUTES: Option<i64> = $minutes;

            fn secret(&self) -> Option<&str> {
                let secret: fn(&Self) -> Option<&str> = $secret;
                secret(self)
            }

            fn write(notices: &[Self], around: Around) -> Result<String, askama::Error> {
                #[derive(Template)]
                #[template(path = $lt)]
                #[allow(dead_code)]
                struct Lt<'a> {
                    notices: &'a [$notice],
                    one: &'a $notice,
                    n: i64,
                    words: Words,
                    from: &'a Letterhead,
                }

                #[derive(Template)]
                #[template(path = $en)]
                #[allow(dead_code)]
                struct En<'a> {
                    notices: &'a [$notice],
                    one: &'a $notice,
                    n: i64,
                    words: Words,
                    from: &'a Letterhead,
                }

                let Some(one) = notices.first() else { return Ok(String::new()) };
                let n = i64::try_from(notices.len()).unwrap_or(i64::MAX);
                let (words, from) = (Words(around.language), around.from);
                match around.language {
                    Language::Lt => Lt { notices, one, n, words, from }.render(),
                    Language::En => En { notices, one, n, words, from }.render(),
                }
            }

            fn sample() -> Self {
                $sample
            }
        }
    };
}

/// Reminders that one run of a timer makes, and arrivals of one parcel.
const TOGETHER: Option<i64> = Some(15);

notice!(Invitation, "invitation.lt.txt", "invitation.en.txt", gathered: None, secret: |it| Some(&it.link),
    sample: Invitation { link: "https://abonementas.example.org/invitation#…".into(), until_on: day() });
notice!(Test, "test.lt.txt", "test.en.txt", gathered: None, secret: |_| None,
    sample: Test { by: "Ona Onaitė".into() });
notice!(Arrival, "arrival.lt.txt", "arrival.en.txt", gathered: TOGETHER, secret: |_| None,
sample: Arrival {
    title: title(), author: Some("Žemaitė".into()), number: number(), place: "Abonemento skyrius".into(),
    until_on: Some(day()),
});
notice!(DueSoon, "due_soon.lt.txt", "due_soon.en.txt", gathered: TOGETHER, secret: |_| None,
    sample: DueSoon { title: title(), number: number(), due_on: day() });
notice!(Overdue, "overdue.lt.txt", "overdue.en.txt", gathered: TOGETHER, secret: |_| None,
    sample: Overdue { title: title(), number: number(), due_on: day(), n_days: 21, nth: 2 });
notice!(Recall, "recall.lt.txt", "recall.en.txt", gathered: None, secret: |_| None,
    sample: Recall { title: title(), number: number(), due_on: day() });
notice!(LoanRequest, "loan_request.lt.txt", "loan_request.en.txt", gathered: None, secret: |it| Some(&it.answer.address),
sample: LoanRequest {
    number: number(), is_copy: false, title: title(), author: Some("Žemaitė".into()), container: None,
    published: Some("Vaga, 1984".into()), volume: None, issue: None, pages: None, isbn: None, issn: None,
    volumes: Some("1 t., 2 t.".into()), needed_by_on: Some(day()), answer: answer(),
});
notice!(Shipped, "shipped.lt.txt", "shipped.en.txt", gathered: None,
    secret: |it| it.answer.as_ref().map(|answer| answer.address.as_str()),
sample: Shipped {
    title: title(), number: number(), partner_number: Some("U-17".into()), n_items: 2, due_on: Some(day()),
    copy_url: None,
    answer: Some(answer()),
});
notice!(NotSupplied, "not_supplied.lt.txt", "not_supplied.en.txt", gathered: None, secret: |_| None,
    sample: NotSupplied { title: title(), number: number(), partner_number: None, reason: "išduota / on loan".into() });
notice!(Acquired, "acquired.lt.txt", "acquired.en.txt", gathered: TOGETHER, secret: |_| None,
sample: Acquired {
    title: title(), author: Some("Žemaitė".into()), number: number(), partner_number: Some("U-17".into()),
});
notice!(AgreementEnds, "agreement_ends.lt.txt", "agreement_ends.en.txt", gathered: None, secret: |_| None,
    sample: AgreementEnds { number: "TBA-S-2026-12".into(), with: None, ends_on: day(), n_days: 60 });
notice!(ConfirmData, "confirm_data.lt.txt", "confirm_data.en.txt", gathered: None, secret: |it| Some(&it.link),
sample: ConfirmData {
    library: "Biržų rajono savivaldybės Jurgio Bielinio viešoji biblioteka".into(), year: 2027,
    link: "https://abonementas.example.org/confirm#…".into(), until_on: day(),
});
notice!(InquiryAnswer, "inquiry_answer.lt.txt", "inquiry_answer.en.txt", gathered: None, secret: |_| None,
sample: InquiryAnswer {
    number: "INF-2026-0012".into(), asked_on: day(), question: "Kur rasti senųjų „Lietuvos žinių“ numerių?".into(),
    answer: vec!["1922–1940 m. numeriai suskaitmeninti ir skaitomi portale epaveldas.lt.".into()],
    sources: vec!["https://www.epaveldas.lt".into()],
});

notice!(Escalated, "escalated.lt.txt", "escalated.en.txt", gathered: None, secret: |_| None,
sample: Escalated {
    n: 1, n_ours: 1, n_theirs: 0, is_more: false,
    link: "https://abonementas.example.org/deadlines?is_escalated=true".into(),
    loans: vec![EscalatedLoan {
        number: number(), title: title(), late_days: 5,
        why: "Dar neatsakėme: praėjo 8 d. d., nustatyta iki 3 d. d.".into(),
    }],
});

notice!(InvoiceIssued, "invoice_issued.lt.txt", "invoice_issued.en.txt", gathered: None, secret: |_| None,
sample: InvoiceIssued {
    number: "TBA 000123".into(), is_credit_note: false, from_on: day(), to_on: day(), total_cents: 22_145,
    due_on: day(), iban: "LT121000011101001000".into(), reference: "RF18TBA000123".into(),
});
notice!(InvoiceLate, "invoice_late.lt.txt", "invoice_late.en.txt", gathered: None, secret: |_| None,
sample: InvoiceLate {
    number: "TBA 000123".into(), rest_cents: 22_145, due_on: day(), n_days: 7, nth: 1,
    iban: "LT121000011101001000".into(), reference: "RF18TBA000123".into(),
});

/// A message as it reads.
pub fn render<N: Notice>(notices: &[N], around: Around) -> Result<Rendered> {
    let notices = notices.iter().map(in_one_line).collect::<Result<Vec<_>>>()?;
    let written = N::write(&notices, around).map_err(|err| Error::Internal(err.to_string()))?;
    let (subject, text) = written.split_once("\n\n").unwrap_or((&written, ""));
    Ok(Rendered { subject: rules::one_line(subject), text: rules::tidy(text) })
}

/// What people typed stays within its line: nothing of it can pass for another part of the letter.
fn in_one_line<N: Notice>(notice: &N) -> Result<N> {
    let internal = |err: serde_json::Error| Error::Internal(err.to_string());
    let mut values = serde_json::to_value(notice).map_err(internal)?;
    for value in values.as_object_mut().into_iter().flat_map(|values| values.values_mut()) {
        if let Some(text) = value.as_str() {
            *value = rules::one_line(text).into();
        }
    }
    serde_json::from_value(values).map_err(internal)
}

fn title() -> String {
    "Marti ir kiti apsakymai".into()
}

fn number() -> String {
    "TBA-2026-00017".into()
}

fn answer() -> AnswerLink {
    AnswerLink { address: "https://abonementas.example.org/answer#…".into(), until_on: day() }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 9).unwrap_or_default()
}

#[cfg(test)]
mod tests;
