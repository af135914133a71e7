//! Plans of work and the reports on them, by the same machinery.
use abonementas::platform::Scope;
use serde_json::json;

use super::{REPORTS, begun, done, faults, put};
use crate::{harness::each_database, loans::Desk};

#[test]
fn a_plan_is_approved_and_its_report_counts_what_was_done() {
    each_database(|api| {
        let desk = Desk::open(api);
        for day in ["2025-03-03", "2025-03-04", "2025-08-04"] {
            desk.lending(json!({ "requested_on": day }));
        }
        let (me, head) =
            (api.signed_in_at(api.our_library(), Scope::Own, &["reports:read", "reports:write"]), api.staff());
        let plan = begun(&me, json!({ "kind": "plan", "year": 2025 }));
        assert_eq!(plan["title"], "2025 metų individualus darbo planas");
        let items = json!([
            { "what": "Priimti užsakymus", "measure": "requests_received", "side": null, "target": 8, "due_on": null, "result": null },
            { "what": "Parengti metodiką", "measure": null, "side": null, "target": null, "due_on": "2025-06-30", "result": null },
        ]);
        let wrong = json!({ "items": [
            { "what": " ", "measure": "days_median", "side": null, "target": -1, "due_on": null, "result": "x" },
            { "what": "Kita", "measure": null, "side": "lending", "target": 5, "due_on": null, "result": null },
        ] });
        let expected = [
            "/items/0/what field.required",
            "/items/0/result field.not_allowed",
            "/items/0/side field.required",
            "/items/0/target number.too_small",
            "/items/1/side field.not_allowed",
        ];
        assert_eq!(faults(&put(&me, &plan, "items", wrong)), expected);
        let planned = put(&me, &plan, "items", json!({ "items": items }));
        assert_eq!((planned.status, &planned.body["items"][0]["planned"]["target"]), (200, &json!(8)), "{planned:?}");
        let quarter = json!({ "kind": "plan_quarter", "year": 2025, "quarter": 1, "plan_id": plan["id"] });
        assert_eq!(me.post(REPORTS, quarter.clone()).code(), "reports.plan_not_approved");
        done(&me, &plan, "submit");
        done(&head, &plan, "approve");

        let report = begun(&me, quarter);
        let first = &report["items"][0];
        assert_eq!((&first["value"], &first["percent"]), (&json!(2), &json!(25)), "{first}");
        let mut results = items.clone();
        results[1]["result"] = json!("Parengta ir išsiųsta");
        let told = put(&me, &report, "items", json!({ "items": results }));
        assert_eq!(told.body["items"][1]["planned"]["result"], "Parengta ir išsiųsta", "{told:?}");
        assert_eq!(told.body["items"][0]["value"], 2, "what was gathered stays");
        results[0]["target"] = json!(2);
        let changed = put(&me, &told.body, "items", json!({ "items": results }));
        assert_eq!(faults(&changed), ["/items reports.not_as_planned"]);
        done(&me, &report, "draft");
        done(&me, &report, "submit");

        let other = api.signed_in_at(api.our_library(), Scope::Own, &["reports:read", "reports:write"]);
        assert_eq!(other.get(&format!("{REPORTS}/{}", plan["id"])).status, 404, "another's plan does not exist");
        assert_eq!(other.get(REPORTS).body["items"], json!([]));
        assert_eq!(me.get(&format!("{REPORTS}?kind=plan&count=exact")).body["total"], 1);
    });
}
