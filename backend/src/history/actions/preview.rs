//! The first rows of a file, as they would be read.
use base64::{Engine, prelude::BASE64_STANDARD};

use super::{
    super::{
        ImportHistory,
        model::{HistoryField, HistoryPreview, HistoryPreviewRow, HistorySample, Sheet},
        rules,
    },
    import::Directory,
    unknown_libraries,
};
use crate::{
    libraries,
    loans::{PastJudged, judge_past},
    platform::{
        Error, Result, Right, Tx,
        jobs::ColumnFault,
        problem::{Fault, MOST_FAULTS},
    },
};

/// So many rows show how the others will be read.
const ROWS: usize = 20;

/// Reads the beginning of a file as it is told, or as it is proposed; nothing is written.
pub fn preview(tx: &mut Tx, asked: &HistorySample) -> Result<HistoryPreview> {
    tx.act_everywhere(ImportHistory::CODE)?;
    let sample = BASE64_STANDARD.decode(&asked.sample).map_err(|_| Error::invalid("/sample", "value.wrong_format"))?;
    let reading = match &asked.reading {
        Some(reading) => Ok(reading.clone()),
        None => rules::propose(&sample),
    };
    let mut reading = reading.map_err(|fault| Error::Invalid(vec![Fault { pointer: "/sample".into(), ..fault }]))?;
    let mut faults = rules::tidy(&mut reading);
    faults.extend(unknown_libraries(tx, &reading)?);
    let headed = rules::headed(&sample, reading.encoding, reading.delimiter);
    let columns = headed.map_or_else(|_| Vec::new(), |headed| headed.names);
    let sheet = rules::open(&sample, &reading);
    let rows = match &sheet {
        // What a reading lacks is told of it, not of every row.
        Ok(sheet) if faults.is_empty() => rows(tx, sheet)?,
        _ => Vec::new(),
    };
    faults.extend(sheet.err().unwrap_or_default());
    faults.truncate(MOST_FAULTS);
    Ok(HistoryPreview { columns, reading, faults: faults.into_iter().map(ColumnFault::from).collect(), rows })
}

fn rows(tx: &mut Tx, sheet: &Sheet) -> Result<Vec<HistoryPreviewRow>> {
    let directory = Directory::read(tx, &sheet.reading)?;
    let mut rows = Vec::new();
    for line in sheet.lines.iter().take(ROWS) {
        let entry = rules::entry(sheet, line);
        let mut cells = rules::cells(&entry);
        let (mut faults, past) = directory.past(&sheet.reading, &entry);
        if let Some(past) = &past {
            if let PastJudged::Refused(more) = judge_past(tx, past)? {
                faults.extend(more);
            }
            let ids: Vec<_> = past.library_id.into_iter().chain([past.branch_id]).collect();
            let names = libraries::refs(tx, &ids)?;
            for cell in &mut cells {
                let id = match cell.field {
                    HistoryField::Library => past.library_id,
                    HistoryField::Branch => Some(past.branch_id),
                    _ => None,
                };
                if let Some(named) = id.and_then(|id| names.get(&id)) {
                    cell.value.clone_from(&named.name);
                }
            }
        }
        let is_refused = !faults.is_empty();
        let faults = faults.into_iter().chain(entry.warnings).map(ColumnFault::from).collect();
        rows.push(HistoryPreviewRow { n: line.n, cells, faults, is_refused });
    }
    Ok(rows)
}
