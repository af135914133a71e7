//! The measures of acquisition proposals (T16); the share bought is acquired of made.
use super::{super::model::MeasureKey, measures::Definition};

/// Titles on lists of proposals.
pub const MADE: Definition = Definition {
    key: MeasureKey::ProposalsMade,
    code: "T16",
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
};

/// Those that were accepted.
pub const ACCEPTED: Definition = Definition {
    key: MeasureKey::ProposalsAccepted,
    code: "T16",
    unit: "proposal",
    formula: "count(acquisition proposals accepted)",
    lt: ("Priimti siūlymai", "Siūlymai fondui papildyti, kuriems pritarta, pagal sprendimo dieną."),
    en: ("Proposals accepted", "Acquisition proposals that were accepted, by the day of the decision."),
};

/// Those that were bought.
pub const ACQUIRED: Definition = Definition {
    key: MeasureKey::ProposalsAcquired,
    code: "T16",
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
};
