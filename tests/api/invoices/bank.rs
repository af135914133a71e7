//! Statements of the bank: what they bring, once, and what cannot be read.
use serde_json::{Value, json};

use super::{IBAN, Office, PAYMENTS, codes, faults, items};
use crate::harness::each_database;

const IMPORTS: &str = "/api/v1/payments/imports";

fn statement(entries: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>\
         <GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Acct><Id><IBAN>{IBAN}</IBAN></Id></Acct>{entries}</Stmt>\
         </BkToCstmrStmt></Document>"
    )
}

fn entry(key: &str, currency: &str, sign: &str, text: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"{currency}\">5.00</Amt><CdtDbtInd>{sign}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-01</Dt>\
         </BookgDt><AcctSvcrRef>{key}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Kauno biblioteka</Nm></Dbtr>\
         </RltdPties><RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
    )
}

impl Office {
    /// Takes a statement in, commits it, and gives its rows.
    fn import(&self, file: &str) -> Vec<Value> {
        let taken = self.staff().post_file(&format!("{IMPORTS}?name=vasaris.xml"), "application/xml", file.as_bytes());
        assert_eq!(taken.status, 201, "{taken:?}");
        let path = format!("{IMPORTS}/{}", taken.body["id"]);
        assert_eq!(self.ended(&path, "/status")["status"], "checked");
        assert_eq!(self.staff().post(&format!("{path}/actions/commit"), json!({})).status, 200);
        assert_eq!(self.ended(&path, "/status")["status"], "done");
        items(&self.staff().get(&format!("{path}/rows")))
    }
}

#[test]
fn what_came_in_pays_its_invoice_and_comes_in_once() {
    each_database(|api| {
        let office = Office::open(api);
        let invoice = office.issued(office.desk.kaunas, 500);
        let number = invoice["number"].as_str().unwrap();
        let file = statement(&[entry("A1", "EUR", "CRDT", number), entry("A2", "EUR", "CRDT", "Be numerio")].concat());
        let outcomes = |rows: &[Value]| rows.iter().map(|row| row["outcome"].clone()).collect::<Vec<_>>();
        assert_eq!(outcomes(&office.import(&file)), ["created", "created"]);
        assert_eq!(office.invoice(&invoice["id"])["status"], "paid");
        // The next file repeats a day, as banks do.
        let next = statement(&[entry("A2", "EUR", "CRDT", "Be numerio"), entry("A3", "EUR", "CRDT", "x")].concat());
        let rows = office.import(&next);
        assert_eq!(
            (outcomes(&rows), codes(&rows[0])),
            (vec![json!("unchanged"), json!("created")], vec!["invoices.payment_known"])
        );
        let unused = items(&office.staff().get(&format!("{PAYMENTS}?is_unused=true")));
        assert_eq!(unused.len(), 2);
    });
}

#[test]
fn what_cannot_be_taken_is_told_and_nothing_of_a_broken_file_is_lost_or_written() {
    each_database(|api| {
        let office = Office::open(api);
        let file = statement(&[entry("A1", "USD", "CRDT", "x"), entry("A2", "EUR", "DBIT", "x")].concat());
        let rows = office.import(&file);
        assert_eq!((codes(&rows[0]), codes(&rows[1])), (vec!["invoices.currency"], vec!["invoices.money_left"]));
        let send = |file: &str| office.staff().post_file(IMPORTS, "application/xml", file.as_bytes());
        assert_eq!(faults(&send(&file[..file.len() - 30])), [" camt.not_xml"]);
        assert_eq!(faults(&send(":20:STARTUMS\r\n:25:LT12")), [" camt.not_xml"]);
        assert_eq!(faults(&send("<Document><BkToCstmrAcctRpt/></Document>")), [" camt.not_a_statement"]);
        let other = file.replace(IBAN, "LT601010012345678901");
        assert_eq!(codes(&office.import(&other)[0]), ["invoices.another_account"]);
        assert_eq!(office.staff().get(PAYMENTS).body["items"], json!([]));
    });
}
