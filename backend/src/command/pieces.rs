//! A file in pieces that an import takes one after another, so that a file of any size takes little memory.
use std::{
    fs::File,
    io::{self, BufRead, BufReader},
    path::Path,
};

/// How large a piece grows before it ends at the next record.
const PIECE: usize = 8 << 20;
/// The end of a record (ISO 2709, 4.6).
const RECORD_ENDS: u8 = 0x1D;

/// Records of ISO 2709 are cut between two of them; any other file is one piece.
pub struct Pieces {
    file: BufReader<File>,
    is_cut: bool,
}

impl Pieces {
    pub fn open(path: &Path) -> io::Result<Pieces> {
        let mut file = BufReader::new(File::open(path)?);
        // A record begins with its length in five digits.
        let is_cut = file.fill_buf()?.first_chunk::<5>().is_some_and(|start| start.iter().all(u8::is_ascii_digit));
        Ok(Pieces { file, is_cut })
    }

    fn piece(&mut self) -> io::Result<Vec<u8>> {
        let mut piece = Vec::new();
        if !self.is_cut {
            io::Read::read_to_end(&mut self.file, &mut piece)?;
            return Ok(piece);
        }
        while piece.len() < PIECE && self.file.read_until(RECORD_ENDS, &mut piece)? > 0 {}
        Ok(piece)
    }
}

impl Iterator for Pieces {
    type Item = io::Result<Vec<u8>>;

    fn next(&mut self) -> Option<io::Result<Vec<u8>>> {
        let piece = self.piece();
        // What may stand after the last record; CP/M filled its files up so.
        let is_blank = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0 | 0x1A);
        let is_end = piece.as_ref().is_ok_and(|piece| piece.iter().all(is_blank));
        if is_end { None } else { Some(piece) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces_of(content: &[u8]) -> Vec<Vec<u8>> {
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), content).expect("a file");
        Pieces::open(file.path()).expect("a file").map(|piece| piece.expect("a piece")).collect()
    }

    #[test]
    fn records_are_cut_between_two_of_them() {
        let record = [b"00024nam a22", [b'x'; 5_000_000].as_slice(), &[RECORD_ENDS]].concat();
        let pieces = pieces_of(&[record.repeat(5).as_slice(), b"\n"].concat());
        let lengths: Vec<usize> = pieces.iter().map(|piece| piece.len() / record.len()).collect();
        assert_eq!(lengths, [2, 2, 1]);
        assert_eq!(pieces.concat(), [record.repeat(5).as_slice(), b"\n"].concat());
    }

    #[test]
    fn any_other_file_is_one_piece() {
        let xml = [b"<collection>".as_slice(), &[b' '; 9_000_000], b"\x1D</collection>"].concat();
        assert_eq!(pieces_of(&xml), [xml]);
        assert!(pieces_of(b"").is_empty());
    }
}
