//! What a parameter is: its key, what its value may be, and what counts before anybody decides.
use std::marker::PhantomData;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::kind::Kind;

/// A sentence or a name in Lithuanian and in English.
pub type Both = (&'static str, &'static str);

crate::text_enum! {
    /// In what a number is counted.
    Unit {
        Days = "days", WorkingDays = "working_days", OpenDays = "open_days", Times = "times", Items = "items",
        Month = "month", Years = "years",
    }
}

/// A parameter of the table, whatever the type of its value.
#[derive(Clone, Copy, Debug)]
pub struct Definition {
    /// `loans.term_days`: the group and the name; stable.
    pub key: &'static str,
    pub kind: Kind,
    pub unit: Option<Unit>,
    /// As JSON.
    pub default: &'static str,
    /// Defaults that count from a day on: (year, month, day), as JSON.
    pub later_defaults: &'static [((i32, u32, u32), &'static str)],
    /// A second person must approve a change.
    pub is_risky: bool,
    /// A branch may have its own value.
    pub is_by_branch: bool,
    /// What the default follows: a law, an order, a practice.
    pub source: &'static str,
    pub name: Both,
    pub about: Both,
    /// Whether a text is a value of its type.
    pub reads: fn(&str) -> bool,
}

impl Definition {
    pub const fn new(key: &'static str, kind: Kind, default: &'static str) -> Definition {
        Definition {
            key,
            kind,
            unit: None,
            default,
            later_defaults: &[],
            is_risky: false,
            is_by_branch: false,
            source: "",
            name: ("", ""),
            about: ("", ""),
            reads: |_| false,
        }
    }

    pub const fn named(self, lt: &'static str, en: &'static str) -> Definition {
        Definition { name: (lt, en), ..self }
    }

    /// What it means, in Lithuanian; the English is its doc comment.
    pub const fn about(self, lt: &'static str) -> Definition {
        Definition { about: (lt, self.about.1), ..self }
    }

    pub const fn in_units(self, unit: Unit) -> Definition {
        Definition { unit: Some(unit), ..self }
    }

    pub const fn since(self, later_defaults: &'static [((i32, u32, u32), &'static str)]) -> Definition {
        Definition { later_defaults, ..self }
    }

    pub const fn source(self, source: &'static str) -> Definition {
        Definition { source, ..self }
    }

    pub const fn risky(self) -> Definition {
        Definition { is_risky: true, ..self }
    }

    pub const fn by_branch(self) -> Definition {
        Definition { is_by_branch: true, ..self }
    }

    /// The part of the key before the point.
    pub fn group(&self) -> &'static str {
        self.key.split_once('.').map_or(self.key, |(group, _)| group)
    }

    /// The defaults in the order of their days, the first from the beginning of time.
    pub fn defaults(&self) -> impl Iterator<Item = (NaiveDate, &'static str)> {
        let later = self.later_defaults.iter().filter_map(|((year, month, day), value)| {
            NaiveDate::from_ymd_opt(*year, *month, *day).map(|from_on| (from_on, *value))
        });
        std::iter::once((NaiveDate::MIN, self.default)).chain(later)
    }
}

/// A parameter whose value is a `T`: what other capabilities read by.
#[derive(Debug)]
pub struct Parameter<T> {
    pub definition: Definition,
    _of: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> Parameter<T> {
    /// `about` is the doc comment, which is English.
    pub const fn new(definition: Definition, about: &'static str) -> Parameter<T> {
        let about = (definition.about.0, about);
        Parameter { definition: Definition { about, reads: reads::<T>, ..definition }, _of: PhantomData }
    }
}

fn reads<T: DeserializeOwned>(text: &str) -> bool {
    serde_json::from_str::<T>(text).is_ok()
}

/// Declares parameters of a group, and `TABLE`, the list of them.
macro_rules! parameters {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty = $definition:expr;)*) => {
        $($(#[doc = $doc])+
        pub static $name: $crate::parameters::Parameter<$type> =
            $crate::parameters::Parameter::new($definition, concat!($($doc),+));)*

        /// Every parameter of this group, in the order of its page.
        pub static TABLE: &[&$crate::parameters::Definition] = &[$(&$name.definition),*];
    };
}
pub(super) use parameters;
