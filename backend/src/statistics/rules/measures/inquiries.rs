//! Consultations and inquiries (T18), reference questions (I1).
use super::{Definition, QUESTIONS, Source};
use crate::statistics::model::MeasureKey;

/// Advice on sources and their use; directions, such as where a room is, are no reference questions.
const ISO_2789: &str = "ISO 2789:2022, reference questions";

pub static MEASURES: &[Definition] = &[
    Definition {
        key: MeasureKey::Consultations,
        code: "T18",
        source: Source::Sum,
        dimensions: QUESTIONS,
        iso: None,
        unit: "question",
        formula: "count(consultations given) + count(inquiries answered)",
        lt: (
            "Konsultacijos ir paklausimai",
            "Suteiktos konsultacijos ir atsakytos užklausos, pagal atsakymo dieną. Įrašytos per klaidą neskaičiuojamos. Kai klausia ne biblioteka, įrašoma mūsų vieta.",
        ),
        en: (
            "Consultations and inquiries",
            "Consultations given and inquiries answered, by the day of the answer. What was noted by mistake is left out. Where no library asked it is our own place’s.",
        ),
    },
    Definition {
        key: MeasureKey::ConsultationMinutes,
        code: "T18",
        source: Source::Sum,
        dimensions: QUESTIONS,
        iso: None,
        unit: "minute",
        formula: "sum(minutes of consultations and of inquiries that have ended)",
        lt: (
            "Konsultavimo laikas (min.)",
            "Minutės, įrašytos prie konsultacijų ir pasibaigusių užklausų, pagal pabaigos dieną.",
        ),
        en: (
            "Time of consultations (min)",
            "Minutes noted with consultations and with inquiries that have ended, by the day on which they did.",
        ),
    },
    Definition {
        key: MeasureKey::InquiriesInTime,
        code: "T18",
        source: Source::Sum,
        dimensions: QUESTIONS,
        iso: None,
        unit: "question",
        formula: "count(inquiries answered on their due day or before)",
        lt: ("Laiku atsakytos užklausos", "Užklausos, atsakytos iki termino, pagal atsakymo dieną."),
        en: ("Inquiries answered in time", "Inquiries answered on their due day or before, by the day of the answer."),
    },
    Definition {
        key: MeasureKey::InquiriesInTimeShare,
        code: "T18",
        source: Source::Percent { of: MeasureKey::InquiriesInTime, per: MeasureKey::InquiriesAnswered },
        dimensions: QUESTIONS,
        iso: None,
        unit: "percent",
        formula: "inquiries_in_time / inquiries_answered × 100",
        lt: ("Laiku atsakytų užklausų dalis", "Kiek procentų atsakytų užklausų atsakyta iki termino."),
        en: ("Share of inquiries answered in time", "How many of a hundred inquiries answered were answered in time."),
    },
    Definition {
        key: MeasureKey::InquiriesReceived,
        code: "I1",
        source: Source::Sum,
        dimensions: QUESTIONS,
        iso: Some(ISO_2789),
        unit: "question",
        formula: "count(inquiries received)",
        lt: (
            "Informacinės užklausos",
            "Gautos užklausos, į kurias atsakoma ne iš karto, pagal gavimo dieną: patarimas, ne krypties parodymas.",
        ),
        en: (
            "Reference questions",
            "Inquiries received that are not answered on the spot, by the day they came: advice, not directions.",
        ),
    },
    Definition {
        key: MeasureKey::InquiriesAnswered,
        code: "I1",
        source: Source::Sum,
        dimensions: QUESTIONS,
        iso: Some(ISO_2789),
        unit: "question",
        formula: "count(inquiries answered)",
        lt: (
            "Atsakytos užklausos",
            "Užklausos, į kurias atsakyta, pagal atsakymo dieną. Persiųstos kitur nepriskiriamos nei atsakytoms, nei neatsakytoms.",
        ),
        en: (
            "Reference questions answered",
            "Inquiries answered, by the day of the answer. Those referred elsewhere are neither answered nor left without an answer.",
        ),
    },
    Definition {
        key: MeasureKey::InquiriesNotAnswered,
        code: "I1",
        source: Source::Sum,
        dimensions: QUESTIONS,
        iso: Some(ISO_2789),
        unit: "question",
        formula: "count(inquiries left without an answer)",
        lt: ("Neatsakytos užklausos", "Užklausos, į kurias atsakyti nepavyko, pagal dieną, kurią tai pasakyta."),
        en: (
            "Reference questions not answered",
            "Inquiries that were left without an answer, by the day on which that was said.",
        ),
    },
];
