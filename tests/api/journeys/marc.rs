//! As much of MARC 21 as a test needs: the fields of a record, and a title without its punctuation.

const FILE: &[u8] = include_bytes!("../../data/marc.mrc");

/// One bibliographic record: its fields with their tags.
pub struct Record(Vec<(String, String)>);

/// The records of the extract.
pub fn records() -> Vec<Record> {
    let records = FILE.split(|byte| *byte == 0x1d).filter(|record| record.len() > 24);
    records.map(read).collect()
}

/// ISO 2709: a leader of 24, a directory of twelves, then the fields.
fn read(record: &[u8]) -> Record {
    let number = |from: usize, to: usize| std::str::from_utf8(&record[from..to]).unwrap().parse::<usize>().unwrap();
    let base = number(12, 17);
    let fields = (24..base - 1).step_by(12).map(|at| {
        let tag = String::from_utf8(record[at..at + 3].to_vec()).unwrap();
        let (length, start) = (number(at + 3, at + 7), base + number(at + 7, at + 12));
        (tag, String::from_utf8(record[start..start + length - 1].to_vec()).unwrap())
    });
    Record(fields.collect())
}

impl Record {
    fn subfield(&self, tag: &str, code: char) -> Option<&str> {
        let mut fields = self.0.iter().filter(|(of, _)| of == tag);
        fields.find_map(|(_, field)| field.split('\u{1f}').skip(1).find_map(|part| part.strip_prefix(code)))
    }

    /// ISBD writes ` :`, ` /` and `,` between the parts.
    fn clean(text: &str) -> String {
        text.trim_end_matches(|c: char| c.is_whitespace() || "/:;=,".contains(c)).trim_end_matches('.').to_owned()
    }

    pub fn title(&self) -> String {
        Record::clean(self.subfield("245", 'a').unwrap())
    }

    pub fn author(&self) -> Option<String> {
        self.subfield("100", 'a').map(Record::clean)
    }

    pub fn publisher(&self) -> Option<String> {
        self.subfield("260", 'b').map(Record::clean)
    }

    /// The first four digits of the year.
    pub fn year(&self) -> Option<i32> {
        let digits: String = self.subfield("260", 'c')?.chars().filter(char::is_ascii_digit).take(4).collect();
        digits.parse().ok().filter(|year| (1000..=2100).contains(year))
    }

    /// Without what is said of the volume or the binding.
    pub fn isbn(&self) -> Option<String> {
        self.subfield("020", 'a')?.split_whitespace().next().map(Record::clean)
    }
}
