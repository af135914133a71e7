//! In which dialect a message is, told by its structure; what it says of its version is the last resort.
use super::node::Node;
use crate::iso18626::message::Kind;

crate::text_enum! {
    /// A dialect of ISO 18626: the editions before 2021 (schema 1.2), and that of 2021 (schemas 2021-1 to 2021-3).
    Dialect { V12 = "1.2", V2021 = "2021" }
}

impl Dialect {
    /// What stands in the attribute `version`: the schema that we write by.
    pub const fn version(self) -> &'static str {
        match self {
            Dialect::V12 => "1.2",
            Dialect::V2021 => "2021-2",
        }
    }
}

/// An element of one dialect alone decides. Where there is none, or one of each, the version does: of 2 and above it
/// is 2021 (`2021-2`, `2021-3`), of everything else (`1.0`, `1.2`, `v1_2_2017`, none) it is 1.2, which more peers speak.
pub fn dialect_of(kind: Kind, message: &Node, version: Option<&str>) -> Dialect {
    match (is_of_v12(kind, message), is_of_v2021(message)) {
        (true, false) => Dialect::V12,
        (false, true) => Dialect::V2021,
        _ => named(version.unwrap_or_default()),
    }
}

fn named(version: &str) -> Dialect {
    let digits = version.trim().trim_start_matches(['v', 'V']);
    let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
    if digits.parse::<u32>().is_ok_and(|number| number >= 2) { Dialect::V2021 } else { Dialect::V12 }
}

/// What stands where, of 1.2 alone.
const V12: &[(&str, &[&str])] = &[
    ("confirmationHeader", &["multipleItemRequestId"]),
    ("serviceInfo", &["preferredFormat"]),
    ("messageInfo", &["offeredCosts", "retryAfter", "retryBefore"]),
    ("deliveryInfo", &["sentVia", "deliveredFormat"]),
];

/// What stands where, of 2021 alone.
const V2021: &[(&str, &[&str])] = &[
    ("header", &["consortialId"]),
    ("bibliographicInfo", &["authorId"]),
    ("publicationInfo", &["publisherId"]),
    ("serviceInfo", &["itemFormat", "preferredEdition", "loanCondition"]),
    ("requestedDeliveryInfo", &["deliveryMethod", "courierName"]),
    ("deliveryInfo", &["URL", "deliveryMethod", "address", "itemFormat", "serviceType", "paymentMethod"]),
];

/// What may stand once in 1.2.
const ONCE: &[(&str, &[&str])] =
    &[("bibliographicInfo", &["volume"]), ("deliveryInfo", &["itemId", "loanCondition", "deliveryCosts"])];

fn has(message: &Node, table: &[(&str, &[&str])], is_mark: impl Fn(&Node, &str) -> bool) -> bool {
    table.iter().any(|(group, names)| message.all(group).any(|group| names.iter().any(|name| is_mark(group, name))))
}

fn is_of_v12(kind: Kind, message: &Node) -> bool {
    // In 2021 only a request may have it, and has it only if it says something.
    let id = message.find("header/multipleItemRequestId");
    id.is_some_and(|id| kind != Kind::Request || id.is_blank())
        || has(message, V12, |group, name| group.child(name).is_some())
        || item_ids(message).any(|first| first == "bibliographicItemIdentifier")
        || has_coded_region(message)
}

fn is_of_v2021(message: &Node) -> bool {
    let says = |path: &str, values: &[&str]| message.find(path).is_some_and(|it| values.contains(&it.text.trim()));
    ["retryInfo", "shippingInfo"].into_iter().any(|group| message.child(group).is_some())
        || has(message, V2021, |group, name| group.child(name).is_some())
        || has(message, ONCE, |group, name| group.all(name).count() > 1)
        || message.all("errorData").count() > 1
        || item_ids(message).any(|first| first == "bibliographicItemIdentifierCode")
        || says("action", &["HoldReturn", "Lost"])
        || says("statusInfo/status", &["HoldReturn", "ReleaseHoldReturn"])
}

/// What stands first in each number of the work: 1.2 has the number before its code.
fn item_ids(message: &Node) -> impl Iterator<Item = &str> {
    let ids = message.all("bibliographicInfo").flat_map(|info| info.all("bibliographicItemId"));
    ids.filter(|id| id.children.len() > 1).filter_map(|id| id.children.first().map(|first| first.name.as_str()))
}

/// A region is a code with its list in 1.2, plain text in 2021.
fn has_coded_region(node: &Node) -> bool {
    node.children.iter().any(|child| (child.name == "region" && child.scheme.is_some()) || has_coded_region(child))
}
