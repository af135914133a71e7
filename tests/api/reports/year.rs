//! The yearly report: it fills itself, is edited, agrees with itself, and stays as it was.
use serde_json::{Value, json};

use super::{REPORTS, act, begun, done, faults, line, put, table};
use crate::{
    harness::{Api, each_database},
    loans::Desk,
};

/// Of 2025: one request of another library supplied and one refused, one of ours filled; one of 2024 supplied.
fn a_year(api: &Api) -> Desk {
    let desk = Desk::open(api);
    let supplied = |day: &str| {
        let loan = desk.lending(json!({ "requested_on": day }));
        desk.act(&loan, "will_supply", json!({ "happened_on": day }));
        desk.act(&loan, "ship", json!({ "happened_on": day }));
    };
    supplied("2024-05-06");
    supplied("2025-03-03");
    let refused = desk.lending(json!({ "requested_on": "2025-04-07" }));
    desk.act(&refused, "unfilled", json!({ "reason": "not_held", "happened_on": "2025-04-08" }));
    let ours = desk.borrowing(json!({ "requested_on": "2025-10-06" }));
    desk.act(&ours, "send", json!({ "library_id": desk.utena, "happened_on": "2025-10-06" }));
    desk.act(&ours, "receive", json!({ "happened_on": "2025-10-10", "due_on": "2026-12-30" }));
    desk
}

#[test]
fn the_yearly_report_fills_itself_and_is_frozen() {
    each_database(|api| {
        let desk = a_year(api);
        let report = begun(&desk.staff, json!({ "kind": "tba_year", "year": 2025 }));
        assert_eq!(report["title"], "Tarpbibliotekinio abonemento 2025 metų ataskaita");
        let received = line(&report, "requests_received");
        assert_eq!(
            (&received["code"], &received["value"], &received["previous"], &received["change_percent"]),
            (&json!("T2"), &json!(2), &json!(1), &json!(100))
        );
        assert_eq!(line(&report, "lending_fill_rate")["value"], 50);
        let months = table(&report, "months");
        assert_eq!(months["rows"][2], json!({ "label": "2025-03", "values": [1, 1, 0, 0, 0, 0] }), "{months}");
        assert_eq!(table(&report, "refusals_given")["rows"], json!([{ "label": "not_held", "values": [1] }]));
        let form = report["figures"]["form"]["rows"].as_array().unwrap();
        assert_eq!(form[0]["value"], 2, "{form:?}");
        assert!(form.iter().any(|row| row["value"].is_null()), "some rows are filled in by hand");
        assert_eq!(report["is_in_balance"], true, "{}", report["figures"]["controls"]);
        let chapter = |report: &Value, key: &str| -> Value {
            let sections = report["sections"].as_array().unwrap();
            sections.iter().find(|section| section["key"] == key).unwrap().clone()
        };
        let told = chapter(&report, "fulfilment")["prepared"].as_str().unwrap().replace('\u{a0}', " ");
        assert!(told.starts_with("Iš kitų bibliotekų gauti 2 užsakymai. Įvykdytas 1 užsakymas"), "{told}");
        assert!(told.contains("padaugėjo 1 (100 %)"), "{told}");

        let again = desk.staff.post(REPORTS, json!({ "kind": "tba_year", "year": 2025 }));
        assert_eq!((again.status, again.code()), (409, "reports.exists"));
        let drafted = done(&desk.staff, &report, "draft");
        let words = json!({ "written": "Mūsų žodžiai: „ąčęėįšųūž“.\n\nAntra pastraipa." });
        let written = put(&desk.staff, &drafted, "chapters/fulfilment", words.clone());
        assert_eq!((written.status, &chapter(&written.body, "fulfilment")["written"]), (200, &words["written"]));
        let stale = put(&desk.staff, &drafted, "chapters/aim", words);
        assert_eq!(stale.status, 412, "{stale:?}");
        let gathered = done(&desk.staff, &written.body, "collect");
        assert!(chapter(&gathered, "fulfilment")["written"].is_string(), "what was written by hand stays");

        done(&desk.staff, &report, "submit");
        assert_eq!(put(&desk.staff, &gathered, "chapters/aim", json!({ "written": "x" })).code(), "reports.not_edited");
        let own = act(&desk.staff, &report, "approve", json!({}));
        assert_eq!((own.status, own.code()), (409, "reports.own_report"));
        let head = api.staff();
        let returned = act(&head, &report, "return", json!({ "reason": "Trūksta išvados" }));
        assert_eq!(
            (&returned.body["status"], &returned.body["reason"]),
            (&json!("drafted"), &json!("Trūksta išvados"))
        );
        done(&desk.staff, &report, "submit");
        done(&head, &report, "approve");
        let frozen = done(&head, &report, "freeze");
        assert_eq!((&frozen["status"], &frozen["actions"]), (&json!("frozen"), &json!([])));

        let late = desk.lending(json!({ "requested_on": "2025-06-02" }));
        desk.act(&late, "unfilled", json!({ "reason": "not_held", "happened_on": "2025-06-02" }));
        let now = desk.staff.get(&format!("{REPORTS}/{}", report["id"])).body;
        assert_eq!(now["figures"], frozen["figures"], "a frozen report keeps its figures");
        let corrections = desk.staff.get(&format!("{REPORTS}/{}/corrections", report["id"])).body;
        let of = |measure: &str| -> Value {
            let items = corrections["items"].as_array().unwrap();
            items.iter().find(|one| one["measure"] == measure && one["table"].is_null()).unwrap().clone()
        };
        assert_eq!((&of("requests_received")["kept"], &of("requests_received")["now"]), (&json!(2), &json!(3)));
    });
}

