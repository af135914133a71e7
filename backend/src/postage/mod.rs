//! Postage (pašto išlaidos): the lines of what loans cost, over all loans; IFLA vouchers; what the state pays for.
//!
//! The lines are the ledger of `loans`, which does not know this: here they are listed, summed up and taken back. The
//! vouchers are a ledger of their own, in halves.
mod actions;
mod http;
pub mod model;
mod rules;
mod sheet;
mod store;

pub use actions::enter;
pub use http::routes;

crate::rights! {
    /// See costs of all loans, vouchers, and the report of shipments that are centrally funded.
    ReadPostage = "postage:read", "Matyti pašto išlaidas ir kuponus", "See postage and vouchers";
    /// Take cost lines back, and keep the vouchers.
    WritePostage = "postage:write", "Taisyti išlaidų eilutes ir tvarkyti kuponus", "Take cost lines back and keep vouchers";
}

crate::refusals! {
    /// A counter-line, or a line that was taken back.
    TAKEN_BACK = 409 "postage.taken_back", "Ši eilutė jau atšaukta.", "This line is taken back already.";
    /// The cost of a voucher goes with the voucher.
    OF_VOUCHER = 409 "postage.of_voucher", "Tai kupono kaina: atšaukite kupono įrašą.", "This is the cost of a voucher: take the entry of the voucher back.";
    /// On some day fewer than none would be left.
    TOO_FEW_VOUCHERS = 409 "postage.too_few_vouchers", "Tiek kuponų nėra: {day} liktų mažiau nei nulis.", "There are not so many vouchers: on {day} fewer than none would be left.";
    /// A counter-entry, or an entry that was taken back.
    ENTRY_TAKEN_BACK = 409 "postage.entry_taken_back", "Šis kuponų įrašas jau atšauktas.", "This entry of vouchers is taken back already.";
    /// Vouchers are used for what we borrow and earned by what we lend.
    WRONG_SIDE = 409 "postage.wrong_side", "Kuponais mokama už tai, ką gauname, ir jie uždirbami tuo, ką skoliname.", "Vouchers pay for what we borrow, and are earned by what we lend.";
}
