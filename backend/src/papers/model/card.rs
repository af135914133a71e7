//! Abonento pažymėjimas.
use serde::Serialize;

use super::{Code128, Head};
use crate::platform::press::Paper;

/// Cards of subscribers, ten on a sheet.
#[derive(Clone, Debug, Serialize)]
pub struct CardsPaper {
    #[serde(flatten)]
    pub head: Head,
    pub cards: Vec<SubscriberCard>,
}

impl Paper for CardsPaper {
    const TEMPLATE: &'static str = "cards";
}

/// The card of one subscriber.
#[derive(Clone, Debug, Serialize)]
pub struct SubscriberCard {
    pub name: String,
    pub municipality: Option<String>,
    /// The year.
    pub registered_for: Option<i32>,
    /// The number of the card.
    pub barcode: Code128,
}
