//! Links by which a person chooses a password, once.
use chrono::Duration;

use super::{
    super::{
        model::{AccountRow, Invitation, InvitationId, Knock, OpenInvitation, Session},
        problems, store,
    },
    sessions, throttle, view,
};
use crate::{
    mail,
    platform::{Result, Tx, Utc, caller::Opened, clock, secrets},
};

const VALID_DAYS: i64 = 7;

/// Makes a link; the earlier ones of the account die. A password that there is stays good until the link is used.
pub fn make(tx: &mut Tx, row: &AccountRow) -> Result<Invitation> {
    let (token, expires_at) = (tx.secret(), Utc(tx.now.0 + Duration::days(VALID_DAYS)));
    store::invitations::replace(tx, row.id, &secrets::digest(&token), expires_at)?;
    Ok(Invitation { token, expires_at })
}

/// Sends a new link by mail, where that is set up.
pub fn send(tx: &mut Tx, row: &AccountRow, invitation: &Invitation) -> Result<mail::Told> {
    let expires_on = clock::library_day(invitation.expires_at);
    let notice = mail::Invitation {
        link: mail::link(tx, &format!("/invitation#{}", invitation.token)),
        until_on: expires_on.pred_opt().unwrap_or(expires_on),
    };
    let language = mail::usual_language(tx)?;
    let to = mail::Recipient { audience: mail::Audience::Colleague, address: &row.email, name: &row.name, language };
    mail::tell(tx, &mail::Letter { to, about: ("account", row.id.0), branch: Some(row.library_id), notice })
}

/// Whom a link lets in.
pub fn open(tx: &mut Tx, token: &str) -> Result<OpenInvitation> {
    let (_, expires_at, row) = valid(tx, token)?;
    Ok(OpenInvitation { name: row.name, email: row.email, expires_at })
}

/// What the password that is chosen must not be like.
pub fn about(tx: &mut Tx, token: &str) -> Result<Vec<String>> {
    let (_, _, row) = valid(tx, token)?;
    view::about(tx, &row)
}

/// Sets the password and lets in. Sessions that were open end: the link may have been asked for because of them.
pub fn accept(tx: &mut Tx, token: &str, hash: &str, user_agent: Option<&str>) -> Result<(Opened, Session)> {
    let (_, _, row) = valid(tx, token)?;
    store::accounts::lock_all(tx, &[row.id])?;
    // Of two who come with one link, the second sees here that it is used.
    let (invitation, _, mut row) = valid(tx, token)?;
    let before = view::values(tx, &row)?;
    (row.password_hash, row.password_set_at) = (Some(hash.into()), Some(tx.now));
    store::accounts::save(tx, &mut row)?;
    store::invitations::used(tx, invitation)?;
    store::sessions::end_others(tx, row.id, None)?;
    throttle::forgive(tx, &Knock { email: Some(row.email.clone()), address: None })?;
    store::accounts::signed_in(tx, row.id, tx.now, None)?;
    view::tell(tx, "accept", &row, Some(before))?;
    sessions::begin(tx, &row, user_agent)
}

fn valid(tx: &mut Tx, token: &str) -> Result<(InvitationId, Utc, AccountRow)> {
    let found = store::invitations::valid(tx, &secrets::digest(token))?;
    found.ok_or_else(|| (&problems::INVITATION_NOT_VALID).into())
}
