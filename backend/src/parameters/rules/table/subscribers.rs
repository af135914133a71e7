//! The yearly registration of subscribers.
use super::super::{
    definition::{Definition, Unit, parameters},
    kind::Kind,
};

parameters! {
    /// One who registers in this month or later is registered for the next year too; `null` is never.
    NEXT_YEAR_FROM_MONTH: Option<i64> =
        Definition::new("subscribers.next_year_from_month", Kind::Limit { least: 1, most: 12 }, "10")
            .in_units(Unit::Month)
            .named("Registracija galioja ir kitiems metams nuo", "Counts for the next year from")
            .about("Nuo kurio mėnesio užsiregistravęs abonentas laikomas registruotu ir kitiems metams; tuščia – niekada.")
            .source("TBA perregistravimo praktika / practice of yearly registration");
    /// The registration of a year is good for so many days of the next one, while the campaign runs.
    GRACE_DAYS: i64 = Definition::new("subscribers.grace_days", Kind::Whole { least: 0, most: 365 }, "90")
        .in_units(Unit::Days)
        .named("Registracija galioja dar", "Registration is good for another")
        .about("Kiek kitų metų dienų dar galioja metų registracija, kol vyksta perregistravimas.");
    /// For how many days a confirmation link that a subscriber was sent can be used.
    LINK_DAYS: i64 = Definition::new("subscribers.link_days", Kind::Whole { least: 1, most: 365 }, "30")
        .in_units(Unit::Days)
        .named("Patvirtinimo nuoroda galioja", "Confirmation link lives for")
        .about("Kiek dienų galioja abonentui išsiųsta duomenų patvirtinimo nuoroda.");
}
