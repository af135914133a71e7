//! Each word of a lender that is out of its place.
use super::{Before, deviates, differs, of_supplying};
use crate::iso18626::{
    codec::{Reading, read},
    message::{ReasonForMessage, Status, SupplyingAgencyMessage},
};

fn said(reason: &str, status: &str, more: &str) -> SupplyingAgencyMessage {
    let xml = format!(
        "<supplyingAgencyMessage><header><supplyingAgencyId><agencyIdType>ISIL</agencyIdType>\
         <agencyIdValue>LT-B</agencyIdValue></supplyingAgencyId><requestingAgencyId><agencyIdType>ISIL</agencyIdType>\
         <agencyIdValue>LT-A</agencyIdValue></requestingAgencyId><timestamp>2026-03-02T09:00:00Z</timestamp>\
         <requestingAgencyRequestId>A-1</requestingAgencyRequestId></header><messageInfo>\
         <reasonForMessage>{reason}</reasonForMessage>{more}</messageInfo><statusInfo><status>{status}</status>\
         <lastChange>2026-03-02T09:00:00Z</lastChange></statusInfo></supplyingAgencyMessage>"
    );
    match read(xml.as_bytes()).expect("XML").reading {
        Reading::Good(crate::iso18626::message::Message::SupplyingAgencyMessage(said)) => *said,
        other => panic!("{other:?}"),
    }
}

fn after(status: Status, asked: Option<ReasonForMessage>) -> Before {
    Before { status: Some(status), is_answered: true, asked }
}

#[test]
fn each_word_out_of_its_place_is_told_once() {
    use ReasonForMessage::{CancelResponse, RenewResponse};
    let yes = "<answerYesNo>Y</answerYesNo>";
    for (said, before, told) in [
        (said("RequestResponse", "WillSupply", ""), Before::default(), vec![]),
        (
            said("StatusChange", "WillSupply", ""),
            Before::default(),
            vec![differs("the first answer to a request is a StatusChange; RequestResponse is its reason")],
        ),
        (
            said("StatusChange", "WillSupply", ""),
            after(Status::Recalled, None),
            vec![deviates("WillSupply follows Recalled: the life of a request goes forward")],
        ),
        (
            said("StatusChange", "Overdue", ""),
            after(Status::Cancelled, None),
            vec![deviates("Overdue follows Cancelled, which is an end")],
        ),
        (
            said("RenewResponse", "Loaned", yes),
            after(Status::Loaned, Some(RenewResponse)),
            vec![differs("RenewResponse says yes without a new dueDate")],
        ),
        (
            said("RenewResponse", "Loaned", ""),
            after(Status::Loaned, None),
            vec![
                deviates("RenewResponse answers what was not asked"),
                deviates("answerYesNo is missing, and RenewResponse cannot be understood without it"),
            ],
        ),
        (
            said("CancelResponse", "Cancelled", "<answerYesNo>N</answerYesNo>"),
            after(Status::WillSupply, Some(CancelResponse)),
            vec![deviates("CancelResponse says no, and its status is Cancelled")],
        ),
        (
            said("StatusChange", "Recalled", yes),
            after(Status::Loaned, None),
            vec![deviates("answerYesNo does not belong to StatusChange")],
        ),
        (
            said("RequestResponse", "Unfilled", "<reasonUnfilled>Duplicate</reasonUnfilled>"),
            Before::default(),
            vec![differs("reasonUnfilled `Duplicate` stands in no list of the standard")],
        ),
    ] {
        assert_eq!(of_supplying(&said, before), told, "{said:?}");
    }
}
