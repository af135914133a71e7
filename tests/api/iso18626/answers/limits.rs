//! What is too much, one less of which is taken.
use super::{OK, said};
use crate::{
    harness::each_database,
    iso18626::{
        endpoint::{alone, by_hand, request},
        post,
    },
};

/// A request with this in its header.
fn with(number: &str, inside: &str) -> String {
    request(number, "Metai", "").replace("</header>", &format!("{inside}</header>"))
}

#[test]
fn a_message_is_as_long_as_1_mb() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let padded = |number: &str, length: usize| {
            let xml = with(number, "<!---->");
            let more = length - xml.len();
            xml.replace("<!---->", &format!("<!--{}-->", "x".repeat(more)))
        };
        assert_eq!(said(&post(&desk.key, &padded("B-1", 1_000_000))), OK);
        let long = post(&desk.key, &padded("B-2", 1_000_001));
        assert_eq!((long.status, long.code()), (413, "http.too_large"), "{:?}", long.body);
    });
}

#[test]
fn elements_stand_24_deep_and_5000_of_them_with_32_attributes_each() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        // Of the envelope, the request and its header, and those that a request has anyway.
        let (outside, others) = (3, request("B-0", "Metai", "").matches("</").count());
        let deep = |n: usize| format!("{}{}", "<a>".repeat(n - outside), "</a>".repeat(n - outside));
        let many = |n: usize| "<a/>".repeat(n - others);
        let wide = |n: usize| format!("<a{}/>", (0..n).map(|n| format!(" a{n}=\"\"")).collect::<String>());
        for (n, taken, refused, expected) in [
            (1, deep(24), deep(25), "400 Elements are nested deeper than 24."),
            (2, many(5000), many(5001), "400 The message has more than 5000 elements."),
            (3, wide(32), wide(33), "400 An element has more than 32 attributes."),
        ] {
            assert_eq!(said(&post(&desk.key, &with(&format!("B-{n}"), &taken))), OK);
            assert_eq!(said(&post(&desk.key, &with(&format!("C-{n}"), &refused))), expected);
        }
        assert_eq!(desk.staff.get("/api/v1/loans?side=lending&count=exact").body["total"], 3);
    });
}

#[test]
fn what_is_no_text_and_what_stands_for_more_than_it_is_are_not_read() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let entity = |declared: &str| {
            with("B-1", "&e;").replacen("<ISO18626Message", &format!("<!DOCTYPE m [{declared}]><ISO18626Message"), 1)
        };
        for (body, expected) in [
            (entity("<!ENTITY e \"ha\">").into_bytes(), "400 A document type definition (DOCTYPE) is not read."),
            (
                entity("<!ENTITY e SYSTEM \"file:///etc/passwd\">").into_bytes(),
                "400 A document type definition (DOCTYPE) is not read.",
            ),
            (with("B-1", "&e;").into_bytes(), "400 The reference &e; is not read."),
            (with("B-1", "&#0;").into_bytes(), "400 The reference &#0; is not read."),
            (with("B-1", "\u{8}").into_bytes(), "400 The character U+0008 is not allowed in XML."),
            ([with("B-1", "").as_bytes(), b"\xff\xfe\xfa"].concat(), "400 The message is not valid UTF-8."),
            (
                with("B-1", "").replace("\"UTF-8\"", "\"Shift_JIS\"").into_bytes(),
                "400 The encoding \"Shift_JIS\" is not read; UTF-8 is.",
            ),
        ] {
            let answer = desk.key.post_file("/iso18626", "application/xml", &body);
            assert_eq!(said(&answer), expected);
        }
        assert_eq!(desk.staff.get("/api/v1/loans?side=lending&count=exact").body["total"], 0);
    });
}
