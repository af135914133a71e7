//! What the schema leaves to the reader: elements that some messages may lack and some may not.
use super::{faults::Faults, node::Node};
use crate::iso18626::message::{Header, Message, ReasonForMessage};

/// Of a message that was read from a tree; what is there and could not be read is told already.
pub fn check(message: &Message, node: &Node, faults: &mut Faults) {
    match message {
        Message::SupplyingAgencyMessage(message) => {
            check_header(&message.header, faults);
            let is_notification = message.message_info.reason_for_message == ReasonForMessage::Notification;
            let is_absent = node.find("statusInfo/status").is_none_or(Node::is_blank);
            if is_absent && !is_notification {
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
