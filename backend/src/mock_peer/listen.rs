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
    Said,
    codec::{self, Reading},
    confirm, said_by,
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
        Reading::Faulty(faulty) => (Some(Said::from(faulty)), faulty.errors.clone()),
    };
    let Some(said) = said else { return HttpResponse::BadRequest().body("a confirmation is no message") };
    if said.header.requesting_agency_request_id.as_ref().is_some_and(|id| mailbox.has_stumbled(id)) {
        return HttpResponse::ServiceUnavailable().body("being restarted, as the scenario has it");
    }
    if let Reading::Good(message) = read.reading {
        log::info!("< {}", words(&message));
        let deviations = codec::deviations(&body).unwrap_or_default();
        mailbox.put(String::from_utf8_lossy(&body).into_owned(), Heard { message, deviations });
    } else {
        log::warn!("< {}: {errors:?}", said.kind.as_str());
    }
    match codec::write(&confirm(&said, errors, now()), read.dialect) {
        Ok(xml) => HttpResponse::build(StatusCode::OK)
            .insert_header((header::CONTENT_TYPE, "application/xml; charset=utf-8"))
            .body(xml),
        Err(err) => HttpResponse::InternalServerError().body(err.to_string()),
    }
}
