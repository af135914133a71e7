//! The one list of what the server serves: routing and OpenAPI come from the same calls.
mod examples;

use std::sync::Arc;

use actix_web::{
    App,
    body::MessageBody,
    dev::{ServiceFactory, ServiceRequest, ServiceResponse},
};
use utoipa::{OpenApi, openapi};
use utoipa_actix_web::{AppExt, scope};

use crate::{
    agreements, catalogue, demand, diary, identity, keys, libraries, loans, mail, parameters, partner,
    platform::{
        self,
        events::Follower,
        feed,
        http::Refusals,
        jobs::{self, Kinds},
        page,
        problem::{self, Refusal},
    },
    readers, reminders, statistics, subscribers, webhooks,
};

/// What actix calls an application that is not yet started.
pub trait Routes: ServiceFactory<ServiceRequest, Config = (), InitError = (), Error = actix_web::Error> {}
impl<T: ServiceFactory<ServiceRequest, Config = (), InitError = (), Error = actix_web::Error>> Routes for T {}

/// The application and its spec.
pub fn app() -> (App<impl Routes<Response = ServiceResponse<impl MessageBody>>>, openapi::OpenApi) {
    let (app, mut spec) = App::new()
        .into_utoipa_app()
        .openapi(Base::openapi())
        .service(
            scope("/api/v1")
                .configure(identity::routes)
                .configure(keys::routes)
                .configure(libraries::routes)
                .configure(catalogue::routes)
                .configure(loans::routes)
                .configure(mail::routes)
                .configure(reminders::routes)
                .configure(diary::routes)
                .configure(parameters::routes)
                .configure(statistics::routes)
                .configure(subscribers::routes)
                .configure(agreements::routes)
                .configure(demand::routes)
                .configure(partner::routes)
                .configure(webhooks::routes)
                .configure(platform::http::routes),
        )
        .split_for_parts();
    problem::document(&mut spec);
    examples::fill(&mut spec);
    (app, spec)
}

/// Every right there is, by capability: code, Lithuanian name, English name.
pub const RIGHTS: &[&[(&str, &str, &str)]] = &[
    identity::RIGHTS,
    keys::RIGHTS,
    feed::RIGHTS,
    webhooks::RIGHTS,
    libraries::RIGHTS,
    parameters::RIGHTS,
    catalogue::RIGHTS,
    loans::RIGHTS,
    readers::RIGHTS,
    mail::RIGHTS,
    subscribers::RIGHTS,
    agreements::RIGHTS,
    demand::RIGHTS,
    diary::RIGHTS,
    statistics::RIGHTS,
];

/// Every kind of long work there is.
pub fn kinds() -> Kinds {
    vec![Arc::new(libraries::Imports), Arc::new(catalogue::Imports)]
}

/// What follows in the same transaction from what another capability does.
pub const FOLLOWERS: &[Follower] = &[demand::follow];

/// Every refusal there is.
pub const REFUSALS: Refusals = Refusals(ALL);

static ALL: &[&[&Refusal]] = &[
    problem::REFUSALS,
    jobs::REFUSALS,
    identity::REFUSALS,
    keys::REFUSALS,
    libraries::REFUSALS,
    catalogue::REFUSALS,
    loans::REFUSALS,
    mail::REFUSALS,
    reminders::REFUSALS,
    diary::REFUSALS,
    parameters::REFUSALS,
    statistics::REFUSALS,
    subscribers::REFUSALS,
    agreements::REFUSALS,
    demand::REFUSALS,
    partner::REFUSALS,
    webhooks::REFUSALS,
];

#[derive(OpenApi)]
#[openapi(
    info(title = "Abonementas", description = "The desk on which a public library runs its interlibrary loan."),
    components(schemas(
        problem::Problem,
        page::Count,
        page::Format,
        loans::model::Direction,
        loans::model::NegativeAnswerOrder,
        loans::model::Sort,
        loans::model::View,
        subscribers::model::SubscriberOrder,
        agreements::model::AgreementOrder,
        agreements::model::TerritoryView,
        statistics::model::TableFormat,
        demand::model::DemandOrder,
        webhooks::model::DeliveryOrder
    ))
)]
struct Base;
