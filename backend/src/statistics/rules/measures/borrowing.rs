//! What we ask of other libraries (T6–T9, T12, T15).
use super::{BALANCED, COUNTED, Definition, FillFigure, ISO_2789, ISO_11620, PLACED, REFUSED, Source};
use crate::{loans::Side, statistics::model::MeasureKey};

pub static MEASURES: &[Definition] = &[
    Definition {
        key: MeasureKey::RequestsSent,
        code: "T6",
        source: Source::Sum,
        dimensions: COUNTED,
        iso: Some(ISO_2789),
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
        source: Source::Sum,
        dimensions: PLACED,
        iso: Some(ISO_2789),
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
        source: Source::Sum,
        dimensions: PLACED,
        iso: Some(ISO_2789),
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
        source: Source::Sum,
        dimensions: REFUSED,
        iso: Some(ISO_2789),
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
        source: Source::Sum,
        dimensions: REFUSED,
        iso: Some(ISO_2789),
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
        key: MeasureKey::BorrowingFillRate,
        code: "T9",
        source: Source::Share { of: MeasureKey::RequestsFilled, and: MeasureKey::RequestsUnfilled },
        dimensions: COUNTED,
        iso: Some(ISO_11620),
        unit: "percent",
        formula: "requests_filled / (requests_filled + requests_unfilled) × 100",
        lt: (
            "Įvykdymo procentas (gaunant)",
            "Kiek procentų užbaigtų mūsų užsakymų įvykdyta. Neužbaigti užsakymai neįskaičiuojami; kiek jų yra, rodo „Neužbaigti mūsų užsakymai“.",
        ),
        en: (
            "Borrowing fill rate",
            "The share of our ended requests that was filled. Open requests are left out; how many there are is told by “Our open requests”.",
        ),
    },
    Definition {
        key: MeasureKey::SupplierFillRate,
        code: "T9",
        source: Source::Share { of: MeasureKey::RequestsFilled, and: MeasureKey::RefusalsReceived },
        dimensions: PLACED,
        iso: None,
        unit: "percent",
        formula: "requests_filled / (requests_filled + refusals_received) × 100",
        lt: (
            "Tiekėjo įvykdymo procentas",
            "Kiek procentų atsakymų, kuriuos davė biblioteka, į kurią kreiptasi, buvo dokumentas. Rodo, kuri biblioteka ir kelinta iš eilės įvykdo.",
        ),
        en: (
            "Supplier fill rate",
            "The share of the answers of the libraries asked that was the thing itself. It tells which library fills, and at which place of the order.",
        ),
    },
    Definition {
        key: MeasureKey::BorrowingOpen,
        code: "T6",
        source: Source::Open(Side::Borrowing),
        dimensions: COUNTED,
        iso: Some(ISO_2789),
        unit: "request",
        formula: "requests_sent − requests_filled − requests_unfilled − requests_cancelled − requests_closed, from the beginning to the last day of the period",
        lt: (
            "Neužbaigti mūsų užsakymai",
            "Kitoms bibliotekoms perduoti, bet laikotarpio paskutinę dieną dar negauti ir nebaigti mūsų užsakymai.",
        ),
        en: (
            "Our open requests",
            "Requests of ours that were sent and on the last day of the period were neither filled, unfilled nor cancelled.",
        ),
    },
    Definition {
        key: MeasureKey::LibrariesPerFill,
        code: "T12",
        source: Source::Fills(FillFigure::Asked),
        dimensions: COUNTED,
        iso: None,
        unit: "ratio",
        formula: "sum(libraries asked for filled requests) / requests_filled",
        lt: (
            "Kreipimųsi vienam įvykdytam užsakymui",
            "Į kiek bibliotekų vidutiniškai kreiptasi, kol mūsų užsakymas įvykdytas.",
        ),
        en: (
            "Libraries asked per filled request",
            "How many libraries were asked on average until a request of ours was filled.",
        ),
    },
    Definition {
        key: MeasureKey::Balance,
        code: "T15",
        source: Source::Ratio { of: MeasureKey::RequestsSupplied, per: MeasureKey::RequestsFilled },
        dimensions: BALANCED,
        iso: Some(ISO_2789),
        unit: "ratio",
        formula: "requests_supplied / requests_filled",
        lt: (
            "Skolinimo ir gavimo santykis",
            "Kiek užsakymų įvykdėme kitoms bibliotekoms vienam mūsų įvykdytam užsakymui; daugiau nei 1 – daugiau skoliname, nei gauname.",
        ),
        en: (
            "Lending to borrowing ratio",
            "How many requests of others we supplied for each request of ours that was filled; above 1 we lend more than we borrow.",
        ),
    },
];
