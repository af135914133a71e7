//! Writes every refusal as `application/problem+json`, the framework's own included.
use actix_web::{
    HttpRequest, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{StatusCode, header},
    middleware::Next,
    web::Data,
};

use super::{
    BAD_REQUEST, BUSY, Error, FAULTS, Fault, INTERNAL, MEDIA_TYPE, METHOD_NOT_ALLOWED, NOT_FOUND, Problem, Refusal,
    TOO_LARGE, TOO_SLOW,
};
use crate::platform::{
    Store,
    caller::key,
    i18n::{Language, fill},
    routes::Spec,
};

const PROBLEM_JSON: &str = "application/problem+json";

/// Marks a refusal in the words of another protocol: it is left as it is.
pub struct Spoken;

/// Names each request, and gives each refusal its body.
pub async fn render<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let request_id = request.app_data::<Data<Store>>().map_or(0, |store| store.world().clock.random());
    let request_id = format!("{request_id:032x}");
    let response = next.call(request).await?.map_into_boxed_body();
    let (status, request) = (response.status(), response.request());
    log::info!("{request_id} {} {} {}", request.method(), written(request.path()), status.as_u16());
    let is_spoken = response.response().extensions().get::<Spoken>().is_some();
    if is_spoken || (!status.is_client_error() && !status.is_server_error()) {
        return Ok(response);
    }
    let language = Language::of(response.request());
    let ours = response.response().error().and_then(|err| err.as_error::<Error>());
    let problem = match ours {
        Some(err) => problem_of(err, language, request_id),
        None => problem(framework(status), Vec::new(), Vec::new(), language, request_id),
    };
    let retry_after = ours.and_then(Error::retry_after);
    if status.is_server_error() {
        log::error!("{} {}: {:?}", problem.request_id, written(response.request().path()), response.response().error());
    }
    let body = serde_json::to_string(&problem)?;
    let mut response = response.map_body(|_, _| BoxBody::new(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(PROBLEM_JSON));
    headers.insert(header::CONTENT_LANGUAGE, header::HeaderValue::from_static(language.as_str()));
    if status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, header::HeaderValue::from_static("Bearer"));
    }
    if let Some(seconds) = retry_after {
        headers.insert(header::RETRY_AFTER, header::HeaderValue::from(seconds));
    }
    Ok(response)
}

/// An address as the log has it: never with a key, wherever somebody put one.
fn written(path: &str) -> &str {
    if key::is_in(path) { "…" } else { path }
}

/// An error as its problem, for the answer itself and for a row of a batch.
pub fn problem_of(err: &Error, language: Language, request_id: String) -> Problem {
    let params = match err {
        Error::Refused { params, .. } => params.clone(),
        Error::Forbidden { right } => vec![("right", (*right).to_owned())],
        _ => Vec::new(),
    };
    let faults = match err {
        Error::Invalid(faults) => faults.clone(),
        _ => Vec::new(),
    };
    problem(err.refusal(), params, faults, language, request_id)
}

fn problem(
    refusal: &Refusal,
    params: Vec<(&'static str, String)>,
    faults: Vec<Fault>,
    language: Language,
    request_id: String,
) -> Problem {
    let status = StatusCode::from_u16(refusal.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    Problem {
        kind: format!("/problems/{}", refusal.code),
        title: status.canonical_reason().unwrap_or("Error").into(),
        status: refusal.status,
        code: refusal.code.into(),
        detail: fill(language.pick(refusal.lt, refusal.en), params),
        errors: faults.into_iter().map(|fault| worded(fault, language)).collect(),
        request_id,
    }
}

/// A fault with its sentence.
pub fn worded(mut fault: Fault, language: Language) -> Fault {
    if let Some((_, lt, en)) = FAULTS.iter().find(|(code, ..)| *code == fault.code) {
        let params = fault.params.iter().map(|(name, value)| {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            (name.as_str(), value)
        });
        fault.detail = fill(language.pick(lt, en), params);
    }
    fault
}

fn framework(status: StatusCode) -> &'static Refusal {
    match status.as_u16() {
        404 => &NOT_FOUND,
        405 => &METHOD_NOT_ALLOWED,
        408 => &TOO_SLOW,
        413 => &TOO_LARGE,
        415 => &MEDIA_TYPE,
        503 => &BUSY,
        code if code < 500 => &BAD_REQUEST,
        _ => &INTERNAL,
    }
}

/// What is not in the spec: 405 with `Allow` where the path is known, or 404.
pub async fn no_such_operation(request: HttpRequest, spec: Data<Spec>) -> HttpResponse {
    let item = request.resource_map().match_pattern(request.path()).and_then(|path| (spec.0)().paths.paths.get(&path));
    let Some(item) = item else { return HttpResponse::NotFound().finish() };
    let methods = [
        ("GET", &item.get),
        ("POST", &item.post),
        ("PUT", &item.put),
        ("PATCH", &item.patch),
        ("DELETE", &item.delete),
    ];
    let allowed: Vec<_> =
        methods.into_iter().filter_map(|(name, operation)| operation.is_some().then_some(name)).collect();
    HttpResponse::MethodNotAllowed().insert_header((header::ALLOW, allowed.join(", "))).finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_the_status_that_it_is_sent_with() {
        for status in [400, 404, 405, 408, 413, 415, 500, 503] {
            assert_eq!(StatusCode::from_u16(status).map(|code| framework(code).status).ok(), Some(status));
        }
    }
}
