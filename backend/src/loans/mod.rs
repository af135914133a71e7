//! Interlibrary loans, both sides: what our readers ask of other libraries, and what other libraries ask of us.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{
    PastJudged, about, accept_condition, accept_retry, add_condition, agree_cancel, ask_cancel, ask_next, ask_renewal,
    ask_retry, asked_before, bring_in, by_code, charge, close, complete, counter_charge, dealing, dealings,
    decline_cancel, deliver, give_up, grant_renewal, hand_over, hold, hold_dealing, hold_ours, hold_return, in_full,
    is_newest_link, judge_past, may_be_asked, missed, not_picked_up, note_alert, of_ours, possible, recall, receive,
    receive_rest, refuse_renewal, reject_condition, reject_retry, release_return, remind, report_damaged, report_lost,
    report_missing, request, return_some, send, send_back, settle, ship, ship_rest, take_back, take_step_back, tell,
    tell_due_soon, tell_overdue, title_acquired, title_not_acquired, unfilled, want_past_numbers, will_supply, wish,
    wish_renewal,
};
pub use http::routes;
pub use model::{DueDays, Side};
pub use problems::REFUSALS;
pub use rules::{
    concerns_library, condition_name, condition_names, is_described, lifecycle, next, read_iso, reason_name, reasons,
    retry_names, to_iso, unfilled_names, web_copy,
};
pub use store::{
    due_days, n_asked, n_open, n_under_way, numbers, open, reader_name, recount, said_of_title, stood_still, to_reckon,
    users,
};

crate::rights! {
    /// See loans.
    ReadLoans = "loans:read", "Matyti užsakymus", "See loans";
    /// Take requests in, edit them, send them to libraries, record their answers, cancel.
    RequestLoans = "loans:request", "Priimti ir siųsti užsakymus, įrašyti atsakymus", "Take requests in, send them, record answers";
    /// Lend: promise, refuse, ship, deliver, check in.
    SupplyLoans = "loans:supply", "Skolinti kitoms bibliotekoms", "Lend to other libraries";
    /// Receive, tell the reader, hand over, take back, send back.
    CirculateLoans = "loans:circulate", "Gauti, išduoti skaitytojui ir grąžinti", "Receive, hand over to the reader and send back";
    /// Take a wrong step back.
    CorrectLoans = "loans:correct", "Taisyti klaidingus įrašus", "Correct wrong entries";
    /// Write down what postage and copies cost, and who pays.
    ChargeLoans = "loans:charge", "Įrašyti išlaidas ir mokėtoją", "Write down costs and who pays";
}
