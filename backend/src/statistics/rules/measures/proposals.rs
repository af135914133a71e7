//! Acquisition proposals (T16).
use super::{Definition, OF_PLACE, Source};
use crate::statistics::model::MeasureKey;

pub static MEASURES: &[Definition] = &[
    Definition {
        key: MeasureKey::ProposalsMade,
        code: "T16",
        source: Source::Sum,
        dimensions: OF_PLACE,
        iso: None,
        unit: "proposal",
        formula: "count(titles on lists of acquisition proposals)",
        lt: (
            "Siūlymai fondui papildyti",
            "Leidiniai, pasiūlyti fondui papildyti pagal neigiamus atsakymus, pagal sąrašo dieną; atšaukti sąrašai neskaičiuojami.",
        ),
        en: (
            "Acquisition proposals",
            "Titles proposed to be bought because of negative answers, by the day of the list; lists that were withdrawn are left out.",
        ),
    },
    Definition {
        key: MeasureKey::ProposalsAccepted,
        code: "T16",
        source: Source::Sum,
        dimensions: OF_PLACE,
        iso: None,
        unit: "proposal",
        formula: "count(acquisition proposals accepted)",
        lt: ("Priimti siūlymai", "Siūlymai fondui papildyti, kuriems pritarta, pagal sprendimo dieną."),
        en: ("Proposals accepted", "Acquisition proposals that were accepted, by the day of the decision."),
    },
    Definition {
        key: MeasureKey::ProposalsAcquired,
        code: "T16",
        source: Source::Sum,
        dimensions: OF_PLACE,
        iso: None,
        unit: "proposal",
        formula: "count(acquisition proposals whose title was bought)",
        lt: (
            "Įsigyta pagal siūlymus",
            "Siūlymai fondui papildyti, pagal kuriuos leidinys įsigytas, pagal įsigijimo dieną. Dalis – įsigyta iš pasiūlytų.",
        ),
        en: (
            "Proposals acquired",
            "Acquisition proposals whose title was bought, by the day it was. The share bought is acquired of made.",
        ),
    },
    Definition {
        key: MeasureKey::ProposalsAcquiredShare,
        code: "T16",
        source: Source::Percent { of: MeasureKey::ProposalsAcquired, per: MeasureKey::ProposalsMade },
        dimensions: OF_PLACE,
        iso: None,
        unit: "percent",
        formula: "proposals_acquired / proposals_made × 100",
        lt: ("Įsigyta siūlymų dalis", "Kiek procentų laikotarpio siūlymų skaičiaus sudaro įsigyti leidiniai."),
        en: ("Share of proposals acquired", "How many of a hundred proposals of the period were bought in it."),
    },
];
