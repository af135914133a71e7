//! What is no message, comes from a stranger, or is meant to do harm; and the end of the request that was made.
use reqwest::Method;

use super::{Case, Wanted, good, plain};
use crate::{iso18626::message::Action, mock_peer::compose};

pub const CASES: &[Case] = &[
    Case {
        name: "no-proof",
        what: "A message without a key or a code is refused.",
        wanted: Wanted::Status(&[401, 403]),
        otherwise: "it is taken: whoever knows the address may write",
        make: |material| {
            let mut sent = plain(material.xml(&material.note(material.ids)));
            sent.sending.with_proof = false;
            sent
        },
    },
    Case {
        name: "no-xml",
        what: "What is no XML is refused with HTTP 400.",
        wanted: Wanted::Status(&[400]),
        otherwise: "it is taken, and nothing can have been understood",
        make: |_| plain("title=Dievų miškas"),
    },
    Case {
        name: "empty-envelope",
        what: "An envelope with nothing in it is refused with HTTP 400.",
        wanted: Wanted::Status(&[400]),
        otherwise: "it is taken, and nothing can have been understood",
        make: |_| plain(r#"<ISO18626Message xmlns="http://illtransactions.org/2013/iso18626"/>"#),
    },
    Case {
        name: "other-namespace",
        what: "A message in another namespace is refused with HTTP 400.",
        wanted: Wanted::Status(&[400]),
        otherwise: "it is taken, though it may be of another standard",
        make: |material| {
            let xml = material.xml(&material.note(material.ids));
            plain(xml.replace("illtransactions.org/2013/iso18626", "example.org/another"))
        },
    },
    Case {
        name: "half-a-message",
        what: "A message that is cut in half is refused with HTTP 400.",
        wanted: Wanted::Status(&[400]),
        otherwise: "it is taken, and half of it is lost",
        make: |material| {
            let xml = material.xml(&material.note(material.ids));
            plain(xml.split("<action>").next().unwrap_or_default())
        },
    },
    Case {
        name: "entities",
        what: "A message with a document type and an entity is refused with HTTP 400 (XML external entities).",
        wanted: Wanted::Status(&[400]),
        otherwise: "it is taken: an entity may read files of the server or fill its memory",
        make: |material| {
            let xml = material.xml(&material.note(material.ids)).replace("A note of the mock peer", "&e;");
            let declared = r#"<!DOCTYPE ISO18626Message [<!ENTITY e SYSTEM "file:///etc/hostname">]><ISO18626Message"#;
            plain(xml.replacen("<ISO18626Message", declared, 1))
        },
    },
    Case {
        name: "deep",
        what: "A message whose elements are nested ten thousand deep is refused with HTTP 400 or 413.",
        wanted: Wanted::Status(&[400, 413]),
        otherwise: "it is taken",
        make: |material| {
            let xml = material.xml(&material.note(material.ids));
            let deep = format!("{}{}</header>", "<a>".repeat(10_000), "</a>".repeat(10_000));
            plain(xml.replacen("</header>", &deep, 1))
        },
    },
    Case {
        name: "long",
        what: "A message of two megabytes is refused with HTTP 413 or 400.",
        wanted: Wanted::Status(&[413, 400]),
        otherwise: "it is taken: who sends many of them fills the server",
        make: |material| {
            let xml = material.xml(&material.note(material.ids));
            plain(xml.replace("A note of the mock peer", &"ilgas ".repeat(350_000)))
        },
    },
    Case {
        name: "no-media-type",
        what: "What does not say that it is XML is refused with HTTP 415.",
        wanted: Wanted::Status(&[415]),
        otherwise: "it is taken",
        make: |material| {
            let mut sent = plain(material.xml(&material.note(material.ids)));
            sent.sending.media_type = "application/json";
            sent
        },
    },
    Case {
        name: "get",
        what: "Another method than POST is refused with HTTP 405.",
        wanted: Wanted::Status(&[405]),
        otherwise: "it is answered as if there were something to see",
        make: |_| {
            let mut sent = plain("");
            sent.sending.method = Method::GET;
            sent
        },
    },
    Case {
        name: "cancel",
        what: "The cancellation of the request is taken.",
        wanted: Wanted::Taken,
        otherwise: "",
        make: |material| {
            let parties = &material.line.parties;
            good(material, compose::action(parties, material.ids, Action::Cancel, None))
        },
    },
];
