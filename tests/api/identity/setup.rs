//! The first set-up.
use serde_json::json;

use super::{EMAIL, PASSWORD, administrator, entered, fault, setup_body, setup_code, sign_in};
use crate::harness::each_database;

#[test]
fn the_first_administrator_is_made_with_the_code() {
    each_database(|api| {
        let stranger = api.stranger();
        assert_eq!(stranger.get("/api/v1/setup").body["is_required"], true);
        let code = setup_code(api).unwrap();
        let answer = stranger.post("/api/v1/setup", setup_body(&code.to_lowercase().replace('-', "")));
        assert_eq!(answer.status, 201, "{answer:?}");
        assert_eq!(answer.body["user"]["initials"], "AP");
        assert_eq!(answer.body["user"]["library"]["name"], "Panevėžio apskrities viešoji biblioteka");
        let rights = answer.body["rights"].as_array().unwrap();
        assert!(
            rights.contains(&json!({ "code": "roles:manage", "scope": "all", "deputy_for_id": null })),
            "{rights:?}"
        );
        assert_eq!(stranger.get("/api/v1/setup").body["is_required"], false);
        let me = entered(api, &answer);
        assert_eq!(me.get("/api/v1/session").body["user"]["email"], EMAIL);
        assert_eq!(me.get("/api/v1/roles").body["items"].as_array().unwrap().len(), 7);
        assert_eq!(sign_in(api, EMAIL, PASSWORD).status, 201);
    });
}

#[test]
fn set_up_is_done_once() {
    each_database(|api| {
        let code = setup_code(api).unwrap();
        assert_eq!(api.stranger().post("/api/v1/setup", setup_body(&code)).status, 201);
        let again = api.stranger().post("/api/v1/setup", setup_body(&code));
        assert_eq!((again.status, again.code()), (409, "setup.done"));
        assert_eq!(setup_code(api), None);
    });
}

#[test]
fn of_two_who_have_the_code_one_sets_up() {
    each_database(|api| {
        let code = setup_code(api).unwrap();
        let mut statuses: Vec<u16> = std::thread::scope(|scope| {
            let both = [0, 1].map(|_| scope.spawn(|| api.stranger().post("/api/v1/setup", setup_body(&code)).status));
            both.into_iter().map(|one| one.join().unwrap()).collect()
        });
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409]);
    });
}

#[test]
fn a_wrong_code_sets_nothing_up() {
    each_database(|api| {
        let old = setup_code(api).unwrap();
        let code = setup_code(api).unwrap();
        let wrong = |code: &str| fault(&api.stranger().post("/api/v1/setup", setup_body(code)));
        assert_eq!(wrong("AAAA-AAAA-AAAA"), (422, "/code".into(), "setup.wrong_code".into()));
        assert_eq!(wrong(&old), (422, "/code".into(), "setup.wrong_code".into()), "a newer code was made");
        assert_eq!(api.stranger().get("/api/v1/setup").body["is_required"], true);
        assert_eq!(api.stranger().post("/api/v1/setup", setup_body(&code)).status, 201);
    });
}

#[test]
fn codes_cannot_be_tried_one_after_another() {
    each_database(|api| {
        let code = setup_code(api).unwrap();
        for _ in 0..30 {
            assert_eq!(api.stranger().post("/api/v1/setup", setup_body("AAAA-AAAA-AAAA")).status, 422);
        }
        let answer = api.stranger().post("/api/v1/setup", setup_body(&code));
        assert_eq!((answer.status, answer.code()), (429, "session.too_many_tries"));
        api.clock.pass(chrono::Duration::minutes(15));
        assert_eq!(api.stranger().post("/api/v1/setup", setup_body(&code)).status, 201);
    });
}

#[test]
fn what_is_wrong_in_the_set_up_is_told_by_field() {
    each_database(|api| {
        let code = setup_code(api).unwrap();
        let with = |pointer: &str, value: serde_json::Value| {
            let mut body = setup_body(&code);
            *body.pointer_mut(pointer).unwrap() = value;
            fault(&api.stranger().post("/api/v1/setup", body))
        };
        let told = |pointer: &str, code: &str| (422, pointer.to_owned(), code.to_owned());
        assert_eq!(with("/password", json!("trumpas")), told("/password", "password.too_short"));
        assert_eq!(with("/password", json!("Petkevičienė1")), told("/password", "password.too_like_you"));
        assert_eq!(with("/email", json!("aldona")), told("/email", "value.wrong_format"));
        assert_eq!(with("/library/kind", json!("branch")), told("/library/kind", "library.parent_required"));
        assert_eq!(with("/library/name", json!(" ")), told("/library/name", "field.required"));
        assert_eq!(with("/name", json!(" ")), told("/name", "field.required"));
        assert_eq!(api.stranger().post("/api/v1/setup", setup_body(&code)).status, 201, "the code is still good");
    });
}

#[test]
fn the_administrator_holds_what_the_role_says() {
    each_database(|api| {
        let me = administrator(api);
        let session = me.get("/api/v1/session").body;
        let held = session["rights"].as_array().unwrap();
        for right in me.get("/api/v1/rights").body["items"].as_array().unwrap() {
            assert!(held.contains(&json!({ "code": right["code"], "scope": "all", "deputy_for_id": null })), "{right}");
        }
    });
}
