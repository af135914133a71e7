//! Earlier answers that have words of a question.
use diesel::{BoxableExpression, prelude::*, sql_types::Bool};

use super::within;
use crate::{
    inquiries::{
        ReadInquiries,
        model::{EarlierAnswer, FaqId, InquiryId, InquiryRef, InquiryStatus, InquiryTopic, listed},
    },
    platform::{Result, Right, Tx, db::MultiBackend},
    schema::{faq_entries, inquiries},
};

/// The newest of so many are compared.
const MOST: i64 = 300;

/// Answered inquiries and frequent questions that have one of these beginnings of words, the newest first, without the
/// inquiry itself; how many words they share is counted by whoever asks.
pub fn alike(tx: &mut Tx, stems: &[String], but: InquiryId) -> Result<Vec<EarlierAnswer>> {
    type Of<T> = Box<dyn BoxableExpression<T, MultiBackend, SqlType = Bool>>;
    let each = stems
        .iter()
        .map(|stem| -> Of<inquiries::table> { Box::new(inquiries::search_text.like(format!("% {stem}%"))) });
    let Some(has) = each.reduce(|one, next| Box::new(one.or(next))) else { return Ok(Vec::new()) };
    let reached = within(tx, ReadInquiries::CODE)?;
    let answered = inquiries::table
        .filter(has)
        .filter(reached)
        .filter(inquiries::id.ne(but).and(inquiries::answer.is_not_null()))
        .filter(inquiries::ended_on.is_not_null().and(inquiries::status.ne(InquiryStatus::Void)));
    let rows: Vec<(InquiryId, String, String, Option<String>, String, InquiryTopic)> = answered
        .order(inquiries::id.desc())
        .limit(MOST)
        .select((
            inquiries::id,
            inquiries::number,
            inquiries::question,
            inquiries::answer,
            inquiries::sources,
            inquiries::topic,
        ))
        .load(tx.conn)?;
    let mut found: Vec<EarlierAnswer> = rows
        .into_iter()
        .map(|(id, number, question, answer, sources, topic)| EarlierAnswer {
            inquiry: Some(InquiryRef { id, number }),
            faq_id: None,
            question,
            answer: answer.unwrap_or_default(),
            sources: listed(&sources),
            topic,
            n_words: 0,
        })
        .collect();
    let each = stems
        .iter()
        .map(|stem| -> Of<faq_entries::table> { Box::new(faq_entries::search_text.like(format!("% {stem}%"))) });
    let Some(has) = each.reduce(|one, next| Box::new(one.or(next))) else { return Ok(found) };
    let rows: Vec<(FaqId, String, String, String, InquiryTopic)> = faq_entries::table
        .filter(has)
        .filter(faq_entries::is_retired.eq(false))
        .order(faq_entries::id.desc())
        .limit(MOST)
        .select((faq_entries::id, faq_entries::question, faq_entries::answer, faq_entries::sources, faq_entries::topic))
        .load(tx.conn)?;
    found.extend(rows.into_iter().map(|(id, question, answer, sources, topic)| EarlierAnswer {
        inquiry: None,
        faq_id: Some(id),
        question,
        answer,
        sources: listed(&sources),
        topic,
        n_words: 0,
    }));
    Ok(found)
}
