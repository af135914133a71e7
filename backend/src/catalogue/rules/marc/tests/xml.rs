//! MARCXML that is broken.
use super::{UNICODE, told};
use crate::catalogue::rules::marc::split;

#[test]
fn a_broken_record_of_xml_does_not_reach_the_next() {
    let title =
        "<datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">A &amp; &#381;</subfield></datafield>";
    let record = |inside: &str| format!("<m:record><leader>{UNICODE}</leader>{inside}</m:record>\n");
    let bad =
        ["<datafield", "<a></b>", "&nosuch;", "<datafield tag=\"42\"/>", "<controlfield tag=\"245\">x</controlfield>"];
    for inside in bad {
        let file = format!(
            "<collection>{}{}{}</collection>",
            record(title),
            record(&(title.to_owned() + inside)),
            record(title)
        );
        let told = told(file.as_bytes());
        assert_eq!((told.len(), told[0].as_str(), told[2].as_str()), (3, "ok", "ok"), "{inside}");
        assert!(told[1].contains("marc."), "{inside}: {}", told[1]);
    }
    let open = format!("<collection>{}<record><leader>{UNICODE}</leader>{title}", record(title));
    assert_eq!(told(open.as_bytes())[0], "ok");
    assert!(told(open.as_bytes())[1].contains("marc.xml_broken"));
    let doctype = b"<!DOCTYPE x [<!ENTITY a \"b\">]><record/>";
    assert_eq!(split(doctype).map_err(|fault| fault.code), Err("marc.xml_doctype".into()));
}
