//! Signing in and out, and one's own sessions.
use actix_web::{
    delete, get, post,
    web::{Json, Path},
};

use super::super::{
    actions::{self, sessions},
    model::{Credentials, Knock, Session, SessionList, SessionRow},
    problems,
};
use crate::platform::{
    Answer, Caller, Guest, Nothing, Result, SignedIn, Valid,
    actor::SessionId,
    caller::{Entered, Left},
    password::{self, Checked},
};

/// Sign in.
///
/// The answer brings the cookie of the session; its value serves a script as a bearer token. An unknown e-mail, a
/// wrong password and a disabled account get the same answer. After five failures one waits, longer each time.
#[utoipa::path(
    tag = "identity", security(()), request_body = Credentials,
    responses((status = 201, description = "The session.", body = Session)),
)]
#[post("/session")]
pub async fn sign_in(guest: Guest, Valid(credentials): Valid<Credentials>) -> Result<Entered<Session>> {
    let email = credentials.email.trim().to_lowercase();
    let knock = Knock { email: Some(email), address: Some(guest.address()) };
    let counted = knock.clone();
    let candidate = guest.write(move |tx| actions::sign_in::knock(tx, &counted)).await?;
    let checked = password::check(guest.world(), &credentials.password, candidate.password_hash.clone()).await?;
    let rehashed = match checked {
        Checked::Wrong => {
            guest.write(move |tx| actions::sign_in::note_failure(tx, candidate.account)).await?;
            return Err((&problems::WRONG_CREDENTIALS).into());
        }
        Checked::Right => None,
        Checked::RightButStale => Some(password::hash(guest.world(), &credentials.password).await?),
    };
    let agent = guest.user_agent();
    let (opened, session) = guest
        .write(move |tx| actions::sign_in::enter(tx, &knock, &candidate, rehashed.as_deref(), agent.as_deref()))
        .await?;
    guest.enter(&opened, &session)
}

/// Get the session.
///
/// Who is signed in, and what they may do today, each right with how far it reaches.
#[utoipa::path(
    tag = "identity", security(("bearer" = ["session"])),
    responses((status = 200, description = "The session.", body = Session)),
)]
#[get("/session")]
pub async fn get_session(caller: Caller<SignedIn>) -> Result<Json<Session>> {
    caller.read(sessions::current).await.map(Json)
}

/// Sign out.
///
/// The session ends, and the cookie is taken away.
#[utoipa::path(
    tag = "identity", security(("bearer" = ["session"])),
    responses((status = 204, description = "The session has ended.")),
)]
#[delete("/session")]
pub async fn sign_out(caller: Caller<SignedIn>) -> Result<Left> {
    caller.part(sessions::sign_out).await.map(|()| Left)
}

/// List one's own sessions.
///
/// Those that have not ended, the newest first.
#[utoipa::path(
    tag = "identity", security(("bearer" = ["session"])),
    responses((status = 200, description = "The sessions.", body = SessionList)),
)]
#[get("/sessions")]
pub async fn list_sessions(caller: Caller<SignedIn>) -> Result<Json<SessionList>> {
    caller.read(sessions::list).await.map(Json)
}

/// End one of one's own sessions.
///
/// Its next request is refused. Another person's session does not exist here.
#[utoipa::path(
    tag = "identity", params(SessionId), security(("bearer" = ["session"])), request_body = Nothing,
    responses((status = 200, description = "The session as it was.", body = SessionRow)),
)]
#[post("/sessions/{id}/actions/end")]
pub async fn end_session(
    caller: Caller<SignedIn>,
    id: Path<SessionId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<SessionRow>> {
    caller.write(move |tx| sessions::end(tx, *id)).await
}
