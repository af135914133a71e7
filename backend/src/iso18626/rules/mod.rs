//! The decisions about exchanging loans: what our steps say, what their messages come to, who may write. Pure.
mod agencies;
mod asked;
mod beside;
mod bodies;
mod condition;
mod confirm;
mod header;
mod heard;
mod items;
mod judge;
mod life;
mod requesting;
mod short;
mod standing;
mod supplying;

pub use self::{
    agencies::{agency_fault, header_fault, same},
    asked::{asked_for, is_retry},
    bodies::{later, new_condition, parcel},
    condition::{Condition, put},
    confirm::{Said, confirm, error, refusal, said_by},
    header::{HIDDEN, header},
    heard::{Heard, heard_of_requester, heard_of_supplier},
    items::without_items,
    judge::judge,
    life::{actions, message_actions, next, next_message},
    requesting::{requested, requesting},
    short::in_short,
    standing::{is_end, status},
    supplying::{Told, answered_no, notified, supplying},
};
use agencies::agency;
