//! Whatever happens is seen by a right that somebody can hold.
use super::*;
use crate::platform::feed;

#[test]
fn what_happened_is_seen_by_a_right_that_there_is() {
    let told = crate::webhooks::model::all_kinds().into_iter().map(|kind| kind.kind);
    let of_ourselves = [
        "reminders.start",
        "proposals.send",
        "roles.create",
        "keys.create",
        "webhooks.create",
        "lookup.create",
        "history.create",
        "inquiries.note",
        "faq.create",
        "shipments.create",
        "carriers.create",
        "tariffs.create",
    ];
    for kind in told.chain(of_ourselves.map(str::to_owned)) {
        let right = feed::right_to_see(&kind);
        assert!(RIGHTS.iter().copied().flatten().any(|(code, ..)| *code == right), "{kind}: {right}");
    }
}
