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
    /// What the reading says of names.
    told: HashMap<String, LibraryId>,
}

impl Directory {
    pub fn read(tx: &mut Tx, reading: &HistoryReading) -> Result<Directory> {
        let told = reading.libraries.iter().map(|library| (rules::word_key(&library.word), library.library_id));
        Ok(Directory { named: libraries::named(tx)?, ours: libraries::ours(tx)?, told: told.collect() })
    }

    /// The past loan of a row, as far as the row says enough of one to be judged; and every fault that it has by itself.
    pub fn past(&self, reading: &HistoryReading, entry: &Entry) -> (Vec<Fault>, Option<Past>) {
        let mut faults = entry.faults.clone();
        let mut find = |word: &Option<String>, field: &str, find: &dyn Fn(&str) -> Result<LibraryId, &'static str>| {
            let word = word.as_deref()?;
            let told = |code| Fault::new(format!("/{field}"), code).with("word", word);
            find(word).map_err(|code| faults.push(told(in_a_file(code)))).ok()
        };
        let meant = |word: &str| self.told.get(&rules::word_key(word)).copied();
        let library_id = find(&entry.library, "library", &|word| meant(word).map_or_else(|| self.named.find(word), Ok));
        let branch_id = find(&entry.branch, "branch", &|word| match meant(word) {
            Some(branch) if self.named.is_ours(branch) => Ok(branch),
            Some(_) => Err("library.not_ours"),
            None => self.named.find_ours(word),
        });
        let branch_id = branch_id.unwrap_or(self.ours);
        let past = past(reading, entry, library_id, branch_id);
        (faults, past)
    }
}

/// What is to be done about a name depends on where it stands: here the mapping can say what it means.
fn in_a_file(code: &'static str) -> &'static str {
    match code {
        "library.unknown" => "history.library_unknown",
        "library.ambiguous" => "history.library_ambiguous",
        code => code,
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
