//! What is counted: every measure with its definition, in both languages.
//!
//! Codes T2–T8 and V1 are those of the indicator table, D1 and D2 columns of the diary; the population is that of
//! ISO 2789:2022: loans between libraries of one administration are left out.
use super::{super::model::MeasureKey, proposals};
use crate::platform::i18n::Language;

/// One measure in both languages.
pub struct Definition {
    pub key: MeasureKey,
    pub code: &'static str,
    pub unit: &'static str,
    pub formula: &'static str,
    pub lt: (&'static str, &'static str),
    pub en: (&'static str, &'static str),
}

/// Every measure, in the order of the report.
pub static MEASURES: &[Definition] = &[
    Definition {
        key: MeasureKey::RequestsReceived,
        code: "T2",
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
        key: MeasureKey::RequestsSent,
        code: "T6",
        unit: "request",
        formula: "count(requests sent to another library, each once)",
        lt: (
            "Skaitytojų TBA užsakymai",
            "Mūsų skaitytojų ir padalinių užsakymai, perduoti kitoms bibliotekoms; kiekvienas vieną kartą, pagal pirmojo išsiuntimo dieną.",
        ),
        en: (
            "Requests sent",
            "Requests of our readers and departments passed to other libraries; each once, by the day it was first sent.",
        ),
    },
    Definition {
        key: MeasureKey::RequestsFilled,
        code: "T7",
        unit: "request",
        formula: "count(requests whose items arrived)",
        lt: (
            "Įvykdyti skaitytojų TBA užsakymai",
            "Mūsų užsakymai, pagal kuriuos dokumentas ar kopija gauta, pagal gavimo dieną.",
        ),
        en: ("Requests filled", "Our requests for which the item or copy arrived, by the day it arrived."),
    },
    Definition {
        key: MeasureKey::ItemsReceived,
        code: "T7",
        unit: "item",
        formula: "sum(items that arrived)",
        lt: (
            "Gauta dokumentų per TBA (fiz. vnt.)",
            "Iš kitų bibliotekų gauti fiziniai vienetai ir kopijos, pagal gavimo dieną.",
        ),
        en: ("Items received", "Physical units and copies that arrived from other libraries, by the day they arrived."),
    },
    Definition {
        key: MeasureKey::RequestsUnfilled,
        code: "T8",
        unit: "request",
        formula: "count(requests sent to another library and finally not filled)",
        lt: (
            "Neįvykdyti skaitytojų TBA užsakymai",
            "Kitoms bibliotekoms perduoti mūsų užsakymai, kurių galiausiai neįvykdė niekas, pagal pabaigos dieną ir priežastį; biblioteka – paskutinė, į kurią kreiptasi.",
        ),
        en: (
            "Requests unfilled",
            "Requests of ours that were passed to other libraries and in the end filled by none, by the day they ended and the reason; the library is the last one asked.",
        ),
    },
    Definition {
        key: MeasureKey::RefusalsReceived,
        code: "T8",
        unit: "answer",
        formula: "count(negative answers of libraries that were asked)",
        lt: (
            "Neigiami bibliotekų atsakymai",
            "Kiekvienas bibliotekos, į kurią kreiptasi, neigiamas atsakymas, pagal atsakymo dieną, priežastį ir biblioteką; vienas užsakymas gali jų gauti kelis.",
        ),
        en: (
            "Negative answers received",
            "Each no of a library that was asked, by the day of the answer, its reason and the library; one request may get several.",
        ),
    },
    Definition {
        key: MeasureKey::ItemsIssued,
        code: "D1",
        unit: "item",
        formula: "sum(items handed over to readers, shipped or delivered to libraries)",
        lt: (
            "Išduota TBA dokumentų (fiz. vnt.)",
            "Per TBA gauti fiziniai vienetai ir kopijos, išduoti mūsų skaitytojams, ir kitoms bibliotekoms išsiųsti, pagal išdavimo dieną. Prie savo fondo išduoties nepridedama.",
        ),
        en: (
            "Items issued",
            "Units and copies of other libraries handed over to our readers, and those sent to other libraries, by that day. Not added to loans of the own collection.",
        ),
    },
    Definition {
        key: MeasureKey::ItemsReturned,
        code: "D2",
        unit: "item",
        formula: "sum(items taken back from readers, checked in from libraries)",
        lt: (
            "Grąžinta TBA dokumentų (fiz. vnt.)",
            "Fiziniai vienetai, kuriuos grąžino mūsų skaitytojai ir kitos bibliotekos, pagal grąžinimo dieną.",
        ),
        en: ("Items returned", "Physical units brought back by our readers and by other libraries, by that day."),
    },
    Definition {
        key: MeasureKey::Visits,
        code: "V1",
        unit: "visit",
        formula: "sum(visits counted)",
        lt: (
            "TBA apsilankymai",
            "Dienoraštyje pažymėti TBA vartotojų apsilankymai, pagal dieną ir vietą. Darbuotojai neskaičiuojami.",
        ),
        en: (
            "Visits",
            "Visits of interlibrary loan users as counted in the diary, by day and place. Staff are left out.",
        ),
    },
    proposals::MADE,
    proposals::ACCEPTED,
    proposals::ACQUIRED,
];

impl Definition {
    /// The name and the definition in a language.
    pub fn texts(&self, language: Language) -> (&'static str, &'static str) {
        match language {
            Language::Lt => self.lt,
            Language::En => self.en,
        }
    }
}
