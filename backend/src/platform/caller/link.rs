//! Somebody at a library who opened the link in a letter: no account, no right, one thing of one library.
use std::{pin::Pin, sync::Arc};

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    http::{StatusCode, header::AUTHORIZATION},
    web::Data,
};
use serde::Serialize;

use super::{Admitted, store_of};
use crate::platform::{
    Actor, Answer, Error, Result, Store, Tx,
    idempotency::{self, Once},
    problem,
};

/// The capability that makes guessing slow, as admission needs it: a try from an address, and whether it was right.
#[derive(Clone, Copy)]
pub struct Doorkeeper(pub fn(&mut Tx, &str, bool) -> Result<()>);

/// A library that acts by the link in a letter. Operations that take one are listed beside those for guests.
pub struct ByLink {
    request: HttpRequest,
    store: Data<Store>,
    actor: Arc<Actor>,
}

impl ByLink {
    /// Reads on one snapshot of the database.
    pub async fn read<T, F>(self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.store.read(self.actor, work).await
    }

    /// Changes something, once per idempotency key: 200 with what it has become.
    pub async fn write<T, F>(self, work: F) -> Result<Answer<T>>
    where
        T: Serialize + Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        let work = move |tx: &mut Tx| Answer::new(StatusCode::OK, None, &work(tx)?);
        let Some(once) = Once::of(&self.request)? else { return self.store.write(self.actor, work).await };
        let _place = self.store.copies().enter(&self.actor, &once)?;
        self.store.write(self.actor, move |tx| idempotency::answer(tx, &once, &work)).await
    }
}

impl FromRequest for ByLink {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        let admitted = Admitted::announce(&request);
        Box::pin(async move {
            let store = store_of(&request)?;
            let lacking = || Error::Internal("the server lacks its doorkeeper".into());
            let doorkeeper = *request.app_data::<Data<Doorkeeper>>().ok_or_else(lacking)?.get_ref();
            let carried = carried(&request).ok_or_else(|| Error::from(&problem::LINK_NOT_VALID));
            let link = carried.and_then(|token| store.world().links.read(token, store.world().clock.now()));
            let (address, is_right) = (store.proxies().client(&request), link.is_ok());
            store.write(Arc::default(), move |tx| (doorkeeper.0)(tx, &address, is_right)).await?;
            let actor = Arc::new(Actor::by_link(link?));
            admitted.release();
            Ok(ByLink { request, store, actor })
        })
    }
}

/// The token stands in the header alone, which no log keeps; a cookie is a session's.
fn carried(request: &HttpRequest) -> Option<&str> {
    request.headers().get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}
