//! One call names an operation to the router and, where one is being written, to the spec.
use actix_web::{dev::HttpServiceFactory, web::ServiceConfig};
use utoipa::openapi::OpenApi;
use utoipa_actix_web::OpenApiFactory;

/// Where every operation of the API begins.
pub const ROOT: &str = "/api/v1";

/// What a capability names its operations to.
///
/// Each worker of the server has a router of its own, while one spec is enough for all and takes a hundred times as
/// long to write: that is why it is not the router of utoipa, which writes it again for each.
pub struct Routes<'a> {
    router: &'a mut ServiceConfig,
    spec: Option<&'a mut OpenApi>,
}

/// How to come to the spec, for those who rarely need it; it is written when first asked for.
#[derive(Clone, Copy)]
pub struct Spec(pub fn() -> &'static OpenApi);

impl<'a> Routes<'a> {
    pub fn of(router: &'a mut ServiceConfig) -> Routes<'a> {
        Routes { router, spec: None }
    }

    pub fn written_to(router: &'a mut ServiceConfig, spec: &'a mut OpenApi) -> Routes<'a> {
        Routes { router, spec: Some(spec) }
    }

    /// One operation more.
    pub fn service<F: HttpServiceFactory + OpenApiFactory + 'static>(&mut self, operation: F) -> &mut Self {
        if let Some(spec) = &mut self.spec {
            write(&operation, spec);
        }
        self.router.service(operation);
        self
    }
}

fn write(operation: &impl OpenApiFactory, spec: &mut OpenApi) {
    let mut paths = operation.paths();
    paths.paths = paths.paths.into_iter().map(|(path, item)| (format!("{ROOT}{path}"), item)).collect();
    spec.paths.merge(paths);
    let mut schemas = Vec::new();
    operation.schemas(&mut schemas);
    spec.components.get_or_insert_default().schemas.extend(schemas);
}
