//! What goes wrong between two systems, and is to leave both of them agreed.
use super::{BOOK, CLOSE, PROMISE, SEND, Scenario, Step};
use crate::iso18626::message::{Action, ReasonForMessage, ServiceType, Status};

use Action::{Received, ShippedReturn};
use ReasonForMessage::RequestResponse;
use Status::{CopyCompleted, LoanCompleted, Loaned};
use Step::{AskAndStumble, Await, AwaitAction, AwaitRequest, Repeat, Say, Stumble, Tell};

pub const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "stumble",
        what: "Our system fails once: the message is to come again.",
        desk_lends: "Send the copy.",
        borrower: &[AskAndStumble(ServiceType::Copy), Await(&[CopyCompleted]), Say(Received)],
        desk_borrows: "Ask for a copy of an article; when it is sent, receive it.",
        lender: &[AwaitRequest, Stumble, Tell(RequestResponse, CopyCompleted), AwaitAction(&[Received])],
        only: None,
    },
    Scenario {
        name: "twice",
        what: "Each message comes twice, as after a confirmation that was lost: it is confirmed again and done once.",
        desk_lends: "Send the book; when it is back, close the request.",
        borrower: &[
            BOOK,
            Repeat,
            Await(&[Loaned]),
            Say(Received),
            Repeat,
            Say(ShippedReturn),
            Repeat,
            Await(&[LoanCompleted]),
        ],
        desk_borrows: "Ask for a book; when it is sent, receive it and send it back.",
        lender: &[
            AwaitRequest,
            PROMISE,
            Repeat,
            SEND,
            Repeat,
            AwaitAction(&[Received]),
            AwaitAction(&[ShippedReturn]),
            CLOSE,
            Repeat,
        ],
        only: None,
    },
    Scenario {
        name: "overtaking",
        what: "Messages overtake each other: the furthest of them counts.",
        desk_lends: "Promise nothing; wait until the book is told received, and close the request when it is back.",
        borrower: &[BOOK, Say(Received), Say(ShippedReturn), Await(&[LoanCompleted])],
        desk_borrows: "Ask for a book; when it is sent, receive it and send it back.",
        lender: &[AwaitRequest, SEND, PROMISE, AwaitAction(&[Received]), AwaitAction(&[ShippedReturn]), CLOSE],
        only: None,
    },
];
