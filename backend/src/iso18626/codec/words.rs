//! What a message says in elements that a dialect lacks, in words for its note: a line each, `Loan condition: …`.
use super::costs::amount;
use crate::iso18626::message::{Address, AgencyId, Coded, Costs, PreferredEdition, RequestSubType, ServiceType, YesNo};

/// A value as a person would write it.
pub trait Words {
    fn words(&self) -> String;
}

impl Words for String {
    fn words(&self) -> String {
        self.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Words for Coded {
    fn words(&self) -> String {
        self.value.words()
    }
}

impl Words for Costs {
    fn words(&self) -> String {
        format!("{} {}", amount(self.cents), self.currency.words())
    }
}

impl Words for AgencyId {
    fn words(&self) -> String {
        format!("{} {}", self.kind.words(), self.value.words())
    }
}

impl Words for YesNo {
    fn words(&self) -> String {
        if *self == YesNo::Y { "yes" } else { "no" }.to_owned()
    }
}

impl Words for Address {
    fn words(&self) -> String {
        match self {
            Address::Electronic(address) => address.electronic_address_data.words(),
            Address::Physical(address) => {
                let country = address.country.as_ref().map(|country| country.value.clone());
                let place = [&address.postal_code, &address.locality].into_iter().flatten().map(Words::words);
                let place = Some(place.collect::<Vec<_>>().join(" ")).filter(|place| !place.is_empty());
                let lines = [&address.line1, &address.line2, &place, &address.region, &country];
                lines.into_iter().flatten().map(Words::words).collect::<Vec<_>>().join(", ")
            }
        }
    }
}

impl Words for ServiceType {
    fn words(&self) -> String {
        match self {
            ServiceType::Copy => "copy",
            ServiceType::Loan => "loan",
            ServiceType::CopyOrLoan => "copy or loan",
        }
        .to_owned()
    }
}

impl Words for PreferredEdition {
    fn words(&self) -> String {
        match self {
            PreferredEdition::MostRecentEdition => "the most recent",
            PreferredEdition::ThisEdition => "this one",
            PreferredEdition::AnyEdition => "any",
        }
        .to_owned()
    }
}

impl Words for RequestSubType {
    fn words(&self) -> String {
        self.as_str().to_owned()
    }
}

/// The lines that a note is to get.
#[derive(Debug, Default)]
pub struct Lines(Vec<String>);

impl Lines {
    pub fn say(&mut self, label: &str, value: &impl Words) {
        self.0.push(format!("{label}: {}", value.words()));
    }

    /// Says one value, and takes it out of the message.
    pub fn move_one(&mut self, label: &str, value: &mut Option<impl Words>) {
        if let Some(value) = value.take() {
            self.say(label, &value);
        }
    }

    /// Says all values of a list but as many as may stay, and takes them out of the message.
    pub fn move_beyond(&mut self, n_stay: usize, label: &str, values: &mut Vec<impl Words>) {
        for value in values.drain(n_stay.min(values.len())..) {
            self.say(label, &value);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts the lines below what the note says already.
    pub fn append_to(self, note: &mut Option<String>) {
        if !self.0.is_empty() {
            let lines = note.take().into_iter().chain(self.0);
            *note = Some(lines.collect::<Vec<_>>().join("\n"));
        }
    }
}
