//! A line of the invoice.
use super::{Period, Vat};

/// BG-25.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// BT-126: `1`, `2`, …
    pub id: String,
    /// BT-127.
    pub note: Option<String>,
    /// BT-128, what is invoiced: the number of the loan.
    pub object: Option<String>,
    /// BT-129, in hundredths; negative where a line takes back what an earlier invoice said too much.
    pub quantity: i64,
    /// BT-130, a code of UN/ECE recommendation 20: `C62` for one, `EA` for each.
    pub unit: String,
    /// BT-131, in cents: quantity × price, rounded half away from zero.
    pub net: i64,
    /// BG-26.
    pub period: Option<Period>,
    /// BT-146, in cents for one unit, without VAT.
    pub price: i64,
    /// BT-153.
    pub name: String,
    /// BT-154.
    pub description: Option<String>,
    /// BT-151 with BT-152.
    pub vat: Vat,
}
