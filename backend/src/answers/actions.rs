//! What is done by a link. Each public function is one unit of work.
use super::{
    model::{LinkedLoan, LinkedNames, LinkedUs},
    rules,
};
use crate::{
    libraries,
    loans::{self, model::LoanId},
    parameters,
    partner::{self, model::PartnerLoan},
    platform::{Error, Result, Tx, letter_link::Linked, problem},
};

/// The loan that the link opens.
pub fn show(tx: &mut Tx) -> Result<LinkedLoan> {
    let link = link(tx)?;
    let loan = partner::get(tx, LoanId(link.thing)).map_err(kindly)?;
    linked(tx, link, loan)
}

/// Takes a step of the library's side on that loan.
pub fn act(tx: &mut Tx, step: impl FnOnce(&mut Tx, LoanId) -> Result<PartnerLoan>) -> Result<LinkedLoan> {
    let link = link(tx)?;
    let loan = step(tx, LoanId(link.thing)).map_err(kindly)?;
    linked(tx, link, loan)
}

/// The link, unless a newer one was sent since.
fn link(tx: &mut Tx) -> Result<Linked> {
    let not_valid = || Error::from(&problem::LINK_NOT_VALID);
    let link = tx.actor.link.ok_or_else(not_valid)?;
    let is_newest = loans::is_newest_link(tx, LoanId(link.thing), link.signed_at)?;
    if is_newest { Ok(link) } else { Err(not_valid()) }
}

/// What the library has nothing to do with any more, because it was asked by mistake, is no link at all.
fn kindly(err: Error) -> Error {
    match err {
        Error::NotFound => (&problem::LINK_NOT_VALID).into(),
        err => err,
    }
}

fn linked(tx: &mut Tx, link: Linked, loan: PartnerLoan) -> Result<LinkedLoan> {
    let ours = parameters::our_library(tx, tx.today)?;
    let row = loan.row.clone();
    let is_over = rules::is_over(row.role, row.status);
    Ok(LinkedLoan {
        number: row.number,
        title: row.title,
        role: row.role,
        status: row.status,
        unfilled_reason: row.unfilled_reason,
        is_over,
        loan: (!is_over).then_some(loan),
        library: libraries::get(tx, link.library)?.name,
        us: LinkedUs { name: ours.name, name_en: ours.name_en, email: ours.email, phone: ours.phone },
        today: tx.today,
        until_on: link.until_on,
        names: LinkedNames {
            unfilled: loans::unfilled_names(),
            retry: loans::retry_names(),
            condition: loans::condition_names(),
        },
    })
}
