//! Changes, as screens follow them.
use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    time::Duration,
};

use abonementas::platform::events::{self, Event};

use super::library;
use crate::harness::{Api, Client, each_database};

/// The lines of a stream, read from a plain socket.
fn follow(api: &Api, client: &Client, last: Option<i64>) -> impl Iterator<Item = String> {
    let host = api.url.trim_start_matches("http://");
    let mut socket = TcpStream::connect(host).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let last = last.map(|id| format!("Last-Event-ID: {id}\r\n")).unwrap_or_default();
    let token = client.token();
    let head =
        format!("GET /api/v1/events/stream HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n{last}\r\n");
    socket.write_all(head.as_bytes()).unwrap();
    BufReader::new(socket).lines().map(|line| line.unwrap())
}

fn first_change(lines: &mut impl Iterator<Item = String>) -> String {
    lines.find(|line| line.starts_with("data: ")).unwrap()
}

#[test]
fn what_a_colleague_does_is_told_at_once() {
    each_database(|api| {
        let (reader, colleague) = (api.staff(), api.staff());
        let mut lines = follow(api, &reader, None);
        lines.find(|line| line.starts_with("retry: ")).unwrap();
        let made = colleague.post("/api/v1/libraries", library("Anykščių biblioteka"));
        let told = first_change(&mut lines);
        assert!(told.contains("\"entity\":\"library\""), "{told}");
        assert!(told.contains(&format!("\"entity_id\":{}", made.body["id"])), "{told}");
    });
}

#[test]
fn a_reader_that_was_cut_off_misses_nothing() {
    each_database(|api| {
        let staff = api.staff();
        let names = ["Pirmoji", "Antroji", "Trečioji"];
        let made: Vec<_> =
            names.map(|name| staff.post("/api/v1/libraries", library(name)).body["id"].to_string()).into();
        let mut lines = follow(api, &staff, Some(0));
        for id in made {
            let told = first_change(&mut lines);
            assert!(told.ends_with(&format!("\"entity_id\":{id}}}")), "{told}");
        }
    });
}

#[test]
fn who_is_signed_out_hears_nothing_more_however_much_happens() {
    each_database(|api| {
        let (staff, gone) = (api.staff(), api.staff());
        let mut lines = follow(api, &gone, None);
        lines.find(|line| line.starts_with("retry: ")).unwrap();
        assert_eq!(gone.send("DELETE", "/api/v1/session", &[], "").status, 204);
        staff.post("/api/v1/libraries", library("Anykščių biblioteka"));
        assert!(lines.all(|line| !line.starts_with("data: ")), "the stream ends and tells nothing");
    });
}

#[test]
fn what_one_may_not_read_is_not_told() {
    each_database(|api| {
        let (staff, other) = (api.staff(), api.signed_in(&["people:read"]));
        let mut lines = follow(api, &other, Some(0));
        staff.post("/api/v1/libraries", library("Anykščių biblioteka"));
        api.write(|tx| events::tell(tx, &Event::new("people.invite", "account", 7, tx.today)));
        assert!(first_change(&mut lines).contains("\"kind\":\"people.invite\""));
    });
}
