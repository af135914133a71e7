//! Partners' systems, exchanges and messages in the database.
mod exchanges;
mod list;
mod messages;
mod peers;
mod texts;
mod working;

pub use self::{
    exchanges::{exchange, exchange_by_id, exchange_by_ours, exchanges_of, insert_exchange, save_exchange},
    list::{alert_of, list_messages, list_peers, loans_of_dead, standings},
    messages::{
        Incoming, Queued, attempts, confirmation_of, confirmed, get_message, insert_incoming, insert_outgoing,
        lock_message, note_read, revive, revive_dead, save_message, settle_incoming,
    },
    peers::{by_agency, get_peer, insert_peer, lock_peer, outdated, reseal, save_peer},
    texts::{content, contents, on_wire, was_said},
    working::{add_attempt, extend, free, has_due, hold, next_due, note_success, release, start_failing},
};
