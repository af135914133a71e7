//! Sockets, limits and the work in the background, around the application.
mod background;
mod health;
mod spa;

use std::{io, net::SocketAddr, time::Duration};

use actix_web::{
    App, HttpServer,
    body::{BoxBody, MessageBody},
    dev::{Server, ServiceRequest, ServiceResponse},
    http::header::{self, HeaderValue},
    middleware::{Next, from_fn},
    web,
};
use tokio::sync::watch;
use utoipa_swagger_ui::SwaggerUi;

use crate::{
    api::{self, Routing},
    config::Config,
    identity, keys,
    platform::{
        Error, Store, World,
        caller::{Quotas, Renewed, Standing},
        outgoing::Outgoing,
        problem,
        routes::Spec,
    },
};

pub use background::Background;

const DOCUMENT: &str = "/api/openapi.json";
const BODY_LIMIT: usize = 1 << 20;
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long requests under way may take to end after a signal to stop.
const STOP_SECONDS: u64 = 20;

/// A server that is ready to run, and what the one who started it may hold on to.
pub struct Built {
    pub server: Server,
    pub address: SocketAddr,
    pub store: Store,
    /// The work in the background; it ends when this is dropped.
    pub background: Background,
}

/// What the workers of one server share.
#[derive(Clone)]
pub struct Shared {
    store: web::Data<Store>,
    health: web::Data<health::Health>,
    outgoing: web::Data<Outgoing>,
    quotas: web::Data<Quotas>,
}

impl Shared {
    pub fn new(store: Store, outgoing: Outgoing) -> Shared {
        let quotas = web::Data::new(Quotas::new(format!("{:032x}", store.world().clock.random())));
        Shared {
            store: web::Data::new(store),
            health: web::Data::default(),
            outgoing: web::Data::new(outgoing),
            quotas,
        }
    }
}

/// The application with all that stands around it, for one worker; a test can call it without a socket.
pub fn app(shared: &Shared) -> App<impl Routing<Response = ServiceResponse<BoxBody>> + use<>> {
    api::app()
        .app_data(shared.store.clone())
        .app_data(shared.health.clone())
        .app_data(shared.quotas.clone())
        .app_data(shared.outgoing.clone())
        .app_data(web::Data::new(keys::KEYRING))
        .app_data(web::Data::new(identity::DOORKEEPER))
        .app_data(web::Data::new(api::REFUSALS))
        .app_data(web::Data::new(identity::model::Rights(api::RIGHTS)))
        .app_data(web::Data::new(Spec(api::spec)))
        .app_data(web::PayloadConfig::new(BODY_LIMIT))
        .service(health::is_alive)
        .service(health::is_ready)
        .route("/api/docs", web::get().to(async || web::Redirect::to("/api/docs/")))
        .route(DOCUMENT, web::get().to(async || web::Json(api::spec())))
        .service(SwaggerUi::new("/api/docs/{_:.*}").config(utoipa_swagger_ui::Config::from(DOCUMENT)))
        .default_service(web::to(spa::page_or_nothing))
        .wrap(from_fn(problem::render))
        .wrap(from_fn(finish))
}

/// Opens the database and binds the socket; nothing is served until `server` is awaited.
pub fn build(config: Config) -> io::Result<Built> {
    let (newest, feed) = watch::channel(0);
    let outside = config.outside();
    let world = World::new(config.clock, config.secrets, config.password_cost, outside, config.press, api::FOLLOWERS);
    let store = Store::open(&config.database_url, world, config.proxies, feed).map_err(io::Error::other)?;
    let shared = Shared::new(store.clone(), config.outgoing.clone());
    let stopping = shared.health.clone();
    let server = HttpServer::new(move || app(&shared))
        .workers(2)
        .client_request_timeout(HEAD_TIME)
        .shutdown_timeout(STOP_SECONDS)
        .disable_signals()
        .bind(config.listen)
        .map_err(|err| io::Error::new(err.kind(), format!("ABONEMENTAS_LISTEN: {}: {err}", config.listen)))?;
    let address = server.addrs()[0];
    let background = Background::start(store.clone(), newest, config.channels, config.outgoing, api::kinds(), stopping);
    Ok(Built { server: server.run(), address, store, background })
}

/// The headers of every answer: nothing is guessed, framed or loaded from elsewhere.
async fn finish<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_draining = request.app_data::<web::Data<health::Health>>().is_some_and(|health| health.is_draining());
    let is_docs = request.path().starts_with("/api/docs");
    let is_api = request.path().starts_with("/api/");
    let mut response = next.call(request).await?.map_into_boxed_body();
    let renewed = Renewed::of(response.request());
    if let Some(cookie) = renewed {
        response.response_mut().add_cookie(&cookie).map_err(|err| Error::Internal(err.to_string()))?;
    }
    let standing = Standing::headers(response.request());
    let headers = response.headers_mut();
    for (name, value) in standing.into_iter().flatten() {
        headers.insert(header::HeaderName::from_static(name), value);
    }
    let mut set = |name, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::CONTENT_SECURITY_POLICY, if is_docs { spa::DOCS_POLICY } else { spa::POLICY });
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    if is_api && !is_docs && !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if is_draining {
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    Ok(response)
}
