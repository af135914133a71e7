//! Seller and buyer: the same terms, by two numbers each.

/// BG-4, the seller; BG-7, the buyer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// BT-27, BT-44: the name by which it is registered.
    pub name: String,
    /// BT-28, BT-45: the name by which it is known, if that is another.
    pub known_as: Option<String>,
    /// BT-30, BT-47: its code in a register; the scheme is of ISO 6523, for Lithuania `0200`.
    pub legal_id: Option<SchemeId>,
    /// BT-31, BT-48: its VAT number with the country before it. Never where an invoice is not subject to VAT.
    pub vat_id: Option<String>,
    /// BT-34, BT-49: where it receives electronic documents; the scheme is of the list EAS, for Lithuania `0200`.
    pub endpoint: Option<SchemeId>,
    /// BG-5, BG-8.
    pub address: Address,
    /// BG-6, BG-9.
    pub contact: Option<Contact>,
}

/// An identifier and who gave it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SchemeId {
    pub scheme: String,
    pub value: String,
}

/// BG-5, BG-8.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// BT-35, BT-50: street and house.
    pub street: Option<String>,
    /// BT-37, BT-52.
    pub city: Option<String>,
    /// BT-38, BT-53.
    pub post_code: Option<String>,
    /// BT-39, BT-54: the county.
    pub county: Option<String>,
    /// BT-40, BT-55: two letters of ISO 3166-1.
    pub country: String,
}

/// BG-6, BG-9.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// BT-41, BT-56.
    pub name: Option<String>,
    /// BT-42, BT-57.
    pub phone: Option<String>,
    /// BT-43, BT-58.
    pub email: Option<String>,
}

impl SchemeId {
    /// The code of a legal entity of Lithuania, scheme 0200 (Juridinių asmenų registras).
    pub fn lithuanian(code: &str) -> Self {
        Self { scheme: "0200".to_owned(), value: code.to_owned() }
    }
}
