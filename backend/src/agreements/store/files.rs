//! Which files belong to an agreement; their content lies with the platform.
use diesel::prelude::*;

use super::super::model::{AgreementFile, AgreementFileId, AgreementFileKind, AgreementId};
use crate::{
    platform::{Result, Tx, Utc, actor::AccountId, events::Person, files::FileId},
    schema::{accounts, agreement_files, files},
};

pub fn insert_file(tx: &mut Tx, id: AgreementId, file: FileId, kind: AgreementFileKind) -> Result<AgreementFileId> {
    let row = (
        agreement_files::agreement_id.eq(id),
        agreement_files::file_id.eq(file),
        agreement_files::kind.eq(kind),
        agreement_files::account_id.eq(tx.actor.account),
        agreement_files::created_at.eq(tx.now),
    );
    Ok(diesel::insert_into(agreement_files::table).values(row).returning(agreement_files::id).get_result(tx.conn)?)
}

type Kept = (AgreementFileId, AgreementFileKind, Utc);
type Row = (Kept, (String, String, i64), Option<(AccountId, String)>);

/// The files of an agreement, the oldest first.
pub fn files(tx: &mut Tx, of: AgreementId) -> Result<Vec<AgreementFile>> {
    let rows: Vec<Row> = agreement_files::table
        .inner_join(files::table.on(files::id.eq(agreement_files::file_id)))
        .left_join(accounts::table.on(accounts::id.nullable().eq(agreement_files::account_id)))
        .filter(agreement_files::agreement_id.eq(of).and(agreement_files::removed_at.is_null()))
        .order(agreement_files::id)
        .select((
            (agreement_files::id, agreement_files::kind, agreement_files::created_at),
            (files::name, files::media_type, files::size),
            (accounts::id, accounts::name).nullable(),
        ))
        .load(tx.conn)?;
    let shown = |((id, kind, created_at), (name, media_type, size), account): Row| AgreementFile {
        id,
        agreement_id: of,
        kind,
        name,
        media_type,
        size,
        account: account.map(|(id, name)| Person { id, name }),
        created_at,
    };
    Ok(rows.into_iter().map(shown).collect())
}

/// Where the content of a file of an agreement lies.
pub fn file_of(tx: &mut Tx, id: AgreementId, file: AgreementFileId) -> Result<FileId> {
    let of_agreement = agreement_files::agreement_id.eq(id).and(agreement_files::removed_at.is_null());
    Ok(agreement_files::table.find(file).filter(of_agreement).select(agreement_files::file_id).first(tx.conn)?)
}

/// Takes a file off an agreement; its content stays for the history.
pub fn remove_file(tx: &mut Tx, file: AgreementFileId) -> Result<()> {
    diesel::update(agreement_files::table.find(file)).set(agreement_files::removed_at.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}
