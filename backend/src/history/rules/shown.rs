//! What was understood of a row, field by field.
use chrono::NaiveDate;

use crate::history::model::{Entry, HistoryCell, HistoryField as Field};

/// The fields that the row fills, in the order in which loans are spoken of; libraries as the file calls them.
pub fn cells(entry: &Entry) -> Vec<HistoryCell> {
    let text = |field: &Option<String>| field.clone();
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let reader = entry.reader.as_ref();
    let told = [
        (Field::Side, entry.side.map(|word| word.as_str().to_owned())),
        (Field::Number, text(&entry.number)),
        (Field::Outcome, entry.outcome.map(|word| word.as_str().to_owned())),
        (Field::Reason, entry.reason.map(|word| word.as_str().to_owned())),
        (Field::Title, text(&entry.title)),
        (Field::Author, text(&entry.author)),
        (Field::ContainerTitle, text(&entry.container_title)),
        (Field::Year, entry.year.map(|year| year.to_string())),
        (Field::Isbn, text(&entry.isbn)),
        (Field::Medium, entry.medium.map(|word| word.as_str().to_owned())),
        (Field::Kind, entry.kind.map(|word| word.as_str().to_owned())),
        (Field::Library, text(&entry.library)),
        (Field::Branch, text(&entry.branch)),
        (Field::Channel, entry.channel.map(|word| word.as_str().to_owned())),
        (Field::RequestedOn, day(entry.requested_on)),
        (Field::AskedOn, day(entry.asked_on)),
        (Field::SentOn, day(entry.sent_on)),
        (Field::ReceivedOn, day(entry.received_on)),
        (Field::DueOn, day(entry.due_on)),
        (Field::ReturnedOn, day(entry.returned_on)),
        (Field::EndedOn, day(entry.ended_on)),
        (Field::ReaderCard, reader.map(|reader| reader.card_no.clone())),
        (Field::ReaderName, reader.map(|reader| reader.name.clone())),
        (Field::NItems, entry.n_items.map(|n| n.to_string())),
        (Field::Note, text(&entry.note)),
    ];
    told.into_iter().filter_map(|(field, value)| Some(HistoryCell { field, value: value? })).collect()
}
