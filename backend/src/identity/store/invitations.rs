//! Invitations in the database; of a token only its digest is kept.
use diesel::prelude::*;

use super::super::model::{AccountRow, InvitationId};
use crate::{
    platform::{Result, Tx, Utc, actor::AccountId},
    schema::{accounts, invitations},
};

/// Makes an invitation; the earlier ones of the account are gone.
pub fn replace(tx: &mut Tx, account: AccountId, token_hash: &str, expires_at: Utc) -> Result<()> {
    remove_of(tx, account)?;
    diesel::insert_into(invitations::table)
        .values((
            invitations::account_id.eq(account),
            invitations::token_hash.eq(token_hash),
            invitations::expires_at.eq(expires_at),
            invitations::created_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// An invitation that still lets in, with its account.
pub fn valid(tx: &mut Tx, token_hash: &str) -> Result<Option<(InvitationId, Utc, AccountRow)>> {
    Ok(invitations::table
        .inner_join(accounts::table.on(accounts::id.eq(invitations::account_id)))
        .filter(invitations::token_hash.eq(token_hash).and(invitations::used_at.is_null()))
        .filter(invitations::expires_at.gt(tx.now).and(accounts::is_enabled.eq(true)))
        .select((invitations::id, invitations::expires_at, AccountRow::as_select()))
        .first(tx.conn)
        .optional()?)
}

pub fn used(tx: &mut Tx, invitation: InvitationId) -> Result<()> {
    diesel::update(invitations::table.find(invitation)).set(invitations::used_at.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

/// The unused links of an account die.
pub fn remove_of(tx: &mut Tx, account: AccountId) -> Result<()> {
    let unused = invitations::account_id.eq(account).and(invitations::used_at.is_null());
    diesel::delete(invitations::table.filter(unused)).execute(tx.conn)?;
    Ok(())
}

/// Deletes what expired before this instant.
pub fn forget(tx: &mut Tx, before: Utc) -> Result<usize> {
    Ok(diesel::delete(invitations::table.filter(invitations::expires_at.lt(before))).execute(tx.conn)?)
}
