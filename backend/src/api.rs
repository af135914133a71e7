//! The one list of what the server serves: routing and OpenAPI come from the same calls.
mod examples;
mod rights;

use std::sync::{Arc, OnceLock};

use actix_web::{
    App, Resource,
    body::MessageBody,
    dev::{ServiceFactory, ServiceRequest, ServiceResponse},
    web,
};
use utoipa::{OpenApi as _, openapi::OpenApi};

use crate::{
    agreements, answers, catalogue, deadlines, demand, diary, history, identity, inquiries, invoices, iso18626, keys,
    libraries, loans, lookup, mail, papers, parameters, partner,
    platform::{
        self, book,
        events::Follower,
        http::Refusals,
        jobs::{self, Kinds},
        page, press,
        problem::{self, Refusal},
        routes::{ROOT, Routes},
    },
    postage, quality, reminders, reports, shipments, statistics, subscribers, suppliers, tracking, webhooks,
};

pub use rights::RIGHTS;

/// What actix calls an application that is not yet started.
pub trait Routing: ServiceFactory<ServiceRequest, Config = (), InitError = (), Error = actix_web::Error> {}
impl<T: ServiceFactory<ServiceRequest, Config = (), InitError = (), Error = actix_web::Error>> Routing for T {}

/// The application, for one worker of the server.
pub fn app() -> App<impl Routing<Response = ServiceResponse<impl MessageBody>>> {
    App::new()
        .service(web::scope(ROOT).configure(|router| name_all(&mut Routes::of(router))))
        .service(iso18626_endpoint())
}

/// ISO 18626 stands beside the API, for the systems of other libraries.
fn iso18626_endpoint() -> Resource {
    let limit = web::PayloadConfig::new(iso18626::LONGEST);
    web::resource("/iso18626").app_data(limit).route(web::post().to(iso18626::receive))
}

/// The description of everything that is served; written once, when first asked for.
pub fn spec() -> &'static OpenApi {
    static SPEC: OnceLock<OpenApi> = OnceLock::new();
    SPEC.get_or_init(|| {
        let mut spec = Base::openapi();
        let _unused = web::scope(ROOT).configure(|router| name_all(&mut Routes::written_to(router, &mut spec)));
        problem::document(&mut spec);
        examples::fill(&mut spec);
        spec
    })
}

fn name_all(routes: &mut Routes) {
    let all = [
        identity::routes,
        keys::routes,
        libraries::routes,
        catalogue::routes,
        loans::routes,
        history::routes,
        lookup::routes,
        suppliers::routes,
        mail::routes,
        reminders::routes,
        postage::routes,
        diary::routes,
        parameters::routes,
        papers::routes,
        statistics::routes,
        subscribers::routes,
        agreements::routes,
        demand::routes,
        inquiries::routes,
        invoices::routes,
        shipments::routes,
        quality::routes,
        deadlines::routes,
        reports::routes,
        partner::routes,
        iso18626::routes,
        answers::routes,
        tracking::routes,
        webhooks::routes,
        platform::http::routes,
    ];
    all.into_iter().for_each(|of_one| of_one(routes));
}

/// Every kind of long work there is.
pub fn kinds() -> Kinds {
    vec![
        Arc::new(libraries::Imports),
        Arc::new(catalogue::Imports),
        Arc::new(history::Imports),
        Arc::new(invoices::Runs),
        Arc::new(invoices::Batches),
        Arc::new(invoices::Statements),
    ]
}

/// What follows in the same transaction from what another capability does.
pub const FOLLOWERS: &[Follower] = &[demand::follow, iso18626::follow];

/// Every refusal there is.
pub const REFUSALS: Refusals = Refusals(ALL);

static ALL: &[&[&Refusal]] = &[
    problem::REFUSALS,
    jobs::REFUSALS,
    press::REFUSALS,
    identity::REFUSALS,
    keys::REFUSALS,
    libraries::REFUSALS,
    catalogue::REFUSALS,
    loans::REFUSALS,
    suppliers::REFUSALS,
    tracking::REFUSALS,
    mail::REFUSALS,
    reminders::REFUSALS,
    postage::REFUSALS,
    diary::REFUSALS,
    parameters::REFUSALS,
    statistics::REFUSALS,
    quality::REFUSALS,
    reports::REFUSALS,
    subscribers::REFUSALS,
    agreements::REFUSALS,
    demand::REFUSALS,
    inquiries::REFUSALS,
    invoices::REFUSALS,
    shipments::REFUSALS,
    partner::REFUSALS,
    iso18626::REFUSALS,
    webhooks::REFUSALS,
];

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Abonementas", description = "The desk on which a public library runs its interlibrary loan."),
    components(schemas(
        problem::Problem,
        page::Count,
        page::Format,
        book::BookFormat,
        book::BookFile,
        loans::model::Direction,
        loans::model::NegativeAnswerOrder,
        loans::model::Sort,
        loans::model::View,
        subscribers::model::SubscriberOrder,
        agreements::model::AgreementOrder,
        agreements::model::TerritoryView,
        statistics::model::TableFormat,
        deadlines::model::DeadlineOrder,
        quality::model::DeadlineQueue,
        quality::model::ImprovementOrder,
        quality::model::LateOrder,
        demand::model::DemandOrder,
        inquiries::model::InquiryOrder,
        inquiries::model::InquiryView,
        invoices::model::InvoiceKind,
        invoices::model::InvoiceOrder,
        shipments::model::ShipmentOrder,
        webhooks::model::DeliveryOrder,
        iso18626::model::MessageOrder,
        iso18626::model::MessageView
    ))
)]
struct Base;

#[cfg(test)]
mod tests;
