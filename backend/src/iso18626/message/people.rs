//! What a message says of persons, hidden: for logs and for whoever has no right to see readers.
use super::{Address, Message, PatronInfo, Request, YesNo};

const HIDDEN: &str = "[hidden]";

/// Hides who the reader is and where they live, the contact person, and the secret that the message proves itself with.
/// That something was said stays to be seen. Kind of reader, agencies, their addresses and notes stay as they are.
pub fn hide_persons(message: &mut Message) {
    let authentication = match message {
        Message::Request(request) => {
            hide_of_request(request);
            &mut request.header.requesting_agency_authentication
        }
        Message::SupplyingAgencyMessage(message) => {
            if let Some(delivery) = &mut message.delivery_info
                && delivery.sent_to_patron == Some(true)
            {
                delivery.address.iter_mut().for_each(hide_address);
            }
            &mut message.header.requesting_agency_authentication
        }
        Message::RequestingAgencyMessage(message) => &mut message.header.requesting_agency_authentication,
        _ => return,
    };
    if let Some(authentication) = authentication {
        hide(&mut authentication.security_code);
    }
}

fn hide_of_request(request: &mut Request) {
    if let Some(agency) = &mut request.requesting_agency_info {
        hide(&mut agency.contact_name);
    }
    let Some(patron) = &mut request.patron_info else { return };
    let PatronInfo { patron_id, surname, given_name, address, patron_type: _, send_to_patron } = patron;
    [patron_id, surname, given_name].into_iter().for_each(hide);
    address.iter_mut().for_each(hide_address);
    if *send_to_patron == Some(YesNo::Y) {
        let places = request.requested_delivery_info.iter_mut().filter_map(|place| place.address.as_mut());
        places.for_each(hide_address);
    }
}

fn hide(text: &mut Option<String>) {
    if let Some(text) = text {
        HIDDEN.clone_into(text);
    }
}

fn hide_address(address: &mut Address) {
    match address {
        Address::Electronic(address) => HIDDEN.clone_into(&mut address.electronic_address_data),
        Address::Physical(address) => {
            let lines = [&mut address.line1, &mut address.line2, &mut address.locality, &mut address.postal_code];
            lines.into_iter().for_each(hide);
        }
    }
}
