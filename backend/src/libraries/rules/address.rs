//! Where a library is written to, as an envelope carries it.
use crate::libraries::model::{Card, HOME, Library};

/// Names of countries as the post abroad reads them; another country stands by its code (ISO 3166).
const COUNTRIES: &[(&str, &str)] = &[
    ("AT", "AUSTRIA"),
    ("AU", "AUSTRALIA"),
    ("BE", "BELGIUM"),
    ("BG", "BULGARIA"),
    ("CA", "CANADA"),
    ("CH", "SWITZERLAND"),
    ("CY", "CYPRUS"),
    ("CZ", "CZECHIA"),
    ("DE", "GERMANY"),
    ("DK", "DENMARK"),
    ("EE", "ESTONIA"),
    ("ES", "SPAIN"),
    ("FI", "FINLAND"),
    ("FR", "FRANCE"),
    ("GB", "UNITED KINGDOM"),
    ("GR", "GREECE"),
    ("HR", "CROATIA"),
    ("HU", "HUNGARY"),
    ("IE", "IRELAND"),
    ("IL", "ISRAEL"),
    ("IS", "ICELAND"),
    ("IT", "ITALY"),
    ("JP", "JAPAN"),
    ("LU", "LUXEMBOURG"),
    ("LV", "LATVIA"),
    ("MT", "MALTA"),
    ("NL", "NETHERLANDS"),
    ("NO", "NORWAY"),
    ("PL", "POLAND"),
    ("PT", "PORTUGAL"),
    ("RO", "ROMANIA"),
    ("SE", "SWEDEN"),
    ("SI", "SLOVENIA"),
    ("SK", "SLOVAKIA"),
    ("TR", "TÜRKIYE"),
    ("UA", "UKRAINE"),
    ("US", "UNITED STATES OF AMERICA"),
];

impl Library {
    /// Street; postal code and town; the country where it is not ours.
    pub fn address_lines(&self) -> Vec<String> {
        lines(&self.row.record.card)
    }
}

fn lines(card: &Card) -> Vec<String> {
    let is_abroad = card.country != HOME;
    let code = card.postal_code.as_ref().map(|code| if is_abroad { code.clone() } else { format!("LT-{code}") });
    let town = [code, card.city.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let country = is_abroad.then(|| {
        let named = COUNTRIES.iter().find(|(code, _)| *code == card.country);
        named.map_or_else(|| card.country.clone(), |(_, name)| (*name).to_owned())
    });
    let lines = [card.street.clone(), Some(town), country];
    lines.into_iter().flatten().filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::libraries::model::LibraryKind;

    fn written(country: &str, code: &str) -> Vec<String> {
        lines(&Card {
            street: Some("Radvilos g. 3".into()),
            postal_code: Some(code.into()),
            city: Some("Biržai".into()),
            country: country.into(),
            ..Card::new(LibraryKind::Municipal, "Biržų biblioteka")
        })
    }

    #[test]
    fn an_envelope_names_the_country_only_abroad() {
        assert_eq!(written("LT", "41175"), ["Radvilos g. 3", "LT-41175 Biržai"]);
        assert_eq!(written("LV", "LV-1010"), ["Radvilos g. 3", "LV-1010 Biržai", "LATVIA"]);
        assert_eq!(written("VU", "1"), ["Radvilos g. 3", "1 Biržai", "VU"]);
    }
}
