//! Subscribers made, edited and led through their years.
use actix_web::{patch, post, web::Path};

use crate::{
    platform::{Answer, Caller, Result, Valid},
    subscribers::{
        ManageSubscribers, actions,
        model::{Because, NewSubscriber, OnDay, Registering, Subscriber, SubscriberId, SubscriberPatch},
    },
};

/// Add a subscriber.
///
/// A library of the directory gets the next card number; it is not registered for any year yet.
#[utoipa::path(
    tag = "subscribers", security(("bearer" = ["subscribers:manage"])), request_body = NewSubscriber,
    responses((status = 201, description = "The subscriber.", body = Subscriber)),
)]
#[post("/subscribers")]
pub async fn create_subscriber(
    caller: Caller<ManageSubscribers>,
    Valid(new): Valid<NewSubscriber>,
) -> Result<Answer<Subscriber>> {
    let place = |subscriber: &Subscriber| format!("/api/v1/subscribers/{}", subscriber.row.id.0);
    caller.create(place, move |tx| actions::create(tx, &new)).await
}

/// Edit a subscriber.
///
/// What we note of it; its name and address are edited in the directory.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:manage"])),
    request_body = SubscriberPatch, responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[patch("/subscribers/{id}")]
pub async fn update_subscriber(
    caller: Caller<ManageSubscribers>,
    id: Path<SubscriberId>,
    Valid(patch): Valid<SubscriberPatch>,
) -> Result<Answer<Subscriber>> {
    caller.edit(move |tx, version| actions::update(tx, *id, version, &patch)).await
}

/// Register a subscriber.
///
/// For the first time, by word to us, with who at the library confirmed its data.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:manage"])), request_body = Registering,
    responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[post("/subscribers/{id}/actions/register")]
pub async fn register_subscriber(
    caller: Caller<ManageSubscribers>,
    id: Path<SubscriberId>,
    Valid(body): Valid<Registering>,
) -> Result<Answer<Subscriber>> {
    caller.write(move |tx| actions::register(tx, *id, &body).and_then(|_| actions::get(tx, *id))).await
}

/// Register a subscriber again.
///
/// For the year, or from the month that counts for the next one, for that.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:manage"])), request_body = Registering,
    responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[post("/subscribers/{id}/actions/re_register")]
pub async fn re_register_subscriber(
    caller: Caller<ManageSubscribers>,
    id: Path<SubscriberId>,
    Valid(body): Valid<Registering>,
) -> Result<Answer<Subscriber>> {
    caller.write(move |tx| actions::re_register(tx, *id, &body).and_then(|_| actions::get(tx, *id))).await
}

/// Let a subscriber lapse.
///
/// It was not registered again in its time: its new requests stop.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:manage"])), request_body = OnDay,
    responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[post("/subscribers/{id}/actions/lapse")]
pub async fn lapse_subscriber(
    caller: Caller<ManageSubscribers>,
    id: Path<SubscriberId>,
    Valid(body): Valid<OnDay>,
) -> Result<Answer<Subscriber>> {
    caller.write(move |tx| actions::lapse(tx, *id, body).and_then(|_| actions::get(tx, *id))).await
}

/// Suspend a subscriber.
///
/// Its new requests stop until it goes on; what is lent already runs on.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:manage"])), request_body = Because,
    responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[post("/subscribers/{id}/actions/suspend")]
pub async fn suspend_subscriber(
    caller: Caller<ManageSubscribers>,
    id: Path<SubscriberId>,
    Valid(body): Valid<Because>,
) -> Result<Answer<Subscriber>> {
    caller.write(move |tx| actions::suspend(tx, *id, &body).and_then(|_| actions::get(tx, *id))).await
}

/// Let a subscriber go on.
///
/// As it stood before it was suspended.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:manage"])), request_body = OnDay,
    responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[post("/subscribers/{id}/actions/resume")]
pub async fn resume_subscriber(
    caller: Caller<ManageSubscribers>,
    id: Path<SubscriberId>,
    Valid(body): Valid<OnDay>,
) -> Result<Answer<Subscriber>> {
    caller.write(move |tx| actions::resume(tx, *id, body).and_then(|_| actions::get(tx, *id))).await
}

/// Remove a subscriber.
///
/// It is a subscriber no more; its card and its history stay.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:manage"])), request_body = Because,
    responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[post("/subscribers/{id}/actions/remove")]
pub async fn remove_subscriber(
    caller: Caller<ManageSubscribers>,
    id: Path<SubscriberId>,
    Valid(body): Valid<Because>,
) -> Result<Answer<Subscriber>> {
    caller.write(move |tx| actions::remove(tx, *id, &body).and_then(|_| actions::get(tx, *id))).await
}

/// Take a subscriber back.
///
/// As it stood before it was removed, with its old card.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:manage"])), request_body = OnDay,
    responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[post("/subscribers/{id}/actions/readmit")]
pub async fn readmit_subscriber(
    caller: Caller<ManageSubscribers>,
    id: Path<SubscriberId>,
    Valid(body): Valid<OnDay>,
) -> Result<Answer<Subscriber>> {
    caller.write(move |tx| actions::readmit(tx, *id, body).and_then(|_| actions::get(tx, *id))).await
}

/// Take the last step back.
///
/// By a counter-event with a reason: the subscriber and the counts are as before, the history keeps both.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:manage"])), request_body = Because,
    responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[post("/subscribers/{id}/actions/correct")]
pub async fn correct_subscriber(
    caller: Caller<ManageSubscribers>,
    id: Path<SubscriberId>,
    Valid(body): Valid<Because>,
) -> Result<Answer<Subscriber>> {
    caller.write(move |tx| actions::correct(tx, *id, &body).and_then(|_| actions::get(tx, *id))).await
}
