//! Who is calling, and what they may do: the only way from HTTP to the database.
use std::{cell::Cell, marker::PhantomData, pin::Pin, rc::Rc, sync::Arc};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest, HttpResponse, Responder,
    body::BoxBody,
    cookie::Cookie,
    dev::Payload,
    http::{StatusCode, header},
    rt,
    web::Data,
};
use chrono::Duration;
use serde::Serialize;
use tokio::sync::Notify;

use super::{
    Actor, Answer, Error, Result, Store, Tx, Utc,
    actor::{self, AccountId, Living, SessionId},
    i18n::Language,
    idempotency::{self, Once},
    page::Cursor,
    problem, sheet, token,
};

/// Something that a role may be allowed to do. A type, so that a handler's signature says what it needs.
pub trait Right {
    const CODE: &'static str;
}

/// Declares the rights of a capability, and `RIGHTS`, the list of them: code, Lithuanian and English name.
#[macro_export]
macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $lt:literal, $en:literal;)*) => {
        $($(#[$doc])* pub struct $name;
        impl $crate::platform::Right for $name { const CODE: &'static str = $code; })*

        /// Every right of this capability: code, Lithuanian name, English name.
        pub const RIGHTS: &[(&str, &str, &str)] = &[$(($code, $lt, $en)),*];
    };
}

/// Everybody who is signed in holds this: for what belongs to oneself.
pub struct SignedIn;

impl Right for SignedIn {
    const CODE: &'static str = "session";
}

/// An account that holds `R` at this moment, with the request's idempotency key.
pub struct Caller<R> {
    request: HttpRequest,
    store: Data<Store>,
    actor: Arc<Actor>,
    _right: PhantomData<R>,
}

impl<R: Right> Caller<R> {
    /// Reads on one snapshot of the database.
    pub async fn read<T, F>(self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.store.read(self.actor, work).await
    }

    /// Reads one thing, with its version as ETag.
    pub async fn show<T, F>(self, work: F) -> Result<Answer<T>>
    where
        T: Serialize + Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.read(move |tx| Answer::new(StatusCode::OK, None, &work(tx)?)).await
    }

    /// Changes something, once per idempotency key: 200 with what it has become.
    pub async fn write<T, F>(self, work: F) -> Result<Answer<T>>
    where
        T: Serialize + Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.answer(Once::of, move |tx| Answer::new(StatusCode::OK, None, &work(tx)?)).await
    }

    /// Creates something, once per idempotency key: 201 with its place.
    pub async fn create<T, F>(self, place: fn(&T) -> String, work: F) -> Result<Answer<T>>
    where
        T: Serialize + Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        let unit =
            move |tx: &mut Tx| work(tx).and_then(|made| Answer::new(StatusCode::CREATED, Some(place(&made)), &made));
        self.answer(Once::of, unit).await
    }

    /// Does something whose answer holds a secret: the stored copy has no body, a replay says that it was shown.
    pub async fn show_once<T, F>(self, status: StatusCode, work: F) -> Result<Answer<T>>
    where
        T: Serialize + Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.answer(Once::secret, move |tx| Answer::new(status, None, &work(tx)?)).await
    }

    /// Edits what the client last saw in the version that it names by `If-Match`.
    pub async fn edit<T, F>(self, work: F) -> Result<Answer<T>>
    where
        T: Serialize + Send + 'static,
        F: Fn(&mut Tx, Version) -> Result<T> + Send + 'static,
    {
        let version = Version::of(&self.request)?;
        self.answer(Once::of, move |tx| Answer::new(StatusCode::OK, None, &work(tx, version)?)).await
    }

    /// A list as CSV, read in pages and streamed: the name of the file, its heads, and one page of rows at a time.
    pub fn export<F>(self, name: &str, head: Vec<String>, page: F) -> Result<HttpResponse>
    where
        F: Fn(&mut Tx, Option<Cursor>) -> Result<(Vec<Vec<String>>, Option<Cursor>)> + Clone + Send + 'static,
    {
        let (store, actor) = (self.store, self.actor);
        Ok(sheet::stream(name, &head, move |from| {
            let (store, actor, page) = (store.clone(), actor.clone(), page.clone());
            async move { store.read(actor, move |tx| page(tx, from.clone())).await }
        }))
    }

    /// The language that the caller reads.
    pub fn language(&self) -> Language {
        Language::of(&self.request)
    }

    async fn answer<T, F>(self, once: fn(&HttpRequest) -> Result<Option<Once>>, work: F) -> Result<Answer<T>>
    where
        T: Send + 'static,
        F: Fn(&mut Tx) -> Result<Answer<T>> + Send + 'static,
    {
        let Some(once) = once(&self.request)? else { return self.store.write(self.actor, work).await };
        let _place = self.store.copies().enter(&self.actor, &once)?;
        self.store.write(self.actor, move |tx| idempotency::answer(tx, &once, &work)).await
    }
}

