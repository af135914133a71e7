//! One effect per key.
use super::library;
use crate::harness::each_database;

const PATH: &str = "/api/v1/libraries";

#[test]
fn a_second_copy_gets_the_first_answer() {
    each_database(|api| {
        let staff = api.staff();
        let first = staff.post_once("k", PATH, library("Anykščių biblioteka"));
        let second = staff.post_once("k", PATH, library("Anykščių biblioteka"));
        assert_eq!((first.status, first.header("Idempotency-Replayed")), (201, ""));
        assert_eq!((second.status, second.header("Idempotency-Replayed")), (201, "true"));
        assert_eq!(first.body, second.body);
        for header in ["Location", "ETag"] {
            assert!(!first.header(header).is_empty(), "{header}");
            assert_eq!(first.header(header), second.header(header));
        }
    });
}

#[test]
fn a_key_belongs_to_one_request_of_one_caller() {
    each_database(|api| {
        let (staff, other) = (api.staff(), api.staff());
        assert_eq!(staff.post_once("k", PATH, library("Pirmoji")).status, 201);
        let answer = staff.post_once("k", PATH, library("Antroji"));
        assert_eq!((answer.status, answer.code()), (422, "idempotency.key_taken"));
        assert_eq!(other.post_once("k", PATH, library("Trečioji")).status, 201);
    });
}

#[test]
fn a_refusal_is_not_stored() {
    each_database(|api| {
        let staff = api.staff();
        let twin = staff.post(PATH, library("Anykščių biblioteka"));
        assert_eq!(staff.post_once("k", PATH, library("Anykščių biblioteka")).status, 422);
        let renamed = serde_json::json!({ "name": "Kita" }).to_string();
        let etag = twin.header("ETag").to_owned();
        let edited = staff.send("PATCH", twin.header("Location"), &[("If-Match", &etag)], &renamed);
        assert_eq!(edited.status, 200, "{edited:?}");
        assert_eq!(staff.post_once("k", PATH, library("Anykščių biblioteka")).status, 201);
    });
}

#[test]
fn copies_that_arrive_together_have_one_effect() {
    each_database(|api| {
        let staff = api.staff();
        let send = || staff.post_once("k", PATH, library("Anykščių biblioteka"));
        let answers: Vec<_> = std::thread::scope(|scope| {
            let copies: Vec<_> = (0..20).map(|_| scope.spawn(send)).collect();
            copies.into_iter().map(|copy| copy.join().unwrap()).collect()
        });
        let (made, told): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 201);
        assert!(!made.is_empty(), "{answers:?}");
        assert!(made.iter().all(|answer| answer.header("Location") == made[0].header("Location")));
        assert!(told.iter().all(|answer| answer.code() == "idempotency.in_progress"), "{told:?}");
        assert!(told.iter().all(|answer| !answer.header("Retry-After").is_empty()));
        assert_eq!(staff.get("/api/v1/libraries?q=anyksciu&count=exact").body["total"], 1);
    });
}

#[test]
fn an_answer_is_forgotten_after_two_days() {
    each_database(|api| {
        let staff = api.staff();
        assert_eq!(staff.post_once("k", PATH, library("Pirmoji")).status, 201);
        api.clock.pass(chrono::Duration::hours(49));
        let forgotten = api.write(abonementas::platform::idempotency::forget);
        assert_eq!(forgotten, 1);
    });
}
