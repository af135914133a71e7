//! Mail: its queue, its log, what servers do to it.
mod act;
mod attachments;
mod bounces;
mod campaign;
pub mod daily;
mod delivery;
mod digest;
mod invitations;
pub mod loans;
mod log;
mod misbehaving;
mod privacy;

use abonementas::{
    mail::{self, Arrival, Audience, Invitation, Letter, Recall, Recipient, Told},
    platform::i18n::Language,
};
use chrono::NaiveDate;
use serde_json::Value;

use crate::harness::{Api, Client};

const MESSAGES: &str = "/api/v1/mail/messages";

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 9).unwrap()
}

fn to(audience: Audience, address: &'static str, name: &'static str) -> Recipient<'static> {
    Recipient { audience, address, name, language: Language::Lt }
}

/// Tells a reader something that goes out at once.
fn recall(api: &Api, address: &'static str, title: &'static str) -> Told {
    api.our_library();
    api.write(move |tx| {
        let notice = Recall { title: title.into(), number: "TBA-2026-00001".into(), due_on: day() };
        let to = to(Audience::Reader, address, "Ona Onaitė");
        mail::tell(tx, &Letter { to, about: ("loan", 7), branch: None, notice })
    })
}

/// Tells a reader that something has come; several become one message.
fn arrival(api: &Api, address: &'static str, loan: i64, title: &'static str) -> Told {
    api.our_library();
    api.write(move |tx| {
        let number = format!("TBA-2026-{loan:05}");
        let place = "Abonemento skyrius".into();
        let notice = Arrival { title: title.into(), author: None, number, place, until_on: Some(day()) };
        let to = to(Audience::Reader, address, "Ona Onaitė");
        mail::tell(tx, &Letter { to, about: ("loan", loan), branch: None, notice })
    })
}

fn invite(api: &Api, address: &'static str) -> Told {
    api.our_library();
    api.write(move |tx| {
        let notice = Invitation { link: mail::link(tx, "/invitation#0123abcd"), until_on: day() };
        let to = to(Audience::Colleague, address, "Jonas Jonaitis");
        mail::tell(tx, &Letter { to, about: ("account", 1), branch: None, notice })
    })
}

/// The message once it has this status; the worker looks four times a second.
fn once(client: &Client, told: Told, status: &str) -> Value {
    let path = format!("{MESSAGES}/{}", told.message_id.expect("it was queued").0);
    for _ in 0..400 {
        let message = client.get(&path).body;
        if message["status"] == status {
            return message;
        }
        std::thread::sleep(std::time::Duration::from_millis(25));
    }
    panic!("it is {}, not {status}", client.get(&path).body);
}

/// `cancel retry`: what is open now.
fn open(message: &Value) -> String {
    let keys = message["actions"].as_array().unwrap().iter().map(|action| action["key"].as_str().unwrap().to_owned());
    keys.collect::<Vec<_>>().join(" ")
}
