//! Libraries, added and edited.
use serde_json::{Value, json};

use crate::harness::{Answer, Client, each_database};

fn create(staff: &Client, body: Value) -> Value {
    let answer = staff.post("/api/v1/libraries", body);
    assert_eq!(answer.status, 201, "{:?}", answer.body);
    answer.body
}

fn edit(staff: &Client, library: &Value, body: Value) -> Answer {
    let (path, version) = (format!("/api/v1/libraries/{}", library["id"]), format!("\"{}\"", library["version"]));
    staff.send("PATCH", &path, &[("If-Match", &version)], &body.to_string())
}

/// `/sigla code.taken`, sorted.
fn faults(answer: &Answer) -> Vec<String> {
    let told = |fault: &Value| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "");
    let mut told: Vec<_> = answer.body["errors"].as_array().unwrap().iter().map(told).collect();
    told.sort();
    told
}

#[test]
fn a_library_is_kept_in_one_form_however_it_was_typed() {
    each_database(|api| {
        let staff = api.staff();
        let typed = json!({
            "kind": "municipal", "name": "  Biržų rajono  biblioteka ", "municipality": "Biržų rajono",
            "county": "Panevėžio", "territory": "Panevėžio", "sigla": "c 15", "isil": "lt-BRZ",
            "company_code": "188 204 007", "postal_code": "LT-41123", "country": "lt", "reached_by": "email",
            "reached_at": "TBA@Birzai.LT",
            "contacts": [{ "role": "TBA", "person": "Ona", "email": "Ona@Birzai.LT", "phone": "8 450 12345" }],
            "closures": [{ "from_on": "2026-07-01", "to_on": "2026-07-31", "reason": "Remontas" }],
        });
        let answer = staff.post("/api/v1/libraries", typed);
        let library = &answer.body;
        assert_eq!(answer.status, 201, "{library:?}");
        assert_eq!(answer.header("Location"), format!("/api/v1/libraries/{}", library["id"]));
        assert_eq!(answer.header("ETag"), "\"1\"");
        let kept = ["name", "sigla", "isil", "company_code", "postal_code", "country", "reached_at"];
        let kept = kept.map(|field| library[field].as_str().unwrap());
        let expected = ["Biržų rajono  biblioteka", "C15", "LT-BRZ", "188204007", "41123", "LT", "TBA@birzai.lt"];
        assert_eq!(kept, expected);
        assert_eq!(library["contacts"][0]["phone"], "+37045012345");
        assert_eq!(library["contacts"][0]["email"], "Ona@birzai.lt");
        assert_eq!(library["closures"][0]["reason"], "Remontas");
        assert_eq!((&library["is_ours"], &library["is_active"]), (&json!(false), &json!(true)));
        let again = staff.get(&format!("/api/v1/libraries/{}", library["id"]));
        assert_eq!((again.status, &again.body), (200, library));
    });
}

#[test]
fn every_fault_of_a_library_is_told_at_once() {
    each_database(|api| {
        let body = json!({
            "kind": "branch", "name": "Filialas", "company_code": "188204008", "isil": "x", "postal_code": "1",
            "reached_at": "nobody",
            "contacts": [{ "role": " ", "phone": "123" }],
            "closures": [{ "from_on": "2026-07-31", "to_on": "2026-07-01" }],
        });
        let answer = api.staff().post("/api/v1/libraries", body);
        assert_eq!((answer.status, answer.code()), (422, "body.invalid"));
        let expected = [
            "/closures/0/to_on date.ends_before_it_begins",
            "/company_code code.check_digit",
            "/contacts/0/phone value.wrong_format",
            "/contacts/0/role field.required",
            "/isil value.wrong_format",
            "/parent_id library.parent_required",
            "/postal_code value.wrong_format",
            "/reached_at value.wrong_format",
        ];
        assert_eq!(faults(&answer), expected);
        let answer = api.staff().post(
            "/api/v1/libraries",
            json!({
                "kind": "school", "name": "A", "closures": [{ "from_on": "2026-02-30", "to_on": "2026-03-01" }],
            }),
        );
        assert_eq!(faults(&answer), ["/closures/0/from_on value.wrong_format"]);
    });
}

#[test]
fn a_code_and_a_name_stand_once_in_the_directory() {
    each_database(|api| {
        let staff = api.staff();
        let first = json!({
            "kind": "school", "name": "Žemaitės gimnazija", "municipality": "Kelmės rajono", "sigla": "C99",
            "isil": "LT-ZEM", "company_code": "190966737",
        });
        create(&staff, first.clone());
        let again = staff.post("/api/v1/libraries", first);
        let all = ["/company_code code.taken", "/isil code.taken", "/name library.name_taken", "/sigla code.taken"];
        assert_eq!(faults(&again), all);
        let folded = json!({ "kind": "school", "name": "zemaites GIMNAZIJA", "municipality": "Kelmės rajono" });
        assert_eq!(faults(&staff.post("/api/v1/libraries", folded)), ["/name library.name_taken"]);
        create(&staff, json!({ "kind": "school", "name": "Žemaitės gimnazija", "municipality": "Telšių rajono" }));
    });
}

