//! Papers of a parcel: its sheet, its label, an act.
use serde_json::json;

use super::{done, path, promised, start};
use crate::{harness::each_database, loans::Desk, papers::Read};

#[test]
fn a_parcel_has_a_sheet_and_a_label_that_one_scan_reads_and_an_act_has_its_words() {
    each_database(|api| {
        let desk = Desk::open(api);
        let books = promised(&desk, 2);
        let parcel = start(&desk.staff, "to_borrower", desk.kaunas, &[&books[0], &books[1]]);
        let paper = |of: &str| Read::of("parcel", &desk.staff.download(&format!("{}/{of}", path(&parcel))));
        let code = format!("CODE-128:{}", parcel["number"].as_str().unwrap());
        if let Some(sheet) = paper("papers/sheet?language=lt") {
            sheet.says(&[books[0]["number"].as_str().unwrap(), books[1]["number"].as_str().unwrap(), "Donelaitis"]);
            assert!(sheet.codes.contains(&code), "{:?}", sheet.codes);
        }
        if let Some(label) = paper("papers/label?language=en") {
            label.says(&["Ąžuolyno biblioteka"]);
            assert_eq!(label.codes, [code]);
        }
        done(&desk.staff, &parcel, "dispatch", json!({}));
        let act = json!({
            "text": "Kurjeris siuntos neranda.", "present": "Vežėjo atstovas",
            "values": [{ "loan_id": books[1]["id"], "value_cents": 1500 }],
        });
        let lost = done(&desk.staff, &parcel, "report_lost", act);
        if let Some(act) = paper(&format!("acts/{}/paper?language=lt", lost["acts"][0]["id"])) {
            act.says(&["SA-2026-001", "Kurjeris siuntos neranda.", "Penkiolika eurų 00 ct"]);
        }
    });
}
