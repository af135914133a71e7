//! Passwords: whether one will do, and the change of one's own.
use actix_web::{HttpResponse, put};

use super::super::{
    actions::passwords,
    model::PasswordChange,
    rules::password::{self as rules, Weakness},
};
use crate::platform::{
    Caller, Error, Result, SignedIn, Valid,
    password::{self, Checked},
    problem::Fault,
};

/// What is wrong with a password that was chosen, if anything is.
pub(super) async fn fault(pointer: &'static str, chosen: &str, about: Vec<String>) -> Result<Option<Fault>> {
    let chosen = chosen.to_owned();
    let weakness = password::apart(move || {
        let about: Vec<&str> = about.iter().map(String::as_str).collect();
        rules::weakness(&chosen, &about)
    });
    Ok(weakness.await?.map(|weakness| match weakness {
        Weakness::Short => Fault::new(pointer, "password.too_short").with("limit", rules::SHORTEST),
        Weakness::Common => Fault::new(pointer, "password.too_common"),
        Weakness::LikeYou => Fault::new(pointer, "password.too_like_you"),
    }))
}

/// Change one's own password.
///
/// Every other session of the account ends. Wrong guesses at the present password are throttled as at sign-in.
#[utoipa::path(
    tag = "identity", security(("bearer" = ["session"])), request_body = PasswordChange,
    responses((status = 204, description = "It is changed.")),
)]
#[put("/session/password")]
pub async fn change_password(caller: Caller<SignedIn>, Valid(change): Valid<PasswordChange>) -> Result<HttpResponse> {
    let passwords::Known { knock, candidate, about } = caller.part(passwords::knock).await?;
    let mut faults = Vec::new();
    match password::check(caller.world(), &change.current_password, candidate.password_hash.clone()).await? {
        Checked::Wrong => faults.push(Fault::new("/current_password", "password.wrong")),
        Checked::Right | Checked::RightButStale => caller.part(move |tx| passwords::forgive(tx, &knock)).await?,
    }
    faults.extend(fault("/new_password", &change.new_password, about).await?);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let hash = password::hash(caller.world(), &change.new_password).await?;
    caller.part(move |tx| passwords::change(tx, &candidate, &hash)).await?;
    Ok(HttpResponse::NoContent().finish())
}
