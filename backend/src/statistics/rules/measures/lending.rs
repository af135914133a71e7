//! What other libraries ask of us (T2–T5).
use super::{COUNTED, Definition, ISO_2789, ISO_11620, REASONED, Source};
use crate::{loans::Side, statistics::model::MeasureKey};

pub static MEASURES: &[Definition] = &[
    Definition {
        key: MeasureKey::RequestsReceived,
        code: "T2",
        source: Source::Sum,
        dimensions: COUNTED,
        iso: Some(ISO_2789),
        unit: "request",
        formula: "count(requests received from other libraries)",
        lt: (
            "TBA užsakymai iš kitų bibliotekų",
            "Užsakymai, gauti iš kitų bibliotekų, pagal dieną, kurią gauti. Tos pačios administracijos bibliotekų užsakymai neskaičiuojami.",
        ),
        en: (
            "Requests received",
            "Requests that came from other libraries, by the day they came. Libraries of one administration are left out.",
        ),
    },
    Definition {
        key: MeasureKey::RequestsSupplied,
        code: "T3",
        source: Source::Sum,
        dimensions: COUNTED,
        iso: Some(ISO_2789),
        unit: "request",
        formula: "count(requests shipped or delivered)",
        lt: (
            "Įvykdyti kitų bibliotekų užsakymai",
            "Kitų bibliotekų užsakymai, pagal kuriuos dokumentas išsiųstas arba kopija pristatyta, pagal išsiuntimo dieną.",
        ),
        en: (
            "Requests supplied",
            "Requests of other libraries for which an item was shipped or a copy delivered, by the day it left.",
        ),
    },
    Definition {
        key: MeasureKey::ItemsSupplied,
        code: "T3",
        source: Source::Sum,
        dimensions: COUNTED,
        iso: Some(ISO_2789),
        unit: "item",
        formula: "sum(items of requests shipped or delivered)",
        lt: (
            "Išsiųsta dokumentų (fiz. vnt.)",
            "Kitoms bibliotekoms išsiųsti fiziniai vienetai ir pristatytos kopijos, pagal išsiuntimo dieną.",
        ),
        en: ("Items supplied", "Physical units shipped and copies delivered to other libraries, by the day they left."),
    },
    Definition {
        key: MeasureKey::RequestsRefused,
        code: "T4",
        source: Source::Sum,
        dimensions: REASONED,
        iso: Some(ISO_2789),
        unit: "request",
        formula: "count(requests of other libraries answered no)",
        lt: (
            "Neigiami atsakymai kitoms bibliotekoms",
            "Kitų bibliotekų užsakymai, į kuriuos atsakėme neigiamai, pagal atsakymo dieną ir priežastį. Siūlymas kreiptis vėliau nėra neigiamas atsakymas.",
        ),
        en: (
            "Requests refused",
            "Requests of other libraries to which we said no, by the day of the answer and its reason. That it can be had later is not a no.",
        ),
    },
    Definition {
        key: MeasureKey::LendingFillRate,
        code: "T5",
        source: Source::Share { of: MeasureKey::RequestsSupplied, and: MeasureKey::RequestsRefused },
        dimensions: COUNTED,
        iso: Some(ISO_11620),
        unit: "percent",
        formula: "requests_supplied / (requests_supplied + requests_refused) × 100",
        lt: (
            "Įvykdymo procentas (skolinant)",
            "Kiek procentų atsakytų kitų bibliotekų užsakymų įvykdyta. Neužbaigti užsakymai neįskaičiuojami; kiek jų yra, rodo „Neužbaigti kitų bibliotekų užsakymai“.",
        ),
        en: (
            "Lending fill rate",
            "The share of the answered requests of other libraries that was supplied. Open requests are left out; how many there are is told by “Open requests of other libraries”.",
        ),
    },
    Definition {
        key: MeasureKey::LendingOpen,
        code: "T2",
        source: Source::Open(Side::Lending),
        dimensions: COUNTED,
        iso: Some(ISO_2789),
        unit: "request",
        formula: "requests_received − requests_supplied − requests_refused − retries_offered − requests_cancelled − requests_closed, from the beginning to the last day of the period",
        lt: (
            "Neužbaigti kitų bibliotekų užsakymai",
            "Gauti, bet laikotarpio paskutinę dieną dar neišsiųsti, neatsakyti ir neatšaukti kitų bibliotekų užsakymai.",
        ),
        en: (
            "Open requests of other libraries",
            "Requests that came and on the last day of the period were neither supplied, refused, put off nor cancelled.",
        ),
    },
];
