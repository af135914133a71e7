//! The life of a subscriber: one exhaustive table, served at `/subscribers/lifecycle` and printed in the reference.
use chrono::{Datelike, NaiveDate};

use crate::{
    platform::Right,
    subscribers::{
        ManageSubscribers,
        model::{Stage, SubscriberAction, SubscriberStatus, SubscriberTerm, Whole, Year, YearOutcome},
    },
};

/// The whole life of a subscriber, one line per legal step. `correct` is no step: it takes one back.
#[rustfmt::skip]
pub fn next(at: Stage, action: SubscriberAction) -> Option<SubscriberStatus> {
    use SubscriberAction::{Ask, Lapse, ReRegister, Readmit, Register, Remove, Resume, Suspend};
    use SubscriberStatus::{Lapsed, NotRegistered, ReRegistered, Registered, Removed, Suspended};
    use SubscriberTerm::{Over, Running};
    Some(match (at.status, at.term, action) {
        // Once a year: as new, then again and again.
        (NotRegistered,             _,              Register)   => Registered,
        (Registered | ReRegistered, Over | Running, ReRegister) => ReRegistered,
        (Lapsed,                    _,              ReRegister) => ReRegistered,
        // A link to confirm its data by; its answer registers.
        (NotRegistered | Lapsed,    _,              Ask)        => at.status,
        (Registered | ReRegistered, Over | Running, Ask)        => at.status,
        // Not registered again in its time.
        (Registered | ReRegistered, Over,           Lapse)      => Lapsed,
        // What we stop, and take up again as it stood.
        (NotRegistered | Registered | ReRegistered | Lapsed, _, Suspend) => Suspended,
        (Suspended,                 _,              Resume)     => at.stood_as?,
        (NotRegistered | Registered | ReRegistered | Lapsed | Suspended, _, Remove) => Removed,
        (Removed,                   _,              Readmit)    => at.stood_as?,
        _ => return None,
    })
}

/// The right that an action takes.
pub fn right(_: SubscriberAction) -> &'static str {
    ManageSubscribers::CODE
}

/// When a step is taken: its day, and the year for which one registers on it.
#[derive(Clone, Copy, Debug)]
pub struct When {
    pub on: NaiveDate,
    pub registers_for: i32,
}

/// Lets a step happen: where the subscriber stands then, and what the year has brought it.
pub fn settle(subscriber: &mut Whole, action: SubscriberAction, to: SubscriberStatus, when: When) {
    let standing = &mut subscriber.record.standing;
    let (from, stood_as) = (standing.status, standing.stood_as);
    standing.status = to;
    standing.stood_as = match to {
        SubscriberStatus::Suspended | SubscriberStatus::Removed => Some(stood_as.unwrap_or(from)),
        _ => None,
    };
    let brought = |year, outcome| Year { year, outcome, happened_on: when.on };
    let (year, this_year) = (when.registers_for, when.on.year());
    match action {
        SubscriberAction::Register | SubscriberAction::ReRegister => {
            standing.registered_for = Some(year);
            forget(&mut subscriber.years, year, YearOutcome::Lapsed);
            let is_new = action == SubscriberAction::Register;
            subscriber.years.push(brought(year, if is_new { YearOutcome::New } else { YearOutcome::ReRegistered }));
        }
        SubscriberAction::Lapse => subscriber.years.push(brought(this_year, YearOutcome::Lapsed)),
        SubscriberAction::Remove => subscriber.years.push(brought(this_year, YearOutcome::Removed)),
        // Taken up again in the same year, it was never gone.
        SubscriberAction::Readmit => forget(&mut subscriber.years, this_year, YearOutcome::Removed),
        SubscriberAction::Ask | SubscriberAction::Suspend | SubscriberAction::Resume | SubscriberAction::Correct => {}
    }
}

fn forget(years: &mut Vec<Year>, year: i32, outcome: YearOutcome) {
    years.retain(|kept| (kept.year, kept.outcome) != (year, outcome));
}

#[cfg(test)]
mod tests;
