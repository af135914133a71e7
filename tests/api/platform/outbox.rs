//! What is told later.
use std::{sync::atomic::Ordering, thread::sleep, time::Duration};

use abonementas::platform::{
    Error, Result, Tx,
    outbox::{self, Message},
};

use crate::harness::{Api, each_database};

fn tell(tx: &mut Tx, body: &str) -> Result<()> {
    outbox::tell(tx, &Message { channel: "post", entity: "loan", entity_id: 1, body })
}

/// Waits for the worker, which looks four times a second.
fn eventually(api: &Api, n: usize) -> Vec<String> {
    for _ in 0..200 {
        let delivered = api.post.delivered.lock().unwrap().clone();
        if delivered.len() >= n {
            return delivered;
        }
        sleep(Duration::from_millis(25));
    }
    panic!("only {:?} was delivered", api.post.delivered.lock().unwrap());
}

#[test]
fn what_is_told_goes_out_after_the_commit() {
    each_database(|api| {
        api.write(|tx| tell(tx, "first"));
        assert_eq!(eventually(api, 1), ["first"]);
    });
}

#[test]
fn what_was_rolled_back_is_never_told() {
    each_database(|api| {
        let undone = api.try_write(|tx| tell(tx, "never").and(Err::<(), _>(Error::NotFound)));
        assert!(undone.is_err());
        api.write(|tx| tell(tx, "after"));
        assert_eq!(eventually(api, 1), ["after"]);
    });
}

#[test]
fn a_failure_is_tried_again_after_a_pause() {
    each_database(|api| {
        api.post.fails.store(1, Ordering::SeqCst);
        api.write(|tx| tell(tx, "late"));
        while api.post.fails.load(Ordering::SeqCst) > 0 {
            sleep(Duration::from_millis(25));
        }
        sleep(Duration::from_millis(600));
        assert!(api.post.delivered.lock().unwrap().is_empty(), "its pause is a minute");
        api.clock.pass(chrono::Duration::minutes(2));
        assert_eq!(eventually(api, 1), ["late"]);
    });
}
