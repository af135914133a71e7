//! Subscribers, looked at.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use crate::{
    platform::{
        Answer, Asked, Caller, Page, Result,
        events::Timeline,
        page::{Format, Limit},
    },
    subscribers::{
        ReadSubscribers, actions,
        model::{Subscriber, SubscriberId, SubscriberLifecycle, SubscriberList, SubscriberRow},
        rules, sheet,
    },
};

/// List subscribers.
///
/// Libraries that have a card, by name. `outcome` with `year` gives the rows behind a count. With `format=csv` the
/// whole list as a file.
#[utoipa::path(
    tag = "subscribers", params(SubscriberList), security(("bearer" = ["subscribers:read"])),
    responses((status = 200, description = "A page of subscribers.", content(
        (Page<SubscriberRow> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/subscribers")]
pub async fn list_subscribers(
    caller: Caller<ReadSubscribers>,
    Asked(wanted): Asked<SubscriberList>,
) -> Result<Either<Json<Page<SubscriberRow>>, HttpResponse>> {
    if wanted.format == Some(Format::Csv) {
        let language = caller.language();
        let export = caller.export("abonentai.csv", sheet::head(language), move |tx, from| {
            let page = actions::list(tx, &wanted, Limit::EXPORT, from.as_ref())?;
            Ok((page.items.iter().map(|row| sheet::cells(row, language)).collect(), page.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::list(tx, &wanted, wanted.limit, wanted.cursor.as_ref())).await?;
    Ok(Either::Left(Json(page)))
}

/// Show the life of subscribers.
///
/// Every status, every action and every step, with the right it takes; names in your language.
#[utoipa::path(
    tag = "subscribers", security(("bearer" = ["subscribers:read"])),
    responses((status = 200, description = "The table of the life.", body = SubscriberLifecycle)),
)]
#[get("/subscribers/lifecycle")]
pub async fn get_subscriber_lifecycle(caller: Caller<ReadSubscribers>) -> Json<SubscriberLifecycle> {
    Json(rules::lifecycle(caller.language()))
}

/// Get a subscriber.
///
/// With what each year brought, who confirmed what data when, and what you can do to it now.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:read"])),
    responses((status = 200, description = "The subscriber.", body = Subscriber)),
)]
#[get("/subscribers/{id}")]
pub async fn get_subscriber(caller: Caller<ReadSubscribers>, id: Path<SubscriberId>) -> Result<Answer<Subscriber>> {
    caller.show(move |tx| actions::get(tx, *id)).await
}

/// List what happened to a subscriber.
///
/// Who, when, from, to, why; the oldest first.
#[utoipa::path(
    tag = "subscribers", params(SubscriberId), security(("bearer" = ["subscribers:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/subscribers/{id}/events")]
pub async fn list_subscriber_events(caller: Caller<ReadSubscribers>, id: Path<SubscriberId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}
