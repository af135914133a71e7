//! The barest answer that asks who is calling: a few bytes of JSON behind the same `Caller`.
use abonementas::{
    api,
    config::Config,
    keys,
    loans::ReadLoans,
    platform::{Caller, Store, World, caller::Quotas},
};
use actix_web::{App, HttpServer, get, rt::System, web};
use serde_json::{Value, json};
use tokio::sync::watch;

#[get("/still")]
async fn still(_caller: Caller<ReadLoans>) -> web::Json<Value> {
    web::Json(json!({ "id": 1, "name": "Panevėžio apskrities viešoji biblioteka" }))
}

/// Serves it until killed, on the database that the environment names.
pub fn serve(listen: &str) {
    let config = Config::from_env().unwrap();
    let outside = config.outside();
    let world = World::new(config.clock, config.secrets, config.password_cost, outside, config.press, api::FOLLOWERS);
    let store = Store::open(&config.database_url, world, config.proxies, watch::channel(0).1).unwrap();
    let (store, quotas) = (web::Data::new(store), web::Data::new(Quotas::new("bench".into())));
    let app = move || {
        let app = App::new().app_data(store.clone()).app_data(quotas.clone());
        app.app_data(web::Data::new(keys::KEYRING)).app_data(web::Data::new(api::REFUSALS)).service(still)
    };
    let server = HttpServer::new(app).workers(2).bind(listen).unwrap();
    System::new().block_on(server.run()).unwrap();
}
