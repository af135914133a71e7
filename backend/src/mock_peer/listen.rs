//! Our endpoint: what comes is confirmed at once and kept for the scenario that waits for it.
use std::{net::SocketAddr, sync::Arc};

use actix_web::{
    App, HttpMessage, HttpRequest, HttpResponse, HttpServer,
    dev::ServerHandle,
    http::{Method, StatusCode, header},
    rt,
    web::{self, Bytes, Data},
};

use super::{
    mailbox::{Heard, Mailbox},
    parties::now,
    words::words,
};
use crate::iso18626::{
    codec::{self, Reading},
    message::{
        Action, ConfirmationHeader, ErrorData, Kind, Message, MessageStatus, PartialHeader, ReasonForMessage,
        RequestConfirmation, RequestingAgencyMessageConfirmation, SupplyingAgencyMessageConfirmation,
    },
};

/// The longest message that is read, in bytes.
const LONGEST: usize = 1024 * 1024;

/// Listens on every path, as partners put the endpoint where they like.
///
/// # Errors
/// Where the address cannot be had.
pub fn listen(address: SocketAddr, mailbox: Arc<Mailbox>) -> std::io::Result<(SocketAddr, ServerHandle)> {
    let mailbox = Data::from(mailbox);
    let server = HttpServer::new(move || {
        let any = web::to(receive);
        App::new().app_data(mailbox.clone()).app_data(web::PayloadConfig::new(LONGEST)).default_service(any)
    });
    let server = server.workers(1).disable_signals().bind(address)?;
    let bound = server.addrs().first().copied().unwrap_or(address);
    let server = server.run();
    let handle = server.handle();
    rt::spawn(server);
    Ok((bound, handle))
}

async fn receive(mailbox: Data<Mailbox>, request: HttpRequest, body: Bytes) -> HttpResponse {
    if request.method() != Method::POST {
        return HttpResponse::MethodNotAllowed().body("POST is wanted");
    }
    if !["application/xml", "text/xml"].contains(&request.content_type()) {
        return HttpResponse::UnsupportedMediaType().body("application/xml or text/xml is wanted");
    }
    let read = match codec::read(&body) {
        Ok(read) => read,
        Err(unreadable) => return HttpResponse::BadRequest().body(unreadable.to_string()),
    };
    let (said, errors) = match &read.reading {
        Reading::Good(message) => (said_by(message), Vec::new()),
        Reading::Faulty(faulty) => {
            (Some((faulty.kind, faulty.header.clone(), faulty.reason, faulty.action)), faulty.errors.clone())
        }
    };
    let Some(said) = said else { return HttpResponse::BadRequest().body("a confirmation is no message") };
    if said.1.requesting_agency_request_id.as_ref().is_some_and(|id| mailbox.has_stumbled(id)) {
        return HttpResponse::ServiceUnavailable().body("being restarted, as the scenario has it");
    }
    if let Reading::Good(message) = read.reading {
        log::info!("< {}", words(&message));
        let deviations = codec::deviations(&body).unwrap_or_default();
        mailbox.put(String::from_utf8_lossy(&body).into_owned(), Heard { message, deviations });
    } else {
        log::warn!("< {}: {errors:?}", said.0.as_str());
    }
    match codec::write(&confirm(said, errors), read.dialect) {
        Ok(xml) => HttpResponse::build(StatusCode::OK)
            .insert_header((header::CONTENT_TYPE, "application/xml; charset=utf-8"))
            .body(xml),
        Err(err) => HttpResponse::InternalServerError().body(err.to_string()),
    }
}

type Said = (Kind, PartialHeader, Option<ReasonForMessage>, Option<Action>);

fn said_by(message: &Message) -> Option<Said> {
    let header = message.header()?;
    let header = PartialHeader {
        supplying_agency_id: header.supplying_agency_id.clone(),
        requesting_agency_id: Some(header.requesting_agency_id.clone()),
        timestamp: Some(header.timestamp),
        requesting_agency_request_id: Some(header.requesting_agency_request_id.clone()),
        ..PartialHeader::default()
    };
    Some(match message {
        Message::SupplyingAgencyMessage(said) => {
            (message.kind(), header, Some(said.message_info.reason_for_message), None)
        }
        Message::RequestingAgencyMessage(said) => (message.kind(), header, None, Some(said.action)),
        _ => (message.kind(), header, None, None),
    })
}

fn confirm((kind, header, reason_for_message, action): Said, error_data: Vec<ErrorData>) -> Message {
    let now = now();
    let confirmation_header = ConfirmationHeader {
        supplying_agency_id: header.supplying_agency_id,
        requesting_agency_id: header.requesting_agency_id,
        timestamp: now,
        requesting_agency_request_id: header.requesting_agency_request_id,
        timestamp_received: header.timestamp.unwrap_or(now),
        message_status: if error_data.is_empty() { MessageStatus::Ok } else { MessageStatus::Error },
    };
    match kind {
        Kind::SupplyingAgencyMessage => {
            Message::SupplyingAgencyMessageConfirmation(SupplyingAgencyMessageConfirmation {
                confirmation_header,
                reason_for_message,
                error_data,
            })
        }
        Kind::RequestingAgencyMessage => {
            Message::RequestingAgencyMessageConfirmation(RequestingAgencyMessageConfirmation {
                confirmation_header,
                action,
                error_data,
            })
        }
        _ => Message::RequestConfirmation(RequestConfirmation { confirmation_header, error_data }),
    }
}
