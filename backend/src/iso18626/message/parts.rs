//! What several messages are made of: codes, costs, addresses.
use serde::{Deserialize, Serialize};

use super::group;

/// A value of an open list and the list it is from ("scheme/value pair"); values that no list knows are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coded {
    /// Without blanks around it. To be compared without regard to case.
    pub value: String,
    /// The address (URI) of the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
}

impl Coded {
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into(), scheme: None }
    }

    /// Codes are compared without regard to case, and whatever list they name: peers spell and cite them differently.
    pub fn is(&self, value: &str) -> bool {
        self.value.eq_ignore_ascii_case(value)
    }
}

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Costs {
    /// By ISO 4217: `EUR`.
    pub currency: Coded,
    /// Hundredths of the currency's unit, whatever the currency. A finer amount in a message is a fault of it.
    pub cents: i64,
}

/// Where to reach somebody: exactly one of the two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Address {
    Electronic(ElectronicAddress),
    Physical(PhysicalAddress),
}

group! {
    /// An e-mail address or the like.
    ElectronicAddress told_by "electronicAddressData" {
        /// Open list: `Email`, `FTP`, …
        electronic_address_type: 1 Coded = "electronicAddressType",
        electronic_address_data: 1 String = "electronicAddressData",
    }
}

group! {
    /// A postal address.
    #[derive(Default)]
    PhysicalAddress {
        line1: ? String = "line1",
        line2: ? String = "line2",
        locality: ? String = "locality",
        postal_code: ? String = "postalCode",
        /// ISO 3166-2; in 1.2 with the scheme, which is not kept.
        region: ? String = "region",
        /// ISO 3166-1.
        country: ? Coded = "country",
    }
}
