//! Notes as ReShare, CrossLink and Alma write them.
use crate::iso18626::codec::notes::{Item, Marker, Note};

fn note(text: &str, markers: Vec<Marker>) -> Note {
    Note { text: text.to_owned(), markers }
}

#[test]
fn a_note_is_taken_apart() {
    for (seen, meant) in [
        ("Ačiū!", note("Ačiū!", vec![])),
        ("Ačiū! #seq:12#", note("Ačiū!", vec![Marker::Seq(12)])),
        ("#lastSeq:3#", note("", vec![Marker::LastSeq(3)])),
        (
            "#ReShareAddLoanCondition# Tik skaitykloje #seq:4#",
            note("Tik skaitykloje", vec![Marker::AddLoanCondition, Marker::Seq(4)]),
        ),
        ("#ReShareLoanConditionAgreeResponse#", note("", vec![Marker::LoanConditionAgreed])),
        ("#ReShareLoanConditionRejectResponse#ne", note("ne", vec![Marker::LoanConditionRejected])),
        (" ACCEPT ", note("", vec![Marker::LoanConditionAgreed])),
        ("REJECT #seq:1#", note("", vec![Marker::Seq(1), Marker::LoanConditionRejected])),
        ("ACCEPT with thanks", note("ACCEPT with thanks", vec![])),
        (
            "#ReShareSupplierAwaitingConditionConfirmation##ReShareSupplierConditionsAssumedAgreed#",
            note("", vec![Marker::AwaitingConditionConfirmation, Marker::ConditionsAssumedAgreed]),
        ),
        (
            "#ReShareUpdatedField-Title:Marti: apysaka#",
            note("", vec![Marker::UpdatedField { field: "Title".into(), value: "Marti: apysaka".into() }]),
        ),
        (
            "a #RETURN_TO#\nRespublikos g. 14\n#RT_END# b #SHIP_TO#Biržai#ST_END#",
            note("a  b", vec![Marker::ReturnTo("Respublikos g. 14".into()), Marker::ShipTo("Biržai".into())]),
        ),
        (
            "#MultipleItems#\n1|821 Že|Marti\n2|\n\n#MultipleItemsEnd#",
            note(
                "",
                vec![Marker::MultipleItems(vec![
                    Item { id: "1".into(), call_number: "821 Že".into(), name: "Marti".into() },
                    Item { id: "2".into(), call_number: String::new(), name: String::new() },
                ])],
            ),
        ),
        ("#ABORT#", note("", vec![Marker::Abort])),
        ("transferToCluster:EAST-2 now", note("now", vec![Marker::TransferToCluster("EAST-2".into())])),
        ("DUPLICATE of 17", note("DUPLICATE of 17", vec![Marker::Duplicate])),
        // What is broken is text.
        ("#seq:x# #seq:1", note("#seq:x# #seq:1", vec![])),
        ("kaina #1 ir #RETURN_TO# niekur", note("kaina #1 ir #RETURN_TO# niekur", vec![])),
        ("transferToCluster: nowhere", note("transferToCluster: nowhere", vec![])),
    ] {
        assert_eq!(Note::of(seen), meant, "{seen}");
    }
}

#[test]
fn a_marker_is_read_as_it_is_written() {
    let marker = vec![
        Marker::Seq(7),
        Marker::LastSeq(u64::MAX),
        Marker::AddLoanCondition,
        Marker::AwaitingConditionConfirmation,
        Marker::ConditionsAssumedAgreed,
        Marker::LoanConditionAgreed,
        Marker::LoanConditionRejected,
        Marker::UpdatedField { field: "Author".into(), value: "Žemaitė".into() },
        Marker::ReturnTo("Respublikos g. 14\nPanevėžys".into()),
        Marker::ShipTo("Biržai".into()),
        Marker::MultipleItems(vec![Item { id: "1".into(), call_number: "a".into(), name: "b|c".into() }]),
        Marker::Abort,
        Marker::TransferToCluster("X".into()),
    ];
    for marker in marker {
        let text = format!("Sveiki {marker}");
        assert_eq!(Note::of(&text), note("Sveiki", vec![marker]), "{text}");
    }
    assert_eq!(Note::of("#seq:7#").seq(), Some(7));
}

#[test]
fn a_note_full_of_beginnings_is_text() {
    for beginning in ["#", "#RETURN_TO#", "#MultipleItems#", "#seq:", "#ReShareUpdatedField-", "transferToCluster:"] {
        let text = beginning.repeat(100_000 / beginning.len());
        assert!(Note::of(&text).markers.len() <= 1, "{beginning}");
    }
    // Each beginning is searched for its end, which costs: after 500 nothing is looked for.
    let after = |n_signs: usize| Note::of(&format!("{}#seq:7#", "#".repeat(n_signs))).seq();
    assert_eq!([after(499), after(500)], [Some(7), None]);
}
