//! Who is calling, and what they may do: the only way from HTTP to the database.
mod admission;
mod files;
mod guest;
pub mod key;
mod link;
mod quota;
mod right;
mod version;

use std::{marker::PhantomData, sync::Arc};

use actix_web::{HttpRequest, http::StatusCode, web::Data};
use serde::Serialize;

use super::{
    Actor, Answer, Error, Result, Store, Tx, World,
    actor::SessionId,
    i18n::Language,
    idempotency::{self, Once},
};

pub use admission::{Admitted, Renewed};
pub use guest::{Entered, Guest, Left, Opened};
pub use key::{Keyring, Unlocked};
pub use link::{ByLink, Doorkeeper};
pub use quota::{Quotas, Standing};
pub use right::{Right, SignedIn};
pub use version::Version;

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

    /// The same of a thing that shows something else, on another day or because of what stands beside it, though nobody
    /// edits it.
    pub async fn show_derived<T, F>(self, work: F) -> Result<Answer<T>>
    where
        T: Serialize + Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.read(move |tx| Ok(Answer::new(StatusCode::OK, None, &work(tx)?)?.of_content())).await
    }

    /// Changes something, once per idempotency key: 200 with what it has become.
    pub async fn write<T, F>(self, work: F) -> Result<Answer<T>>
    where
        T: Serialize + Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.answer(Once::of, move |tx| Answer::new(StatusCode::OK, None, &work(tx)?)).await
    }

    /// A dry run of [`Caller::write`]: nothing has changed, and an idempotency key is left for the thing itself.
    pub async fn rehearse<T, F>(self, work: F) -> Result<Answer<T>>
    where
        T: Serialize + Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.store.write(self.actor, move |tx| Answer::new(StatusCode::OK, None, &tx.rehearse(&work)?)).await
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

    /// Takes something away, once per idempotency key: 204.
    pub async fn remove<F>(self, work: F) -> Result<Answer<()>>
    where
        F: Fn(&mut Tx) -> Result<()> + Send + 'static,
    {
        self.answer(Once::of, move |tx| Answer::new(StatusCode::NO_CONTENT, None, &work(tx)?)).await
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

    /// One of several units of work of one operation, where something slow happens between them, such as hashing.
    pub async fn part<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.store.write(self.actor.clone(), work).await
    }

    /// What passwords are hashed with.
    pub fn world(&self) -> &World {
        self.store.world()
    }

    /// The store and the actor, for the event stream alone, which outlives one unit of work.
    pub(super) fn follow(self) -> (HttpRequest, Data<Store>, Arc<Actor>) {
        (self.request, self.store, self.actor)
    }
}

fn store_of(request: &HttpRequest) -> Result<Data<Store>> {
    request.app_data::<Data<Store>>().cloned().ok_or_else(|| Error::Internal("the server lacks its store".into()))
}
