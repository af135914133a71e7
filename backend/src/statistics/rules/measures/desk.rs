//! Who uses interlibrary loan, and the columns of the diary (T1, T17, D1, D2, V1).
use super::{COUNTED, Definition, ISO_2789, OF_PLACE, REGISTERED, Source, USED};
use crate::statistics::model::MeasureKey;

pub static MEASURES: &[Definition] = &[
    Definition {
        key: MeasureKey::Subscribers,
        code: "T1",
        source: Source::Subscribers,
        dimensions: REGISTERED,
        iso: Some(ISO_2789),
        unit: "library",
        formula: "count(libraries registered as subscribers for the year of the last day of the period, on that day)",
        lt: (
            "TBA abonentai",
            "Bibliotekos, laikotarpio paskutinę dieną užregistruotos ar perregistruotos tų metų TBA abonentėmis.",
        ),
        en: (
            "Subscribers",
            "Libraries that on the last day of the period were registered or registered again as subscribers of that year.",
        ),
    },
    Definition {
        key: MeasureKey::Users,
        code: "T17",
        source: Source::Users,
        dimensions: USED,
        iso: Some(ISO_2789),
        unit: "person",
        formula: "count(distinct readers and libraries that asked)",
        lt: (
            "TBA vartotojai",
            "Skirtingi skaitytojai ir bibliotekos, per laikotarpį pateikę bent vieną užsakymą. Per kelis mėnesius tas pats vartotojas skaičiuojamas vieną kartą.",
        ),
        en: (
            "Users",
            "Distinct readers and libraries that made at least one request in the period. Over several months the same user counts once.",
        ),
    },
    Definition {
        key: MeasureKey::ItemsIssued,
        code: "D1",
        source: Source::Sum,
        dimensions: COUNTED,
        iso: Some(ISO_2789),
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
        source: Source::Sum,
        dimensions: COUNTED,
        iso: Some(ISO_2789),
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
        source: Source::Sum,
        dimensions: OF_PLACE,
        iso: Some(ISO_2789),
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
];
