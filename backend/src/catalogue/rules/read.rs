//! One record as what it says of a title.
use super::{described::describe, marc, numbers::of_record};
use crate::{
    catalogue::model::{MarcFormat, Reading, ToImport},
    platform::problem::Fault,
};

/// Reads one record of a file.
///
/// # Errors
/// What is wrong with it.
pub fn read(file: &[u8], span: &marc::Span, reading: &Reading) -> Result<ToImport, Vec<Fault>> {
    let marc::Good { record, format, mut warnings } = marc::read(file, span, reading)?;
    let (described, source) = describe(&record, format);
    let (numbers, wrong) = of_record(&record, format);
    warnings.extend(wrong);
    if marc::to_iso2709(&record).is_none() {
        warnings.push(Fault::new("", "marc.too_long_for_iso2709"));
    }
    Ok(ToImport { described, numbers, source, marc: record, warnings })
}

/// Reads the text of one element `record` of MARCXML, whatever its prefix; without a format the record shows its own.
///
/// # Errors
/// What is wrong with it.
pub fn read_marcxml(text: &str, format: Option<MarcFormat>) -> Result<ToImport, Vec<Fault>> {
    let whole = marc::Span { offset: 0, len: text.len(), shape: marc::Shape::Xml };
    read(text.as_bytes(), &whole, &Reading { format, charset: None })
}
