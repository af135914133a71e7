//! Whether the server lives, and whether it is ready to serve.
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use actix_web::{HttpResponse, get, web::Data};

use crate::platform::{Actor, Store, sealer};

/// Set when the server has been told to stop: answers close their connections, and no new ones should come.
#[derive(Default)]
pub struct Health {
    draining: AtomicBool,
}

impl Health {
    pub fn drain(&self) {
        self.draining.store(true, Ordering::Relaxed);
    }

    pub fn is_draining(&self) -> bool {
        self.draining.load(Ordering::Relaxed)
    }
}

#[get("/healthz")]
pub async fn is_alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("alive\n")
}

#[get("/readyz")]
pub async fn is_ready(store: Data<Store>, health: Data<Health>) -> HttpResponse {
    let reads = store.read(Arc::new(Actor::system()), sealer::position).await.is_ok();
    if reads && !health.is_draining() {
        HttpResponse::Ok().content_type("text/plain").body("ready\n")
    } else {
        HttpResponse::ServiceUnavailable().finish()
    }
}
