//! What a request costs that another library's system sends by ISO 18626, against the same typed in at a desk.
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use crate::{
    cases::{cost_by, in_turn},
    load::Connection,
    machine::Machine,
    table::Table,
};

/// Messages of one library are taken one after another: several write, as in the field.
const PARTNERS: usize = 8;
/// As many as their keys are good for at once.
const N: usize = 3_000;

/// A library whose system writes to ours.
pub struct Partner {
    pub library: usize,
    pub agency: String,
    pub key: String,
}

/// Sets the partners up and measures; gives them.
pub fn all(machine: &Machine, table: &mut Table) -> Vec<Partner> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let partners: Vec<Partner> = (0..PARTNERS).map(|n| Partner::set_up(machine, n)).collect();
    let next = AtomicUsize::new(0);
    let open = || {
        let partner = &partners[next.fetch_add(1, Ordering::Relaxed) % PARTNERS];
        Connection::open(machine.server.address, &partner.key)
    };
    let tell = |at: &mut Connection, _: usize| {
        let (i, partner) =
            (NEXT.fetch_add(1, Ordering::Relaxed), partners.iter().find(|it| it.key == at.token).unwrap());
        let (status, said) = at.tell(partner.request(&format!("bench-{i}"), "").as_bytes());
        let said = String::from_utf8_lossy(&said);
        assert!(status == 200 && said.contains("<messageStatus>OK<"), "{status} {said}");
    };
    let ask = |at: &mut Connection, _: usize| {
        let i = NEXT.fetch_add(1, Ordering::Relaxed);
        let body = json!({
            "side": "lending", "medium": "original", "kind": "book", "channel": "api",
            "library_id": partners[i % PARTNERS].library, "title": TITLE, "author": AUTHOR, "year": 1921,
            "partner_number": format!("bench-{i}"),
        });
        let key = format!("bench-json-{i}-0000000");
        let (status, said) = at.ask("POST", "/api/v1/loans", Some(&key), &body.to_string());
        assert_eq!(status, 201, "{}", String::from_utf8_lossy(&said));
    };
    let at_the_desk = || Connection::open(machine.server.address, &machine.token);
    let times = in_turn(
        || cost_by(machine, &machine.server, N, open, tell),
        || cost_by(machine, &machine.server, N, at_the_desk, ask),
    );
    table.ratio("a request taken by ISO 18626 ÷ the same as JSON", times, "≤ 2");
    partners
}

const TITLE: &str = "Žalgirio mūšis";
const AUTHOR: &str = "Žemaitė";

impl Partner {
    fn set_up(machine: &Machine, n: usize) -> Partner {
        let (library, agency) = (1001 + n, format!("LT-P{n}"));
        let mut desk = machine.connect();
        let mut make = |path: &str, body: Value| {
            let key = format!("bench-partner-{n}-0000000");
            let (status, said) = desk.ask("POST", path, Some(&key), &body.to_string());
            assert_eq!(status, 201, "{}", String::from_utf8_lossy(&said));
            serde_json::from_slice::<Value>(&said).unwrap()
        };
        let in_a_year = chrono::Utc::now().date_naive() + chrono::Months::new(6);
        let key = json!({ "name": agency, "holder": "partner", "library_id": library, "n_per_minute": 6000,
            "expires_on": in_a_year });
        let key = make("/api/v1/keys", key)["secret"].as_str().unwrap().to_owned();
        // Nothing is answered without a person, so nothing is sent to this address.
        let peer = json!({ "library_id": library, "agency": { "kind": "ISIL", "value": agency },
            "our_agency": { "kind": "ISIL", "value": "LT-OURS" }, "url": "https://ill.example.org/iso18626",
            "dialect": "1.2" });
        make("/api/v1/iso18626/peers", peer);
        Partner { library, agency, key }
    }

    /// A request of this library, in the edition of 2017, with more in its header.
    pub fn request(&self, number: &str, more: &str) -> String {
        const NAMESPACE: &str = "http://illtransactions.org/2013/iso18626";
        let agency = &self.agency;
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<ISO18626Message xmlns="{NAMESPACE}" xmlns:ill="{NAMESPACE}" ill:version="1.2"><request><header>
<supplyingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>LT-OURS</agencyIdValue></supplyingAgencyId>
<requestingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>{agency}</agencyIdValue></requestingAgencyId>
<multipleItemRequestId></multipleItemRequestId><timestamp>2026-03-02T08:59:00Z</timestamp>
<requestingAgencyRequestId>{number}</requestingAgencyRequestId>{more}</header>
<bibliographicInfo><title>{TITLE}</title><author>{AUTHOR}</author></bibliographicInfo>
<publicationInfo><publicationType>Book</publicationType><publicationDate>1921</publicationDate></publicationInfo>
<serviceInfo><requestType>New</requestType><serviceType>Loan</serviceType></serviceInfo></request></ISO18626Message>"#
        )
    }
}
