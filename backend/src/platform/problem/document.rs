//! What every operation has in common, written into the spec once, so that no handler repeats it.
use utoipa::openapi::{
    ContentBuilder, Object, OpenApi, Ref, RefOr, Required, ResponseBuilder, Type,
    path::{Operation, Parameter, ParameterBuilder, ParameterIn},
    security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
};

use crate::platform::token::COOKIE;

/// Adds the two ways to sign in, the link in a letter, the answer to a request that fails, and the headers that all writes share.
pub fn document(spec: &mut OpenApi) {
    let schemes = &mut spec.components.get_or_insert_with(Default::default).security_schemes;
    let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
    schemes.insert("bearer".into(), SecurityScheme::Http(bearer));
    let link = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT");
    let link = link.description(Some("The token of the link in a letter to a library."));
    schemes.insert("link".into(), SecurityScheme::Http(link.build()));
    schemes.insert("cookie".into(), SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new(COOKIE))));
    for item in spec.paths.paths.values_mut() {
        let by_caller = item.post.as_mut().filter(|operation| !is_for_guests(operation) || is_by_link(operation));
        by_caller.into_iter().for_each(|operation| {
            let says = "The same key with the same request has one effect and one answer, for 48 hours.";
            add(operation, header("Idempotency-Key", Required::False, says));
        });
        item.patch.as_mut().into_iter().for_each(|operation| {
            let says = "The version that is edited, as its ETag gave it; another one answers 412.";
            add(operation, header("If-Match", Required::True, says));
        });
        let all = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
        for operation in all.into_iter().flatten() {
            add_problem(operation);
            add_cookie(operation);
        }
    }
}

/// An operation that names no right, and says so with `security(())`.
fn is_for_guests(operation: &Operation) -> bool {
    !is_let_in(operation, "/0/bearer")
}

/// An operation for a library that comes by the link in a letter.
fn is_by_link(operation: &Operation) -> bool {
    is_let_in(operation, "/0/link")
}

fn is_let_in(operation: &Operation, by: &str) -> bool {
    let named = operation.security.as_ref().and_then(|security| serde_json::to_value(security).ok());
    named.is_some_and(|security| security.pointer(by).is_some())
}

fn header(name: &str, required: Required, says: &str) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(required)
        .description(Some(says))
        .schema(Some(Object::with_type(Type::String)))
        .build()
}

fn add(operation: &mut Operation, parameter: Parameter) {
    operation.parameters.get_or_insert_with(Default::default).push(parameter);
}

fn add_problem(operation: &mut Operation) {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let problem = ResponseBuilder::new()
        .description("The request failed; `code` says why.")
        .content("application/problem+json", content)
        .build();
    operation.responses.responses.insert("default".into(), RefOr::T(problem));
}

/// What a bearer may do, the cookie of the same session may do.
fn add_cookie(operation: &mut Operation) {
    if is_for_guests(operation) {
        return;
    }
    let Some(security) = &mut operation.security else { return };
    let scopes = security.first().and_then(|bearer| serde_json::to_value(bearer).ok()?.get("bearer").cloned());
    let scopes: Vec<String> = scopes.and_then(|scopes| serde_json::from_value(scopes).ok()).unwrap_or_default();
    security.push(SecurityRequirement::new("cookie", scopes));
}
