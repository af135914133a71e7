//! Files in the database, in pieces of 1 MB: what must be shared lies in no folder.
use chrono::Duration;
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::{Error, Result, Tx, Utc, problem, secrets::hex};
use crate::schema::{file_pieces, files, jobs};

crate::id! {
    /// Identifies a file.
    FileId
}

const PIECE: usize = 1 << 20;
/// How many files one unit of work forgets.
const PORTION: i64 = 20;

/// What files are kept for: how large they may be, and for how long they stay.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    pub max_size: usize,
    /// None if they stay for good.
    pub days: Option<i64>,
}

/// What is known of a file without its content.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = files)]
pub struct File {
    pub id: FileId,
    pub name: String,
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
    pub created_at: Utc,
    pub delete_after_at: Option<Utc>,
}

/// Writes a file under the name that its owner gave it; what it is, its content says.
pub fn keep(tx: &mut Tx, name: &str, content: &[u8], used: Use) -> Result<FileId> {
    if content.len() > used.max_size {
        return Err((&problem::TOO_LARGE).into());
    }
    let size = i64::try_from(content.len()).map_err(|err| Error::Internal(err.to_string()))?;
    let mut digest = Sha256::new();
    content.chunks(PIECE).for_each(|piece| digest.update(piece));
    let id: FileId = diesel::insert_into(files::table)
        .values((
            files::name.eq(name),
            files::media_type.eq(media_type(name, content)),
            files::size.eq(size),
            files::sha256.eq(hex(&digest.finalize())),
            files::created_by.eq(tx.actor.account),
            files::created_at.eq(tx.now),
            files::delete_after_at.eq(used.days.map(|days| Utc(tx.now.0 + Duration::days(days)))),
        ))
        .returning(files::id)
        .get_result(tx.conn)?;
    for (n, bytes) in (0_i32..).zip(content.chunks(PIECE)) {
        let piece = (file_pieces::file_id.eq(id), file_pieces::n.eq(n), file_pieces::bytes.eq(bytes));
        diesel::insert_into(file_pieces::table).values(piece).execute(tx.conn)?;
    }
    Ok(id)
}

/// What is known of a file.
pub fn find(tx: &mut Tx, id: FileId) -> Result<File> {
    Ok(files::table.find(id).select(File::as_select()).first(tx.conn)?)
}

/// One piece of a file; none after the last. An answer that streams reads one at a time.
pub fn piece(tx: &mut Tx, id: FileId, n: i32) -> Result<Option<Vec<u8>>> {
    Ok(file_pieces::table.find((id, n)).select(file_pieces::bytes).first(tx.conn).optional()?)
}

/// The whole file, if it is as it was written.
pub fn read(tx: &mut Tx, id: FileId) -> Result<Vec<u8>> {
    let file = find(tx, id)?;
    let (mut content, mut n) = (Vec::new(), 0);
    while let Some(piece) = piece(tx, id, n)? {
        content.extend(piece);
        n += 1;
    }
    if hex(&Sha256::digest(&content)) == file.sha256 {
        Ok(content)
    } else {
        Err(Error::Internal(format!("file {} is damaged", id.0)))
    }
}

/// Deletes files whose time is over, a portion at a time; gives how many.
pub fn forget(tx: &mut Tx) -> Result<usize> {
    let over = files::table.filter(files::delete_after_at.lt(tx.now)).order(files::id).limit(PORTION);
    let ids: Vec<FileId> = over.select(files::id).load(tx.conn)?;
    let none: Option<FileId> = None;
    diesel::update(jobs::table.filter(jobs::file_id.eq_any(&ids))).set(jobs::file_id.eq(none)).execute(tx.conn)?;
    diesel::delete(file_pieces::table.filter(file_pieces::file_id.eq_any(&ids))).execute(tx.conn)?;
    Ok(diesel::delete(files::table.filter(files::id.eq_any(&ids))).execute(tx.conn)?)
}

/// By the first bytes; of the kinds of text, the name tells the table.
fn media_type(name: &str, content: &[u8]) -> &'static str {
    const MARKS: &[(&[u8], &str)] = &[
        (b"%PDF-", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"PK\x03\x04", "application/zip"),
        (b"<?xml", "application/xml"),
    ];
    let text = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content);
    let marked = MARKS.iter().find(|(mark, _)| text.starts_with(mark));
    match marked {
        Some((_, media_type)) => media_type,
        None if std::str::from_utf8(text).is_err() || text.contains(&0) => "application/octet-stream",
        None if name.to_lowercase().ends_with(".csv") => "text/csv",
        None => "text/plain",
    }
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn a_file_is_what_its_content_says() {
        assert_eq!(media_type("a.csv", b"%PDF-1.7"), "application/pdf");
        assert_eq!(media_type("a.CSV", "\u{feff}name,kind".as_bytes()), "text/csv");
        assert_eq!(media_type("a.pdf", b"name,kind"), "text/plain");
        assert_eq!(media_type("a.csv", b"\xff\xfe"), "application/octet-stream");
    }
}
