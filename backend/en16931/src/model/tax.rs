//! VAT and what the invoice comes to.

/// BT-151 and BT-118 with their rates (BT-152, BT-119): of UNCL 5305 the three categories that a library writes.
/// A rate stands only where there is one, so that no other category can have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vat {
    /// `O`: the seller is no VAT payer, or what is sold is not subject to VAT.
    Outside,
    /// `E`: exempt by the law (in Lithuania article 23 of the law on VAT: services of culture).
    Exempt,
    /// `S` at a rate in hundredths of a per cent: 2100.
    Standard(i64),
}

impl Vat {
    /// The letter of UNCL 5305.
    pub fn code(self) -> &'static str {
        match self {
            Self::Outside => "O",
            Self::Exempt => "E",
            Self::Standard(_) => "S",
        }
    }

    /// The rate in hundredths of a per cent; none where there is no VAT to have a rate.
    pub fn rate(self) -> Option<i64> {
        match self {
            Self::Outside => None,
            Self::Exempt => Some(0),
            Self::Standard(rate) => Some(rate),
        }
    }
}

/// BG-23: a category, and a rate of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tax {
    /// BT-118 with BT-119.
    pub vat: Vat,
    /// BT-116, in cents.
    pub taxable: i64,
    /// BT-117, in cents.
    pub amount: i64,
    /// BT-120, why there is no VAT, in words.
    pub reason: Option<String>,
    /// BT-121, the same by a code of the list VATEX: `VATEX-EU-O`.
    pub reason_code: Option<String>,
}

/// BG-22, in cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// BT-106, the sum of the lines.
    pub lines: i64,
    /// BT-109, without VAT.
    pub net: i64,
    /// BT-110.
    pub vat: i64,
    /// BT-112, with VAT.
    pub gross: i64,
    /// BT-113, what was paid before; 0 is not written.
    pub prepaid: i64,
    /// BT-115, what is to be paid.
    pub due: i64,
}
