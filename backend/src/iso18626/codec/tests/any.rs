//! Random messages of 2021, with text of any language.
use super::source::{Any, Source};
use crate::iso18626::message::{Address, Coded, Costs, Instant, Kind, Message};

/// Pieces that XML, note markers and writing systems make difficult.
const PIECES: &[&str] = &[
    "a",
    "Žemaitė",
    "ąčęėįšųū ĄČĘĖĮŠŲŪŽ",
    "„Marti“ – ",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "<",
    ">",
    "&",
    "]]>",
    "\"",
    "'",
    "&amp;",
    "&#13;",
    "<!--",
    "<?xml?>",
    "Ж",
    "Ωμέγα",
    "שלום",
    "日本語",
    "\u{10ffff}",
    "🙂",
    "e\u{301}",
    "\u{85}",
    "\u{2028}",
    "\u{fffd}",
    "\u{7f}",
    "#seq:3#",
    "http://vb.lt/a?b=c&d",
    "URL",
    "0001-01-01",
    "%",
    "\u{a0}",
    "\u{feff}",
    "٣",
];

impl Any for String {
    fn any(source: &mut Source) -> Self {
        let number = source.below(6) + 1;
        let text: String = (0..number).map(|_| PIECES[source.below(PIECES.len() as u32) as usize]).collect();
        if text.trim().is_empty() { "x".to_owned() } else { text }
    }
}

impl Any for Coded {
    fn any(source: &mut Source) -> Self {
        let scheme = ["http://illtransactions.org/ISO18626/OpenCodeList/Any-V2.0", "urn:isil", "list#1"];
        let scheme = source.flag().then(|| scheme[source.below(3) as usize].to_owned());
        let value = if source.flag() { "URL".to_owned() } else { String::any(source).trim().to_owned() };
        Coded { value, scheme }
    }
}

impl Any for Costs {
    fn any(source: &mut Source) -> Self {
        let cents = i64::from(source.below(60_000)) - 1_000;
        Costs { currency: Coded::any(source), cents: if source.flag() { cents } else { cents << 40 } }
    }
}

impl Any for u32 {
    fn any(source: &mut Source) -> Self {
        source.below(65_536) << (source.below(17))
    }
}

impl Any for bool {
    fn any(source: &mut Source) -> Self {
        source.flag()
    }
}

/// From the year 2 to the end of 9999.
impl Any for Instant {
    fn any(source: &mut Source) -> Self {
        let far = (u64::from(source.below(65_536)) << 32 | u64::from(source.below(65_536)) << 16) % 315_500_000_000;
        let seconds = -62_100_000_000 + i64::try_from(far).expect("a small number");
        chrono::DateTime::from_timestamp(seconds, 0).expect("an instant within four digits of years")
    }
}

impl Any for Address {
    fn any(source: &mut Source) -> Self {
        if source.flag() { Address::Electronic(Any::any(source)) } else { Address::Physical(Any::any(source)) }
    }
}

/// Any message of 2021 in its canonical form, one that the schema allows.
impl Any for Message {
    fn any(source: &mut Source) -> Self {
        let kind = Kind::ALL[source.below(6) as usize];
        any_of(kind, source)
    }
}

pub fn any_of(kind: Kind, source: &mut Source) -> Message {
    let mut message = match kind {
        Kind::Request => Message::Request(Box::new(Any::any(source))),
        Kind::RequestConfirmation => Message::RequestConfirmation(Any::any(source)),
        Kind::SupplyingAgencyMessage => Message::SupplyingAgencyMessage(Box::new(Any::any(source))),
        Kind::SupplyingAgencyMessageConfirmation => Message::SupplyingAgencyMessageConfirmation(Any::any(source)),
        Kind::RequestingAgencyMessage => Message::RequestingAgencyMessage(Any::any(source)),
        Kind::RequestingAgencyMessageConfirmation => Message::RequestingAgencyMessageConfirmation(Any::any(source)),
    };
    match &mut message {
        Message::Request(request) => {
            request.header.supplying_agency_request_id = None;
            request.service_info.get_or_insert_with(|| Any::any(source));
        }
        Message::SupplyingAgencyMessage(message) => {
            message.header.supplying_agency_id.get_or_insert_with(|| Any::any(source));
            message.header.consortial_id = None;
            message.header.multiple_item_request_id = None;
            message.header.requesting_agency_authentication = None;
            message.status_info.status.get_or_insert_with(|| Any::any(source));
            if let Some(delivery) = &mut message.delivery_info {
                delivery.date_sent.get_or_insert(message.status_info.last_change);
            }
        }
        Message::RequestingAgencyMessage(message) => {
            message.header.supplying_agency_id.get_or_insert_with(|| Any::any(source));
            message.header.multiple_item_request_id = None;
        }
        _ => {}
    }
    message
}

macro_rules! any_of_list {
    ($($name:ident),+) => {$(
        impl Any for crate::iso18626::message::$name {
            fn any(source: &mut Source) -> Self {
                Self::ALL[source.below(Self::ALL.len() as u32) as usize]
            }
        }
    )+};
}

any_of_list!(
    Action,
    ErrorType,
    MessageStatus,
    PreferredEdition,
    ReasonForMessage,
    RequestSubType,
    RequestType,
    ServiceType,
    Status,
    YesNo
);
