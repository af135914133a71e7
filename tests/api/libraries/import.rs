//! Libraries from a file: first looked at, then written.
use serde_json::json;

use super::{IMPORTS, REGISTER, checked, committed, counts, rows};
use crate::harness::each_database;

#[test]
fn the_libraries_of_lithuania_are_imported_and_a_second_time_nothing_changes() {
    each_database(|api| {
        let staff = api.staff();
        let n = i64::try_from(REGISTER.lines().count()).unwrap() - 1;
        let import = checked(&staff, REGISTER);
        assert_eq!((import["n_done"].as_i64(), import["n_total"].as_i64()), (Some(n), Some(n)));
        assert_eq!(counts(&import), [n, 0, 0, 0], "{:?}", rows(&staff, &import));
        assert_eq!(counts(&committed(&staff, &import)), [n, 0, 0, 0]);
        let found = staff.get("/api/v1/libraries?q=kelmes%20zemaites").body["items"][0].clone();
        assert_eq!((&found["kind"], &found["territory"]), (&json!("municipal"), &json!("Šiaulių")));
        let again = checked(&staff, REGISTER);
        assert_eq!(counts(&again), [0, 0, n, 0]);
        assert_eq!(counts(&committed(&staff, &again)), [0, 0, n, 0]);
        let after = staff.get(&format!("/api/v1/libraries/{}", found["id"])).body;
        assert_eq!((&after["version"], &after["updated_at"]), (&found["version"], &found["updated_at"]));
        assert_eq!(staff.get("/api/v1/libraries?count=exact").body["total"], n + 1);
    });
}

#[test]
fn a_dry_run_writes_nothing_but_its_report() {
    each_database(|api| {
        let staff = api.staff();
        let ours = api.our_library();
        let before = staff.get("/api/v1/libraries?count=exact").body;
        let file = "name,kind,street\nPanevėžio apskrities viešoji biblioteka,county,Respublikos g. 14\nA,school,\n";
        let import = checked(&staff, file);
        assert_eq!(counts(&import), [1, 1, 0, 0]);
        assert_eq!(staff.get("/api/v1/libraries?count=exact").body, before);
        assert_eq!(staff.get(&format!("/api/v1/libraries/{}/events", ours.0)).body["items"], json!([]));
        let rows = staff.get(&format!("{IMPORTS}/{}/rows?outcome=created&count=exact", import["id"])).body;
        assert_eq!((&rows["total"], &rows["items"][0]["label"]), (&json!(1), &json!("A")));
        assert!(rows["items"][0]["entity_id"].is_null());
    });
}

