//! Closed lists of words.

/// Declares a closed list: an enum here, text with a CHECK in the database, the same text in JSON and in the spec.
///
/// Each word is written once. Derives would not do: utoipa does not see a `rename` that a macro passes on.
#[macro_export]
macro_rules! text_enum {
    ($(#[doc = $doc:literal])* $name:ident { $($variant:ident = $text:literal),+ $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[derive(diesel::AsExpression, diesel::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        #[serde(into = "&'static str", try_from = "String")]
        pub enum $name { $($variant),+ }

        impl $name {
            pub const ALL: &[$name] = &[$($name::$variant),+];

            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }
        }

        impl From<$name> for &'static str {
            fn from(value: $name) -> &'static str {
                value.as_str()
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                let found = $name::ALL.iter().copied().find(|value| value.as_str() == text);
                found.ok_or_else(|| $crate::platform::text_enum::unknown(stringify!($name), &text, &[$($text),+]))
            }
        }

        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::Type::String)
                    .description(Some([$($doc),*].concat().trim()))
                    .enum_values(Some([$($text),+]))
                    .into()
            }
        }

        impl utoipa::ToSchema for $name {}

        impl<DB: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                self.as_str().to_sql(out)
            }
        }

        impl<DB: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(value: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                Ok(String::from_sql(value)?.try_into()?)
            }
        }
    };
}

/// That a word is none of a list, with the word that was probably meant: one that a slip in four letters explains.
pub fn unknown(list: &str, text: &str, words: &[&str]) -> String {
    match near(text, words.iter().copied()) {
        Some(word) => format!("{text:?} is no {list}; did you mean {word:?}?"),
        None => format!("{text:?} is no {list}"),
    }
}

/// The word that was probably meant.
pub fn near<'a>(text: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let (slips, word) = words.map(|word| (strsim::damerau_levenshtein(text, word), word)).min()?;
    (slips * 4 <= word.len()).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::unknown;

    #[test]
    fn a_slip_of_the_pen_is_told_what_was_meant() {
        let words = ["requests_sent", "requests_filled"];
        assert_eq!(
            unknown("Measure", "request_sent", &words),
            r#""request_sent" is no Measure; did you mean "requests_sent"?"#
        );
        assert_eq!(unknown("Measure", "castles", &words), r#""castles" is no Measure"#);
    }
}
