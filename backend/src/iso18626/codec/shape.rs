//! The two shapes of a message as a tree: elements are renamed and moved, and nothing is lost but what is said here.
use super::{Dialect, node::Node};
use crate::iso18626::message::{ErrorType, Kind};

/// The names of 1.2 and those of 2021 for the same.
const NAMES: &[(&str, &str, &str)] = &[
    ("serviceInfo", "preferredFormat", "itemFormat"),
    ("deliveryInfo", "sentVia", "deliveryMethod"),
    ("deliveryInfo", "deliveredFormat", "itemFormat"),
];

/// What 1.2 has in `messageInfo`, in its order, and 2021 in `retryInfo`.
const OF_RETRY: &[&str] = &["offeredCosts", "retryAfter", "retryBefore"];

/// To the shape of 2021, whatever the dialect: a peer may mix them. A header loses what its message does not have in
/// 2021, but for what is of use all the same: the authentication, and the supplying library's number of a request.
pub fn to_2021(kind: Kind, message: &mut Node, dialect: Dialect) {
    for (group, old, new) in NAMES {
        if let Some(group) = message.child_mut(group) {
            group.rename(old, new);
        }
    }
    if let Some(header) = message.child_mut("header") {
        if kind != Kind::Request {
            header.remove("multipleItemRequestId");
        }
        if kind == Kind::SupplyingAgencyMessage {
            header.remove("consortialId");
        }
    }
    let of_retry: Vec<Node> = match message.child_mut("messageInfo") {
        Some(info) => OF_RETRY.iter().flat_map(|name| info.take(name)).filter(|node| !node.is_blank()).collect(),
        None => Vec::new(),
    };
    if !of_retry.is_empty() {
        match message.child_mut("retryInfo") {
            Some(retry) => retry.children.extend(of_retry),
            None => message.children.push(Node { children: of_retry, ..Node::new("retryInfo") }),
        }
    }
    if let Some(delivery) = message.child_mut("deliveryInfo")
        && dialect == Dialect::V12
        && !delivery.says("URL")
        && delivery.child("deliveryMethod").is_some_and(|method| method.text.trim().eq_ignore_ascii_case("URL"))
        && let Some(item) = delivery.child_mut("itemId")
        && is_web(&item.text)
    {
        "URL".clone_into(&mut item.name);
    }
    mend(message);
}

/// 1.2 says in `itemId` where a copy lies that is sent as `URL`.
pub fn is_web(text: &str) -> bool {
    text.contains("://")
}

/// Fills in what peers leave out and nobody needs: when a status last changed, one of the two instants of a
/// confirmation, the type of an error.
fn mend(message: &mut Node) {
    let sent = message.find("header/timestamp").map(|sent| sent.text.clone());
    if let (Some(status), Some(sent)) = (message.child_mut("statusInfo"), sent) {
        fill(status, "lastChange", &sent);
    }
    if let Some(header) = message.child_mut("confirmationHeader") {
        for (missing, other) in [("timestamp", "timestampReceived"), ("timestampReceived", "timestamp")] {
            if let Some(other) = header.child(other).map(|other| other.text.clone()) {
                fill(header, missing, &other);
            }
        }
    }
    for error in message.children.iter_mut().filter(|child| child.name == "errorData" && !child.is_blank()) {
        name_error(error);
    }
}

fn fill(group: &mut Node, name: &str, instant: &str) {
    if !group.all(name).any(|node| !node.is_blank() && !super::instant::is_nothing(&node.text)) {
        group.remove(name);
        group.children.push(Node::with_text(name, instant));
    }
}

/// Some spell it American, some give no type, some their own: then it is the one that stands for everything else.
fn name_error(error: &mut Node) {
    let text = |name: &str| error.child(name).map(|node| node.text.trim().to_owned()).filter(|text| !text.is_empty());
    let (told, value) =
        (text("errorType").map(|told| told.replace("Unrecognized", "Unrecognised")), text("errorValue"));
    let is_known = |told: &&String| ErrorType::ALL.iter().any(|known| known.as_str() == *told);
    let (known, other) = match told.as_ref().filter(is_known) {
        Some(known) => (known.clone(), None),
        None => (ErrorType::UnrecognisedDataValue.as_str().to_owned(), told),
    };
    if let Some(other) = other {
        error.remove("errorValue");
        let value = value.map_or(other.clone(), |value| format!("{other}: {value}"));
        error.children.push(Node::with_text("errorValue", value));
    }
    error.remove("errorType");
    error.children.push(Node::with_text("errorType", known));
}

/// From the shape of 2021 to that of a dialect, of a message that `fit` has fitted to it.
pub fn to_dialect(kind: Kind, message: &mut Node, dialect: Dialect) {
    if dialect == Dialect::V2021 {
        return;
    }
    if let Some(header) = message.child_mut("header")
        && header.child("multipleItemRequestId").is_none()
        && let Some(at) = header.children.iter().position(|child| child.name == "requestingAgencyId")
    {
        header.children.insert(at + 1, Node::new("multipleItemRequestId"));
    }
    for (group, old, new) in NAMES {
        if let Some(group) = message.child_mut(group) {
            group.rename(new, old);
        }
    }
    if kind == Kind::Request {
        let ids = message.child_mut("bibliographicInfo").into_iter().flat_map(|info| &mut info.children);
        ids.filter(|child| child.name == "bibliographicItemId").for_each(|id| id.children.reverse());
    }
    let mut retry = message.take("retryInfo");
    if let (Some(info), Some(retry)) = (message.child_mut("messageInfo"), retry.first_mut()) {
        info.children.extend(OF_RETRY.iter().flat_map(|name| retry.take(name)));
    }
    if let Some(delivery) = message.child_mut("deliveryInfo") {
        delivery.rename("URL", "itemId");
    }
}