#[test]
fn our_own_library_is_updated_and_a_blank_cell_leaves_its_field() {
    each_database(|api| {
        let (staff, ours) = (api.staff(), api.our_library());
        let path = format!("/api/v1/libraries/{}", ours.0);
        staff.send("PATCH", &path, &[("If-Match", "\"1\"")], r#"{"city":"Panevėžys"}"#);
        let file = "kind;name;company_code;city;municipality\n\
                    county;PANEVĖŽIO apskrities  viešoji biblioteka;188204007;;Panevėžio miesto\n";
        let import = checked(&staff, file);
        assert_eq!(rows(&staff, &import), ["2 changed PANEVĖŽIO apskrities  viešoji biblioteka"]);
        committed(&staff, &import);
        let after = staff.get(&path).body;
        let fields = ["city", "company_code", "municipality"].map(|field| after[field].as_str().unwrap());
        assert_eq!(fields, ["Panevėžys", "188204007", "Panevėžio miesto"]);
        assert_eq!((&after["is_ours"], &after["version"]), (&json!(true), &json!(3)));
    });
}

#[test]
fn a_library_is_known_by_its_code_before_its_name() {
    each_database(|api| {
        let staff = api.staff();
        let first =
            "name,kind,municipality,sigla,isil\nA,school,X,C1,LT-A\nB,school,X,C2,\nC,school,X,,\nC,school,Y,,\n";
        committed(&staff, &checked(&staff, first));
        let second = "name,kind,municipality,sigla,isil\n\
                      A pervadinta,school,X,c1,\n\
                      D,school,X,C2,LT-A\n\
                      C,school,,,\n\
                      C,school,Z,,\n";
        let import = checked(&staff, second);
        let expected = [
            "2 changed A pervadinta",
            "3 refused D: library.codes_disagree",
            "4 refused C: name library.ambiguous",
            "5 created C",
        ];
        let told: Vec<_> = rows(&staff, &import).iter().map(|row| row.replace(":  ", ": ")).collect();
        assert_eq!(told, expected);
        committed(&staff, &import);
        let found = staff.get("/api/v1/libraries?q=c1").body["items"][0].clone();
        assert_eq!((&found["name"], &found["isil"]), (&json!("A pervadinta"), &json!("LT-A")));
    });
}

#[test]
fn branches_come_in_with_their_library() {
    each_database(|api| {
        let staff = api.staff();
        let file = "name,kind,parent,sigla\n\
                    Biržų biblioteka,municipal,,C9\n\
                    Šilų filialas,branch,biržų BIBLIOTEKA,\n\
                    Kaimo filialas,branch,C9,\n\
                    Vaikų skyrius,department,Panevėžio apskrities viešoji biblioteka,\n\
                    Niekieno filialas,branch,Nėra tokios,\n\
                    Našlaitis,branch,,\n\
                    Mokykla,school,C9,\n";
        let import = checked(&staff, file);
        let expected = [
            "2 created Biržų biblioteka",
            "3 created Šilų filialas",
            "4 created Kaimo filialas",
            "5 created Vaikų skyrius",
            "6 refused Niekieno filialas: parent library.unknown",
            "7 refused Našlaitis: parent library.parent_required",
            "8 refused Mokykla: parent library.parent_not_allowed",
        ];
        assert_eq!(rows(&staff, &import), expected);
        assert_eq!(rows(&staff, &committed(&staff, &import)), expected);
        let found = staff.get("/api/v1/libraries?q=birzu").body["items"][0].clone();
        assert_eq!(found["n_branches"], 2);
        assert_eq!(staff.get("/api/v1/libraries?q=vaiku").body["items"][0]["is_ours"], true);
        assert_eq!(counts(&checked(&staff, file)), [0, 0, 4, 3]);
    });
}

#[test]
fn what_changed_is_told_to_those_who_follow_and_stands_in_the_log() {
    each_database(|api| {
        let staff = api.staff();
        let done = committed(&staff, &checked(&staff, "name,kind\nA,school\n"));
        let library = staff.get("/api/v1/libraries?q=a").body["items"].as_array().unwrap().clone();
        let library = library.iter().find(|row| row["name"] == "A").unwrap().clone();
        let events = staff.get(&format!("/api/v1/libraries/{}/events", library["id"])).body;
        assert_eq!(events["items"][0]["account"]["id"], json!(staff.account), "in the name of who imported");
        let id = done["id"].as_i64().unwrap();
        let told: Vec<String> = api.write(move |tx| {
            use abonementas::schema::events;
            use diesel::prelude::*;
            let of_import = events::table.filter(events::entity.eq("import").and(events::entity_id.eq(id)));
            Ok(of_import.order(events::id).select(events::kind).load(tx.conn)?)
        });
        let told: Vec<_> = told.iter().map(|kind| kind.trim_start_matches("libraries.import_")).collect();
        assert_eq!(told, ["queued", "running", "checked", "queued", "running", "done"]);
    });
}

#[test]
fn a_repeated_submission_is_one_import() {
    each_database(|api| {
        let staff = api.staff();
        let headers = [("Content-Type", "text/csv"), ("Idempotency-Key", "once")];
        let send = |file| staff.send("POST", &format!("{IMPORTS}?name=a.csv"), &headers, file);
        let (first, again) = (send("name,kind\nA,school\n"), send("name,kind\nA,school\n"));
        assert_eq!((first.status, &first.body), (201, &again.body));
        assert_eq!(first.body["file_name"], "a.csv");
        assert_eq!((send("name,kind\n").status, send("name,kind\n").code()), (422, "idempotency.key_taken"));
        let all = staff.get(IMPORTS).body["items"].as_array().unwrap().len();
        assert_eq!(all, 1);
    });
}
