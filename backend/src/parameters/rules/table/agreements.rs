//! What an agreement begins with, and when it is spoken of before it ends.
use super::super::{
    definition::{Definition, Unit, parameters},
    kind::Kind,
};

parameters! {
    /// How many days before its end an agreement is ended by notice, unless it says otherwise.
    NOTICE_DAYS: i64 = Definition::new("agreements.notice_days", Kind::Whole { least: 0, most: 365 }, "30")
        .in_units(Unit::Days)
        .named("Įspėjimas prieš nutraukimą", "Notice")
        .about("Prieš kiek dienų įspėjama apie sutarties nutraukimą, jei sutartyje nenurodyta kitaip.")
        .source("TBA sutarčių praktika: 30 dienų / practice of agreements: 30 days");
    /// So many days before its end an agreement is listed as expiring.
    EXPIRING_DAYS: i64 = Definition::new("agreements.expiring_days", Kind::Whole { least: 1, most: 365 }, "60")
        .in_units(Unit::Days)
        .named("Baigiasi greitai", "Expiring")
        .about("Prieš kiek dienų iki pabaigos sutartis rodoma kaip greitai pasibaigsianti.");
    /// So many days before its end the agreement's keeper is reminded.
    REMINDERS_BEFORE: Vec<i64> =
        Definition::new("agreements.reminders_before", Kind::Numbers { least: 0, most: 365 }, "[14,30,60]")
            .in_units(Unit::Days)
            .named("Priminimai prieš pabaigą", "Reminders before the end")
            .about("Prieš kiek dienų primenama apie sutarties pabaigą.");
}
