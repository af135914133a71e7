//! Documents of running text: agreements, registers, proposals, cards; PDF and DOCX of the same.
use std::io::Read as _;

use base64::{Engine, engine::general_purpose::STANDARD};

use super::Read;
use crate::{agreements, demand, harness::each_database};

const EMBLEM: &str = "/api/v1/papers/emblem";
/// One grey pixel.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// The text of a DOCX.
pub fn text_of(file: Vec<u8>) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn an_agreement_is_a_paper_to_sign_and_a_text_to_go_on_writing() {
    each_database(|api| {
        let staff = api.staff();
        let agreement = agreements::in_force(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let number = agreement["number"].as_str().unwrap();
        let path = format!("{}/papers/agreement", agreements::path(&agreement));
        let title = format!("Tarpbibliotekinio abonemento sutartis Nr. {number}");
        let clauses =
            ["1. Sutarties objektas", "2.1. Originalas skolinamas 30 d.", "Biržų rajono savivaldybės biblioteka"];
        if let Some(paper) = Read::of("agreement-lt", &staff.download(&format!("{path}?language=lt"))) {
            paper.says(&[&title]);
            paper.says(&clauses);
        }
        if let Some(paper) = Read::of("agreement-en", &staff.download(&format!("{path}?language=en"))) {
            paper.says(&["Interlibrary loan agreement No.", "2.1. An original is lent for 30 days"]);
        }
        let text = text_of(staff.download(&format!("{path}?language=lt&format=docx")));
        assert!(text.contains(&title), "{text}");
        assert!(clauses.iter().all(|clause| text.contains(clause)), "the same text: {text}");
        let register = format!("{}/papers/register?language=lt&status=in_force", agreements::PATH);
        if let Some(register) = Read::of("agreements-lt", &staff.download(&register)) {
            register.says(&["TBA sutarčių registras", number, "galioja", "įrašų: 1"]);
        }
    });
}

#[test]
fn a_subscriber_has_a_card_and_stands_in_the_register() {
    each_database(|api| {
        let staff = api.staff();
        let library = api.library("Pasvalio Mariaus Katiliškio viešoji biblioteka", "municipal");
        let made = staff.post("/api/v1/subscribers", serde_json::json!({ "library_id": library }));
        assert_eq!(made.status, 201, "{made:?}");
        let card_no = made.body["card_no"].as_str().unwrap();
        let card = format!("/api/v1/subscribers/{}/papers/card?language=lt", made.body["id"]);
        if let Some(card) = Read::of("card-lt", &staff.download(&card)) {
            card.says(&["TBA abonento pažymėjimas", "Pasvalio Mariaus Katiliškio viešoji biblioteka", card_no]);
            assert_eq!(card.codes, [format!("CODE-128:{card_no}")]);
        }
        if let Some(cards) = Read::of("cards-en", &staff.download("/api/v1/subscribers/papers/cards?language=en")) {
            cards.says(&["Interlibrary loan subscriber", card_no]);
        }
        if let Some(register) =
            Read::of("subscribers-en", &staff.download("/api/v1/subscribers/papers/register?language=en"))
        {
            register.says(&["Register of interlibrary loan subscribers", card_no, "rows: 1"]);
        }
    });
}

#[test]
fn a_list_of_proposals_goes_to_acquisitions_on_paper() {
    each_database(|api| {
        let staff = api.staff();
        let entry = demand::add(&staff, serde_json::json!({ "title": "Marti", "author": "Žemaitė" }));
        let list = demand::propose(&staff, &[&entry]);
        let path = format!("/api/v1/proposals/{}/papers/proposal?language=", list["id"]);
        if let Some(paper) = Read::of("proposal-lt", &staff.download(&format!("{path}lt"))) {
            paper.says(&["Siūlymas papildyti fondą Nr. F-2026-01", "Marti", "Žemaitė", "Iš viso", "Gavo"]);
        }
        let text = text_of(staff.download(&format!("{path}en&format=docx")));
        assert!(text.contains("Acquisition proposal No. F-2026-01") && text.contains("Received by"), "{text}");
    });
}

#[test]
fn the_emblem_stands_on_every_paper_until_it_is_taken_off() {
    each_database(|api| {
        let staff = api.staff();
        assert_eq!(staff.get(EMBLEM).status, 404);
        let wrong = [b"\x89PNG\r\n\x1a\n".as_slice(), b"no picture"].concat();
        for no_picture in [wrong.as_slice(), b"GIF89a"] {
            let refused = staff.post_file(EMBLEM, "application/octet-stream", no_picture);
            assert_eq!(refused.status, 422, "{refused:?}");
            assert_eq!(refused.body["errors"][0]["code"], "papers.emblem_type");
        }
        let picture = STANDARD.decode(DOT).unwrap();
        let set = staff.post_file(EMBLEM, "application/octet-stream", &picture);
        assert_eq!((set.status, &set.body["media_type"]), (201, &serde_json::json!("image/png")), "{set:?}");
        assert_eq!(staff.download(EMBLEM), picture);
        let register = "/api/v1/subscribers/papers/register?language=lt";
        let with = staff.download(register);
        assert!(with.windows(14).any(|bytes| bytes == b"/Subtype/Image"), "the picture lies in the paper");
        assert_eq!(staff.send("DELETE", EMBLEM, &[], "").status, 204);
        let without = staff.download(register);
        assert!(!without.windows(14).any(|bytes| bytes == b"/Subtype/Image"));
        assert_eq!(api.signed_in(&["parameters:read"]).send("DELETE", EMBLEM, &[], "").status, 403);
    });
}
