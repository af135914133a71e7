//! What subscribers refuse.

crate::refusals! {
    ACTION_NOT_ALLOWED = 409 "subscribers.action_not_allowed", "Abonentas yra „{status_lt}“: veiksmo „{action_lt}“ dabar nėra.", "The subscriber is “{status_en}”: it has no step “{action_en}” now.";
    LINK_NOT_VALID = 404 "subscribers.link_not_valid", "Ši nuoroda nebegalioja. Paprašykite naujos.", "This link is no longer valid. Ask for a new one.";
    MAY_NOT_REQUEST = 409 "subscribers.may_not_request", "Abonentas {card_no} yra „{status_lt}“: naujų užsakymų nepriimame. Išimties tvarka reikia teisės ir pastabos.", "Subscriber {card_no} is “{status_en}”: no new requests are taken. An exception takes a right and a note.";
    NOTHING_TO_CORRECT = 409 "subscribers.nothing_to_correct", "Nėra veiksmo, kurį būtų galima atšaukti.", "There is no step to take back.";
    SETTLED_ALREADY = 409 "subscribers.settled_already", "Šie pataisymai jau peržiūrėti.", "These corrections are settled already.";
}
