//! What an exchange with a catalogue came to.
use super::{
    request::MOST_RECORDS,
    response::{self, Response},
};
use crate::{
    catalogue::{
        self,
        model::{MarcFormat, ToImport},
    },
    lookup::model::{LookupReason, LookupStatus},
    platform::{
        outgoing::{Failed, Got, shorten},
        text,
        xml::Flaw,
    },
};

pub use super::response::LIMITS;

/// The titles that a catalogue gave, in its order.
pub type Titles = Vec<ToImport>;

/// How a catalogue answered, in words.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Judged {
    pub reason: Option<LookupReason>,
    pub http_status: Option<u16>,
    pub said: Option<String>,
    pub count: Option<i64>,
    pub n_unread: usize,
}

impl Judged {
    pub fn because(reason: LookupReason) -> Judged {
        Judged { reason: Some(reason), ..Judged::default() }
    }

    pub fn status(&self) -> LookupStatus {
        use LookupReason as Why;
        match self.reason {
            None => LookupStatus::Answered,
            Some(Why::TimedOut) => LookupStatus::Late,
            Some(
                Why::InsideAddress
                | Why::NoAddress
                | Why::NoConnection
                | Why::NoTls
                | Why::Redirected
                | Why::HttpStatus,
            ) => LookupStatus::Refused,
            Some(
                Why::CutOff
                | Why::TooLong
                | Why::WrongCharset
                | Why::NotXml
                | Why::Harmful
                | Why::NotSru
                | Why::NotMarc,
            ) => LookupStatus::Unreadable,
            Some(Why::Diagnostic) => LookupStatus::Diagnostic,
            Some(Why::NoIndex) => LookupStatus::NotAsked,
        }
    }
}

/// Reads what a catalogue answered; whose fields its records have, where somebody said so.
pub fn judge(exchange: Result<Got, Failed>, format: Option<MarcFormat>) -> (Judged, Titles) {
    let refused = |reason| (Judged::because(reason), Titles::new());
    let got = match exchange {
        Ok(got) => got,
        Err(failed) => return refused(why(failed)),
    };
    let of_http = |reason| (Judged { http_status: Some(got.status), ..Judged::because(reason) }, Titles::new());
    match got.status {
        300..=399 => return of_http(LookupReason::Redirected),
        200..=299 => {}
        _ => return of_http(LookupReason::HttpStatus),
    }
    if got.is_longer {
        return refused(LookupReason::TooLong);
    }
    match response::read(&got.bytes) {
        Ok(response) => of_response(response, format),
        Err(flaw) => refused(of_flaw(&flaw)),
    }
}

fn of_response(response: Response, format: Option<MarcFormat>) -> (Judged, Titles) {
    let Response { is_sru, count, n_records, records, diagnostics } = response;
    // A server may give more than it was asked for.
    let asked = records.iter().take(MOST_RECORDS);
    let titles: Titles = asked.filter_map(|text| catalogue::read_marcxml(text, format).ok()).collect();
    let reason = if !is_sru {
        Some(LookupReason::NotSru)
    } else if !titles.is_empty() {
        None
    } else if !diagnostics.is_empty() {
        Some(LookupReason::Diagnostic)
    } else if n_records > 0 {
        Some(LookupReason::NotMarc)
    } else if count.is_none() {
        Some(LookupReason::NotSru)
    } else {
        None
    };
    let n_unread = n_records.min(MOST_RECORDS).saturating_sub(titles.len());
    let said = diagnostics.first().and_then(|told| shorten(&text::clean(told)?));
    (Judged { reason, http_status: None, said, count, n_unread }, titles)
}

fn why(failed: Failed) -> LookupReason {
    match failed {
        Failed::InsideAddress => LookupReason::InsideAddress,
        Failed::NoAddress => LookupReason::NoAddress,
        Failed::NoConnection => LookupReason::NoConnection,
        Failed::NoTls => LookupReason::NoTls,
        Failed::TimedOut => LookupReason::TimedOut,
        Failed::CutOff => LookupReason::CutOff,
    }
}

fn of_flaw(flaw: &Flaw) -> LookupReason {
    match flaw {
        Flaw::TooLong(_) | Flaw::TooManyElements(_) => LookupReason::TooLong,
        Flaw::NotEncoded(_) | Flaw::UnknownEncoding(_) | Flaw::IllegalCharacter(_) => LookupReason::WrongCharset,
        Flaw::Doctype | Flaw::Reference(_) | Flaw::TooDeep(_) | Flaw::TooManyAttributes(_) => LookupReason::Harmful,
        Flaw::Follows | Flaw::Broken(_) | Flaw::NotXml | Flaw::Cut => LookupReason::NotXml,
    }
}
