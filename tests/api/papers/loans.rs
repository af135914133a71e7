//! Papers about loans.
use serde_json::{Value, json};

use super::Read;
use crate::{
    harness::{Client, each_database},
    loans::Desk,
};

const PATH: &str = "/api/v1/loans";

fn paper(client: &Client, loan: &Value, paper: &str, language: &str) -> Option<Read> {
    let pdf = client.download(&format!("{PATH}/{}/papers/{paper}?language={language}", loan["id"]));
    Read::of(&format!("{paper}-{language}"), &pdf)
}

#[test]
fn what_we_lend_has_a_slip_a_strap_and_a_label() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.lending(json!({ "title": "Ąžuolų šešėliai: ėjimas ūkanose žiemą", "partner_number": "KN-7" }));
        let number = loan["number"].as_str().unwrap();
        let code = format!("CODE-128:{number}");
        if let Some(slip) = paper(&desk.staff, &loan, "slip", "lt") {
            slip.says(&["Vieta nežinoma", "Ąžuolų šešėliai: ėjimas ūkanose žiemą", "originalas", "KN-7", number]);
            assert_eq!(slip.codes, [code.as_str()]);
        }
        if let Some(strap) = paper(&desk.staff, &loan, "strap", "en") {
            strap.says(&["Interlibrary loan", "Owner", "Panevėžio apskrities viešoji biblioteka", "For", "Kauno"]);
            assert_eq!(strap.codes, [code.as_str()]);
        }
        if let Some(label) = paper(&desk.staff, &loan, "label", "lt") {
            label.says(&["Gavėjas", "Kauno apskrities viešoji Ąžuolyno biblioteka", "Tarpbibliotekinis abonementas"]);
            assert_eq!(label.codes, [code.as_str()]);
        }
        for other in ["order_form", "request_letter", "arrival_notice"] {
            let refused = desk.staff.get(&format!("{PATH}/{}/papers/{other}", loan["id"]));
            assert_eq!((refused.status, refused.code()), (409, "loans.no_paper"), "{refused:?}");
        }
        let stranger = api.signed_in(&["diary:read"]).get(&format!("{PATH}/{}/papers/slip", loan["id"]));
        assert_eq!((stranger.status, stranger.code()), (403, "right.required"));
    });
}

#[test]
fn what_we_borrow_is_asked_for_by_form_or_letter() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({}));
        let number = loan["number"].as_str().unwrap();
        for to_nobody in ["label", "request_letter"] {
            let refused = desk.staff.get(&format!("{PATH}/{}/papers/{to_nobody}", loan["id"]));
            assert_eq!((refused.status, refused.code()), (409, "loans.no_addressee"), "{refused:?}");
        }
        desk.act(&loan, "send", json!({ "library_id": desk.utena, "by_mail": false }));
        if let Some(form) = paper(&desk.staff, &loan, "order_form", "lt") {
            form.says(&[
                "Dokumento užsakymas",
                number,
                "Utenos A. ir M. Miškinių",
                "Bibliografinis aprašas",
                "Nerasta",
            ]);
            assert_eq!(form.codes, [format!("CODE-128:{number}")]);
        }
        if let Some(letter) = paper(&desk.staff, &loan, "request_letter", "en") {
            letter.says(&["Dear colleagues", "Our reference: ", number, "2 March 2026", "Yours sincerely"]);
        }
        if let Some(strap) = paper(&desk.staff, &loan, "strap", "lt") {
            let reader = loan["reader"]["name"].as_str().unwrap();
            assert!(!strap.text.contains(reader), "no book says who reads it: {}", strap.text);
        }
        let early = desk.staff.get(&format!("{PATH}/{}/papers/arrival_notice", loan["id"]));
        assert_eq!((early.status, early.code()), (409, "loans.no_paper"));
    });
}

#[test]
fn labels_of_many_loans_are_one_paper_up_to_a_limit() {
    each_database(|api| {
        let desk = Desk::open(api);
        let path = format!("{PATH}/papers");
        let loans: Vec<Value> = (0..3).map(|n| desk.lending(json!({ "title": format!("Knyga {n}") }))).collect();
        let ids: Vec<&Value> = loans.iter().map(|loan| &loan["id"]).collect();
        let asked = json!({ "paper": "labels", "ids": ids, "language": "lt", "n_used": 6 });
        if let Some(labels) = Read::of("labels-lt", &desk.staff.post_for_file(&path, &asked)) {
            let mut numbers: Vec<String> =
                loans.iter().map(|loan| format!("CODE-128:{}", loan["number"].as_str().unwrap())).collect();
            numbers.sort();
            assert_eq!(labels.codes, numbers, "each label reads back");
        }
        let missing = desk.staff.post(&path, json!({ "paper": "straps", "ids": [ids[0], 999_999] }));
        assert_eq!(missing.status, 404, "what cannot be printed is not left out in silence");
        let five_thousand: Vec<i64> = (1..=5000).collect();
        let many = desk.staff.post(&path, json!({ "paper": "labels", "ids": five_thousand }));
        assert_eq!((many.status, &many.body["errors"][0]["pointer"]), (422, &json!("/ids")), "{many:?}");
    });
}

#[test]
fn a_character_that_no_font_has_is_named() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.lending(json!({ "title": "源氏物語" }));
        let refused =
            desk.staff.send("GET", &format!("{PATH}/{}/papers/slip", loan["id"]), &[("Accept-Language", "lt")], "");
        assert_eq!((refused.status, refused.code()), (422, "papers.no_glyph"));
        let says = refused.body["detail"].as_str().unwrap();
        assert!(says.contains("„源“") && says.contains("源氏物語"), "{says}");
    });
}
