//! The messages of ISO 18626 in the terms of 2021, one type for each element; nothing of XML and nothing of our loans.
//!
//! What is stored is this form, as JSON with names in `snake_case`; what is absent is left out.
mod codes;
mod confirm;
mod group;
mod header;
mod parts;
mod people;
mod request;
mod requesting;
mod retry;
mod supplying;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use codes::{
    Action, ErrorType, Kind, MessageStatus, PreferredEdition, ReasonForMessage, RequestSubType, RequestType,
    ServiceType, Status, YesNo,
};
pub use confirm::{
    ConfirmationHeader, ErrorData, RequestConfirmation, RequestingAgencyMessageConfirmation,
    SupplyingAgencyMessageConfirmation,
};
pub use header::{AgencyId, Authentication, Header, PartialHeader};
pub use parts::{Address, Coded, Costs, ElectronicAddress, PhysicalAddress};
pub use people::hide_persons;
pub use request::{
    BibliographicInfo, BibliographicItemId, BibliographicRecordId, BillingInfo, PatronInfo, PublicationInfo, Request,
    RequestedDeliveryInfo, RequestingAgencyInfo, ServiceInfo, SupplierInfo,
};
pub use requesting::RequestingAgencyMessage;
pub use retry::RetryInfo;
pub use supplying::{DeliveryInfo, MessageInfo, ReturnInfo, ShippingInfo, StatusInfo, SupplyingAgencyMessage};

use group::group;

/// An instant to the second, in UTC. The standard puts 23:59:59 where only the day is meant, as in a due date.
pub type Instant = DateTime<Utc>;

/// One message: three kinds that do something, and the three that say it was received (clause of each in its type).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    Request(Box<Request>),
    RequestConfirmation(RequestConfirmation),
    SupplyingAgencyMessage(Box<SupplyingAgencyMessage>),
    SupplyingAgencyMessageConfirmation(SupplyingAgencyMessageConfirmation),
    RequestingAgencyMessage(RequestingAgencyMessage),
    RequestingAgencyMessageConfirmation(RequestingAgencyMessageConfirmation),
}

impl Message {
    pub const fn kind(&self) -> Kind {
        match self {
            Message::Request(_) => Kind::Request,
            Message::RequestConfirmation(_) => Kind::RequestConfirmation,
            Message::SupplyingAgencyMessage(_) => Kind::SupplyingAgencyMessage,
            Message::SupplyingAgencyMessageConfirmation(_) => Kind::SupplyingAgencyMessageConfirmation,
            Message::RequestingAgencyMessage(_) => Kind::RequestingAgencyMessage,
            Message::RequestingAgencyMessageConfirmation(_) => Kind::RequestingAgencyMessageConfirmation,
        }
    }

    /// The header of a message that does something.
    pub const fn header(&self) -> Option<&Header> {
        match self {
            Message::Request(message) => Some(&message.header),
            Message::SupplyingAgencyMessage(message) => Some(&message.header),
            Message::RequestingAgencyMessage(message) => Some(&message.header),
            _ => None,
        }
    }

    /// The same, to change it.
    pub const fn header_mut(&mut self) -> Option<&mut Header> {
        match self {
            Message::Request(message) => Some(&mut message.header),
            Message::SupplyingAgencyMessage(message) => Some(&mut message.header),
            Message::RequestingAgencyMessage(message) => Some(&mut message.header),
            _ => None,
        }
    }
}
