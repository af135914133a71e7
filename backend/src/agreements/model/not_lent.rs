//! What is not lent: a closed list, kept as one text with commas.
use std::io::Write;

use diesel::{
    backend::Backend,
    deserialize::{self, FromSql},
    pg::Pg,
    serialize::{self, IsNull, Output, ToSql},
    sql_types::Text,
    sqlite::Sqlite,
};
use serde::{Deserialize, Serialize};

use crate::platform::db::MultiBackend;

crate::text_enum! {
    /// What is never lent as an original, by Lithuanian practice.
    NotLent {
        Rare = "rare", OnlyCopy = "only_copy", Periodicals = "periodicals", Reference = "reference",
        Bibliographies = "bibliographies", ArtAlbums = "art_albums", Audiovisual = "audiovisual",
        SheetMusic = "sheet_music", Manuscripts = "manuscripts", Maps = "maps",
    }
}

/// Some of what is never lent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, diesel::AsExpression, diesel::FromSqlRow)]
#[diesel(sql_type = Text)]
#[serde(transparent)]
pub struct Categories(pub Vec<NotLent>);

impl Categories {
    fn text(&self) -> String {
        self.0.iter().map(|category| category.as_str()).collect::<Vec<_>>().join(",")
    }
}

impl ToSql<Text, Sqlite> for Categories {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.text());
        Ok(IsNull::No)
    }
}

impl ToSql<Text, Pg> for Categories {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(self.text().as_bytes())?;
        Ok(IsNull::No)
    }
}

impl ToSql<Text, MultiBackend> for Categories {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
        out.set_value((Text, self));
        Ok(IsNull::No)
    }
}

impl<DB: Backend> FromSql<Text, DB> for Categories
where
    String: FromSql<Text, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let text = String::from_sql(value)?;
        let words = text.split(',').filter(|word| !word.is_empty());
        let categories = words.map(|word| NotLent::try_from(word.to_owned())).collect::<Result<_, _>>()?;
        Ok(Categories(categories))
    }
}
