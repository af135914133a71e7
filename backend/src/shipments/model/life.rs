//! The closed lists of words by which the life of a parcel is told, and that life as data.
use serde::Serialize;
use utoipa::ToSchema;

crate::text_enum! {
    /// Which way a parcel goes, and whose books are in it: what we lend goes to the borrower and comes back from it; what
    /// we borrow comes from the lender and goes back to it.
    ShipmentDirection {
        ToBorrower = "to_borrower", FromLender = "from_lender", ToLender = "to_lender", FromBorrower = "from_borrower",
    }
}

impl ShipmentDirection {
    /// It comes to us.
    pub fn is_incoming(self) -> bool {
        matches!(self, ShipmentDirection::FromLender | ShipmentDirection::FromBorrower)
    }
}

crate::text_enum! {
    /// Where a parcel stands. `partly_received`: some of it is missing.
    ShipmentStatus {
        Packing = "packing", Sent = "sent", PartlyReceived = "partly_received", Received = "received", Lost = "lost",
        Cancelled = "cancelled",
    }
}

impl ShipmentStatus {
    /// It has left, or come: it costs.
    pub fn has_begun(self) -> bool {
        !matches!(self, ShipmentStatus::Packing | ShipmentStatus::Cancelled)
    }
}

crate::text_enum! {
    /// What can be done to a parcel, in the order in which it is offered. `receive_part` is a `receive` that names what is
    /// missing.
    ShipmentAction {
        Add = "add", Remove = "remove", Dispatch = "dispatch", Receive = "receive", ReceivePart = "receive_part",
        ReportDamaged = "report_damaged", ReportLost = "report_lost", Undo = "undo", Cancel = "cancel",
        Reopen = "reopen",
    }
}

crate::text_enum! {
    /// Where a loan of a parcel is. `taken_out`: the parcel was cancelled.
    ShipmentLoanState {
        Packed = "packed", Sent = "sent", Received = "received", Missing = "missing", Lost = "lost",
        Damaged = "damaged", TakenOut = "taken_out",
    }
}

impl ShipmentLoanState {
    /// Still to arrive.
    pub fn is_awaited(self) -> bool {
        matches!(self, ShipmentLoanState::Packed | ShipmentLoanState::Sent | ShipmentLoanState::Missing)
    }
}

crate::text_enum! {
    /// Where the price of a parcel is from: the tariff of its day, or a person.
    PriceSource { Tariff = "tariff", Typed = "typed" }
}

/// Every status, every action and every step there is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShipmentLifecycle {
    pub statuses: Vec<ShipmentStatusName>,
    pub actions: Vec<ShipmentActionName>,
    pub steps: Vec<ShipmentStep>,
}

/// A status and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShipmentStatusName {
    pub key: ShipmentStatus,
    pub name: &'static str,
}

/// An action and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShipmentActionName {
    pub key: ShipmentAction,
    pub name: &'static str,
}

/// One step: which way the parcel goes, where the step begins, what is done, and where it leads.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShipmentStep {
    pub direction: ShipmentDirection,
    pub from: ShipmentStatus,
    pub action: ShipmentAction,
    pub to: ShipmentStatus,
    pub is_primary: bool,
}
