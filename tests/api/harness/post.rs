//! A way out of the outbox that keeps what it is given, and fails as often as a test wants.
use std::{
    pin::Pin,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use abonementas::platform::outbox::{Attachment, Channel, Outcome};

#[derive(Default)]
pub struct Post {
    pub delivered: Mutex<Vec<String>>,
    pub fails: AtomicUsize,
}

impl Channel for Post {
    fn name(&self) -> &'static str {
        "post"
    }

    fn deliver(&self, body: String, _: Vec<Attachment>) -> Pin<Box<dyn Future<Output = Outcome>>> {
        let left = self.fails.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1));
        if left.is_ok() {
            return Box::pin(async { Outcome::Later("the post office is closed".into()) });
        }
        self.delivered.lock().unwrap().push(body);
        Box::pin(async { Outcome::Delivered("taken".into()) })
    }
}
