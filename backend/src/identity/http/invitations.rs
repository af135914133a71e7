//! Links by which a person chooses a password.
use actix_web::{post, web::Json};

use super::{
    super::{
        actions::invitations,
        model::{InvitationAnswer, InvitationToken, OpenInvitation, Session},
    },
    passwords,
};
use crate::platform::{Error, Guest, Result, Valid, caller::Entered, password};

/// Open an invitation.
///
/// Whom the link lets in. The token goes in the body, for addresses are kept in logs.
#[utoipa::path(
    tag = "identity", security(()), request_body = InvitationToken,
    responses((status = 200, description = "Whom it lets in.", body = OpenInvitation)),
)]
#[post("/invitations/actions/open")]
pub async fn open_invitation(guest: Guest, Valid(invitation): Valid<InvitationToken>) -> Result<Json<OpenInvitation>> {
    guest.read(move |tx| invitations::open(tx, &invitation.token)).await.map(Json)
}

/// Accept an invitation.
///
/// Sets the password that was chosen and signs in; the link works once. Sessions of the account that were open end.
#[utoipa::path(
    tag = "identity", security(()), request_body = InvitationAnswer,
    responses((status = 201, description = "The session.", body = Session)),
)]
#[post("/invitations/actions/accept")]
pub async fn accept_invitation(guest: Guest, Valid(answer): Valid<InvitationAnswer>) -> Result<Entered<Session>> {
    let InvitationAnswer { token, password } = answer;
    let link = token.clone();
    let about = guest.read(move |tx| invitations::about(tx, &link)).await?;
    if let Some(fault) = passwords::fault("/password", &password, about).await? {
        return Err(Error::Invalid(vec![fault]));
    }
    let (hash, agent) = (password::hash(guest.world(), &password).await?, guest.user_agent());
    let accepted = guest.write(move |tx| invitations::accept(tx, &token, &hash, agent.as_deref()));
    let (opened, session) = accepted.await?;
    guest.enter(&opened, &session)
}
