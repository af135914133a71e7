//! What peers of 1.2 say in notes because the standard has no element for it, taken apart from the text for people.
use std::fmt;

/// A word for programs in a note; ReShare and CrossLink use them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marker {
    /// `#seq:N#`: the sender's number of this message.
    Seq(u64),
    /// `#lastSeq:N#`: did you get my message N? What else the message says does not count.
    LastSeq(u64),
    /// The supplier adds the condition that stands in `deliveryInfo`.
    AddLoanCondition,
    /// The supplier waits until its conditions are accepted.
    AwaitingConditionConfirmation,
    /// The supplier takes it that its conditions are accepted.
    ConditionsAssumedAgreed,
    /// The requester accepts the conditions; also a note that is `ACCEPT` alone.
    LoanConditionAgreed,
    /// The requester refuses the conditions; also a note that is `REJECT` alone.
    LoanConditionRejected,
    /// The requester has changed a field of its request: `#ReShareUpdatedField-Title:new value#`.
    UpdatedField { field: String, value: String },
    /// `#RETURN_TO#…#RT_END#`: an address, as text.
    ReturnTo(String),
    /// `#SHIP_TO#…#ST_END#`: an address, as text.
    ShipTo(String),
    /// `#MultipleItems#…#MultipleItemsEnd#`: a line for each.
    MultipleItems(Vec<Item>),
    /// `#ABORT#` with status `Cancelled`.
    Abort,
    /// `transferToCluster:X` with status `Unfilled`: ask there.
    TransferToCluster(String),
    /// A note that begins with `DUPLICATE`: it is not filled because it was asked for before.
    Duplicate,
}

/// One of several things under one request: `id|call number|name`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: String,
    pub call_number: String,
    pub name: String,
}

/// A note taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What is left for people, without blanks around it.
    pub text: String,
    /// In the order of the note.
    pub markers: Vec<Marker>,
}

impl Note {
    /// Never fails: what is no marker, or is broken, is text.
    pub fn of(note: &str) -> Self {
        let (mut text, mut markers, mut rest, mut n_broken) = (String::new(), Vec::new(), note, 0);
        while let Some(at) = rest.find('#').filter(|_| markers.len() + n_broken < MAX_SIGNS) {
            text.push_str(&rest[..at]);
            rest = &rest[at..];
            let length = match marker_at(rest) {
                Some((marker, length)) => {
                    markers.push(marker);
                    length
                }
                None => {
                    text.push('#');
                    n_broken += 1;
                    1
                }
            };
            rest = &rest[length..];
        }
        text.push_str(rest);
        let mut text = text.trim().to_owned();
        let word = match text.as_str() {
            "ACCEPT" => Some(Marker::LoanConditionAgreed),
            "REJECT" => Some(Marker::LoanConditionRejected),
            _ => None,
        };
        if let Some(marker) = word {
            markers.push(marker);
            text.clear();
        } else if text.starts_with("DUPLICATE") {
            markers.push(Marker::Duplicate);
        }
        if let Some(at) = text.find(TRANSFER) {
            let rest = &text[at + TRANSFER.len()..];
            let cluster = rest.split_whitespace().next().filter(|cluster| rest.starts_with(*cluster));
            if let Some(cluster) = cluster.map(str::to_owned) {
                text.replace_range(at..at + TRANSFER.len() + cluster.len(), "");
                text = text.trim().to_owned();
                markers.push(Marker::TransferToCluster(cluster));
            }
        }
        Self { text, markers }
    }

    /// The sender's number of the message.
    pub fn seq(&self) -> Option<u64> {
        self.markers.iter().find_map(|marker| if let Marker::Seq(number) = marker { Some(*number) } else { None })
    }
}

/// In bytes; a list of several things is the longest.
const MAX_MARKER: usize = 8 * 1024;
/// After so many markers, and signs that begin none, the rest of a note is text: each is searched for its end and kept.
const MAX_SIGNS: usize = 500;
const TRANSFER: &str = "transferToCluster:";
const UPDATED: &str = "#ReShareUpdatedField-";

