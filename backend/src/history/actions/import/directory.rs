//! A row beside the directory: which libraries it means, and the past loan that comes of it.
use std::collections::HashMap;

use crate::{
    history::{
        model::{Entry, HistoryOutcome, HistoryReading},
        rules,
    },
    libraries::{self, NamedLibraries},
    loans::model::{Channel, Citation, Kind, Medium, Past, PastDays, PastEnd, PastOrigin, UnfilledReason},
    platform::{Result, Tx, actor::LibraryId, problem::Fault, secrets},
};

/// The directory as it is for one portion of rows.
pub struct Directory {
    named: NamedLibraries,
    ours: LibraryId,
}

impl Directory {
    pub fn read(tx: &mut Tx) -> Result<Directory> {
        Ok(Directory { named: libraries::named(tx)?, ours: libraries::ours(tx)? })
    }

    /// The past loan of a row, as far as the row says enough of one to be judged; and every fault that it has by itself.
    pub fn past(&self, reading: &HistoryReading, entry: &Entry) -> (Vec<Fault>, Option<Past>) {
        let mut faults = entry.faults.clone();
        let told: HashMap<String, LibraryId> =
            reading.libraries.iter().map(|library| (rules::word_key(&library.word), library.library_id)).collect();
        let mut find = |word: &Option<String>, field: &str, find: &dyn Fn(&str) -> Result<LibraryId, &'static str>| {
            let word = word.as_deref()?;
            let found = told.get(&rules::word_key(word)).copied().map_or_else(|| find(word), Ok);
            let code =
                |code| if code == "library.unknown" { "history.library_unknown" } else { "history.library_ambiguous" };
            found.map_err(|wrong| faults.push(Fault::new(format!("/{field}"), code(wrong)).with("word", word))).ok()
        };
        let library_id = find(&entry.library, "library", &|word| self.named.find(word));
        let branch_id = find(&entry.branch, "branch", &|word| self.named.find_ours(word)).unwrap_or(self.ours);
        let past = past(reading, entry, library_id, branch_id);
        (faults, past)
    }
}

fn past(reading: &HistoryReading, entry: &Entry, library_id: Option<LibraryId>, branch_id: LibraryId) -> Option<Past> {
    let medium = entry.medium.unwrap_or(Medium::Original);
    let end = match entry.outcome? {
        HistoryOutcome::Filled => PastEnd::Filled,
        HistoryOutcome::NotFilled => PastEnd::NotFilled(entry.reason.unwrap_or(UnfilledReason::Other)),
        HistoryOutcome::Cancelled => PastEnd::Cancelled,
    };
    let of_library = library_id.map(|id| id.0.to_string()).unwrap_or_default();
    let title = entry.title.clone()?;
    Some(Past {
        side: entry.side?,
        medium,
        end,
        channel: entry.channel.unwrap_or(Channel::Email),
        citation: Citation {
            kind: entry.kind.unwrap_or(if medium.is_copy() { Kind::Article } else { Kind::Book }),
            title,
            author: entry.author.clone(),
            container_title: entry.container_title.clone(),
            publisher: None,
            year: entry.year,
            edition: None,
            volume: None,
            issue: None,
            pages: None,
            isbn: entry.isbn.clone(),
            issn: None,
        },
        branch_id,
        library_id,
        reader: entry.reader.clone(),
        n_items: entry.n_items.unwrap_or(1),
        note: entry.note.clone(),
        days: PastDays {
            requested_on: entry.requested_on?,
            asked_on: entry.asked_on,
            sent_on: entry.sent_on,
            received_on: entry.received_on,
            returned_on: entry.returned_on,
            ended_on: entry.ended_on,
            due_on: entry.due_on,
        },
        origin: PastOrigin {
            source: reading.source.clone(),
            number: entry.number.clone(),
            row_key: secrets::digest(&rules::row_key(entry, reading, &of_library)?),
        },
    })
}
