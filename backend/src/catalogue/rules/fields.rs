//! Which field of a record says what: the one table for reading a description and for writing it back.
use crate::catalogue::model::{Described, MarcFormat, MarcRecord};

/// A place of a record: a tag and a code.
pub type Place = (&'static str, &'static str);

/// A property of a description that is text, and where each format keeps it; the first place is the one written to.
pub struct Property {
    pub marc21: &'static [Place],
    pub unimarc: &'static [Place],
    pub get: fn(&Described) -> Option<&str>,
    pub set: fn(&mut Described, Option<String>),
}

macro_rules! property {
    ($field:ident, $marc21:expr, $unimarc:expr) => {
        Property {
            marc21: $marc21,
            unimarc: $unimarc,
            get: |described| described.$field.as_deref(),
            set: |described, text| described.$field = text,
        }
    };
}

/// The title alone is required, so it stands beside the table.
pub const TITLE: Property = Property {
    marc21: &[("245", "a")],
    unimarc: &[("200", "a")],
    get: |described| Some(&described.title),
    set: |described, text| described.title = text.unwrap_or_default(),
};

/// MARC 21 Format for Bibliographic Data; UNIMARC Manual, Bibliographic Format.
pub const PROPERTIES: &[Property] = &[
    property!(subtitle, &[("245", "b")], &[("200", "e")]),
    property!(part, &[("245", "n"), ("245", "p")], &[("200", "h"), ("200", "i")]),
    property!(responsibility, &[("245", "c")], &[("200", "f")]),
    property!(
        author,
        &[("100", "a"), ("110", "a"), ("111", "a"), ("700", "a"), ("710", "a")],
        &[("700", "a"), ("710", "a"), ("701", "a"), ("702", "a")]
    ),
    property!(edition, &[("250", "a")], &[("205", "a")]),
    property!(place, &[("260", "a"), ("264", "a")], &[("210", "a"), ("214", "a")]),
    property!(publisher, &[("260", "b"), ("264", "b")], &[("210", "c"), ("214", "c")]),
    property!(extent, &[("300", "a")], &[("215", "a")]),
    property!(series, &[("490", "a"), ("440", "a"), ("830", "a")], &[("225", "a")]),
    property!(language, &[("041", "a")], &[("101", "a")]),
];

/// The day of publication, in words; the year is taken out of it.
pub fn year_places(format: MarcFormat) -> &'static [Place] {
    match format {
        MarcFormat::Marc21 => &[("260", "c"), ("264", "c")],
        MarcFormat::Unimarc => &[("210", "d"), ("214", "d")],
    }
}

impl Property {
    pub fn places(&self, format: MarcFormat) -> &'static [Place] {
        match format {
            MarcFormat::Marc21 => self.marc21,
            MarcFormat::Unimarc => self.unimarc,
        }
    }

    /// What the record says, in the first place that says anything.
    pub fn read<'a>(&self, record: &'a MarcRecord, format: MarcFormat) -> Option<&'a str> {
        let places = self.places(format).iter();
        places.filter_map(|(tag, code)| record.subfield(tag, code)).find(|text| !text.trim().is_empty())
    }
}