#[test]
fn a_branch_stands_under_a_library_and_follows_it() {
    each_database(|api| {
        let (staff, ours) = (api.staff(), api.our_library());
        let branch = json!({ "kind": "branch", "name": "Šilų filialas", "parent_id": ours });
        let branch = create(&staff, branch);
        assert_eq!((&branch["is_ours"], &branch["is_same_administration"]), (&json!(true), &json!(true)));
        assert_eq!(branch["parent"]["id"], json!(ours));
        assert_eq!(staff.get(&format!("/api/v1/libraries/{}", ours.0)).body["n_branches"], 1);
        let of_part = json!({ "kind": "department", "name": "Skyrius", "parent_id": branch["id"] });
        assert_eq!(faults(&staff.post("/api/v1/libraries", of_part)), ["/parent_id library.parent_is_part"]);
        let nowhere = json!({ "kind": "branch", "name": "Kitas", "parent_id": 999_999 });
        assert_eq!(faults(&staff.post("/api/v1/libraries", nowhere)), ["/parent_id library.unknown"]);
        let alone = json!({ "kind": "school", "name": "Mokykla", "parent_id": ours });
        assert_eq!(faults(&staff.post("/api/v1/libraries", alone)), ["/parent_id library.parent_not_allowed"]);
        let theirs = create(&staff, json!({ "kind": "municipal", "name": "Jų biblioteka" }));
        let moved = edit(&staff, &branch, json!({ "parent_id": theirs["id"] }));
        assert_eq!(faults(&moved), ["/parent_id library.stays_ours"]);
        let same = json!({ "kind": "branch", "name": "Šilų filialas", "parent_id": theirs["id"] });
        assert_eq!(create(&staff, same)["is_same_administration"], false, "another library's branch of one name");
    });
}

#[test]
fn an_edit_leaves_empties_and_sets_fields() {
    each_database(|api| {
        let staff = api.staff();
        let body = json!({
            "kind": "school", "name": "Mokykla", "city": "Biržai", "street": "Vytauto g. 1",
            "contacts": [{ "role": "TBA", "phone": "+37061234567" }],
        });
        let library = create(&staff, body);
        let edited = edit(&staff, &library, json!({ "city": null, "street": "Kęstučio g. 2", "sigla": "C5" }));
        assert_eq!((edited.status, edited.header("ETag")), (200, "\"2\""));
        let fields = ["name", "city", "street", "sigla"].map(|field| edited.body[field].clone());
        assert_eq!(fields, [json!("Mokykla"), Value::Null, json!("Kęstučio g. 2"), json!("C5")]);
        assert_eq!(edited.body["contacts"], library["contacts"]);
        let same = edit(&staff, &edited.body, json!({ "sigla": " c5 " }));
        assert_eq!((same.status, &same.body["version"]), (200, &json!(2)), "an edit that changes nothing is none");
        let wrong = edit(&staff, &edited.body, json!({ "name": null, "is_ours": true, "country": "LTU" }));
        let expected = ["/country value.wrong_format", "/is_ours field.unknown", "/name value.wrong_type"];
        assert_eq!(faults(&wrong), expected);
    });
}

#[test]
fn a_stale_edit_is_refused_and_changes_nothing() {
    each_database(|api| {
        let staff = api.staff();
        let library = create(&staff, json!({ "kind": "school", "name": "Mokykla" }));
        assert_eq!(edit(&staff, &library, json!({ "city": "Biržai" })).status, 200);
        let stale = edit(&staff, &library, json!({ "city": "Zarasai" }));
        assert_eq!((stale.status, stale.code()), (412, "precondition.failed"));
        let path = format!("/api/v1/libraries/{}", library["id"]);
        assert_eq!(staff.get(&path).body["city"], "Biržai");
        let blind = staff.send("PATCH", &path, &[], "{}");
        assert_eq!((blind.status, blind.code()), (428, "precondition.required"));
    });
}

#[test]
fn our_own_library_is_edited_but_never_put_out_of_use() {
    each_database(|api| {
        let (staff, ours) = (api.staff(), api.our_library());
        let library = staff.get(&format!("/api/v1/libraries/{}", ours.0)).body;
        let edited = edit(&staff, &library, json!({ "company_code": "305605052", "street": "Respublikos g. 14" }));
        assert_eq!((edited.status, &edited.body["is_ours"]), (200, &json!(true)), "{:?}", edited.body);
        let off = edit(&staff, &edited.body, json!({ "is_active": false }));
        assert_eq!((off.status, off.code()), (409, "libraries.ours_stays_active"));
        let part = edit(&staff, &edited.body, json!({ "kind": "branch" }));
        assert!(faults(&part).contains(&"/kind library.has_parts".to_owned()));
        let theirs = create(&staff, json!({ "kind": "school", "name": "Mokykla" }));
        assert_eq!(edit(&staff, &theirs, json!({ "is_active": false })).body["is_active"], false);
    });
}

#[test]
fn what_happened_to_a_library_is_its_timeline() {
    each_database(|api| {
        let staff = api.staff();
        let library = create(&staff, json!({ "kind": "school", "name": "Mokykla" }));
        edit(&staff, &library, json!({ "city": "Biržai" }));
        let path = format!("/api/v1/libraries/{}/events", library["id"]);
        let items = staff.get(&path).body["items"].clone();
        let kinds: Vec<_> = items.as_array().unwrap().iter().map(|event| event["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["libraries.create", "libraries.update"]);
        assert_eq!(items[0]["account"]["id"], json!(staff.account));
        assert_eq!(staff.get("/api/v1/libraries/999999/events").status, 404);
    });
}

#[test]
fn a_repeated_submission_adds_one_library() {
    each_database(|api| {
        let staff = api.staff();
        let body = json!({ "kind": "school", "name": "Mokykla" });
        let first = staff.post_once("k1", "/api/v1/libraries", body.clone());
        let again = staff.post_once("k1", "/api/v1/libraries", body);
        assert_eq!((again.status, &again.body), (201, &first.body));
        assert_eq!(again.header("Idempotency-Replayed"), "true");
    });
}
