//! Lists in pages: a keyset cursor that clients hand back and do not read, and how lists are asked for.
use std::pin::Pin;

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use utoipa::ToSchema;

use super::{Error, caller::Admitted, problem, secrets};

/// One page of a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Where the next page begins; absent on the last.
    #[schema(value_type = Option<String>)]
    pub next_cursor: Option<Cursor>,
    /// How many there are in all; only where `count=exact` was asked, because counting is not free.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub total: Option<i64>,
}

impl<T> Page<T> {
    /// `rows` holds one more than the page, if there is more.
    pub fn new(mut rows: Vec<T>, limit: Limit, cursor: impl Fn(&T) -> Cursor) -> Page<T> {
        let more = rows.len() > limit.0 as usize;
        rows.truncate(limit.0 as usize);
        let next_cursor = rows.last().filter(|_| more).map(cursor);
        Page { items: rows, next_cursor, total: None }
    }

    pub fn counted(mut self, total: Option<i64>) -> Page<T> {
        self.total = total;
        self
    }

    /// The same page of other things.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(change).collect(), next_cursor: self.next_cursor, total: self.total }
    }
}

crate::text_enum! {
    /// Whether to count.
    Count { Exact = "exact" }
}

crate::text_enum! {
    /// As what a list is given.
    Format { Json = "json", Csv = "csv" }
}

/// How many rows a page holds.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(try_from = "i64")]
pub struct Limit(pub i64);

impl Default for Limit {
    fn default() -> Self {
        Limit(50)
    }
}

impl Limit {
    /// What an export reads at a time.
    pub const EXPORT: Limit = Limit(1000);

    /// One row over the page tells whether there is another.
    pub fn and_one(self) -> i64 {
        self.0 + 1
    }
}

impl TryFrom<i64> for Limit {
    type Error = &'static str;

    fn try_from(n: i64) -> Result<Self, Self::Error> {
        (1..=200).contains(&n).then_some(Limit(n)).ok_or("limit is 1 to 200")
    }
}

/// The place of one row in an ordered list: what it is ordered by, as text, and its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Cursor {
    /// None where the row has no value in the column of the order.
    pub key: Option<String>,
    pub id: i64,
}

impl From<Cursor> for String {
    fn from(cursor: Cursor) -> String {
        let key = cursor.key.map(|key| format!("-{}", secrets::hex(key.as_bytes()))).unwrap_or_default();
        format!("{:x}{key}", cursor.id)
    }
}

impl TryFrom<String> for Cursor {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let parse = || {
            let (id, key) = text.split_once('-').map_or((text.as_str(), None), |(id, key)| (id, Some(key)));
            let key = match key {
                Some(key) => Some(String::from_utf8(bytes(key)?).ok().filter(|key| !key.contains('\0'))?),
                None => None,
            };
            Some(Cursor { key, id: i64::from_str_radix(id, 16).ok()? })
        };
        parse().ok_or("this cursor was not given by us")
    }
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let pairs = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok());
    pairs.collect()
}

/// Several values in one parameter, commas between, each once.
#[derive(Clone, Debug, PartialEq)]
pub struct List<T>(pub Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        List(Vec::new())
    }
}

impl<'de, T: TryFrom<String> + PartialEq> Deserialize<'de> for List<T>
where
    T::Error: std::fmt::Display,
{
    fn deserialize<D: serde::Deserializer<'de>>(text: D) -> Result<Self, D::Error> {
        let text = String::deserialize(text)?;
        let mut values = Vec::new();
        for part in text.split(',').filter(|part| !part.is_empty()) {
            let value = T::try_from(part.to_owned()).map_err(serde::de::Error::custom)?;
            if !values.contains(&value) {
                values.push(value);
            }
        }
        Ok(List(values))
    }
}

/// The query of a request; what it does not know, it refuses and names, but not before the caller is admitted.
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Asked<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let query = request.query_string();
        let refused =
            |detail: String| Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", detail)] };
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        let read = match pairs.into_iter().find(|(_, value)| no_database_keeps(value)) {
            Some((name, _)) => Err(refused(name)),
            None => serde_urlencoded::from_str(query).map(Asked).map_err(|err| refused(err.to_string())),
        };
        let request = request.clone();
        Box::pin(async move {
            Admitted::wait(&request).await;
            read
        })
    }
}

/// A character that PostgreSQL has no place for, or a day beyond the years that both databases compare rightly.
fn no_database_keeps(value: &str) -> bool {
    let is_far = |day: NaiveDate| !(0..=9999).contains(&day.year());
    value.contains('\0') || value.parse().is_ok_and(is_far)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_was_given() {
        for key in [None, Some("2026-01-31".to_owned()), Some("Žemaitė - Marti".to_owned())] {
            let cursor = Cursor { key, id: 77 };
            assert_eq!(Cursor::try_from(String::from(cursor.clone())), Ok(cursor));
        }
        assert!(Cursor::try_from("x-zz".to_owned()).is_err());
    }
}
