//! What messages mean: about whom, about which request, and what of it the standard knows.
use super::{Case, Wanted, asked, changed, good, note, told, unknown};
use crate::{
    iso18626::message::{ErrorType, Message, RequestType},
    mock_peer::play::new_id,
};

use ErrorType::{
    BadlyFormedMessage, UnrecognisedDataElement, UnrecognisedDataValue, UnsupportedActionType,
    UnsupportedReasonForMessageType,
};

pub const CASES: &[Case] = &[
    Case {
        name: "request",
        what: "A request as the schema has it is taken.",
        wanted: Wanted::Taken,
        otherwise: "",
        make: |material| good(material, material.request.clone()),
    },
    Case {
        name: "same-request-again",
        what: "The same request comes once more, byte for byte, as after a confirmation that was lost.",
        wanted: Wanted::TakenKindly,
        otherwise: "",
        make: |material| good(material, material.request.clone()),
    },
    Case {
        name: "other-request-same-number",
        what: "Another request under a number that was given already is refused.",
        wanted: Wanted::Refused(&[UnrecognisedDataValue, BadlyFormedMessage]),
        otherwise: "it is taken, and one of the two requests is lost",
        make: |material| changed(material, material.request.clone(), |xml| xml.replace("Žemaitė", "Maironis")),
    },
    Case {
        name: "no-number",
        what: "A request without a number is refused.",
        wanted: Wanted::Refused(&[UnrecognisedDataValue, BadlyFormedMessage]),
        otherwise: "it is taken, and nobody can speak about it afterwards",
        make: |material| good(material, asked(material, "")),
    },
    Case {
        name: "nothing-wanted",
        what: "A request that does not say what is wanted is refused.",
        wanted: Wanted::Refused(&[BadlyFormedMessage, UnrecognisedDataElement]),
        otherwise: "it is taken, and nobody knows what to lend",
        make: |material| {
            changed(material, asked(material, &new_id()), |xml| {
                let (before, after) = (xml.find("<bibliographicInfo>"), xml.find("</bibliographicInfo>"));
                let (Some(before), Some(after)) = (before, after) else { return xml };
                let after = &xml[after + "</bibliographicInfo>".len()..];
                format!("{}{after}", &xml[..before])
            })
        },
    },
    Case {
        name: "retry-of-nothing",
        what: "A retry of a request that they do not know is refused.",
        wanted: Wanted::Refused(&[UnrecognisedDataValue]),
        otherwise: "it is taken as if it were the first",
        make: |material| {
            let mut message = asked(material, &new_id());
            if let Message::Request(request) = &mut message
                && let Some(service) = &mut request.service_info
            {
                service.request_type = Some(RequestType::Retry);
                service.requesting_agency_previous_request_id = Some(new_id());
            }
            good(material, message)
        },
    },
    Case {
        name: "stranger",
        what: "A message in the name of another library is refused.",
        wanted: Wanted::Refused(&[UnrecognisedDataValue]),
        otherwise: "it is taken: whoever may write may write in anybody's name",
        make: |material| {
            let ours = format!(">{}<", material.line.parties.ours.value);
            note(material, move |xml| xml.replace(&ours, ">XX-NOBODY-KNOWS<"))
        },
    },
    Case {
        name: "unknown-request",
        what: "A message of the borrower about a request that they do not know is refused.",
        wanted: Wanted::Refused(&[UnrecognisedDataValue]),
        otherwise: "it is taken, and the sender believes that it was heard",
        make: |material| good(material, material.note(&unknown())),
    },
    Case {
        name: "answer-to-nothing",
        what: "A message of the lender about a request that they never made is refused.",
        wanted: Wanted::Refused(&[UnrecognisedDataValue]),
        otherwise: "it is taken, and the sender believes that it was heard",
        make: |material| good(material, told(material)),
    },
    Case {
        name: "unknown-action",
        what: "An action that the standard does not know is refused.",
        wanted: Wanted::Refused(&[UnsupportedActionType, BadlyFormedMessage]),
        otherwise: "it is taken, and nobody does it",
        make: |material| note(material, |xml| xml.replace("<action>Notification</action>", "<action>Prolong</action>")),
    },
    Case {
        name: "unknown-status",
        what: "A status that the standard does not know is refused.",
        wanted: Wanted::Refused(&[UnrecognisedDataValue, BadlyFormedMessage]),
        otherwise: "it is taken, and nobody understands it",
        make: |material| changed(material, told(material), |xml| xml.replace(">WillSupply<", ">Perhaps<")),
    },
    Case {
        name: "unknown-reason",
        what: "A reason that the standard does not know is refused.",
        wanted: Wanted::Refused(&[UnsupportedReasonForMessageType, UnrecognisedDataValue, BadlyFormedMessage]),
        otherwise: "it is taken, and nobody understands it",
        make: |material| changed(material, told(material), |xml| xml.replace(">StatusChange<", ">Because<")),
    },
];
