//! The forms in which good messages come in the field.
use super::{Case, Wanted, changed, note};
use crate::iso18626::message::Message;

pub const CASES: &[Case] = &[
    Case {
        name: "note",
        what: "A note about a request that they know is taken.",
        wanted: Wanted::Taken,
        otherwise: "",
        make: |material| note(material, |xml| xml),
    },
    Case {
        name: "text-xml",
        what: "A message is taken as text/xml with a charset too.",
        wanted: Wanted::Taken,
        otherwise: "",
        make: |material| {
            let mut sent = note(material, |xml| xml);
            sent.sending.media_type = "text/xml; charset=utf-8";
            sent
        },
    },
    Case {
        name: "no-version",
        what: "A message without the attribute of the version is taken.",
        wanted: Wanted::TakenKindly,
        otherwise: "",
        make: |material| {
            let version = format!(r#" ill:version="{}""#, material.line.parties.dialect.version());
            note(material, move |xml| xml.replace(&version, ""))
        },
    },
    Case {
        name: "other-prefix",
        what: "A message whose elements have a prefix is taken.",
        wanted: Wanted::Taken,
        otherwise: "",
        make: |material| {
            note(material, |xml| {
                let xml = xml.replacen(" xmlns=", " xmlns:i=", 1).replace("</", "\u{0}").replace("<?", "\u{1}");
                xml.replace('<', "<i:").replace('\u{0}', "</i:").replace('\u{1}', "<?")
            })
        },
    },
    Case {
        name: "unknown-element",
        what: "A message with an element that the standard does not know is taken.",
        wanted: Wanted::TakenKindly,
        otherwise: "",
        make: |material| note(material, |xml| xml.replace("</header>", "</header><colour>red</colour>")),
    },
    Case {
        name: "other-order",
        what: "A message with its elements in another order is taken.",
        wanted: Wanted::TakenKindly,
        otherwise: "",
        make: |material| {
            note(material, |xml| {
                let action = "<action>Notification</action>";
                xml.replace(action, "").replace("<header>", &format!("{action}<header>"))
            })
        },
    },
    Case {
        name: "date-without-zone",
        what: "An instant in another form (1970-01-01 02:00:00+0200) is taken.",
        wanted: Wanted::TakenKindly,
        otherwise: "",
        make: |material| {
            let mut message = material.note(material.ids);
            if let Message::RequestingAgencyMessage(note) = &mut message {
                note.header.timestamp = chrono::DateTime::UNIX_EPOCH;
            }
            changed(material, message, |xml| xml.replace("1970-01-01T00:00:00Z", "1970-01-01 02:00:00+0200"))
        },
    },
];
