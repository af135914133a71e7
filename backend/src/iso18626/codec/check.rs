//! What the schema leaves to the reader: elements that some messages may lack and some may not.
use super::faults::Faults;
use crate::iso18626::message::{Header, Message, ReasonForMessage};

pub fn check(message: &Message, faults: &mut Faults) {
    match message {
        Message::SupplyingAgencyMessage(message) => {
            check_header(&message.header, faults);
            let is_notification = message.message_info.reason_for_message == ReasonForMessage::Notification;
            if message.status_info.status.is_none() && !is_notification {
                faults.within("statusInfo", |faults| faults.within("status", Faults::missing));
            }
        }
        Message::RequestingAgencyMessage(message) => check_header(&message.header, faults),
        _ => {}
    }
}

fn check_header(header: &Header, faults: &mut Faults) {
    if header.supplying_agency_id.is_none() {
        faults.within("header", |faults| faults.within("supplyingAgencyId", Faults::missing));
    }
}
