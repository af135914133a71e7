//! The letters of invoices take the invoice along, as a paper and as UBL; without the paper none goes.
use abonementas::{mail, schema::mail_attachments};
use diesel::prelude::*;
use mail_parser::MimeHeaders;
use serde_json::{Value, json};

use super::{INVOICES, Office, RUNS, has_address, items};
use crate::{
    harness::{Api, Received, each_database_with_mail},
    mail::daily::{ended, n_of, pass_to},
    papers::Read,
};

const MESSAGES: &str = "/api/v1/mail/messages";

/// The names and contents of what came with a letter.
fn files(letter: &Received) -> Vec<(String, Vec<u8>)> {
    let letter = letter.parsed();
    letter.attachments().map(|file| (file.attachment_name().unwrap().to_owned(), file.contents().to_vec())).collect()
}

/// The newest message about an invoice.
fn message(api: &Api, invoice: &Value) -> Value {
    let staff = api.staff();
    let about = items(&staff.get(&format!("{MESSAGES}?entity=invoice&entity_id={}", invoice["id"])));
    staff.get(&format!("{MESSAGES}/{}", about[0]["id"])).body
}

/// So many messages are noted as sent; the worker does so a moment after the server took them.
fn all_sent(api: &Api, n: i64) {
    let staff = api.staff();
    for _ in 0..400 {
        if staff.get(&format!("{MESSAGES}?status=sent&count=exact")).body["total"] == n {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(25));
    }
    panic!("not {n} are sent: {}", staff.get(MESSAGES).body);
}

#[test]
fn a_letter_takes_the_invoice_along_as_a_paper_and_as_ubl() {
    each_database_with_mail(|api, server| {
        let office = Office::open(api);
        has_address(api, office.desk.kaunas, "tba@example.org");
        let invoice = office.issued(office.desk.kaunas, 22_145);
        let number = invoice["number"].as_str().unwrap();
        office.done(&invoice["id"], "send", json!({ "by": "letter" }));
        let letter = server.received(1).remove(0);
        assert!(letter.text().contains("(PDF) ir ją pačią kaip e. sąskaitą (UBL)"), "{}", letter.text());
        let came = files(&letter);
        let names: Vec<_> = came.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Sąskaita TBA 000001.pdf", "Sąskaita TBA 000001.xml"]);
        if let Some(paper) = Read::of("letter", &came[0].1) {
            paper.says(&["Sąskaita faktūra", number, "Du šimtai dvidešimt vienas euras 45 ct"]);
        }
        let ubl = office.staff().download(&format!("{INVOICES}/{}/ubl", invoice["id"]));
        assert_eq!(came[1].1, ubl, "to the byte");
        assert!(String::from_utf8(ubl).unwrap().contains(&format!("<cbc:ID>{number}</cbc:ID>")));

        all_sent(api, 1);
        let sent = message(api, &invoice);
        let path = format!("{MESSAGES}/{}", sent["id"]);
        let listed = sent["attachments"].as_array().unwrap();
        let staff = api.staff();
        for (row, (name, content)) in listed.iter().zip(&came) {
            assert_eq!((&row["file_name"], &row["size"]), (&json!(name), &json!(content.len())), "{row}");
            assert_eq!(&staff.download(&format!("{path}/attachments/{}", row["n"])), content);
        }
        assert_eq!((listed.len(), staff.get(&format!("{path}/attachments/3")).status), (2, 404));
        let billing = api.signed_in(&["invoices:read"]);
        assert_eq!(billing.get(&format!("{path}/attachments/1")).status, 403);

        let again = staff.post(&format!("{path}/actions/resend"), json!({ "to": "kita@example.org" }));
        assert_eq!(again.status, 201, "{again:?}");
        assert_eq!(files(&server.received(2)[1]), came);

        let credited = office.done(&invoice["id"], "credit", json!({ "reason": "Klaida" }));
        office.done(&credited["credit_notes"][0]["id"], "send", json!({ "by": "letter" }));
        let came = files(&server.received(3)[2]);
        let taken_back = credited["credit_notes"][0]["number"].as_str().unwrap();
        assert_eq!((came.len(), came[0].0.as_str()), (2, format!("Kreditinė sąskaita {taken_back}.pdf").as_str()));

        all_sent(api, 3);
        pass_to(api, 366);
        assert_eq!(api.write(mail::forget), 3);
        let n: i64 = api.write(|tx| Ok(mail_attachments::table.count().get_result(tx.conn)?));
        assert_eq!((n, message(api, &invoice)["attachments"].clone()), (0, json!([])));
    });
}

