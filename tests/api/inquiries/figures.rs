//! T18 and I1: whatever is done, corrected and taken back, the figures are those of the entries as they stand.
use serde_json::{Value, json};

use super::{act, asked, consultation, done, edit, note};
use crate::{
    harness::{Client, each_database},
    loans::with,
    statistics::assert_recount,
};

const MEASURES: &str = "consultations,consultation_minutes,inquiries_in_time,inquiries_in_time_share,\
                        inquiries_received,inquiries_answered,inquiries_not_answered";

fn figures(staff: &Client, by: &str) -> Vec<Value> {
    let asked = format!("/api/v1/statistics?measures={MEASURES}&from=2026-02-01&to=2026-03-31{by}");
    let answer = staff.get(&asked);
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body["rows"].as_array().unwrap().clone()
}

fn all(staff: &Client) -> Vec<i64> {
    let row = &figures(staff, "")[0];
    MEASURES.split(',').map(|measure| row[measure].as_f64().map_or(-1, |n| n as i64)).collect()
}

#[test]
fn what_is_answered_is_counted_and_what_is_corrected_is_counted_anew() {
    each_database(|api| {
        let staff = api.staff();
        let given = note(&staff, consultation());
        let late = asked(&staff, json!({ "received_on": "2026-02-12" }));
        let in_time = asked(&staff, json!({}));
        done(&staff, &late, "answer", json!({ "answer": "Taip.", "minutes": 30 }));
        let answered = done(&staff, &in_time, "answer", json!({ "answer": "Taip.", "minutes": 10 }));
        assert_eq!(all(&staff), [3, 45, 1, 50, 2, 2, 0]);
        assert_recount(api);
        // Of February only what came then.
        let by_month = figures(&staff, "&by=month");
        assert_eq!((&by_month[0]["inquiries_received"], &by_month[0]["consultations"]), (&json!(1), &json!(0)));

        done(&staff, &answered, "take_back", json!({}));
        assert_eq!(all(&staff), [2, 35, 0, 0, 2, 1, 0]);
        let declined = done(&staff, &answered, "decline", json!({ "reason": "Nėra" }));
        assert_eq!(all(&staff)[5..], [1, 1]);
        done(&staff, &declined, "void", json!({ "reason": "Dukart" }));
        assert_eq!(edit(&staff, &given, json!({ "topic": "lis", "minutes": 8 })).status, 200);
        assert_eq!(all(&staff), [2, 38, 0, 0, 1, 1, 0]);
        assert_recount(api);
    });
}

#[test]
fn figures_are_told_apart_by_topic_channel_asker_and_library() {
    each_database(|api| {
        let staff = api.staff();
        let utena = api.library("Utenos biblioteka", "municipal");
        note(&staff, consultation());
        let of_utena = json!({ "asker_kind": "library", "library_id": utena, "topic": "lis", "minutes": 20 });
        note(&staff, with(consultation(), of_utena));
        let rows = figures(&staff, "&by=topic,channel,asker,library");
        let told: Vec<_> = rows
            .iter()
            .map(|row| {
                let words = ["topic", "channel", "asker"].map(|name| row[name].as_str().unwrap().to_owned()).join(" ");
                (words, row["library"] == utena, row["consultation_minutes"].as_i64().unwrap())
            })
            .collect();
        assert_eq!(told, [("lis phone library".to_owned(), true, 20), ("tba phone resident".to_owned(), false, 5)]);
        let wrong = staff.get("/api/v1/statistics?measures=consultations&by=medium&from=2026-03-01&to=2026-03-31");
        assert_eq!(wrong.code(), "statistics.does_not_fit");
    });
}

#[test]
fn no_figure_of_a_locked_day_changes() {
    each_database(|api| {
        let staff = api.staff();
        let earlier = note(&staff, with(consultation(), json!({ "received_on": "2026-02-27" })));
        assert_eq!(staff.post("/api/v1/diary/days/2026-02-27/actions/lock", json!({})).status, 200);
        assert_eq!(edit(&staff, &earlier, json!({ "minutes": 9 })).code(), "diary.day_locked");
        assert_eq!(act(&staff, &earlier, "void", json!({ "reason": "x" })).code(), "diary.day_locked");
        assert_eq!(edit(&staff, &earlier, json!({ "question": "Kita" })).status, 200, "its words count for nothing");
    });
}
