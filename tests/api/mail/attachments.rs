//! Letters that take files along.
use abonementas::{
    mail::{self, Audience, Letter, Recall, Told},
    platform::{Result, outbox::Attachment},
};
use chrono::Duration;
use mail_parser::{MessageParser, MimeHeaders};
use serde_json::json;

use super::{MESSAGES, day, once, to};
use crate::harness::{Api, BadServer, Say, each_database_with, mail_by};

const NAME: &str = "Ąžuolų žiniaraštis „Nr. 7“.bin";

/// Tells a reader something, with files of so many bytes.
fn tell(api: &Api, sizes: &'static [usize]) -> Result<Told> {
    api.our_library();
    api.try_write(move |tx| {
        let file = |&size: &usize| Attachment {
            file_name: NAME.into(),
            media_type: "application/octet-stream".into(),
            content: (0..size).map(|n| (n % 251) as u8).collect(),
        };
        let files: Vec<_> = sizes.iter().map(file).collect();
        let notice = Recall { title: "Marti".into(), number: "TBA-2026-00001".into(), due_on: day() };
        let to = to(Audience::Reader, "ona@example.org", "Ona Onaitė");
        mail::tell_with(tx, &Letter { to, about: ("loan", 7), branch: None, notice }, &files)
    })
}

#[test]
fn every_try_is_the_same_to_the_byte() {
    let server = BadServer::start(|n, said| match (n % 2, said) {
        (1, ".") => Say::Line("451 4.3.0 later"),
        _ => Say::Right,
    });
    each_database_with(&|| mail_by(&server.url(), None), |api| {
        let staff = api.staff();
        let told = tell(api, &[3000, 1]).unwrap();
        once(&staff, told, "failed");
        api.clock.pass(Duration::minutes(2));
        once(&staff, told, "sent");
        let taken = server.taken();
        let (first, second) = (&taken[taken.len() - 2], &taken[taken.len() - 1]);
        assert_eq!(first, second);
        let letter = MessageParser::default().parse(second.as_bytes()).unwrap();
        assert!(letter.body_text(0).unwrap().starts_with("Laba diena,"));
        let files: Vec<_> = letter.attachments().collect();
        assert_eq!(files.len(), 2);
        assert_eq!(files[0].attachment_name(), Some(NAME));
        assert_eq!(files[0].contents(), (0..3000).map(|n| (n % 251) as u8).collect::<Vec<_>>());
    });
}

#[test]
fn so_much_goes_with_a_letter_and_whoever_sees_no_readers_sees_no_files() {
    let server = BadServer::start(|_, _| Say::Right);
    each_database_with(&|| mail_by(&server.url(), None), |api| {
        let refused = tell(api, &[(5 << 20) + 1]).unwrap_err();
        assert_eq!(refused.refusal().code, "mail.attachments_too_large");
        let staff = api.staff();
        assert_eq!(staff.get(MESSAGES).body["items"], json!([]), "nothing of it is kept");
        let told = tell(api, &[5 << 20]).unwrap();
        let path = format!("{MESSAGES}/{}", told.message_id.unwrap().0);
        let file = format!("{path}/attachments/1");
        let listed = json!([{ "n": 1, "file_name": NAME, "media_type": "application/octet-stream", "size": 5 << 20 }]);
        assert_eq!(staff.get(&path).body["attachments"], listed);
        assert_eq!(staff.download(&file).len(), 5 << 20);
        let other = api.signed_in(&["mail:read"]);
        assert_eq!((&other.get(&path).body["attachments"], other.get(&file).status), (&json!([]), 404));
    });
}
