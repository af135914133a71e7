//! Catalogues are set up, edited and tried.
use serde_json::{Value, json};

use super::{RIGHTS, add, answer, desk, look, marc21, new, new_with, place, response, server::Server};
use crate::harness::each_database;

fn at(target: &Value) -> String {
    format!("/api/v1/lookup/targets/{}", target["id"])
}

#[test]
fn an_edit_needs_its_version_and_takes_what_is_named_alone() {
    each_database(|api| {
        let client = desk(api);
        let made = add(&client, new("Katalogas", "http://127.0.0.1:9/sru"));
        let body = json!({ "deadline_ms": 900, "marc_format": "unimarc" }).to_string();
        assert_eq!(client.send("PATCH", &at(&made), &[], &body).status, 428);
        let edited = client.send("PATCH", &at(&made), &[("If-Match", "\"1\"")], &body);
        assert_eq!((edited.status, edited.header("ETag")), (200, "\"2\""), "{:?}", edited.body);
        assert_eq!(
            (&edited.body["deadline_ms"], &edited.body["marc_format"], &edited.body["indexes"], &edited.body["url"]),
            (&json!(900), &json!("unimarc"), &made["indexes"], &made["url"])
        );
        assert_eq!(client.send("PATCH", &at(&made), &[("If-Match", "\"1\"")], &body).status, 412);
        let emptied = json!({ "marc_format": null, "is_active": false }).to_string();
        let emptied = client.send("PATCH", &at(&made), &[("If-Match", "\"2\"")], &emptied);
        assert_eq!((&emptied.body["marc_format"], &emptied.body["is_active"]), (&json!(null), &json!(false)));
        let same = json!({ "is_active": false }).to_string();
        let same = client.send("PATCH", &at(&made), &[("If-Match", "\"3\"")], &same);
        assert_eq!(same.body["version"], 3, "nothing changed");
        let events = client.get(&format!("{}/events", at(&made)));
        let kinds: Vec<_> = events.body["items"].as_array().unwrap().iter().map(|event| &event["kind"]).collect();
        assert_eq!(kinds, ["lookup.create", "lookup.update", "lookup.update"]);
        assert_eq!(client.get("/api/v1/lookup/targets/999").status, 404);
    });
}

#[test]
fn catalogues_stand_and_are_asked_in_their_order_and_inactive_ones_are_not_asked() {
    let server = Server::giving(response(&[marc21(["1", "Marti", "Žemaitė", "1987", ""])]));
    each_database(|api| {
        let client = desk(api);
        assert_eq!(look(&client, &[("title", "marti")]), json!({ "items": [], "targets": [] }));
        for (name, position, is_active) in [("Trečias", 9, true), ("Pirmas", 1, true), ("Antras", 5, false)] {
            let with = json!({ "position": position, "is_active": is_active });
            add(&client, new_with(name, &server.url, with));
        }
        let listed = client.get("/api/v1/lookup/targets").body;
        let names = |items: &Value| -> Vec<String> {
            items.as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(names(&listed["items"]), ["Pirmas", "Antras", "Trečias"]);
        let found = look(&client, &[("title", "marti")]);
        assert_eq!(names(&found["targets"]), ["Pirmas", "Trečias"]);
        assert_eq!(names(&found["items"][0]["holders"]), ["Pirmas", "Trečias"]);
        let inactive = at(&listed["items"][1]);
        let tried = client.get(&place(&format!("{inactive}/titles"), &[("title", "marti")]));
        assert_eq!((tried.status, names(&tried.body["targets"])), (200, vec!["Antras".to_owned()]));
        assert_eq!(answer(&tried.body, "Antras"), ("answered", "", 1));
    });
}

#[test]
fn what_proves_us_is_sealed_and_never_shown_again() {
    each_database(|api| {
        let client = desk(api);
        let credentials = json!({ "user_name": "pavb", "password": "slaptažodis-1" });
        let made = add(&client, new_with("Katalogas", "http://127.0.0.1:9/sru", json!({ "credentials": credentials })));
        let shown = client.get(&at(&made));
        assert_eq!(shown.body["credentials"], json!({ "user_name": "pavb" }));
        let events = client.get(&format!("{}/events", at(&made))).body.to_string();
        for text in [made.to_string(), shown.body.to_string(), events] {
            assert!(!text.contains("slaptažodis-1"), "{text}");
        }
        let kept = || {
            api.write(|tx| {
                use abonementas::schema::lookup_targets;
                use diesel::prelude::*;
                Ok(lookup_targets::table.select(lookup_targets::credentials).first::<Option<String>>(tx.conn)?)
            })
        };
        assert!(kept().is_some_and(|text| text.starts_with("1:") && !text.contains("slaptažodis-1")));
        let change =
            |version: &str, body: Value| client.send("PATCH", &at(&made), &[("If-Match", version)], &body.to_string());
        let kept_before = kept();
        assert_eq!(change("\"1\"", json!({ "name": "Kitaip" })).body["credentials"], json!({ "user_name": "pavb" }));
        assert_eq!(kept(), kept_before);
        assert_eq!(change("\"2\"", json!({ "credentials": null })).body["credentials"], json!(null));
        assert_eq!(kept(), None);
    });
}

#[test]
fn who_may_request_loans_looks_up_and_who_manages_parameters_sets_up() {
    each_database(|api| {
        let librarian = api.signed_in(&["loans:request"]);
        assert_eq!(librarian.get(&place("/api/v1/lookup/titles", &[("title", "x")])).status, 200);
        assert_eq!(librarian.get("/api/v1/lookup/targets").status, 403);
        let reader = api.signed_in(&["parameters:read"]);
        assert_eq!(reader.get("/api/v1/lookup/targets").status, 200);
        assert_eq!(reader.post("/api/v1/lookup/targets", new("K", "http://127.0.0.1:9/")).status, 403);
        assert_eq!(reader.get(&place("/api/v1/lookup/titles", &[("title", "x")])).status, 403);
        let made = add(&api.signed_in(RIGHTS), new("K", "http://127.0.0.1:9/"));
        let body = json!({ "is_active": false }).to_string();
        assert_eq!(reader.send("PATCH", &at(&made), &[("If-Match", "\"1\"")], &body).status, 403);
        assert_eq!(reader.get(&place(&format!("{}/titles", at(&made)), &[("title", "x")])).status, 403);
    });
}
