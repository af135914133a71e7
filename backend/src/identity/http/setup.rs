//! The first set-up.
use actix_web::{get, post, web::Json};

use super::{
    super::{
        actions::setup,
        model::{Knock, NewSetup, Session, Setup},
    },
    passwords,
};
use crate::platform::{Error, Guest, Result, Valid, caller::Entered, password};

/// Ask whether the first set-up is still to be done.
///
/// It is, as long as there is no account.
#[utoipa::path(
    tag = "identity", security(()),
    responses((status = 200, description = "Whether it is.", body = Setup)),
)]
#[get("/setup")]
pub async fn get_setup(guest: Guest) -> Result<Json<Setup>> {
    guest.read(setup::state).await.map(Json)
}

/// Set up the library and the first administrator.
///
/// With the one-time code that the server printed when it started. It makes our library, the seven roles and the
/// first account, and signs in: the answer brings the session's cookie.
#[utoipa::path(
    tag = "identity", security(()), request_body = NewSetup,
    responses((status = 201, description = "The session.", body = Session)),
)]
#[post("/setup")]
pub async fn set_up(guest: Guest, Valid(new): Valid<NewSetup>) -> Result<Entered<Session>> {
    let knock = Knock { email: None, address: Some(guest.address()) };
    let (counted, code) = (knock.clone(), new.code.clone());
    if !guest.write(move |tx| setup::knock(tx, &counted, &code)).await? {
        return Err(Error::invalid("/code", "setup.wrong_code"));
    }
    let about = vec![new.name.clone(), new.email.clone(), new.library.name.clone()];
    let weak = passwords::fault("/password", &new.password, about).await?;
    if let Some(fault) = weak {
        return Err(Error::Invalid(vec![fault]));
    }
    let hash = password::hash(guest.world(), &new.password).await?;
    let agent = guest.user_agent();
    let unit = guest.write(move |tx| setup::set_up(tx, &knock, &new, &hash, agent.as_deref()));
    let (opened, session) = unit.await?;
    guest.enter(&opened, &session)
}
