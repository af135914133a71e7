//! One record of MARCXML, the XML of the Library of Congress; whatever prefix its elements have.
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::{Good, MAX_FIELDS, MAX_XML, flaw, format_of, is_sign, is_tag, split::Span};
use crate::{
    catalogue::model::{MarcField, MarcRecord, MarcSubfield, Reading},
    platform::problem::Fault,
};

pub fn read(file: &[u8], span: &Span, reading: &Reading) -> Result<Good, Vec<Fault>> {
    let bytes = span.bytes(file);
    if bytes.len() > MAX_XML {
        return Err(vec![flaw("", "marc.record_too_large", span.offset).with("limit", MAX_XML)]);
    }
    let not_utf8 = |err: std::str::Utf8Error| vec![flaw("", "marc.not_utf8", span.offset + err.valid_up_to())];
    let text = std::str::from_utf8(bytes).map_err(not_utf8)?;
    let mut parsed = Parsed { offset: span.offset, ..Parsed::default() };
    let is_whole = parsed.go_through(text).map_err(|flaw| vec![flaw])?;
    if !is_whole {
        parsed.flaws.push(flaw("", "marc.xml_broken", span.offset + bytes.len()));
    }
    let Parsed { record, mut flaws, .. } = parsed;
    if record.leader.len() != 24 || !record.leader.bytes().all(is_sign) {
        flaws.insert(0, flaw("", "marc.leader_wrong", span.offset));
    }
    match format_of(reading, |tag| record.has(tag)) {
        None => flaws.push(flaw("", "marc.no_title", span.offset)),
        Some(format) if flaws.is_empty() => return Ok(Good { record, format, warnings: Vec::new() }),
        Some(_) => {}
    }
    Err(flaws)
}

/// What has been read of a record, and what is being read.
#[derive(Default)]
struct Parsed {
    record: MarcRecord,
    flaws: Vec<Fault>,
    field: Option<MarcField>,
    /// The text of the leader, of a control field or of a subfield.
    text: Option<String>,
    code: String,
    n_fields: usize,
    /// Where the record stands in the file, and where the reader is in the file.
    offset: usize,
    at: usize,
}

impl Parsed {
    /// Whether the record comes to its end; `Err` where it is no XML.
    fn go_through(&mut self, text: &str) -> Result<bool, Fault> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        loop {
            self.at = self.offset + usize::try_from(reader.buffer_position()).unwrap_or_default();
            let broken = |at: usize| flaw("", "marc.xml_broken", at);
            match reader.read_event().map_err(|_| broken(self.at))? {
                Event::Start(tag) => self.begin(&tag).map_err(|()| broken(self.at))?,
                Event::End(tag) if tag.local_name().as_ref() == "record" => return Ok(true),
                Event::End(tag) => self.end(tag.local_name().as_ref()),
                Event::Text(text) => self.say(&text.xml10_content()),
                Event::CData(text) => self.say(&text.xml10_content()),
                Event::GeneralRef(name) => {
                    let sign = match name.resolve_char_ref() {
                        Ok(Some(sign)) => Some(sign),
                        _ => quick_xml::escape::resolve_xml_entity(&name).and_then(|text| text.chars().next()),
                    };
                    self.say(sign.ok_or_else(|| broken(self.at))?.encode_utf8(&mut [0; 4]));
                }
                Event::Eof => return Ok(false),
                _ => {}
            }
        }
    }

    fn begin(&mut self, element: &BytesStart) -> Result<(), ()> {
        let attribute = |name: &str| -> Result<String, ()> {
            let found = element.try_get_attribute(name).map_err(|_| ())?;
            found.map_or(Ok(String::new()), |found| {
                found.normalized_value(quick_xml::XmlVersion::Implicit1_0).map(Into::into).map_err(|_| ())
            })
        };
        match element.local_name().as_ref() {
            "leader" => self.text = Some(String::new()),
            "controlfield" => {
                self.field = Some(MarcField { tag: attribute("tag")?, ..MarcField::default() });
                self.text = Some(String::new());
            }
            "datafield" => {
                let sign = |text: String| if text.is_empty() { " ".to_owned() } else { text };
                let indicators = sign(attribute("ind1")?) + &sign(attribute("ind2")?);
                let (tag, indicators) = (attribute("tag")?, Some(indicators));
                self.field = Some(MarcField { tag, indicators, ..MarcField::default() });
            }
            "subfield" => {
                self.code = attribute("code")?;
                self.text = Some(String::new());
            }
            _ => {}
        }
        Ok(())
    }

    fn say(&mut self, text: &str) {
        if let Some(open) = &mut self.text {
            open.push_str(text);
        }
    }

    fn end(&mut self, element: &str) {
        match (element, self.text.take()) {
            ("leader", Some(text)) => self.record.leader = text,
            ("subfield", Some(value)) => {
                let code = std::mem::take(&mut self.code);
                if let Some(field) = &mut self.field {
                    field.subfields.push(MarcSubfield { code, value });
                }
            }
            ("controlfield", value) => self.keep(value),
            ("datafield", _) => self.keep(None),
            _ => {}
        }
    }

    fn keep(&mut self, value: Option<String>) {
        let Some(mut field) = self.field.take() else { return };
        field.value = value;
        self.n_fields += 1;
        if self.n_fields == MAX_FIELDS + 1 {
            self.flaws.push(flaw("", "marc.too_many_fields", self.at).with("limit", MAX_FIELDS));
        }
        if self.n_fields > MAX_FIELDS {
            return;
        }
        let wrong = fault_of(&field);
        match wrong {
            Some(code) => self.flaws.push(flaw(&field.tag, code, self.at)),
            None => self.record.fields.push(field),
        }
    }
}

/// XML can say what ISO 2709 cannot.
fn fault_of(field: &MarcField) -> Option<&'static str> {
    let is_text = |text: &str| !text.contains(['\u{1d}', '\u{1e}', '\u{1f}']);
    let is_one_sign = |text: &str| text.len() == 1 && text.bytes().all(is_sign);
    let texts = field.subfields.iter().map(|part| part.value.as_str()).chain(field.value.as_deref());
    if !is_tag(field.tag.as_bytes()) || field.value.is_some() != super::is_control(&field.tag) {
        Some("marc.tag_wrong")
    } else if field.indicators.as_ref().is_some_and(|signs| signs.len() != 2 || !signs.bytes().all(is_sign)) {
        Some("marc.indicators_wrong")
    } else if !field.subfields.iter().all(|part| is_one_sign(&part.code)) {
        Some("marc.subfield_code_wrong")
    } else if !texts.into_iter().all(is_text) {
        Some("marc.byte_unknown")
    } else {
        None
    }
}
