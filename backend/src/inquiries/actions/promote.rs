//! What else is made of a question: a loan, a title that is wanted, a frequent question, of a consultation an inquiry.
//! Each is made by the verb of its own capability, in the same unit of work as the note that it came of this.
use super::{faq, note, show, told::event};
use crate::{
    demand::{self, WriteDemand, model::NewDemand},
    inquiries::{
        ReadInquiries, WriteInquiries,
        model::{Inquiry, InquiryId, InquiryKind, InquiryStatus, NewFaq, NewInquiry, Outcome, Promotion, Record},
        problems, rules, store,
    },
    loans::{self, model::NewLoan},
    platform::{Error, Result, Right, Tx, events, i18n::Language},
};

/// A request for a loan is taken in.
pub fn request_loan(tx: &mut Tx, id: InquiryId, new: &NewLoan) -> Result<Inquiry> {
    let made = loans::request(tx, new)?;
    became(tx, id, Promotion::RequestLoan, |_, _| Ok(Outcome::Loan(made.loan.record.id)))
}

/// A title is put on the demand list, from where it is proposed; one that is there already is named.
pub fn propose(tx: &mut Tx, id: InquiryId, new: &NewDemand) -> Result<Inquiry> {
    tx.reaches(WriteDemand::CODE)?;
    let entry = demand::add_or_find(tx, new)?;
    became(tx, id, Promotion::Propose, |_, _| Ok(Outcome::Demand(entry)))
}

/// Question and answer, freed of whoever asked, are kept as a frequent question.
pub fn make_faq(tx: &mut Tx, id: InquiryId, new: &NewFaq) -> Result<Inquiry> {
    became(tx, id, Promotion::MakeFaq, |tx, _| faq::write(tx, new).map(Outcome::Faq))
}

/// What was answered on the spot turns out to need more: an inquiry with the same words and the same asker.
pub fn take_up(tx: &mut Tx, id: InquiryId) -> Result<Inquiry> {
    became(tx, id, Promotion::TakeUp, |tx, record| {
        let new = NewInquiry {
            kind: InquiryKind::Inquiry,
            topic: record.asked.topic,
            channel: record.asked.channel,
            asker_kind: record.asked.asker_kind,
            question: record.asked.question.clone(),
            minutes: None,
            library_id: record.asked.library_id,
            asker: Some(record.asker.clone()),
            language: record.asked.language,
            answer: None,
            sources: Vec::new(),
            branch_id: Some(record.branch_id),
            received_on: None,
            due_on: None,
            owner_id: None,
            follow_up_on: None,
        };
        note::write(tx, &new).map(|made| Outcome::Inquiry(made.id))
    })
}

/// Notes what came of an inquiry. What was made is made already, or is made by `make`.
fn became(
    tx: &mut Tx,
    id: InquiryId,
    to: Promotion,
    make: impl FnOnce(&mut Tx, &Record) -> Result<Outcome>,
) -> Result<Inquiry> {
    store::find(tx, id, ReadInquiries::CODE)?;
    let record = store::lock(tx, id, WriteInquiries::CODE)?;
    let is_wrong_kind = to == Promotion::TakeUp && record.kind != InquiryKind::Consultation;
    if record.standing.status == InquiryStatus::Void || is_wrong_kind {
        return Err(not_allowed(&record, to));
    }
    let outcome = make(tx, &record)?;
    store::insert_outcome(tx, id, outcome)?;
    tx.act_on(WriteInquiries::CODE, record.branch_id, Some(record.standing.owner_id))?;
    let today = tx.today;
    events::tell(tx, &event(&record, to.as_str(), today))?;
    show::whole(tx, record)
}

fn not_allowed(record: &Record, to: Promotion) -> Error {
    let at = record.standing.status;
    let params = vec![
        ("status_lt", rules::status_name(at, Language::Lt).to_owned()),
        ("status_en", rules::status_name(at, Language::En).to_owned()),
        ("action_lt", rules::promotion_name(to, Language::Lt).to_owned()),
        ("action_en", rules::promotion_name(to, Language::En).to_owned()),
    ];
    Error::Refused { refusal: &problems::ACTION_NOT_ALLOWED, params }
}
