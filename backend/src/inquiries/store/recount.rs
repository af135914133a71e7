//! A plain recount of the figures of inquiries, from the entries alone: it knows nothing of deltas.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::{
    inquiries::model::{AskerKind, InquiryChannel, InquiryKind, InquiryStatus},
    platform::{Result, Tx, events::Figure},
    schema::inquiries,
};

type Row = (
    (InquiryKind, InquiryChannel, AskerKind),
    (NaiveDate, Option<NaiveDate>, Option<NaiveDate>, Option<i64>),
    (Option<String>, Option<String>),
);

/// What the figures must be.
pub fn recount(tx: &mut Tx) -> Result<BTreeMap<Figure, i64>> {
    let rows: Vec<Row> = inquiries::table
        .filter(inquiries::status.ne(InquiryStatus::Void))
        .select((
            (inquiries::kind, inquiries::channel, inquiries::asker_kind),
            (inquiries::received_on, inquiries::ended_on, inquiries::due_on, inquiries::minutes),
            (inquiries::referred_to, inquiries::reason),
        ))
        .load(tx.conn)?;
    let mut figures = BTreeMap::new();
    for ((kind, channel, asker), (received_on, ended_on, due_on, minutes), (referred_to, reason)) in rows {
        let mut add = |measure: &str, day: NaiveDate, n: i64| {
            let (side, medium, reason) = (String::new(), channel.as_str().into(), asker.as_str().into());
            let figure = Figure { measure: measure.into(), day, side, medium, reason, place: 0 };
            *figures.entry(figure).or_default() += n;
        };
        let is_inquiry = kind == InquiryKind::Inquiry;
        if is_inquiry {
            add("inquiries_received", received_on, 1);
        }
        let Some(day) = ended_on else { continue };
        if let Some(minutes) = minutes {
            add("consultation_minutes", day, minutes);
        }
        let is_referred = referred_to.is_some();
        if !is_referred && reason.is_some() {
            add("inquiries_not_answered", day, 1);
        }
        if !is_referred && reason.is_none() {
            add("consultations", day, 1);
            if is_inquiry {
                add("inquiries_answered", day, 1);
                if due_on.is_some_and(|due| day <= due) {
                    add("inquiries_in_time", day, 1);
                }
            }
        }
    }
    Ok(figures)
}
