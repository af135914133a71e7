//! What the directory says of the libraries today.
use diesel::prelude::*;

use crate::{
    platform::{Result, Tx, actor::LibraryId},
    schema::libraries,
    statistics::model::{PlaceOf, Places},
};

/// Every library with where it is; whether it is a subscriber is another capability's to say.
pub fn places(tx: &mut Tx) -> Result<Places> {
    let rows: Vec<(LibraryId, Option<String>, String)> =
        libraries::table.select((libraries::id, libraries::municipality, libraries::country)).load(tx.conn)?;
    let place = |(library, municipality, country)| (library, PlaceOf { municipality, country, is_subscriber: false });
    Ok(rows.into_iter().map(place).collect())
}
