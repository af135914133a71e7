//! Who pays for parcels, in which time; what vouchers and the time of staff are worth.
use super::super::{
    definition::{Definition, parameters},
    kind::{Kind, Word},
};
use crate::parameters::model::{PostagePayer, Unit};

const PAYERS: &[Word] = &[
    (PostagePayer::Reader.as_str(), ("skaitytojas", "reader")),
    (PostagePayer::Subscriber.as_str(), ("abonentas, pagal sąskaitą", "subscriber, by invoice")),
    (PostagePayer::OurLibrary.as_str(), ("mūsų biblioteka", "our library")),
    (PostagePayer::CentralFunding.as_str(), ("centralizuotas finansavimas", "central funding")),
];

parameters! {
    /// Who pays postage between libraries in Lithuania. Since 2022-10-01 interlibrary loan at home is free for the
    /// reader.
    PAYER: PostagePayer = Definition::new("postage.payer", Kind::Choice(PAYERS), "\"reader\"")
        .since(&[((2022, 10, 1), "\"central_funding\"")])
        .named("Kas moka paštą Lietuvoje", "Who pays postage at home")
        .about("Kas moka siuntimo tarp Lietuvos bibliotekų išlaidas. Nuo 2022-10-01 TBA šalyje skaitytojui nemokamas.")
        .source("nemokamas TBA nuo 2022-10-01", "interlibrary loan is free since 2022-10-01")
        .risky();
    /// Who pays postage to and from libraries abroad.
    PAYER_ABROAD: PostagePayer = Definition::new("postage.payer_abroad", Kind::Choice(PAYERS), "\"reader\"")
        .named("Kas moka paštą su užsieniu", "Who pays postage abroad")
        .about("Kas moka siuntimo į užsienį ir iš jo išlaidas.")
        .source("apskrities bibliotekos paslaugų kainynas", "price list of the county library")
        .risky();
    /// Within how many working days a parcel should arrive, where no day is named for it.
    ARRIVAL_DAYS: i64 = Definition::new("postage.arrival_days", Kind::Whole { least: 1, most: 60 }, "3")
        .in_units(Unit::WorkingDays)
        .named("Siuntos kelionės trukmė", "How long a parcel travels")
        .about("Per kiek darbo dienų siunta turėtų nukeliauti, jei jai nenurodyta diena; išsiuntimo diena neskaičiuojama.");
    /// What a whole IFLA voucher is worth; a half is worth half of it.
    VOUCHER: i64 = Definition::new("postage.voucher", Kind::Whole { least: 2, most: 100_000 }, "800")
        .in_units(Unit::Cents)
        .named("IFLA kupono vertė", "Worth of an IFLA voucher")
        .about("Kiek vertas visas IFLA kuponas; pusė kupono verta pusės šios sumos.")
        .source("IFLA Voucher Scheme", "IFLA Voucher Scheme");
    /// What the time of staff costs for one request that was filled, which is part of its unit cost (T14). Nought leaves
    /// it out.
    STAFF: i64 = Definition::new("postage.staff", Kind::Whole { least: 0, most: 1_000_000 }, "0")
        .in_units(Unit::Cents)
        .named("Darbo laiko kaina vienam užsakymui", "Cost of staff time for one request")
        .about("Kiek kainuoja darbuotojų laikas vienam įvykdytam užsakymui (laikas, padaugintas iš valandos kainos); įskaičiuojama į vieno užsakymo kainą (T14). Nulis – neįskaičiuojama.");
}
