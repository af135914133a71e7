//! Documents that are made to do harm, and bytes that are no text; what they cost, `make bench` measures.
use super::samples::{SAMPLES, good};
use crate::iso18626::{
    codec::{Dialect, Reading, read},
    message::Message,
};

fn refused(bytes: &[u8], because: &str) {
    let reason = read(bytes).expect_err(because).reason;
    assert!(reason.contains(because) && reason.ends_with('.') && reason.len() < 300, "{reason:?} of {because:?}");
}

fn request_with(title: &str) -> String {
    SAMPLES[0].2.replace("<title>Marti", &format!("<title>{title}"))
}

#[test]
fn entities_are_not_expanded() {
    let laughs = "<!DOCTYPE m [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><request>&b;</request>";
    refused(laughs.as_bytes(), "DOCTYPE");
    refused(b"<!DOCTYPE m SYSTEM \"file:///etc/passwd\"><request/>", "DOCTYPE");
    refused(request_with("&b;").as_bytes(), "&b;");
    refused(request_with("&nbsp;").as_bytes(), "&nbsp;");
    let Message::Request(request) = good(&request_with("&lt;&amp;&#x17d;&#268;")).0 else { panic!("a request") };
    assert_eq!(request.bibliographic_info.title.as_deref(), Some("<&ŽČ"));
}

#[test]
fn depth_and_breadth_are_limited() {
    refused("<request>".repeat(50_000).as_bytes(), "deeper");
    refused("<a>".repeat(100_000).as_bytes(), "deeper");
    refused(format!("<request>{}</request>", "<a/>".repeat(50_000)).as_bytes(), "elements");
    let attributes: String = (0..40_000).map(|n| format!(" a{n}=\"\"")).collect();
    refused(format!("<request{attributes}/>").as_bytes(), "attributes");
    let namespaces: String = (0..15_000).map(|n| format!(" xmlns:a{n}=\"urn:{n}\"")).collect();
    refused(format!("<request{namespaces}/>").as_bytes(), ".");
    refused(b"<request a=\"1\" a=\"2\"/>", "well-formed");
    refused(request_with(&"ą".repeat(500_000)).as_bytes(), "longer");
    refused(&vec![b'<'; 20_000_000], "longer");
}

#[test]
fn each_limit_is_told_where_it_is_passed_by_one() {
    let told = |xml: String| read(xml.as_bytes()).err().map(|unreadable| unreadable.reason);
    // The request is one of the elements, and they stand in it.
    let deep = |n: usize| format!("<request>{}{}</request>", "<a>".repeat(n - 1), "</a>".repeat(n - 1));
    let many = |n: usize| format!("<request>{}</request>", "<a/>".repeat(n - 1));
    let wide = |n: usize| format!("<request{}/>", (0..n).map(|n| format!(" a{n}=\"\"")).collect::<String>());
    let long = |n: usize| format!("<request>{}</request>", " ".repeat(n - "<request></request>".len()));
    for (taken, refused, expected) in [
        (deep(24), deep(25), "Elements are nested deeper than 24."),
        (many(5_000), many(5_001), "The message has more than 5000 elements."),
        (wide(32), wide(33), "An element has more than 32 attributes."),
        (long(1_000_000), long(1_000_001), "The message is longer than 1000000 bytes."),
    ] {
        assert_eq!((told(taken), told(refused).as_deref()), (None, Some(expected)));
    }
}

#[test]
fn what_is_no_text_is_refused() {
    refused(&[SAMPLES[0].2.as_bytes(), b"\xff\xfe\xfa"].concat(), "not valid UTF-8");
    refused(request_with("\0").as_bytes(), "U+0000");
    refused(request_with("\u{8}").as_bytes(), "U+0008");
    refused(request_with("&#xD800;").as_bytes(), "&#xD800;");
    refused(request_with("&#0;").as_bytes(), "&#0;");
    refused(request_with("&#11;").as_bytes(), "&#11;");
    refused(request_with("&#99999999999;").as_bytes(), "&#99999999999;");
    refused(b"\xff\xfe<\0r\0\x00\xd8/\0>\0", "not valid UTF-16");
    refused(b"<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><request/>", "Shift_JIS");
    refused(b"<?xml version=\"1.0\" encoding=\"UTF-7\"?><request/>", "UTF-7");
}

#[test]
fn what_is_no_message_is_refused() {
    for (bytes, because) in [
        (&b""[..], "not XML"),
        (b"   ", "not XML"),
        (b"hello", "not XML"),
        (b"{\"title\":\"Marti\"}", "not XML"),
        (b"<html/>", "no message of ISO 18626"),
        (b"<request xmlns=\"urn:other\"/>", "namespace"),
        (b"<x:request xmlns:x=\"http://illtransactions.org/2015/iso18626\"/>", "namespace"),
        (b"<ISO18626Message/>", "none of the six"),
        (b"<ISO18626Message><cancel/></ISO18626Message>", "none of the six"),
        (b"<ISO18626Message><request/><request/></ISO18626Message>", "more than one"),
        (b"<request/><request/>", "follows"),
        (b"<request/>text", "not XML"),
        (b"<request>", "end is missing"),
        (b"<request></requests>", "well-formed"),
        (b"<request", "well-formed"),
        (b"<request>&</request>", "well-formed"),
    ] {
        refused(bytes, because);
    }
}

#[test]
fn other_encodings_are_read() {
    let (message, _) = good(SAMPLES[0].1);
    let text = SAMPLES[0].1;
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let baltic = text.replace("encoding=\"UTF-8\"", "encoding='windows-1257'");
    let (baltic, _, is_lossy) = encoding_rs::WINDOWS_1257.encode(&baltic);
    assert!(!is_lossy);
    for bytes in [
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        [b"\xff\xfe", little.as_slice()].concat(),
        [b"\xfe\xff", big.as_slice()].concat(),
        little.clone(),
        big.clone(),
        baltic.into_owned(),
        text.replace("\"UTF-8\"", "\"utf-16\"").into_bytes(),
        text.replace("\"UTF-8\"", "\"x\"").replacen("encoding=\"x\"", "", 1).into_bytes(),
    ] {
        let read = read(&bytes).expect("a message");
        assert_eq!(read.dialect, Dialect::V12);
        assert_eq!(read.reading, Reading::Good(message.clone()));
    }
}
