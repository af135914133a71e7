//! The nouns of parcels: their life, rows and answers, acts, tariffs, and the bodies that change them.
mod act;
mod asked;
mod life;
mod record;
mod scan;
mod shown;
mod tariff;
mod write;

pub use act::*;
pub use asked::*;
pub use life::*;
pub use record::*;
pub use scan::*;
pub use shown::*;
pub use tariff::*;
pub use write::*;

crate::id! {
    /// Identifies a parcel.
    ShipmentId
}
crate::id! {
    /// Identifies an act about a parcel.
    ActId
}
crate::id! {
    /// Identifies a carrier.
    CarrierId
}
crate::id! {
    /// Identifies a tariff of a carrier.
    TariffId
}
