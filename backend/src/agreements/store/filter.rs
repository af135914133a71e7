//! Which agreements: what the register was asked for, as conditions.
use chrono::{Days, NaiveDate};
use diesel::{BoxableExpression, dsl::not, helper_types::InnerJoinQuerySource, prelude::*, sql_types::Bool};

use super::super::model::{AgreementList, AgreementStatus};
use crate::{
    platform::{db::MultiBackend, text},
    schema::{
        agreements::{self, ended_by, number, status, until_on},
        libraries,
    },
};

pub type Source = InnerJoinQuerySource<agreements::table, libraries::table>;
pub type Condition = Box<dyn BoxableExpression<Source, MultiBackend, SqlType = Bool>>;

/// Everything that was asked for; `expiring` is how many days before its end an agreement is told of.
pub fn wanted(list: &AgreementList, today: NaiveDate, expiring: u64) -> Vec<Condition> {
    let mut all = words(list.q.as_deref().unwrap_or_default());
    let standing = list.status.0.iter().map(|&wanted| stands(wanted, today));
    all.extend(standing.reduce(|one, other| Box::new(one.or(other))));
    if let Some(kind) = list.kind {
        all.push(Box::new(libraries::kind.eq(kind)));
    }
    if let Some(name) = list.municipality.clone() {
        all.push(Box::new(libraries::municipality.assume_not_null().eq(name)));
    }
    if let Some(library) = list.library_id {
        all.push(Box::new(agreements::library_id.eq(library)));
    }
    if let Some(is) = list.is_expiring {
        let horizon = today.checked_add_days(Days::new(expiring)).unwrap_or(today);
        let ends_by = until_on.is_not_null().and(until_on.le(horizon).assume_not_null());
        let is_expiring = stands(AgreementStatus::InForce, today).and(ends_by);
        all.push(if is { Box::new(is_expiring) } else { Box::new(not(is_expiring)) });
    }
    all
}

/// How it stands today: that it has ended, its last day tells.
pub fn stands(wanted: AgreementStatus, today: NaiveDate) -> Condition {
    let is_over = || until_on.is_not_null().and(until_on.lt(today).assume_not_null());
    let signed = || status.eq_any([AgreementStatus::InForce, AgreementStatus::Suspended]);
    match wanted {
        AgreementStatus::Draft | AgreementStatus::Sent | AgreementStatus::Withdrawn => Box::new(status.eq(wanted)),
        AgreementStatus::InForce | AgreementStatus::Suspended => Box::new(status.eq(wanted).and(not(is_over()))),
        AgreementStatus::Ended => Box::new(signed().and(is_over()).and(ended_by.is_null())),
        AgreementStatus::Terminated => Box::new(signed().and(is_over()).and(ended_by.is_not_null())),
    }
}

/// A folded word holds letters and digits alone: nothing that LIKE would read otherwise. A number is told by its digits.
fn words(q: &str) -> Vec<Condition> {
    let folded = text::fold(q);
    let words = folded.split(' ').filter(|word| !word.is_empty());
    let matches = |word: &str| -> Condition {
        let begins = libraries::search_text.like(format!("{word}%"));
        let begins = begins.or(libraries::search_text.like(format!("% {word}%")));
        Box::new(
            begins
                .or(number.like(format!("%-{}%", word.to_uppercase())))
                .or(number.like(format!("{}-%", word.to_uppercase()))),
        )
    };
    words.map(matches).collect()
}
