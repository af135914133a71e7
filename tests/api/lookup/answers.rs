//! What servers of the field say, and how it becomes one list.
use serde_json::{Value, json};

use super::{add, answer, desk, look, marc21, new, new_with, response, server::Server, unimarc};
use crate::harness::each_database;

const ISBN: &str = "978-0-306-40615-7";

fn titles(found: &Value) -> Vec<&str> {
    found["items"].as_array().unwrap().iter().map(|item| item["title"].as_str().unwrap()).collect()
}

#[test]
fn the_same_edition_of_several_libraries_is_one_row() {
    let kaunas = Server::giving(response(&[
        marc21(["k1", "Marti :", "Žemaitė", "1987", ISBN]),
        marc21(["k2", "Petras Kurmelis", "Žemaitė", "1901", ""]),
    ]));
    let utena = Server::giving(response(&[
        unimarc(["u1", "PETRAS KURMELIS", "Žemaitė", "1901", ""]),
        unimarc(["u2", "Marti", "Žemaitė", "1987", "0306406152"]),
        unimarc(["u3", "Marti", "Žemaitė", "1999", ""]),
    ]));
    each_database(|api| {
        let client = desk(api);
        let library = api.library("Utenos A. ir M. Miškinių viešoji biblioteka", "municipal");
        add(&client, new("Kaunas", &kaunas.url));
        add(&client, new_with("Utena", &utena.url, json!({ "position": 1, "library_id": library })));
        let found = look(&client, &[("title", "marti")]);
        assert_eq!(titles(&found), ["Marti", "Petras Kurmelis", "Marti"], "{found}");
        let marti = &found["items"][0];
        assert_eq!(marti["isbns"], json!(["9780306406157"]));
        let holders = marti["holders"].as_array().unwrap();
        let shown = |n: usize| (holders[n]["name"].as_str(), holders[n]["control_number"].as_str());
        assert_eq!((holders.len(), shown(0), shown(1)), (2, (Some("Kaunas"), Some("k1")), (Some("Utena"), Some("u2"))));
        assert_eq!(holders[0]["library"], Value::Null);
        assert_eq!(holders[1]["library"]["name"], "Utenos A. ir M. Miškinių viešoji biblioteka");
        assert_eq!(found["items"][1]["holders"].as_array().unwrap().len(), 2);
        assert_eq!(found["items"][2]["year"], 1999);
    });
}

#[test]
fn what_is_asked_is_what_the_version_names_it() {
    let server = Server::giving(response(&[]));
    each_database(|api| {
        let client = desk(api);
        for (name, version) in [("a", "1.1"), ("b", "2.0")] {
            let credentials = json!({ "user_name": "pavb", "password": "slapta žodis" });
            let with = json!({ "sru_version": version, "credentials": credentials, "position": name.len() });
            add(&client, new_with(name, &format!("{}?x=1", server.url), with));
        }
        let n_before = server.questions().len();
        look(&client, &[("title", "Žąsų šienas + „ū“"), ("author", "Jonas \"J\"")]);
        let mut questions = server.questions().split_off(n_before);
        questions.sort_by_key(|question| question.parameter("version"));
        let [old, new] = questions.as_slice() else { panic!("{questions:?}") };
        let of = |question: &super::server::Question, name: &str| question.parameter(name).unwrap_or_default();
        let query = r#"dc.title all "Žąsų šienas + „ū“" and dc.creator all "Jonas \"J\"""#;
        for question in [old, new] {
            assert_eq!(of(question, "query"), query, "{}", question.target);
            assert_eq!((of(question, "recordSchema"), of(question, "maximumRecords")), ("marcxml".into(), "20".into()));
            assert_eq!((of(question, "x"), question.target.contains('+')), ("1".into(), false));
            assert_eq!(question.authorization, "Basic cGF2YjpzbGFwdGEgxb5vZGlz");
        }
        assert_eq!(
            (of(old, "version"), of(old, "operation"), of(old, "recordPacking")),
            ("1.1".into(), "searchRetrieve".into(), "xml".into())
        );
        assert_eq!((of(new, "queryType"), of(new, "recordXMLEscaping")), ("cql".into(), "xml".into()));
        assert_eq!((new.parameter("operation"), new.parameter("recordPacking")), (None, None));
    });
}

#[test]
fn records_are_read_however_they_are_packed_and_prefixed() {
    let record = marc21(["s1", "Pakuota tekstu &amp;amp; skaityta", "A", "2001", ""]);
    let escaped = record.replace("&amp;amp;", "&amp;").replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let prefixed = marc21(["p1", "Su priešdėliais", "B", "2002", ""])
        .replace("xmlns=", "xmlns:m=")
        .replace("</", "</m:")
        .replace("<r", "<m:r")
        .replace("<l", "<m:l")
        .replace("<c", "<m:c")
        .replace("<d", "<m:d")
        .replace("<s", "<m:s");
    let collected = format!("<collection>{}</collection>", marc21(["c1", "Rinkinyje", "C", "2003", ""]));
    let broken = "<record><leader>short</leader></record>".to_owned();
    let xml = response(&[escaped, prefixed, collected, broken, "<dc><title>Ne MARC</title></dc>".to_owned()]);
    let baltic = xml.replace("encoding=\"UTF-8\"", "encoding=\"windows-1257\"").replace("priešdėliais", "PRIE");
    let (plain, baltic) = (Server::giving(xml), {
        // „Su priešdėliais“ in the code page of the Baltic countries.
        let bytes: Vec<u8> = baltic.bytes().collect();
        let at = baltic.find("PRIE").unwrap();
        Server::giving([&bytes[..at], b"prie\xf0d\xebliais", &bytes[at + 4..]].concat())
    });
    each_database(|api| {
        let client = desk(api);
        add(&client, new("UTF-8", &plain.url));
        add(&client, new_with("1257", &baltic.url, json!({ "position": 1 })));
        let found = look(&client, &[("title", "bet kas")]);
        assert_eq!(answer(&found, "UTF-8"), ("answered", "", 5), "{found}");
        assert_eq!(answer(&found, "1257"), ("answered", "", 5));
        let mut seen = titles(&found);
        seen.sort_unstable();
        assert_eq!(seen, ["Pakuota tekstu & skaityta", "Rinkinyje", "Su priešdėliais"]);
        for target in found["targets"].as_array().unwrap() {
            assert_eq!((&target["n_read"], &target["n_unread"]), (&json!(3), &json!(2)), "{target}");
        }
        assert!(found["items"].as_array().unwrap().iter().all(|item| item["holders"].as_array().unwrap().len() == 2));
    });
}

#[test]
fn the_format_of_a_catalogue_goes_before_what_its_records_show() {
    let both = super::record("b1", &[("200", "a", "Antraštė"), ("245", "a", "Kitas laukas")]);
    let server = Server::giving(response(&[both]));
    each_database(|api| {
        let client = desk(api);
        add(&client, new_with("UNIMARC", &server.url, json!({ "marc_format": "unimarc" })));
        assert_eq!(titles(&look(&client, &[("title", "x")])), ["Antraštė"]);
    });
}
