//! Those who are not signed in, and how they are let in.
use std::sync::Arc;

use actix_web::{
    FromRequest, HttpRequest, HttpResponse, Responder,
    body::BoxBody,
    cookie::Cookie,
    dev::Payload,
    http::{StatusCode, header},
    web::Data,
};
use serde::Serialize;

use super::{Right, key, store_of};
use crate::platform::{
    Answer, Error, Result, Store, Tx, Utc, World,
    actor::{AccountId, SessionId},
    token,
};

/// Nobody yet: signing in, the first set-up, an invitation. The list of operations that take one only shrinks.
pub struct Guest {
    request: HttpRequest,
    store: Data<Store>,
}

impl Guest {
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.store.read(Arc::default(), work).await
    }

    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.store.write(Arc::default(), work).await
    }

    /// Changes something with a key that came in the message itself, for a protocol that has its own place for it.
    pub async fn write_with_key<R: Right, T, F>(&self, token: &str, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        let actor = key::admit::<R>(&self.request, &self.store, token).await?;
        self.store.write(Arc::new(actor), work).await
    }

    /// A header of the request, where it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.request.headers().get(name)?.to_str().ok()
    }

    /// Where the request comes from: the peer, or what a trusted proxy says of it.
    pub fn address(&self) -> String {
        self.store.proxies().client(&self.request)
    }

    /// The browser as it names itself, cut to 200 characters.
    pub fn user_agent(&self) -> Option<String> {
        let agent = self.request.headers().get(header::USER_AGENT)?.to_str().ok()?;
        Some(agent.chars().take(200).collect())
    }

    /// What passwords are hashed with.
    pub fn world(&self) -> &World {
        self.store.world()
    }

    /// Lets somebody in: the answer brings the cookie of the session.
    pub fn enter<T: Serialize>(self, session: &Opened, answer: &T) -> Result<Entered<T>> {
        let now = self.store.world().clock.now();
        let token = self.store.world().tokens.sign(session.account, session.session, now, session.expires_at)?;
        let answer = Answer::new(StatusCode::CREATED, Some("/api/v1/session".into()), answer)?;
        Ok(Entered { answer, cookie: token::cookie(token) })
    }
}

impl FromRequest for Guest {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(store_of(request).map(|store| Guest { request: request.clone(), store }))
    }
}

/// A session that has just begun.
#[derive(Clone, Copy, Debug)]
pub struct Opened {
    pub account: AccountId,
    pub session: SessionId,
    pub expires_at: Utc,
}

/// An answer that brings the cookie of a session.
pub struct Entered<T> {
    answer: Answer<T>,
    cookie: Cookie<'static>,
}

impl<T> Responder for Entered<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut response = self.answer.respond_to(request);
        // A cookie of our own making always fits a header.
        let _ = response.add_cookie(&self.cookie);
        response
    }
}

/// Takes the cookie away: 204.
pub struct Left;

impl Responder for Left {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::NoContent().cookie(token::cookie(String::new())).finish()
    }
}
