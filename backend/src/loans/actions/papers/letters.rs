//! What another library is asked by on paper, and the notice that it has come.
use super::{Row, no_paper, other, shelf::wanted};
use crate::{
    libraries,
    loans::{
        model::{LoanId, Side, Status},
        store,
    },
    papers::{
        self,
        model::{ArrivalPaper, Code128, OrderFormPaper, RequestLetterPaper},
    },
    parameters,
    platform::{
        Result, Tx,
        i18n::Language,
        press::{Order, Paper},
    },
};

/// The form by which another library is asked; one that has not been chosen yet is left open.
pub fn order_form(tx: &mut Tx, (record, citation): Row, language: Language) -> Result<Order> {
    if record.side != Side::Borrowing {
        return Err(no_paper(&record));
    }
    let supplier = record.standing.library_id.map(|id| papers::party(tx, id)).transpose()?;
    let form = OrderFormPaper {
        head: papers::head(tx, language)?,
        kind: citation.kind.as_str().to_owned(),
        barcode: Code128(record.number.clone()),
        requested_on: record.requested_on,
        requester: papers::our_party(tx)?,
        supplier,
        wanted: wanted(record.medium, &citation, language),
        author: citation.author,
        title: citation.title,
        container_title: citation.container_title,
        year: citation.year.map(|year| year.to_string()),
        volume: citation.volume,
        issue: citation.issue,
        pages: citation.pages,
        edition: citation.edition,
        publisher: citation.publisher,
        isbn: citation.isbn,
        issn: citation.issn,
        needed_by_on: record.needed_by_on,
        vouchers: vouchers(tx, record.id, language)?,
        note: None,
        requested_by: None,
        number: record.number,
    };
    form.order()
}

/// The same as a letter to the library that is asked.
pub fn request_letter(tx: &mut Tx, (record, citation): Row, language: Language) -> Result<Order> {
    if record.side != Side::Borrowing {
        return Err(no_paper(&record));
    }
    let supplier = papers::party(tx, other(&record)?)?;
    let joined = |parts: [Option<String>; 2]| {
        let text = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        Some(text).filter(|text| !text.is_empty())
    };
    let today = tx.today;
    let letter = RequestLetterPaper {
        head: papers::head(tx, language)?,
        day: today,
        supplier,
        is_copy: record.medium.is_copy(),
        author: citation.author,
        title: citation.title,
        container_title: citation.container_title,
        published: joined([citation.publisher, citation.year.map(|year| year.to_string())]),
        part: joined([citation.volume, citation.issue]),
        pages: citation.pages,
        isbn: citation.isbn,
        issn: citation.issn,
        needed_by_on: record.needed_by_on,
        vouchers: vouchers(tx, record.id, language)?,
        reply_to: parameters::our_library(tx, today)?.email,
        signed_by: None,
        number: record.number,
    };
    letter.order()
}

/// IFLA vouchers sent with the last request: `1`, `1,5`.
fn vouchers(tx: &mut Tx, id: LoanId, language: Language) -> Result<Option<String>> {
    let (record, _) = store::row(tx, id)?;
    let last = store::whole(tx, record)?.asks.pop().and_then(|ask| ask.n_half_vouchers);
    Ok(last.filter(|n| *n > 0).map(|n| match n % 2 {
        0 => (n / 2).to_string(),
        _ => format!("{}{}5", n / 2, language.pick(",", ".")),
    }))
}

/// For the reader: it has come. The name stands there for those who may see readers.
pub fn arrival_notice(tx: &mut Tx, (record, citation): Row, language: Language) -> Result<Order> {
    let has_come = matches!(record.standing.status, Status::Received | Status::OnLoan | Status::Delivered);
    if record.side != Side::Borrowing || !has_come {
        return Err(no_paper(&record));
    }
    let reader = if store::sees_reader(tx, &record) { store::reader(tx, record.id)? } else { None };
    let place = libraries::get(tx, record.branch_id)?.name;
    let notice = ArrivalPaper {
        head: papers::head(tx, language)?,
        day: tx.today,
        reader: reader.map(|(reader, _)| format!("{}, {}", reader.name, reader.card_no)),
        title: citation.title,
        author: citation.author,
        place,
        until_on: record.standing.pick_up_by_on,
        due_on: record.standing.reader_due_on,
        is_reading_room_only: record.standing.is_reading_room_only,
        barcode: Code128(record.number.clone()),
        number: record.number,
    };
    notice.order()
}
