//! What a message deviates in, told in words, and nothing of what is as the schema has it.
use super::{
    samples::SAMPLES,
    source::{Any, Source},
};
use crate::iso18626::{
    codec::{Dialect, deviations, write},
    message::Message,
};

fn told(xml: &str) -> Vec<String> {
    deviations(xml.as_bytes()).expect("XML")
}

#[test]
fn what_is_as_the_schema_has_it_is_not_told() {
    for (kind, of_2017, of_2021) in SAMPLES {
        for xml in [of_2017, of_2021] {
            assert_eq!(told(xml), Vec::<String>::new(), "{kind}");
        }
    }
}

#[test]
fn what_we_write_deviates_in_nothing() {
    let mut n_written = 0;
    for seed in 0..400 {
        let message = Message::any(&mut Source::seeded(seed, 3_000));
        for dialect in [Dialect::V12, Dialect::V2021] {
            if let Ok(xml) = write(&message, dialect) {
                assert_eq!(told(&xml), Vec::<String>::new(), "{xml}");
                n_written += 1;
            }
        }
    }
    assert!(n_written > 600, "{n_written}");
}

#[test]
fn each_deviation_is_told_with_its_place() {
    let (of_2017, of_2021) = (SAMPLES[4].1, SAMPLES[4].2);
    for (xml, from, to, sentence) in [
        (of_2021, " ill:version=", " version=", "The attribute version has no prefix of the namespace"),
        (
            of_2021,
            "</header>",
            "<colour>red</colour></header>",
            "requestingAgencyMessage/header/colour is not known to 2021 there.",
        ),
        (
            of_2021,
            "</header>",
            "<colour/></header>",
            "requestingAgencyMessage/header/colour says nothing; it is to be left out.",
        ),
        (of_2021, "<action>", "<action> ", ""),
        (
            of_2017,
            "<multipleItemRequestId></multipleItemRequestId>",
            "",
            "requestingAgencyMessage/header/multipleItemRequestId is missing.",
        ),
        (of_2021, "<action>Renew</action>", "<action>Prolong</action>", "invalid action: Prolong"),
    ] {
        let changed = xml.replacen(from, to, 1);
        assert_ne!(changed, xml, "{from}");
        let told = told(&changed);
        assert_eq!(told.len(), usize::from(!sentence.is_empty()), "{told:?}");
        assert!(told.iter().all(|told| told.starts_with(sentence)), "{told:?}");
    }
}

#[test]
fn order_dates_envelope_and_namespace_are_told() {
    let bare = "<requestingAgencyMessage><action>Received</action><header>\
        <supplyingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>LT-B</agencyIdValue></supplyingAgencyId>\
        <requestingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>LT-A</agencyIdValue></requestingAgencyId>\
        <multipleItemRequestId/><timestamp>2026-03-02 09:00:00+0200</timestamp>\
        <requestingAgencyRequestId>A-1</requestingAgencyRequestId></header></requestingAgencyMessage>";
    assert_eq!(
        told(bare),
        [
            "requestingAgencyMessage stands without the envelope ISO18626Message.",
            "The root is not in the namespace http://illtransactions.org/2013/iso18626.",
            "The root has no attribute version.",
            "In requestingAgencyMessage, action stands before header; the order is the other one.",
            "requestingAgencyMessage/header/timestamp is `2026-03-02 09:00:00+0200`; in the form of the standard: \
             `2026-03-02T07:00:00Z`.",
        ]
    );
}
