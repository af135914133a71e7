//! The stored answer: a key has one effect, however many copies of a request arrive.
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use actix_web::{HttpMessage, HttpRequest, http::StatusCode};
use chrono::Duration;
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::{Actor, Answer, Error, Result, Tx, Utc, problem, secrets::hex};
use crate::{on_db, schema::answers};

/// How long an answer is kept.
const KEPT_HOURS: i64 = 48;

/// The digest of a body, left with the request by `Valid`.
#[derive(Clone)]
pub struct BodyDigest(String);

impl BodyDigest {
    pub fn of(body: &[u8]) -> BodyDigest {
        BodyDigest(hex(&Sha256::digest(body)))
    }
}

/// A request that is to have one effect.
pub struct Once {
    key: String,
    /// Method and route: a key belongs to one operation of one caller.
    operation: String,
    /// Path, version and body: another request under the same key is refused.
    digest: String,
    /// Whether the answer holds a secret, and is not kept.
    is_secret: bool,
}

impl Once {
    /// None where the client sent no key.
    pub fn of(request: &HttpRequest) -> Result<Option<Once>> {
        let Some(key) = request.headers().get("Idempotency-Key") else { return Ok(None) };
        let key = key.to_str().ok().filter(|key| (1..=200).contains(&key.len()));
        let key = key.ok_or(&problem::BAD_KEY)?.into();
        let operation = format!("{} {}", request.method(), request.match_pattern().unwrap_or_default());
        let body = request.extensions().get::<BodyDigest>().map(|digest| digest.0.clone()).unwrap_or_default();
        Ok(Some(Once { key, operation, digest: format!("{} {body}", request.path()), is_secret: false }))
    }

    /// The same, for an answer that is not to be kept.
    pub fn secret(request: &HttpRequest) -> Result<Option<Once>> {
        Ok(Once::of(request)?.map(|once| Once { is_secret: true, ..once }))
    }
}

/// The copies under way on this server: one at work, one that waits, the others are told at once.
#[derive(Clone, Default)]
pub struct Copies(Arc<Mutex<HashMap<String, u8>>>);

impl Copies {
    /// A place for one copy, until it is dropped.
    pub fn enter(&self, actor: &Actor, once: &Once) -> Result<Place> {
        let name = format!("{:?} {} {}", actor.caller(), once.operation, once.key);
        let mut copies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let under_way = copies.entry(name.clone()).or_default();
        if *under_way >= 2 {
            return Err((&problem::IN_PROGRESS).into());
        }
        *under_way += 1;
        Ok(Place { copies: self.clone(), name })
    }
}

/// One copy's place.
pub struct Place {
    copies: Copies,
    name: String,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut copies = self.copies.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(under_way) = copies.get_mut(&self.name) {
            *under_way -= 1;
            if *under_way == 0 {
                copies.remove(&self.name);
            }
        }
    }
}

/// Does the work and stores its answer, or gives the stored one. A refusal is not stored: it rolls back with the claim.
pub fn answer<T>(tx: &mut Tx, once: &Once, work: impl Fn(&mut Tx) -> Result<Answer<T>>) -> Result<Answer<T>> {
    let caller = tx.actor.caller().ok_or(Error::Unauthenticated)?;
    if !claim(tx, &caller, once)? {
        return replay(tx, &caller, once);
    }
    let answer = work(tx)?;
    let body = (!once.is_secret).then_some(&answer.body);
    diesel::update(answers::table.find((&caller, &once.operation, &once.key)))
        .set((
            answers::status.eq(i32::from(answer.status.as_u16())),
            answers::location.eq(&answer.location),
            answers::etag.eq(&answer.etag),
            answers::body.eq(body),
        ))
        .execute(tx.conn)?;
    Ok(answer)
}

/// Writes the key first, so that a second copy waits here until the first has committed or given up.
fn claim(tx: &mut Tx, caller: &str, once: &Once) -> Result<bool> {
    let row = (
        answers::caller.eq(caller),
        answers::operation.eq(&once.operation),
        answers::key.eq(&once.key),
        answers::digest.eq(&once.digest),
        answers::recorded_at.eq(tx.now),
    );
    let claimed = on_db!(&mut *tx.conn, |conn| diesel::insert_into(answers::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn));
    match claimed {
        Ok(n) => Ok(n == 1),
        // 55P03, the `lock_timeout` of five seconds; diesel keeps the text only.
        Err(diesel::result::Error::DatabaseError(_, info)) if info.message().contains("lock timeout") => {
            Err((&problem::IN_PROGRESS).into())
        }
        Err(err) => Err(err.into()),
    }
}

fn replay<T>(tx: &mut Tx, caller: &str, once: &Once) -> Result<Answer<T>> {
    type Row = (String, Option<i32>, Option<String>, Option<String>, Option<String>);
    let (digest, status, location, etag, body): Row = answers::table
        .find((caller, &once.operation, &once.key))
        .select((answers::digest, answers::status, answers::location, answers::etag, answers::body))
        .first(tx.conn)?;
    if digest != once.digest {
        return Err((&problem::KEY_TAKEN).into());
    }
    let status = status.and_then(|status| StatusCode::from_u16(u16::try_from(status).ok()?).ok());
    match (status, body) {
        (Some(status), Some(body)) => Ok(Answer::replay(status, location, etag, body)),
        (Some(_), None) => Err((&problem::SECRET_SHOWN).into()),
        (None, _) => Err((&problem::IN_PROGRESS).into()),
    }
}

/// Deletes the answers whose time is over.
pub fn forget(tx: &mut Tx) -> Result<usize> {
    let before = Utc(tx.now.0 - Duration::hours(KEPT_HOURS));
    Ok(diesel::delete(answers::table.filter(answers::recorded_at.lt(before))).execute(tx.conn)?)
}
