//! The diary over HTTP. No decisions here: unpack, call, pack.
use crate::platform::routes::Routes;
use actix_web::{
    Either, HttpResponse, get, post,
    web::{Json, Path},
};

use super::{
    LockDiary, ReadDiary, WriteDiary, actions,
    model::{DayAsked, DayPath, DiaryAsked, DiaryDay, DiaryPeriod, NewVisits, Unlocking, VisitsCorrection, VisitsId},
    sheet,
};
use crate::platform::{
    Answer, Asked, Caller, Nothing, Result, Valid, events::Timeline, page::Format, sheet as platform_sheet,
};

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(get_diary)
        .service(get_diary_day)
        .service(list_diary_day_events)
        .service(count_visits)
        .service(correct_visits)
        .service(lock_diary_day)
        .service(unlock_diary_day);
}

/// Get a month or a year of the diary.
///
/// A month by its days, a year by its months, up to today, with totals. Every number is the measure of the statistics
/// over the same days; users are counted over the whole period, not added up. With `format=csv` as a file.
#[utoipa::path(
    tag = "diary", params(DiaryAsked), security(("bearer" = ["diary:read"])),
    responses((status = 200, description = "The period.", content(
        (DiaryPeriod = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/diary")]
pub async fn get_diary(
    caller: Caller<ReadDiary>,
    Asked(asked): Asked<DiaryAsked>,
) -> Result<Either<Json<DiaryPeriod>, HttpResponse>> {
    let language = caller.language();
    let period = caller.read(move |tx| actions::period(tx, asked)).await?;
    match asked.format {
        Some(Format::Csv) => {
            let rows = sheet::rows(&period, language);
            platform_sheet::whole("dienorastis.csv", &sheet::head(language), rows).map(Either::Right)
        }
        _ => Ok(Either::Left(Json(period))),
    }
}

/// Get a day of the diary.
///
/// Its account, the counts of visits with their corrections, and what you can do to it now.
#[utoipa::path(
    tag = "diary", params(DayPath, DayAsked), security(("bearer" = ["diary:read"])),
    responses((status = 200, description = "The day.", body = DiaryDay)),
)]
#[get("/diary/days/{day}")]
pub async fn get_diary_day(
    caller: Caller<ReadDiary>,
    path: Path<DayPath>,
    Asked(asked): Asked<DayAsked>,
) -> Result<Json<DiaryDay>> {
    caller.read(move |tx| actions::day(tx, path.day()?, asked)).await.map(Json)
}

/// List who locked a day.
///
/// Locked and unlocked, by whom and why; the oldest first.
#[utoipa::path(
    tag = "diary", params(DayPath), security(("bearer" = ["diary:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/diary/days/{day}/events")]
pub async fn list_diary_day_events(caller: Caller<ReadDiary>, path: Path<DayPath>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, path.day()?)).await.map(Json)
}

/// Count visits.
///
/// Of interlibrary loan users at one of our places; yesterday's may be written today. A locked day takes none.
#[utoipa::path(
    tag = "diary", security(("bearer" = ["diary:write"])), request_body = NewVisits,
    responses((status = 201, description = "The day.", body = DiaryDay)),
)]
#[post("/diary/visits")]
pub async fn count_visits(caller: Caller<WriteDiary>, Valid(new): Valid<NewVisits>) -> Result<Answer<DiaryDay>> {
    let place = |day: &DiaryDay| format!("/api/v1/diary/days/{}", day.day);
    caller.create(place, move |tx| actions::count(tx, &new)).await
}

/// Correct a count of visits.
///
/// By a counter-entry with the reason, and the right number beside; 0 takes the count back. The history keeps all.
#[utoipa::path(
    tag = "diary", params(VisitsId), security(("bearer" = ["diary:write"])), request_body = VisitsCorrection,
    responses((status = 200, description = "The day.", body = DiaryDay)),
)]
#[post("/diary/visits/{id}/actions/correct")]
pub async fn correct_visits(
    caller: Caller<WriteDiary>,
    id: Path<VisitsId>,
    Valid(correction): Valid<VisitsCorrection>,
) -> Result<Answer<DiaryDay>> {
    caller.write(move |tx| actions::correct(tx, *id, &correction)).await
}

/// Lock a day.
///
/// One that is over. From now on no figure of it changes: neither visits nor requests, issues and returns.
#[utoipa::path(
    tag = "diary", params(DayPath), security(("bearer" = ["diary:lock"])), request_body = Nothing,
    responses((status = 200, description = "The day.", body = DiaryDay)),
)]
#[post("/diary/days/{day}/actions/lock")]
pub async fn lock_diary_day(
    caller: Caller<LockDiary>,
    path: Path<DayPath>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<DiaryDay>> {
    caller.write(move |tx| actions::lock(tx, path.day()?)).await
}

/// Unlock a day.
///
/// With the reason.
#[utoipa::path(
    tag = "diary", params(DayPath), security(("bearer" = ["diary:lock"])), request_body = Unlocking,
    responses((status = 200, description = "The day.", body = DiaryDay)),
)]
#[post("/diary/days/{day}/actions/unlock")]
pub async fn unlock_diary_day(
    caller: Caller<LockDiary>,
    path: Path<DayPath>,
    Valid(unlocking): Valid<Unlocking>,
) -> Result<Answer<DiaryDay>> {
    caller.write(move |tx| actions::unlock(tx, path.day()?, &unlocking.reason)).await
}
