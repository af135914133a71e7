//! The worker that brings partners' systems what waits for them.
use std::time::Duration;

use super::actions::{self, Taken};
use crate::platform::{
    Store,
    outgoing::{Outgoing, Post, Work, keep_telling},
};

/// Of one try, connecting included: a broker holds the line while it asks a third system (CrossLink).
const TRY_TIME: Duration = Duration::from_secs(90);
/// The longest confirmation that is read, in bytes.
const READ: usize = 64 * 1024;

/// Delivers, as long as it is polled.
pub async fn keep_delivering(store: Store, outgoing: Outgoing) {
    keep_telling(store, outgoing, deliveries()).await;
}

/// What the worker does, for it and for whoever puts another network in its place.
pub fn deliveries() -> Work<Taken> {
    Work {
        name: "the messages of ISO 18626",
        has_due: actions::has_due,
        take: actions::take,
        post,
        settle: actions::settle,
    }
}

fn post(taken: &Taken) -> (String, Post) {
    let named = taken.credentials.header_name.clone().zip(taken.credentials.header_value.clone());
    let post = Post {
        media_type: "application/xml",
        headers: named.into_iter().collect(),
        body: taken.xml.clone(),
        within: TRY_TIME,
        read: READ,
    };
    (taken.url.clone(), post)
}
