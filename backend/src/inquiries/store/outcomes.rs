//! What became of inquiries beside their answers.
use diesel::prelude::*;

use crate::{
    inquiries::model::{
        FaqId, InquiryDemand, InquiryFaq, InquiryId, InquiryLoan, InquiryOutcomes, InquiryRef, Outcome,
    },
    on_db,
    platform::{Result, Tx},
    schema::{demand_entries, faq_entries, inquiries, inquiry_outcomes as outcomes, loans},
};

/// Notes what came of an inquiry; what is noted already is not noted twice.
pub fn insert_outcome(tx: &mut Tx, inquiry: InquiryId, outcome: Outcome) -> Result<()> {
    let (mut loan, mut demand, mut faq, mut made) = (None, None, None, None);
    match outcome {
        Outcome::Loan(id) => loan = Some(id),
        Outcome::Demand(id) => demand = Some(id),
        Outcome::Faq(id) => faq = Some(id),
        Outcome::Inquiry(id) => made = Some(id),
    }
    let row = (
        outcomes::inquiry_id.eq(inquiry),
        (outcomes::loan_id.eq(loan), outcomes::demand_id.eq(demand)),
        (outcomes::faq_id.eq(faq), outcomes::made_id.eq(made)),
        outcomes::created_at.eq(tx.now),
    );
    on_db!(tx.conn, |conn| {
        diesel::insert_into(outcomes::table).values(row).on_conflict_do_nothing().execute(conn)?
    });
    Ok(())
}

/// What became of an inquiry, in the order in which it was made.
pub fn outcomes(tx: &mut Tx, inquiry: InquiryId) -> Result<InquiryOutcomes> {
    let of = || outcomes::table.filter(outcomes::inquiry_id.eq(inquiry)).order(outcomes::id);
    let found: Vec<(_, String)> = of()
        .inner_join(loans::table.on(outcomes::loan_id.eq(loans::id.nullable())))
        .select((loans::id, loans::number))
        .load(tx.conn)?;
    let of_loans = found.into_iter().map(|(id, number)| InquiryLoan { id, number }).collect();
    let found: Vec<(_, String)> = of()
        .inner_join(demand_entries::table.on(outcomes::demand_id.eq(demand_entries::id.nullable())))
        .select((demand_entries::id, demand_entries::title))
        .load(tx.conn)?;
    let demand = found.into_iter().map(|(id, title)| InquiryDemand { id, title }).collect();
    let found: Vec<(FaqId, String)> = of()
        .inner_join(faq_entries::table.on(outcomes::faq_id.eq(faq_entries::id.nullable())))
        .select((faq_entries::id, faq_entries::question))
        .load(tx.conn)?;
    let faq = found.into_iter().map(|(id, question)| InquiryFaq { id, question }).collect();
    let made: Option<(InquiryId, String)> = of()
        .inner_join(inquiries::table.on(outcomes::made_id.eq(inquiries::id.nullable())))
        .select((inquiries::id, inquiries::number))
        .first(tx.conn)
        .optional()?;
    let made = made.map(|(id, number)| InquiryRef { id, number });
    Ok(InquiryOutcomes { loans: of_loans, demand, faq, made })
}

/// The consultation that became this inquiry.
pub fn made_of(tx: &mut Tx, inquiry: InquiryId) -> Result<Option<InquiryRef>> {
    let found: Option<(InquiryId, String)> = outcomes::table
        .inner_join(inquiries::table.on(outcomes::inquiry_id.eq(inquiries::id)))
        .filter(outcomes::made_id.eq(inquiry))
        .select((inquiries::id, inquiries::number))
        .first(tx.conn)
        .optional()?;
    Ok(found.map(|(id, number)| InquiryRef { id, number }))
}
