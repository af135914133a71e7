//! The lender that answers whatever comes, each request by the scenario that it names.
use std::{net::SocketAddr, sync::Arc, time::Duration};

use actix_web::rt;

use super::{
    Parties,
    line::Line,
    listen::listen,
    mailbox::{Heard, Mailbox},
    play::Play,
    report::Trial,
    scenarios::{Role, Scenario},
};
use crate::iso18626::message::{Message, RequestType};

/// A wait has an end, after which it begins anew.
const WAIT: Duration = Duration::from_secs(3600);

/// Answers until it is no longer polled. `first` says where we listen; `tell` hears how each scenario ended.
///
/// # Errors
/// A sentence, where we cannot listen or send at all.
pub async fn serve(
    parties: Parties,
    address: SocketAddr,
    otherwise: &'static Scenario,
    patience: Duration,
    first: impl FnOnce(SocketAddr),
    tell: fn(&Trial),
) -> Result<(), String> {
    let (line, mailbox) = (Arc::new(Line::new(parties)?), Arc::new(Mailbox::default()));
    let (bound, _server) = listen(address, mailbox.clone()).map_err(|err| format!("{address}: {err}"))?;
    first(bound);
    // A retry belongs to the scenario that offered it.
    let is_new = |message: &Message| match message {
        Message::Request(request) => {
            let service = request.service_info.as_ref();
            service.and_then(|service| service.request_type) != Some(RequestType::Retry)
        }
        _ => false,
    };
    loop {
        let Some(heard) = mailbox.take(is_new, WAIT).await else { continue };
        let scenario = named_in(&heard).unwrap_or(otherwise);
        let (line, mailbox) = (line.clone(), mailbox.clone());
        rt::spawn(async move {
            let play = Play::new(scenario, Role::Lender, (&line, &mailbox), None, patience);
            tell(&play.run(Some(heard)).await);
        });
    }
}

/// The scenario that the request names and that has a lender's part.
fn named_in(heard: &Heard) -> Option<&'static Scenario> {
    let Message::Request(request) = &heard.message else { return None };
    Scenario::of(request).filter(|scenario| !scenario.lender.is_empty())
}