impl Caller<SignedIn> {
    /// The session that this request came with.
    pub fn session(&self) -> Option<SessionId> {
        self.actor.session
    }

    /// The store and the actor, for the event stream alone, which outlives one unit of work.
    pub(super) fn follow(self) -> (HttpRequest, Data<Store>, Arc<Actor>) {
        (self.request, self.store, self.actor)
    }
}

/// The version of a thing that an edit is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version(pub i64);

impl Version {
    fn of(request: &HttpRequest) -> Result<Version> {
        let named = request.headers().get(header::IF_MATCH).ok_or(&problem::PRECONDITION_REQUIRED)?;
        let number = named.to_str().ok().and_then(|text| text.trim_matches('"').parse().ok());
        number.map(Version).ok_or_else(|| (&problem::PRECONDITION_FAILED).into())
    }

    /// Refuses an edit that is based on another version than the present one.
    pub fn must_be(self, present: i64) -> Result<()> {
        if self.0 == present { Ok(()) } else { Err((&problem::PRECONDITION_FAILED).into()) }
    }
}

impl<R: Right + 'static> FromRequest for Caller<R> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        let admitted = Admitted::announce(&request);
        Box::pin(async move {
            let store = store_of(&request)?;
            let carried = token::carried(&request)?;
            let claims = store.world().tokens.read(&carried.token, store.world().clock.now())?;
            let (session, account) = (claims.sid, claims.account()?);
            let living = store.read(Arc::default(), move |tx| actor::of_session(tx, session, account)).await?;
            let living = living.ok_or(Error::Unauthenticated)?;
            renew(&request, &store, &living, session, account, carried.in_cookie)?;
            if R::CODE != SignedIn::CODE && !living.actor.may(R::CODE) {
                return Err(Error::Forbidden { right: R::CODE });
            }
            admitted.0.notify_one();
            Ok(Caller { request, store, actor: Arc::new(living.actor), _right: PhantomData })
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
    pub fn password_cost(&self) -> super::world::PasswordCost {
        self.store.world().password_cost
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

fn store_of(request: &HttpRequest) -> Result<Data<Store>> {
    request.app_data::<Data<Store>>().cloned().ok_or_else(|| Error::Internal("the server lacks its store".into()))
}

/// Holds the body back until the caller is known: actix runs extractors side by side, and 403 comes before 422.
#[derive(Clone)]
pub struct Admitted(Rc<Notify>);

impl Admitted {
    fn announce(request: &HttpRequest) -> Admitted {
        let admitted = Admitted(Rc::new(Notify::new()));
        request.extensions_mut().insert(admitted.clone());
        admitted
    }

    /// Returns at once where the handler asks for no caller.
    pub async fn wait(request: &HttpRequest) {
        let admitted = request.extensions().get::<Admitted>().cloned();
        if let Some(Admitted(admitted)) = admitted {
            admitted.notified().await;
        }
    }
}
