//! Papers, read back as they were printed: their text, their codes, their tags and fonts.
pub mod documents;
mod loans;
mod samples;
mod templates;

use std::process::Command;

use crate::harness::memory;

/// A paper read back by the programs of poppler and zbar.
pub struct Read {
    /// With single spaces.
    pub text: String,
    /// `CODE-128:TBA-2026-0001`, `QR-Code:BCD…`.
    pub codes: Vec<String>,
}

impl Read {
    /// Reads a PDF; it is tagged PDF, and every font lies in it. Without the programs, outside CI, nothing is read.
    /// `PAPERS` names a folder in which it is left under this name, for `make papers`.
    pub fn of(name: &str, pdf: &[u8]) -> Option<Read> {
        assert!(pdf.starts_with(b"%PDF-"), "{}", String::from_utf8_lossy(&pdf[..pdf.len().min(300)]));
        if let Some(folder) = std::env::var_os("PAPERS") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), pdf).unwrap();
        }
        let folder = memory::folder();
        let file = folder.path().join("paper.pdf");
        std::fs::write(&file, pdf).unwrap();
        let file = file.to_str().unwrap();
        let info = run("pdfinfo", &[file])?;
        assert!(info.contains("Tagged:          yes"), "{info}");
        let fonts = run("pdffonts", &[file])?;
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!fonts.is_empty() && fonts.iter().all(|font| font.contains(" yes yes yes ")), "{fonts:?}");
        let text = run("pdftotext", &["-layout", file, "-"])?;
        let picture = folder.path().join("paper");
        run("pdftoppm", &["-r", "150", "-gray", "-png", file, picture.to_str().unwrap()])?;
        let mut codes = Vec::new();
        for page in std::fs::read_dir(folder.path()).unwrap().flatten() {
            let page = page.path();
            if page.extension().is_some_and(|ending| ending == "png") {
                let found = run("zbarimg", &["-q", page.to_str().unwrap()])?;
                let starts = |line: &str| line.starts_with("CODE-128:") || line.starts_with("QR-Code:");
                for line in found.lines() {
                    match codes.last_mut() {
                        Some(last) if !starts(line) => *last = format!("{last}\n{line}"),
                        _ => codes.push(line.to_owned()),
                    }
                }
            }
        }
        codes.sort();
        Some(Read { text: text.split_whitespace().collect::<Vec<_>>().join(" "), codes })
    }

    /// All of this stands there.
    pub fn says(&self, words: &[&str]) {
        for words in words {
            assert!(self.text.contains(words), "{words}: {}", self.text);
        }
    }
}

/// What a program says; none where it is not on this machine, which in CI fails.
fn run(program: &str, arguments: &[&str]) -> Option<String> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(_) if std::env::var_os("CI").is_some() => panic!("{program} is not on this machine"),
        Err(_) => {
            eprintln!("{program} is not on this machine: the paper is not read");
            None
        }
    }
}
