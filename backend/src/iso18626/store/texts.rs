//! What messages say: beside their rows, for they can be a megabyte long.
use std::collections::HashMap;

use diesel::prelude::*;

use crate::{
    iso18626::model::{ExchangeId, IsoDirection, IsoMessageId},
    platform::{Result, Tx},
    schema::{
        iso_messages,
        iso_texts::{self, json, message_id, xml},
    },
};

/// Keeps what a message says: as it stands on the wire, and in the terms of 2021 where it could be read whole.
pub fn keep_text(tx: &mut Tx, of: IsoMessageId, on_wire: &str, in_terms: Option<&str>) -> Result<()> {
    let said = (message_id.eq(of), xml.eq(on_wire), json.eq(in_terms));
    diesel::insert_into(iso_texts::table).values(said).execute(tx.conn)?;
    Ok(())
}

/// Whether these very words went to the partner in this exchange before.
pub fn was_said(tx: &mut Tx, exchange: ExchangeId, words: &str) -> Result<bool> {
    let ours = iso_messages::exchange_id.eq(exchange).and(iso_messages::direction.eq(IsoDirection::Out));
    let said = iso_messages::table.inner_join(iso_texts::table.on(message_id.eq(iso_messages::id)));
    let same = said.filter(ours.and(xml.nullable().eq(words)));
    Ok(same.select(iso_messages::id).first::<IsoMessageId>(tx.conn).optional()?.is_some())
}

/// What it says in the terms of 2021.
pub fn content(tx: &mut Tx, of: IsoMessageId) -> Result<Option<String>> {
    Ok(iso_texts::table.find(of).select(json).first(tx.conn)?)
}

/// What each of these messages says in the terms of 2021; nothing of those that could not be read whole.
pub fn contents(tx: &mut Tx, of: &[IsoMessageId]) -> Result<HashMap<IsoMessageId, String>> {
    let of = iso_texts::table.filter(message_id.eq_any(of).and(json.is_not_null()));
    let rows: Vec<(IsoMessageId, String)> = of.select((message_id, json.assume_not_null())).load(tx.conn)?;
    Ok(rows.into_iter().collect())
}

/// As it stood, or stands, on the wire.
pub fn on_wire(tx: &mut Tx, of: IsoMessageId) -> Result<String> {
    Ok(iso_texts::table.find(of).select(xml).first(tx.conn)?)
}
