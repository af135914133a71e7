//! A number to two decimals, exactly: figures and targets are compared, and 66.7 is no float.
use diesel_derive_newtype::DieselNewType;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use serde_json::{Number, Value};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, Type},
};

/// A number with at most two decimals, kept in hundredths; in JSON a plain number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, DieselNewType)]
pub struct Hundredths(pub i64);

impl Hundredths {
    pub const fn whole(n: i64) -> Hundredths {
        Hundredths(n * 100)
    }

    /// A figure of the statistics; none where it is null.
    pub fn of(figure: &Value) -> Option<Hundredths> {
        figure.as_number().and_then(Hundredths::read)
    }

    fn read(number: &Number) -> Option<Hundredths> {
        let text = number.to_string();
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        let rest = rest.trim_end_matches('0');
        if rest.len() > 2 || rest.chars().any(|sign| !sign.is_ascii_digit()) {
            return None;
        }
        let parts: i64 = format!("{}{rest:0<2}", whole.trim_start_matches('-')).parse().ok()?;
        Some(Hundredths(if whole.starts_with('-') { -parts } else { parts }))
    }

    /// The nearest whole number, halves away from nought.
    pub fn nearest(self) -> i64 {
        (self.0 + self.0.signum() * 50) / 100
    }

    /// `90`, `4.5`, `1.33`.
    pub fn text(self) -> String {
        let (sign, n) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let text = format!("{sign}{}.{:02}", n / 100, n % 100);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

impl PartialSchema for Hundredths {
    fn schema() -> RefOr<Schema> {
        let number = ObjectBuilder::new().schema_type(Type::Number);
        number.description(Some("A number with at most two decimals.")).into()
    }
}

impl ToSchema for Hundredths {}

impl Serialize for Hundredths {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.text().parse::<Number>().map_err(serde::ser::Error::custom)?.serialize(out)
    }
}

impl<'de> Deserialize<'de> for Hundredths {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        let number = Number::deserialize(json)?;
        Hundredths::read(&number).ok_or_else(|| D::Error::custom("more than two decimals"))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_figure_is_read_and_written_without_loss() {
        let table = [(json!(90), 9000, "90"), (json!(66.7), 6670, "66.7"), (json!(1.33), 133, "1.33")];
        for (json, n, text) in table.into_iter().chain([(json!(0.05), 5, "0.05"), (json!(-0.5), -50, "-0.5")]) {
            assert_eq!(Hundredths::of(&json), Some(Hundredths(n)), "{json}");
            assert_eq!(Hundredths(n).text(), text);
            assert_eq!(serde_json::to_value(Hundredths(n)).expect("a number"), json);
        }
        assert_eq!(Hundredths::of(&Value::Null), None);
        assert_eq!(Hundredths::of(&json!(1.005)), None);
        assert_eq!(Hundredths::of(&json!(1e300)), None);
    }
}
