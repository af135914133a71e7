//! Statements as banks write them, and what is no statement.
use super::*;

const ACCOUNT: &str = "<Acct><Id><IBAN>LT121000011101001000</IBAN></Id></Acct>";

fn file(version: &str, inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}\">\
         <BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>{inside}</BkToCstmrStmt></Document>"
    )
}

fn entry(amount: &str, sign: &str, inside: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd><Sts>BOOK</Sts>\
         <BookgDt><Dt>2026-02-10</Dt></BookgDt>{inside}</Ntry>"
    )
}

fn all(text: &str) -> Vec<Movement> {
    read(text.as_bytes()).expect("a statement")
}

#[test]
fn an_entry_of_version_02_is_read_whole() {
    let details = "<AcctSvcrRef>FT1</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>\
        <RltdPties><Dbtr><Nm>Biržų biblioteka</Nm></Dbtr><DbtrAcct><Id><IBAN>LT601010012345678901</IBAN></Id></DbtrAcct></RltdPties>\
        <RmtInf><Ustrd>Už TBA,</Ustrd><Ustrd>SF 000123</Ustrd></RmtInf></TxDtls></NtryDtls>";
    let found = all(&file("02", &format!("<Stmt>{ACCOUNT}{}</Stmt>", entry("221.45", "CRDT", details))));
    assert_eq!(
        found,
        [Movement {
            account: Some("LT121000011101001000".into()),
            is_credit: true,
            is_booked: true,
            amount_cents: Some(22_145),
            currency: "EUR".into(),
            booked_on: "2026-02-10".parse().ok(),
            key: "LT121000011101001000|FT1".into(),
            payer_name: Some("Biržų biblioteka".into()),
            payer_iban: Some("LT601010012345678901".into()),
            reference: None,
            text: Some("Už TBA, SF 000123".into()),
            is_doubtful: false,
        }]
    );
}

#[test]
fn an_entry_of_version_08_has_its_status_and_its_payer_a_step_deeper() {
    let inside = "<Ntry><Amt Ccy=\"EUR\">5</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts>\
        <BookgDt><DtTm>2026-02-10T08:00:00+02:00</DtTm></BookgDt><NtryDtls><TxDtls><Refs><AcctSvcrRef>T9</AcctSvcrRef></Refs>\
        <RltdPties><Dbtr><Pty><Nm>Kauno biblioteka</Nm></Pty></Dbtr></RltdPties>\
        <RmtInf><Strd><CdtrRefInf><Ref>RF32TBA20210042</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>";
    let found = all(&file("08", &format!("<Stmt>{ACCOUNT}{inside}</Stmt>")));
    let one = &found[0];
    assert_eq!(
        (one.amount_cents, one.is_booked, one.payer_name.as_deref()),
        (Some(500), false, Some("Kauno biblioteka"))
    );
    assert_eq!((one.reference.as_deref(), one.text.as_deref()), (Some("RF32TBA20210042"), None));
    assert_eq!((one.key.as_str(), one.booked_on), ("LT121000011101001000|T9", "2026-02-10".parse().ok()));
}

#[test]
fn a_batch_is_its_details_and_one_that_does_not_add_up_is_doubted() {
    let detail =
        |amount: &str| format!("<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">{amount}</Amt></TxAmt></AmtDtls></TxDtls>");
    let batch = |parts: &[&str]| {
        let inside: String = parts.iter().map(|part| detail(part)).collect();
        let inside =
            format!("<AcctSvcrRef>B1</AcctSvcrRef><NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>{inside}</NtryDtls>");
        all(&file("02", &format!("<Stmt>{ACCOUNT}{}</Stmt>", entry("30.00", "CRDT", &inside))))
    };
    let found = batch(&["10.00", "20.00"]);
    assert_eq!(found.iter().map(|one| one.amount_cents).collect::<Vec<_>>(), [Some(1000), Some(2000)]);
    assert!(found.iter().all(|one| one.is_credit && !one.is_doubtful) && found[0].key != found[1].key);
    assert!(batch(&["10.00", "10.00"]).iter().all(|one| one.is_doubtful));
}

#[test]
fn money_that_left_is_told_as_such_and_every_statement_of_a_file_is_read() {
    let one = format!("<Stmt>{ACCOUNT}{}</Stmt>", entry("1.00", "DBIT", ""));
    let other = format!("<Stmt>{}</Stmt>", entry("2.50", "CRDT", "<AddtlNtryInf>Grynieji</AddtlNtryInf>"));
    let found = all(&file("02", &format!("{one}{other}")));
    assert_eq!(found.iter().map(|one| one.is_credit).collect::<Vec<_>>(), [false, true]);
    assert_eq!((found[1].account.clone(), found[1].text.as_deref()), (None, Some("Grynieji")));
}

#[test]
fn without_a_reference_of_the_bank_the_same_movement_has_the_same_key_and_its_twin_another() {
    let twice = format!("<Stmt>{ACCOUNT}{0}{0}</Stmt>", entry("2.50", "CRDT", ""));
    let (one, other) = (all(&file("02", &twice)), all(&file("08", &twice)));
    assert_eq!(
        one.iter().map(|one| &one.key).collect::<Vec<_>>(),
        other.iter().map(|one| &one.key).collect::<Vec<_>>()
    );
    assert_ne!(one[0].key, one[1].key);
}

#[test]
fn an_amount_that_is_none_is_told_as_none() {
    for wrong in ["1,00", "-1.00", "1.005", "", "abc", "1e3", "99999999999999"] {
        let found = all(&file("02", &format!("<Stmt>{}</Stmt>", entry(wrong, "CRDT", ""))));
        assert_eq!(found[0].amount_cents, None, "{wrong}");
    }
    assert_eq!(cents("12.5000"), Some(1250));
}

#[test]
fn a_file_that_was_cut_or_is_something_else_is_not_read() {
    let whole = file("02", &format!("<Stmt>{ACCOUNT}{}</Stmt>", entry("2.50", "CRDT", "")));
    for at in (1..whole.len()).step_by(7).filter(|at| whole.is_char_boundary(*at)) {
        assert!(read(&whole.as_bytes()[..at]).is_err(), "cut at {at}");
    }
    assert_eq!(read(b":20:STARTUMS").expect_err("no XML"), Unreadable::Xml(Flaw::NotXml));
    let notice = whole.replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn");
    assert_eq!(read(notice.as_bytes()), Err(Unreadable::NotAStatement("BkToCstmrDbtCdtNtfctn".into())));
    assert_eq!(read(b"<html><body/></html>"), Err(Unreadable::NotAStatement("body".into())));
    assert_eq!(read(b"<!DOCTYPE x><Document/>"), Err(Unreadable::Xml(Flaw::Doctype)));
}
