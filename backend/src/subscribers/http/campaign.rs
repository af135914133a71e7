//! The campaign of the year, and how far it is.
use actix_web::{
    get,
    http::StatusCode,
    post,
    web::{Json, Path},
};

use crate::{
    platform::{Answer, Asked, Caller, Nothing, Result, Valid},
    subscribers::{
        ManageSubscribers, ReadSubscribers, actions,
        model::{
            Because, Campaign, CampaignResults, ConfirmationPath, Link, Subscriber, SubscriberCounts, SubscriberId,
            YearAsked,
        },
    },
};

/// Count subscribers.
///
/// What a year brought, by municipality and kind: new, registered again, lapsed, removed. The rows behind a count are
/// `GET /subscribers?year=&outcome=&municipality=&kind=`.
#[utoipa::path(
    tag = "subscribers", params(YearAsked), security(("bearer" = ["subscribers:read"])),
    responses((status = 200, description = "The counts.", body = SubscriberCounts)),
)]
#[get("/subscribers/counts")]
pub async fn get_subscriber_counts(
    caller: Caller<ReadSubscribers>,
    Asked(asked): Asked<YearAsked>,
) -> Result<Json<SubscriberCounts>> {
    caller.read(move |tx| actions::counts(tx, asked.year)).await.map(Json)
}

/// Run a step of the campaign.
///
/// Asks all subscribers by links to confirm their data, registers them again, or lets those lapse that were not
/// registered again, with a result for each. Run twice it changes nothing. Links are shown this once.
#[utoipa::path(
    tag = "subscribers", security(("bearer" = ["subscribers:manage"])), request_body = Campaign,
    responses((status = 200, description = "What came of each.", body = CampaignResults)),
)]
#[post("/subscribers/campaign")]
pub async fn run_subscriber_campaign(
    caller: Caller<ManageSubscribers>,
    Valid(campaign): Valid<Campaign>,
) -> Result<Answer<CampaignResults>> {
    let language = caller.language();
    caller.show_once(StatusCode::OK, move |tx| actions::on_all(tx, &campaign, language)).await
}

/// Ask a subscriber.
///
/// A new link by which it confirms its data, shown this once; the earlier one dies.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:manage"])), request_body = Nothing,
    responses((status = 201, description = "The link.", body = Link)),
)]
#[post("/subscribers/{id}/actions/ask")]
pub async fn ask_subscriber(
    caller: Caller<ManageSubscribers>,
    id: Path<SubscriberId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Link>> {
    caller.show_once(StatusCode::CREATED, move |tx| actions::ask(tx, *id)).await
}

/// Take corrections over.
///
/// The directory is edited as the subscriber asks, and with that it is registered for the year.
#[utoipa::path(
    tag = "subscribers", params(ConfirmationPath), security(("bearer" = ["subscribers:manage"])),
    request_body = Nothing, responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[post("/subscribers/{id}/confirmations/{confirmation_id}/actions/accept")]
pub async fn accept_subscriber_corrections(
    caller: Caller<ManageSubscribers>,
    path: Path<ConfirmationPath>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Subscriber>> {
    caller.write(move |tx| actions::accept(tx, *path)).await
}

/// Dismiss corrections.
///
/// The directory stays as it is, with a reason; the subscriber can be asked again.
#[utoipa::path(
    tag = "subscribers", params(ConfirmationPath), security(("bearer" = ["subscribers:manage"])),
    request_body = Because, responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[post("/subscribers/{id}/confirmations/{confirmation_id}/actions/dismiss")]
pub async fn dismiss_subscriber_corrections(
    caller: Caller<ManageSubscribers>,
    path: Path<ConfirmationPath>,
    Valid(body): Valid<Because>,
) -> Result<Answer<Subscriber>> {
    caller.write(move |tx| actions::dismiss(tx, *path, &body)).await
}
