//! Codes that a scanner reads, drawn by the templates from the widths of their bars.
use barcoders::sym::code128;
use qrcode::{EcLevel, QrCode};
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// Code 128 (ISO/IEC 15417), character set B. A text that it cannot hold is printed as text alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code128(pub String);

impl Code128 {
    /// The widths of bars and spaces in turn, in modules, beginning with a bar.
    fn bars(&self) -> Vec<u8> {
        // The crate's sign for “start with character set B”.
        let written = code128::Code128::new(format!("Ɓ{}", self.0)).map(|code| code.encode());
        let mut widths: Vec<u8> = Vec::new();
        let mut last = None;
        for module in written.unwrap_or_default() {
            match widths.last_mut().filter(|_| last == Some(module)) {
                Some(width) => *width += 1,
                None => widths.push(1),
            }
            last = Some(module);
        }
        widths
    }
}

impl Serialize for Code128 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut code = serializer.serialize_struct("Code128", 2)?;
        code.serialize_field("text", &self.0)?;
        code.serialize_field("bars", &self.bars())?;
        code.end()
    }
}

/// A QR code (ISO/IEC 18004) of level M, as the guidelines for payments demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr(pub String);

impl Qr {
    /// For each row of modules, from where to where it is dark.
    fn rows(&self) -> Vec<Vec<(usize, usize)>> {
        let Ok(code) = QrCode::with_error_correction_level(&self.0, EcLevel::M) else { return Vec::new() };
        let (width, colors) = (code.width(), code.to_colors());
        colors.chunks(width).map(|row| runs(row.iter().map(|color| *color == qrcode::Color::Dark))).collect()
    }
}

fn runs(row: impl Iterator<Item = bool>) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in row.enumerate().filter(|(_, is_dark)| *is_dark) {
        match runs.last_mut().filter(|run| run.1 == at) {
            Some(run) => run.1 += 1,
            None => runs.push((at, at + 1)),
        }
    }
    runs
}

impl Serialize for Qr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut code = serializer.serialize_struct("Qr", 1)?;
        code.serialize_field("rows", &self.rows())?;
        code.end()
    }
}
