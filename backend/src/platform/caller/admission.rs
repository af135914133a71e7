//! From the token of a request to a caller with its rights, before the body is read.
use std::{cell::Cell, marker::PhantomData, pin::Pin, rc::Rc, sync::Arc};

use actix_web::{FromRequest, HttpMessage, HttpRequest, cookie::Cookie, dev::Payload, rt, web::Data};
use chrono::Duration;
use tokio::sync::Notify;

use super::{Caller, Right, SignedIn, key, store_of};
use crate::platform::{
    Error, Result, Store,
    actor::{self, AccountId, Living, SessionId},
    problem, token,
};

impl<R: Right + 'static> FromRequest for Caller<R> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        let admitted = Admitted::announce(&request);
        Box::pin(async move {
            let store = store_of(&request)?;
            if key::is_in(request.query_string()) {
                return Err((&problem::KEY_IN_URL).into());
            }
            let carried = token::carried(&request)?;
            if !carried.in_cookie && key::is_key(&carried.token) {
                let actor = key::admit::<R>(&request, &store, &carried.token).await?;
                admitted.release();
                return Ok(Caller { request, store, actor: Arc::new(actor), _right: PhantomData });
            }
            let claims = store.world().tokens.read(&carried.token, store.world().clock.now())?;
            let (session, account) = (claims.sid, claims.account()?);
            let living = store.read(Arc::default(), move |tx| actor::of_session(tx, session, account)).await?;
            let living = living.ok_or(Error::Unauthenticated)?;
            renew(&request, &store, &living, session, account, carried.in_cookie)?;
            if R::CODE != SignedIn::CODE && !living.actor.may(R::CODE) {
                return Err(Error::Forbidden { right: R::CODE });
            }
            admitted.release();
            Ok(Caller { request, store, actor: Arc::new(living.actor.using(R::CODE)), _right: PhantomData })
        })
    }
}

/// At most once a minute, beside the request: the session is noted as used, and its cookie is made anew.
fn renew(
    request: &HttpRequest,
    store: &Data<Store>,
    living: &Living,
    session: SessionId,
    account: AccountId,
    in_cookie: bool,
) -> Result<()> {
    let now = store.world().clock.now();
    if now.0 - living.last_seen_at.0 < Duration::minutes(1) {
        return Ok(());
    }
    let writer = store.clone();
    rt::spawn(async move {
        if let Err(err) = writer.write(Arc::default(), move |tx| actor::touch(tx, session)).await {
            log::warn!("a session was not noted as used: {err}");
        }
    });
    if in_cookie {
        let token = store.world().tokens.sign(account, session, now, living.expires_at)?;
        request.extensions_mut().insert(Renewed(Cell::new(Some(token::cookie(token)))));
    }
    Ok(())
}

/// The cookie made anew for a session in use; the server adds it to the answer.
pub struct Renewed(Cell<Option<Cookie<'static>>>);

impl Renewed {
    pub fn of(request: &HttpRequest) -> Option<Cookie<'static>> {
        request.extensions().get::<Renewed>().and_then(|renewed| renewed.0.take())
    }
}

/// Holds the body back until the caller is known: actix runs extractors side by side, and 403 comes before 422.
#[derive(Clone)]
pub struct Admitted(Rc<Notify>);

impl Admitted {
    pub(super) fn announce(request: &HttpRequest) -> Admitted {
        let admitted = Admitted(Rc::new(Notify::new()));
        request.extensions_mut().insert(admitted.clone());
        admitted
    }

    /// Lets the body be read.
    pub(super) fn release(&self) {
        self.0.notify_one();
    }

    /// Returns at once where the handler asks for no caller.
    pub async fn wait(request: &HttpRequest) {
        let admitted = request.extensions().get::<Admitted>().cloned();
        if let Some(Admitted(admitted)) = admitted {
            admitted.notified().await;
            // The query and the body may both wait.
            admitted.notify_one();
        }
    }
}