#[test]
fn what_agrees_with_nothing_or_is_not_over_is_not_submitted() {
    each_database(|api| {
        let desk = a_year(api);
        let wrong = json!({ "kind": "tba_quarter", "year": 2025, "plan_id": 5, "owner_id": 1 });
        let expected = ["/quarter field.required", "/plan_id field.not_allowed", "/owner_id field.not_allowed"];
        assert_eq!(faults(&desk.staff.post(REPORTS, wrong)), expected);
        let open = begun(&desk.staff, json!({ "kind": "tba_year", "year": 2026, "language": "en" }));
        assert_eq!(open["title"], "Report of interlibrary loan, 2026");
        done(&desk.staff, &open, "draft");
        assert_eq!(act(&desk.staff, &open, "submit", json!({})).code(), "reports.not_over");
        done(&desk.staff, &open, "discard");
        // The quarter before says that nothing was left open; then an earlier request is found.
        let head = api.staff();
        let first = begun(&desk.staff, json!({ "kind": "tba_quarter", "year": 2025, "quarter": 1 }));
        for (staff, step) in [(&desk.staff, "draft"), (&desk.staff, "submit"), (&head, "approve")] {
            done(staff, &first, step);
        }
        desk.lending(json!({ "requested_on": "2025-02-03" }));
        let second = begun(&desk.staff, json!({ "kind": "tba_quarter", "year": 2025, "quarter": 2 }));
        let broken: Vec<&Value> =
            second["figures"]["controls"].as_array().unwrap().iter().filter(|one| one["holds"] == false).collect();
        assert_eq!(broken.len(), 1, "{broken:?}");
        assert_eq!(
            (&broken[0]["key"], &broken[0]["one"], &broken[0]["other"]),
            (&json!("opening"), &json!(1), &json!(0))
        );
        done(&desk.staff, &second, "draft");
        let refused = act(&desk.staff, &second, "submit", json!({}));
        assert_eq!((refused.status, refused.code()), (409, "reports.not_in_balance"));
    });
}

#[test]
fn the_rows_of_the_national_form_are_data() {
    each_database(|api| {
        let desk = a_year(api);
        let forms = format!("{REPORTS}/forms");
        let row =
            |code: &str, measure: &str| json!({ "code": code, "name": "Eilutė", "adds": [{ "measure": measure }] });
        let form = |rows: Vec<Value>| json!({ "from_year": 2025, "title": "Forma", "source": "ĮV-948", "rows": rows });
        let wrong = desk.staff.post(&forms, form(vec![row("5.1", "visits"), row("5.1", "days_median")]));
        assert_eq!(faults(&wrong), ["/rows/1/code value.twice", "/rows/1/adds/0/measure reports.does_not_add_up"]);
        let narrowed = |adds: Value| json!({ "code": "5.1", "name": " ", "adds": [adds] });
        let narrow = json!({ "measure": "visits", "side": "lending", "medium": "original", "is_abroad": false });
        let unknown = desk.staff.post(&forms, form(vec![narrowed(narrow)]));
        assert_eq!(
            faults(&unknown),
            [
                "/rows/0/name field.required",
                "/rows/0/adds/0/side field.not_allowed",
                "/rows/0/adds/0/medium field.not_allowed",
                "/rows/0/adds/0/is_abroad field.not_allowed"
            ],
            "no report could be begun by such a form"
        );
        let known = desk.staff.get(&forms).body["measures"].clone();
        assert!(known.as_array().unwrap().iter().all(|one| one["measure"] != "days_median"), "{known}");
        let visits = known.as_array().unwrap().iter().find(|one| one["measure"] == "visits").unwrap();
        assert_eq!(visits["narrowed_by"], json!([]));
        let first = desk.staff.post(&forms, form(vec![row("5.1", "requests_received")]));
        let mut rows = form(vec![row("5.1", "requests_received"), row("5.2", "requests_filled")]);
        assert_eq!(desk.staff.post(&forms, rows.clone()).code(), "reports.form_exists", "the year is taken");
        rows["corrects"] = first.body["items"][0]["id"].clone();
        let set = desk.staff.post(&forms, rows.clone());
        assert_eq!(set.body["items"].as_array().unwrap().len(), 3, "both are kept, and the one that came: {set:?}");
        assert_eq!(desk.staff.post(&forms, rows).code(), "reports.form_exists", "another corrected it before");
        let report = begun(&desk.staff, json!({ "kind": "tba_year", "year": 2025 }));
        let rows = &report["figures"]["form"]["rows"];
        assert_eq!((&rows[0]["value"], &rows[1]["value"]), (&json!(2), &json!(1)), "{rows}");
        let csv = desk.staff.get(&format!("{REPORTS}/{}/paper?format=csv", report["id"])).body;
        assert!(csv.as_str().unwrap().contains("5.1,Eilutė,2\r\n5.2,Eilutė,1"), "{csv}");
        let book = desk.staff.download(&format!("{REPORTS}/{}/paper?format=xlsx", report["id"]));
        assert!(book.starts_with(b"PK"), "a spreadsheet");
        let earlier = begun(&desk.staff, json!({ "kind": "tba_year", "year": 2024 }));
        assert_eq!(earlier["figures"]["form"]["rows"][0]["code"], "1", "the form that came with the program");
    });
}
