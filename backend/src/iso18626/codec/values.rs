//! The values that stand in elements: text, codes, numbers, instants, addresses.
use super::{
    element::{Element, Field},
    faults::{Faults, short},
    instant,
    node::Node,
    uri,
};
use crate::iso18626::message::{
    Action, Address, Coded, ElectronicAddress, ErrorType, Instant, MessageStatus, PhysicalAddress, PreferredEdition,
    ReasonForMessage, RequestSubType, RequestType, ServiceType, Status, YesNo,
};

/// Text is kept to the letter, blanks around it included.
impl Element for String {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        if node.text.trim().is_empty() {
            faults.value("cannot be empty");
            return None;
        }
        Some(node.text.clone())
    }

    fn write(&self, name: &str) -> Node {
        Node::with_text(name, self.as_str())
    }
}

/// A code that must be there may still be empty: it is for people to see, and the value that it tells of is what counts.
impl Element for Coded {
    fn read(node: &Node, _: &mut Faults) -> Option<Self> {
        let scheme = node.scheme.as_deref().map(str::trim).filter(|scheme| uri::is_uri(scheme)).map(str::to_owned);
        Some(Self { value: node.text.trim().to_owned(), scheme })
    }

    fn write(&self, name: &str) -> Node {
        let scheme = self.scheme.clone().filter(|scheme| uri::is_uri(scheme));
        Node { scheme, ..Node::with_text(name, self.value.trim()) }
    }
}

/// Orders below zero, which 1.2 allows, stand first.
impl Element for u32 {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let text = node.text.trim();
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        let number = match text.strip_prefix('-') {
            Some(below) => is_number(below).then_some(0),
            None => {
                Some(text.strip_prefix('+').unwrap_or(text)).filter(|it| is_number(it)).and_then(|it| it.parse().ok())
            }
        };
        if number.is_none() {
            faults.value(text);
        }
        number
    }

    fn write(&self, name: &str) -> Node {
        Node::with_text(name, self.to_string())
    }
}

impl Element for bool {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        match node.text.trim() {
            "true" | "1" | "Y" => Some(true),
            "false" | "0" | "N" => Some(false),
            other => {
                faults.value(other);
                None
            }
        }
    }

    fn write(&self, name: &str) -> Node {
        Node::with_text(name, if *self { "true" } else { "false" })
    }
}

impl Element for Instant {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        if Self::is_absent(node) {
            faults.missing();
            return None;
        }
        let read = instant::read(&node.text);
        if read.is_none() {
            faults.value(&node.text);
        }
        read
    }

    fn write(&self, name: &str) -> Node {
        Node::with_text(name, instant::write(self))
    }

    fn is_absent(node: &Node) -> bool {
        node.is_blank() || instant::is_nothing(&node.text)
    }
}

impl Element for Address {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let electronic: Option<ElectronicAddress> = Field::take(node, "electronicAddress", faults)?;
        let physical: Option<PhysicalAddress> = Field::take(node, "physicalAddress", faults)?;
        electronic.map(Address::Electronic).or(physical.map(Address::Physical))
    }

    fn write(&self, name: &str) -> Node {
        let mut node = Node::new(name);
        match self {
            Address::Electronic(address) => Some(address.clone()).put("electronicAddress", &mut node),
            Address::Physical(address) => Some(address.clone()).put("physicalAddress", &mut node),
        }
        node
    }

    fn is_absent(node: &Node) -> bool {
        let is_absent = |name, absent: fn(&Node) -> bool| node.all(name).all(absent);
        is_absent("electronicAddress", ElectronicAddress::is_absent)
            && is_absent("physicalAddress", PhysicalAddress::is_absent)
    }
}

/// Reads and writes the values of a closed list; another value is a fault of this kind, told in these words.
macro_rules! closed_list {
    ($($name:ident: $fault:expr;)+) => { $(
        impl Element for $name {
            fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
                let text = node.text.trim();
                let found = Self::ALL.iter().copied().find(|value| value.as_str() == text);
                if found.is_none() {
                    let fault: Option<(ErrorType, &str)> = $fault;
                    match fault {
                        Some((kind, words)) => faults.add(kind, format!("{words}: {}", short(text))),
                        None => faults.value(text),
                    }
                }
                found
            }

            fn write(&self, name: &str) -> Node {
                Node::with_text(name, self.as_str())
            }
        }
    )+ };
}

closed_list! {
    Action: Some((ErrorType::UnsupportedActionType, "invalid action"));
    ReasonForMessage: Some((ErrorType::UnsupportedReasonForMessageType, "invalid reason"));
    ErrorType: None;
    MessageStatus: None;
    PreferredEdition: None;
    RequestSubType: None;
    RequestType: None;
    ServiceType: None;
    Status: Some((ErrorType::UnrecognisedDataValue, "invalid status"));
    YesNo: None;
}
