//! What happens to requests on their way (S1–S5).
use super::{COUNTED, Definition, ISO_2789, Source};
use crate::statistics::model::MeasureKey;

pub static MEASURES: &[Definition] = &[
    Definition {
        key: MeasureKey::RequestsCancelled,
        code: "S1",
        source: Source::Sum,
        dimensions: COUNTED,
        iso: None,
        unit: "request",
        formula: "count(requests cancelled before they were supplied)",
        lt: (
            "Atšaukti užsakymai",
            "Prieš išsiunčiant ar gaunant atšaukti užsakymai, pagal atšaukimo dieną; mūsų užsakymai – tik tie, kurie buvo perduoti kitai bibliotekai.",
        ),
        en: (
            "Requests cancelled",
            "Requests cancelled before they were supplied, by the day it was agreed; of ours only those that had been sent to another library.",
        ),
    },
    Definition {
        key: MeasureKey::RequestsClosed,
        code: "S2",
        source: Source::Sum,
        dimensions: COUNTED,
        iso: None,
        unit: "request",
        formula: "count(requests closed by hand before they were supplied)",
        lt: ("Uždaryti ranka užsakymai", "Užsakymai, kurie uždaryti ranka, nors nebuvo nei išsiųsti, nei atsakyti."),
        en: (
            "Requests closed by hand",
            "Requests that were closed by hand although they were neither supplied nor refused.",
        ),
    },
    Definition {
        key: MeasureKey::RetriesOffered,
        code: "S3",
        source: Source::Sum,
        dimensions: COUNTED,
        iso: None,
        unit: "answer",
        formula: "count(answers that it can be had later)",
        lt: (
            "Siūlymai kreiptis vėliau",
            "Atsakymai, kad dokumentą galima gauti vėliau: mūsų kitoms bibliotekoms ir kitų bibliotekų mums.",
        ),
        en: ("Later days offered", "Answers that it can be had later: ours to other libraries, and theirs to us."),
    },
    Definition {
        key: MeasureKey::ConditionsSet,
        code: "S4",
        source: Source::Sum,
        dimensions: COUNTED,
        iso: None,
        unit: "answer",
        formula: "count(conditions set)",
        lt: ("Iškeltos sąlygos", "Atsakymai su sąlyga, pavyzdžiui, kaina ar tik skaitykloje."),
        en: ("Conditions set", "Answers with a condition, such as a price or the reading room alone."),
    },
    Definition {
        key: MeasureKey::RenewalsGranted,
        code: "S5",
        source: Source::Sum,
        dimensions: COUNTED,
        iso: Some(ISO_2789),
        unit: "renewal",
        formula: "count(renewals granted)",
        lt: ("Pratęsimai", "Pratęsti skolinimo terminai, pagal pratęsimo dieną."),
        en: ("Renewals granted", "Loans that were renewed, by the day it was granted."),
    },
];
