//! The six kinds: which a document is, and the tree of each to its message and back.
use super::{
    Faulty, Unreadable,
    element::{Element, Field},
    faults::{self, Faults},
    node::Node,
};
use crate::iso18626::message::{Action, ErrorData, Kind, Message, PartialHeader, ReasonForMessage};

/// The one message in the envelope, or the bare message.
pub fn message_in(root: Node) -> Result<(Kind, Node), Unreadable> {
    let kind_of = |node: &Node| Kind::ALL.iter().copied().find(|kind| kind.as_str() == node.name);
    if let Some(kind) = kind_of(&root) {
        return Ok((kind, root));
    }
    if root.name != "ISO18626Message" {
        return Err(Unreadable::new(format!("{:?} is no message of ISO 18626.", faults::short(&root.name))));
    }
    let mut known = root.children.into_iter().filter_map(|node| Some((kind_of(&node)?, node)));
    match (known.next(), known.next()) {
        (Some(message), None) => Ok(message),
        (None, _) => Err(Unreadable::new("The envelope holds none of the six messages of ISO 18626.")),
        _ => Err(Unreadable::new("The envelope holds more than one message.")),
    }
}

pub fn read(kind: Kind, node: &Node, faults: &mut Faults) -> Option<Message> {
    Some(match kind {
        Kind::Request => Message::Request(Box::new(Element::read(node, faults)?)),
        Kind::RequestConfirmation => Message::RequestConfirmation(Element::read(node, faults)?),
        Kind::SupplyingAgencyMessage => Message::SupplyingAgencyMessage(Box::new(Element::read(node, faults)?)),
        Kind::SupplyingAgencyMessageConfirmation => {
            Message::SupplyingAgencyMessageConfirmation(Element::read(node, faults)?)
        }
        Kind::RequestingAgencyMessage => Message::RequestingAgencyMessage(Element::read(node, faults)?),
        Kind::RequestingAgencyMessageConfirmation => {
            Message::RequestingAgencyMessageConfirmation(Element::read(node, faults)?)
        }
    })
}

pub fn write(message: &Message) -> Node {
    let name = message.kind().as_str();
    match message {
        Message::Request(message) => message.write(name),
        Message::RequestConfirmation(message) => message.write(name),
        Message::SupplyingAgencyMessage(message) => message.write(name),
        Message::SupplyingAgencyMessageConfirmation(message) => message.write(name),
        Message::RequestingAgencyMessage(message) => message.write(name),
        Message::RequestingAgencyMessageConfirmation(message) => message.write(name),
    }
}

/// Reads once more what can be read, whatever is wrong with the rest.
pub fn faulty(kind: Kind, node: &Node, errors: Vec<ErrorData>) -> Faulty {
    let ignored = &mut Faults::default();
    let empty = Node::default();
    let header = node.child("header").or(node.child("confirmationHeader")).unwrap_or(&empty);
    let header = PartialHeader::read(header, ignored).unwrap_or_default();
    let told = node.child("messageInfo").unwrap_or(node);
    let reason = <Option<ReasonForMessage> as Field>::take(told, "reasonForMessage", ignored).flatten();
    let action = <Option<Action> as Field>::take(node, "action", ignored).flatten();
    Faulty { kind, header, reason, action, errors }
}