#[test]
fn without_its_paper_no_letter_goes() {
    each_database_with_mail(|api, server| {
        let office = Office::open(api);
        has_address(api, office.desk.kaunas, "tba@example.org");
        let invoice = office.issued(office.desk.kaunas, 22_145);
        let run = office.staff().get(RUNS).body["items"][0].clone();
        api.break_press();
        let refused = office.act(&invoice["id"], "send", json!({ "by": "letter" }));
        assert_eq!((refused.status, refused.code()), (500, "papers.failed"));
        let send_all = || {
            let begun = office.staff().post(&format!("{RUNS}/{}/actions/send", run["id"]), json!({}));
            assert_eq!(begun.status, 201, "{begun:?}");
            let path = format!("{INVOICES}/batches/{}", begun.body["id"]);
            (office.ended(&path, "/status"), items(&office.staff().get(&format!("{path}/rows"))))
        };
        let (job, rows) = send_all();
        assert_eq!((&job["status"], &job["counts"]["refused"]), (&json!("done"), &json!(1)));
        assert_eq!(rows[0]["faults"][0]["params"]["code"], "papers.failed", "{rows:?}");
        assert_eq!((&office.invoice(&invoice["id"])["status"], n_of(api, "invoice_issued")), (&json!("issued"), 0));
        office.done(&invoice["id"], "send", json!({ "by": "paper", "sent_on": "2026-03-02" }));

        pass_to(api, 37);
        let run = ended(api);
        assert_eq!((&run["n_invoices"], &run["n_by_hand"]), (&json!(0), &json!(1)));
        let refused = api
            .awake(office.staff())
            .post(&format!("{INVOICES}/{}/actions/remind", invoice["id"]), json!({ "by": "letter" }));
        assert_eq!(refused.code(), "papers.failed");
        assert_eq!((server.so_far(), n_of(api, "invoice_late")), (0, 0));
        api.mend_press();
        pass_to(api, 1);
        assert_eq!(ended(api)["n_invoices"], 1);
        let came = files(&server.received(1)[0]);
        assert_eq!((came.len(), came[0].0.as_str()), (1, "Sąskaita TBA 000001.pdf"));
        assert!(came[0].1.starts_with(b"%PDF-"));
    });
}

#[test]
fn many_letters_each_take_their_own_invoice() {
    each_database_with_mail(|api, server| {
        let office = Office::open(api);
        for (library, address) in [(office.desk.kaunas, "kaunas@example.org"), (office.desk.utena, "utena@example.org")]
        {
            has_address(api, library, address);
            office.cost(library, 700);
        }
        let run = office.run();
        office.issue_all(&run);
        let begun = office.staff().post(&format!("{RUNS}/{}/actions/send", run["id"]), json!({}));
        let job = office.ended(&format!("{INVOICES}/batches/{}", begun.body["id"]), "/status");
        assert_eq!(job["counts"]["changed"], 2, "{job}");
        let mut numbers = Vec::new();
        for letter in server.received(2) {
            let came = files(&letter);
            let ubl = String::from_utf8(came[1].1.clone()).unwrap();
            let number = came[0].0.strip_prefix("Sąskaita ").and_then(|name| name.strip_suffix(".pdf")).unwrap();
            assert!(letter.subject().contains(number) && ubl.contains(number), "{number}: {}", letter.subject());
            if let Some(paper) = Read::of("one-of-many", &came[0].1) {
                paper.says(&[number]);
            }
            numbers.push(number.to_owned());
        }
        numbers.sort();
        assert_eq!(numbers, ["TBA 000001", "TBA 000002"]);
    });
}