const WORDS: &[(&str, Marker)] = &[
    ("#ReShareAddLoanCondition#", Marker::AddLoanCondition),
    ("#ReShareSupplierAwaitingConditionConfirmation#", Marker::AwaitingConditionConfirmation),
    ("#ReShareSupplierConditionsAssumedAgreed#", Marker::ConditionsAssumedAgreed),
    ("#ReShareLoanConditionAgreeResponse#", Marker::LoanConditionAgreed),
    ("#ReShareLoanConditionRejectResponse#", Marker::LoanConditionRejected),
    ("#ABORT#", Marker::Abort),
];

/// The marker with which a text begins, and its length in bytes.
fn marker_at(text: &str) -> Option<(Marker, usize)> {
    if let Some((word, marker)) = WORDS.iter().find(|(word, _)| text.starts_with(word)) {
        return Some((marker.clone(), word.len()));
    }
    // A marker whose end is far away is none, or a note full of beginnings would be searched to its end for each.
    let near = &text[..text.floor_char_boundary(MAX_MARKER)];
    let between = |start: &str, end: &str| {
        let inside = near.strip_prefix(start)?.split_once(end)?.0;
        Some((inside, start.len() + inside.len() + end.len()))
    };
    let number = |start: &str| between(start, "#").and_then(|(inside, length)| Some((inside.parse().ok()?, length)));
    if let Some((number, length)) = number("#seq:") {
        return Some((Marker::Seq(number), length));
    }
    if let Some((number, length)) = number("#lastSeq:") {
        return Some((Marker::LastSeq(number), length));
    }
    if let Some((inside, length)) = between("#RETURN_TO#", "#RT_END#") {
        return Some((Marker::ReturnTo(inside.trim().to_owned()), length));
    }
    if let Some((inside, length)) = between("#SHIP_TO#", "#ST_END#") {
        return Some((Marker::ShipTo(inside.trim().to_owned()), length));
    }
    if let Some((inside, length)) = between("#MultipleItems#", "#MultipleItemsEnd#") {
        return Some((Marker::MultipleItems(inside.lines().filter_map(item).collect()), length));
    }
    let (inside, length) = between(UPDATED, "#")?;
    let (field, value) = inside.split_once(':')?;
    Some((Marker::UpdatedField { field: field.to_owned(), value: value.to_owned() }, length))
}

fn item(line: &str) -> Option<Item> {
    let mut parts = line.trim().splitn(3, '|').map(|part| part.trim().to_owned());
    let id = parts.next().filter(|id| !id.is_empty())?;
    Some(Item { id, call_number: parts.next().unwrap_or_default(), name: parts.next().unwrap_or_default() })
}

/// As it stands in a note.
impl fmt::Display for Marker {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Marker::Seq(number) => write!(f, "#seq:{number}#"),
            Marker::LastSeq(number) => write!(f, "#lastSeq:{number}#"),
            Marker::UpdatedField { field, value } => write!(f, "{UPDATED}{field}:{value}#"),
            Marker::ReturnTo(address) => write!(f, "#RETURN_TO#{address}#RT_END#"),
            Marker::ShipTo(address) => write!(f, "#SHIP_TO#{address}#ST_END#"),
            Marker::MultipleItems(items) => {
                f.write_str("#MultipleItems#\n")?;
                for Item { id, call_number, name } in items {
                    writeln!(f, "{id}|{call_number}|{name}")?;
                }
                f.write_str("#MultipleItemsEnd#")
            }
            Marker::TransferToCluster(cluster) => write!(f, "{TRANSFER}{cluster}"),
            Marker::Duplicate => f.write_str("DUPLICATE"),
            word => f.write_str(WORDS.iter().find(|(_, marker)| marker == word).map_or("", |(word, _)| word)),
        }
    }
}
