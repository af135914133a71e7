//! What interlibrary loan costs (T13), and what one request of it costs (T14).
use super::{COSTED, COUNTED, Definition, ISO_11620, Source};
use crate::statistics::model::MeasureKey;

pub static MEASURES: &[Definition] = &[
    Definition {
        key: MeasureKey::PostageCents,
        code: "T13",
        source: Source::Sum,
        dimensions: COSTED,
        iso: None,
        unit: "cent",
        formula: "sum(cost lines of postage there and back)",
        lt: (
            "Pašto išlaidos",
            "Siuntimo ten ir atgal išlaidų eilučių suma, pagal eilutės dieną ir mokėtoją. Atšaukta eilutė atimama tą dieną, kurią atšaukta.",
        ),
        en: (
            "Postage",
            "The sum of the cost lines of postage there and back, by the day of the line and its payer. A line that is taken back is subtracted on the day on which it is.",
        ),
    },
    Definition {
        key: MeasureKey::LendingCosts,
        code: "T14",
        source: Source::Sum,
        dimensions: COSTED,
        iso: None,
        unit: "cent",
        formula: "sum(cost lines of postage, copies and vouchers of requests of other libraries)",
        lt: (
            "Skolinimo išlaidos",
            "Kitų bibliotekų užsakymų siuntimo, kopijų ir kuponų išlaidų eilučių suma, kad ir kas mokėtų. Kompensacijos už prarastus dokumentus neįskaičiuojamos.",
        ),
        en: (
            "Costs of lending",
            "The sum of the cost lines of postage, copies and vouchers of requests of other libraries, whoever pays. Compensations for what was lost are left out.",
        ),
    },
    Definition {
        key: MeasureKey::BorrowingCosts,
        code: "T14",
        source: Source::Sum,
        dimensions: COSTED,
        iso: None,
        unit: "cent",
        formula: "sum(cost lines of postage, copies and vouchers of requests of our readers)",
        lt: (
            "Gavimo iš kitų bibliotekų išlaidos",
            "Mūsų skaitytojų užsakymų siuntimo, kopijų ir kuponų išlaidų eilučių suma, kad ir kas mokėtų. Kompensacijos už prarastus dokumentus neįskaičiuojamos.",
        ),
        en: (
            "Costs of borrowing",
            "The sum of the cost lines of postage, copies and vouchers of requests of our readers, whoever pays. Compensations for what was lost are left out.",
        ),
    },
    Definition {
        key: MeasureKey::LendingUnitCost,
        code: "T14",
        source: Source::UnitCost { of: MeasureKey::LendingCosts, per: MeasureKey::RequestsSupplied },
        dimensions: COUNTED,
        iso: Some(ISO_11620),
        unit: "cent",
        formula: "(lending_costs + staff time) / requests_supplied",
        lt: (
            "Vieno užsakymo kaina (skolinant)",
            "Skolinimo išlaidos, padalytos iš įvykdytų kitų bibliotekų užsakymų; su darbo laiko kaina, jei ji nustatyta parametru.",
        ),
        en: (
            "Unit cost of lending",
            "Costs of lending divided by the requests of other libraries that were supplied; with the cost of staff time where a parameter sets one.",
        ),
    },
    Definition {
        key: MeasureKey::BorrowingUnitCost,
        code: "T14",
        source: Source::UnitCost { of: MeasureKey::BorrowingCosts, per: MeasureKey::RequestsFilled },
        dimensions: COUNTED,
        iso: Some(ISO_11620),
        unit: "cent",
        formula: "(borrowing_costs + staff time) / requests_filled",
        lt: (
            "Vieno užsakymo kaina (gaunant)",
            "Gavimo iš kitų bibliotekų išlaidos, padalytos iš įvykdytų mūsų skaitytojų užsakymų; su darbo laiko kaina, jei ji nustatyta parametru.",
        ),
        en: (
            "Unit cost of borrowing",
            "Costs of borrowing divided by the requests of our readers that were filled; with the cost of staff time where a parameter sets one.",
        ),
    },
];
