//! Requests of one work are found, and a second reader waits for the book of the first.
use serde_json::{Value, json};

use super::{Desk, act, fault, offered, pair, path};
use crate::harness::{Api, Client, each_database};

const SIMILAR: &str = "/api/v1/loans/similar?side=borrowing&medium=original";

/// What is found, as number and what is said of it.
fn found(client: &Client, path: &str) -> Vec<(String, Value)> {
    let answer = client.get(path);
    assert_eq!((answer.status, &answer.body["n_days"]), (200, &json!(90)), "{answer:?}");
    let number = |item: &Value| item["loan"]["number"].as_str().unwrap().to_owned();
    answer.body["items"].as_array().unwrap().iter().map(|item| (number(item), item.clone())).collect()
}

fn number(loan: &Value) -> String {
    loan["number"].as_str().unwrap().to_owned()
}

/// Another reader wants the same book.
fn second(desk: &Desk) -> Value {
    desk.borrowing(json!({ "reader": { "card_no": "A-18", "name": "Skaitytoja 2" }, "title": "Marti: apysaka" }))
}

/// The reader of a request waits for the book of another.
fn queue(desk: &Desk, loan: &Value, on: &Value) -> crate::harness::Answer {
    act(&desk.staff, loan, "queue", json!({ "on_loan_id": on["id"] }))
}

fn events(desk: &Desk, loan: &Value) -> Vec<String> {
    let told = desk.staff.get(&format!("{}/events", path(loan))).body["items"].clone();
    told.as_array().unwrap().iter().map(|event| event["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_work_that_is_asked_for_is_found_within_ninety_days() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({ "isbn": "9789955082941" }));
        desk.borrowing(json!({ "title": "Petras Kurmelis" }));
        let asked = format!("{SIMILAR}&title=marti%20%3A%20apysaka&author=Zemaite");
        let items = found(&desk.staff, &asked);
        assert_eq!(items.len(), 1, "{items:?}");
        let (of, item) = &items[0];
        assert_eq!((of, &item["by_number"], &item["percent"]), (&number(&loan), &json!(false), &json!(100)));
        assert_eq!((&item["is_same_asker"], &item["queue"]), (&Value::Null, &Value::Null), "nothing comes yet");
        let by_number = found(&desk.staff, &format!("{SIMILAR}&title=Kitaip&isbn=978-9955-08-294-1"));
        assert_eq!(by_number[0].1["by_number"], true);
        for other in ["&title=Marti&author=Maironis", "&title=Marti&author=Zemaite&volume=2"] {
            let n = found(&desk.staff, &format!("{SIMILAR}{other}")).len();
            assert_eq!(n, usize::from(other.contains("volume")), "{other}");
        }
        let copies = asked.replace("original", "paper_copy");
        assert_eq!(found(&desk.staff, &copies).len(), 0, "a copy is another wish");
        assert_eq!(found(&desk.staff, &asked.replace("borrowing", "lending")).len(), 0);
        // Of the same reader and of another, from the request itself; who sees no readers is not told.
        let (again, other) = (desk.borrowing(json!({})), second(&desk));
        let of_first = format!("{}/similar", path(&loan));
        let same: Vec<_> =
            found(&desk.staff, &of_first).into_iter().map(|(n, it)| (n, it["is_same_asker"].clone())).collect();
        assert_eq!(same, [(number(&other), json!(false)), (number(&again), json!(true))]);
        let colleague = api.signed_in(&["loans:read"]);
        assert!(found(&colleague, &of_first).iter().all(|(_, item)| item["is_same_asker"].is_null()));
        for (days, n) in [(90, 3), (1, 0)] {
            api.clock.pass(chrono::Duration::days(days));
            // The session before is over by then.
            assert_eq!(found(&api.staff(), &asked).len(), n, "{days} days on");
        }
    });
}

#[test]
fn a_second_reader_gets_the_book_when_the_first_brings_it_back() {
    each_database(|api| {
        let desk = Desk::open(api);
        let first = desk.walk(&desk.borrowing(json!({})), &["send", "ship", "receive"]);
        let whole = first["proposal"]["reader_due_on"].clone();
        let request = second(&desk);
        let days = &found(&desk.staff, &format!("{}/similar", path(&request)))[0].1["queue"];
        assert!(days["from_on"].as_str() < days["to_on"].as_str(), "{days}");
        let queued = queue(&desk, &request, &first);
        assert_eq!((queued.status, &queued.body["closed_as"]), (200, &json!("duplicate")), "{queued:?}");
        let waits = &queued.body["queued_on"];
        assert_eq!(
            (&waits["number"], &waits["n_before"], &waits["started_on"]),
            (&first["number"], &json!(0), &Value::Null)
        );
        let first = desk.get(&first);
        assert_eq!(first["turns"][0]["reader"]["card_no"], "A-18");
        assert!(first["proposal"]["reader_due_on"].as_str() < whole.as_str(), "the days are shared out");
        let shared = first["proposal"]["reader_due_on"].clone();
        let first = desk.walk(&first, &["hand_over"]);
        assert_eq!(first["reader_due_on"], shared);
        // Who stands in the way of nobody is not told of readers.
        let colleague = api.signed_in(&["loans:read"]);
        assert_eq!(colleague.get(&path(&first)).body["turns"][0]["reader"], Value::Null);

        let passed = desk.walk(&first, &["take_back"]);
        assert_eq!((&passed["status"], &passed["reader"]["card_no"]), (&json!("received"), &json!("A-18")));
        assert_eq!((&passed["reader_due_on"], &passed["told_on"]), (&Value::Null, &Value::Null));
        assert_eq!(
            events(&desk, &first)[4..],
            ["loans.queue", "loans.hand_over", "loans.take_back", "loans.next_reader"]
        );
        assert!(!desk.get(&request)["queued_on"]["started_on"].is_null());

        // One's own step is taken back: the book is the first reader's again, and the second waits.
        let undone = desk.walk(&passed, &["undo"]);
        assert_eq!((&undone["status"], &undone["reader"]["card_no"]), (&json!("checked_in"), &json!("A-17")));
        let undone = desk.walk(&undone, &["undo"]);
        assert_eq!((&undone["status"], &undone["turns"][0]["started_on"]), (&json!("on_loan"), &Value::Null));
        let passed = desk.walk(&undone, &["take_back"]);
        assert_eq!(passed["reader"]["card_no"], "A-18");
        assert_eq!(passed["proposal"]["reader_due_on"], whole, "nobody waits behind");
        let figures = desk.figures();
        assert_eq!((&figures["requests_sent"], &figures["items_received"]), (&json!(1), &json!(1)));
        let back = desk.walk(&passed, &["tell", "hand_over", "take_back", "send_back", "complete"]);
        assert_eq!(back["status"], "completed");
        assert_eq!(desk.get(&request)["status"], "closed");
        // Opened again by hand, it does not wait a second time for what its reader has had.
        let again = desk.walk(&desk.get(&request), &["correct"]);
        let other = desk.walk(&desk.borrowing(json!({ "over_limit_reason": "Bandymas" })), &["send"]);
        assert_eq!(queue(&desk, &again, &other).code(), "loans.not_queued");
    });
}

