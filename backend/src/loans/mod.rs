//! Interlibrary loans, both sides: what our readers ask of other libraries, and what other libraries ask of us.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod store;

pub use actions::{
    complete, deliver, give_up, hand_over, receive, request, send, send_back, ship, take_back, tell, unfilled,
    will_supply,
};
pub use http::routes;
pub use model::{DueDays, Side};
pub use problems::REFUSALS;
pub use rules::lifecycle;
pub use store::{due_days, n_open, n_under_way, recount, users};

crate::rights! {
    /// See loans.
    ReadLoans = "loans:read", "Matyti užsakymus", "See loans";
    /// See whose request it is: the reader's card and name.
    SeeReaders = "loans:readers", "Matyti skaitytojo pažymėjimą ir vardą", "See the reader's card and name";
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
