//! The constraints of the database as all migrations leave them: exactly the stages of the table are let in.
use std::collections::BTreeSet;

use abonementas::{
    loans::{
        lifecycle,
        model::{LifecycleMedium, LoanId, Medium, Pending, Side, Status},
    },
    platform::{Error, i18n::Language},
    schema::loans,
};
use diesel::prelude::*;
use serde_json::json;

use super::{Desk, id};
use crate::harness::{Api, each_database};

type Stage = (Side, bool, Status, Option<Pending>);

/// Every stage that a step leads to, and where each life begins.
fn lived() -> BTreeSet<Stage> {
    let is_copy = |medium| medium == LifecycleMedium::Copy;
    let steps = lifecycle(Language::En).steps;
    let reached = steps.iter().map(|step| (step.side, is_copy(step.medium), step.to, step.to_pending));
    let lives = Side::ALL.iter().flat_map(|&side| [false, true].map(|is_copy| (side, is_copy)));
    let begun = lives.map(|(side, is_copy)| (side, is_copy, Status::Requested, None));
    reached.chain(begun).collect()
}

/// Whether the database lets the loan stand so; nothing of it is kept.
fn is_let_in(api: &Api, loan: i64, stage: Stage) -> bool {
    let (side, is_copy, status, pending) = stage;
    let medium = if is_copy { Medium::PaperCopy } else { Medium::Original };
    let closed_as = (status == Status::Closed).then_some("other");
    let refused = api.try_write(move |tx| {
        diesel::update(loans::table.find(LoanId(loan)))
            .set((
                loans::side.eq(side),
                loans::medium.eq(medium),
                loans::status.eq(status),
                loans::pending.eq(pending),
                loans::closed_as.eq(closed_as),
            ))
            .execute(tx.conn)?;
        Err::<(), _>(Error::NotFound)
    });
    matches!(refused, Err(Error::NotFound))
}

#[test]
fn the_constraints_of_the_database_allow_exactly_the_stages_of_the_table() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = id(&desk.lending(json!({})));
        let lived = lived();
        for &side in Side::ALL {
            for is_copy in [false, true] {
                for &status in Status::ALL {
                    for pending in Pending::ALL.iter().copied().map(Some).chain([None]) {
                        let stage = (side, is_copy, status, pending);
                        assert_eq!(is_let_in(api, loan, stage), lived.contains(&stage), "{stage:?}");
                    }
                }
            }
        }
    });
}