#[test]
fn who_still_waits_when_the_book_leaves_has_the_request_on_the_desk_again() {
    each_database(|api| {
        let desk = Desk::open(api);
        for ending in [&["unfilled", "give_up"][..], &["ship", "receive", "send_back"], &["ask_cancel", "agree_cancel"]]
        {
            let first = desk.walk(&desk.borrowing(json!({ "over_limit_reason": "Bandymas" })), &["send"]);
            let request =
                desk.borrowing(json!({ "reader": { "card_no": "A-18", "name": "S" }, "over_limit_reason": "B" }));
            assert_eq!(queue(&desk, &request, &first).status, 200);
            desk.walk(&desk.get(&first), ending);
            let again = desk.get(&request);
            let stands = (&again["status"], &again["closed_as"], &again["queued_on"]);
            assert_eq!(stands, (&json!("requested"), &Value::Null, &Value::Null), "{ending:?}");
            assert!(offered(&again).contains(&"send".to_owned()));
            assert_eq!(events(&desk, &request), ["loans.request", "loans.close", "loans.correct"]);
        }
    });
}

#[test]
fn a_reader_leaves_the_queue_and_only_a_book_that_comes_in_time_is_waited_for() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (first, request) = (desk.walk(&desk.borrowing(json!({})), &["send"]), second(&desk));
        assert_eq!(queue(&desk, &request, &first).status, 200);
        assert_eq!(queue(&desk, &request, &first).code(), "loans.not_queued", "it waits already");
        let left = act(&desk.staff, &request, "leave_queue", json!({}));
        assert_eq!((left.status, &left.body["status"]), (200, &json!("requested")), "{left:?}");
        assert_eq!(act(&desk.staff, &request, "leave_queue", json!({})).code(), "loans.not_queued");
        assert_eq!(queue(&desk, &request, &first).status, 200);
        assert_eq!(desk.walk(&desk.get(&request), &["undo"])["queued_on"], Value::Null, "by undo as well");
        assert_eq!(desk.get(&first)["turns"], json!([]));

        let at = |request: &Value, on: &Value| fault(&queue(&desk, request, on));
        assert_eq!(queue(&desk, &request, &request).code(), "loans.not_queued");
        let nobody = json!({ "id": 999_999 });
        assert_eq!(at(&request, &nobody), pair("/on_loan_id", "loans.no_book_to_wait_for"));
        let ours = json!({ "is_for_department": true, "reader": null });
        let ours = desk.walk(&desk.borrowing(ours), &["send"]);
        assert_eq!(at(&request, &ours), pair("/on_loan_id", "loans.no_book_to_wait_for"));
        let lent = desk.lending(json!({}));
        assert_eq!(at(&request, &lent), pair("/on_loan_id", "loans.no_book_to_wait_for"));
        let due_on = |days| (today(api) + chrono::Days::new(days)).to_string();
        let here = act(&desk.staff, &first, "receive", json!({ "due_on": due_on(12) })).body;
        assert_eq!(at(&request, &here), pair("/on_loan_id", "loans.no_days_left"));
        let hurried =
            desk.borrowing(json!({ "reader": { "card_no": "A-19", "name": "S" }, "needed_by_on": due_on(3) }));
        let longer = desk.borrowing(json!({ "over_limit_reason": "Bandymas" }));
        let longer = act(&desk.staff, &desk.walk(&longer, &["send"]), "receive", json!({ "due_on": due_on(40) })).body;
        assert_eq!(at(&hurried, &longer), pair("/on_loan_id", "loans.needed_before"));
        let reader = api.signed_in(&["loans:read"]);
        assert_eq!(act(&reader, &request, "queue", json!({ "on_loan_id": longer["id"] })).status, 403);
    });
}

fn today(api: &Api) -> chrono::NaiveDate {
    use abonementas::platform::clock::{self, Clock};
    clock::library_day(api.clock.now())
}
