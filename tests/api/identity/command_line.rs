//! `abonementas user add`: the way in for whoever runs the machine.
use abonementas::identity;
use serde_json::json;

use super::{EMAIL, accept, administrator, entered};
use crate::harness::{Api, each_database};

/// The token of the link, or the code of what was refused.
fn add(api: &Api, email: &'static str, role: Option<&'static str>) -> Result<String, String> {
    api.write(move |tx| {
        let added = identity::invite_from_command_line(tx, email, "Danutė", role);
        Ok(added.map(|invitation| invitation.token).map_err(|err| match err {
            abonementas::platform::Error::Invalid(faults) => format!("{} {}", faults[0].pointer, faults[0].code),
            err => err.refusal().code.to_owned(),
        }))
    })
}

#[test]
fn an_administrator_comes_in_by_the_command_line() {
    each_database(|api| {
        administrator(api);
        let token = add(api, "D@example.lt", Some("administrator")).unwrap();
        let me = entered(api, &accept(api, &token, "ruda katė prie lango"));
        assert_eq!(me.get("/api/v1/session").body["user"]["email"], "d@example.lt");
        assert_eq!(me.post("/api/v1/roles", json!({ "name": "A", "rights": ["audit:read"] })).status, 201);
    });
}

#[test]
fn without_a_role_one_comes_in_and_may_nothing() {
    each_database(|api| {
        administrator(api);
        let me = entered(api, &accept(api, &add(api, "d@example.lt", None).unwrap(), "ruda katė prie lango"));
        assert_eq!(me.get("/api/v1/session").body["rights"], json!([]));
    });
}

#[test]
fn the_command_line_refuses_what_cannot_be() {
    each_database(|api| {
        assert_eq!(add(api, "d@example.lt", None), Err("libraries.not_founded".into()), "set up first");
        administrator(api);
        assert_eq!(add(api, EMAIL, None), Err("/email people.email_taken".into()));
        assert_eq!(add(api, "d", None), Err("/email value.wrong_format".into()));
        assert_eq!(add(api, "d@example.lt", Some("king")), Err("/role people.role_unknown".into()));
    });
}
