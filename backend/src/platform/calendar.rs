//! The year as the law has it: the public holidays of Lithuania, the movable ones computed; and days before a day.
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Of the days before a day on which it is spoken of, the nearest that has come; none where the day is over.
pub fn reached(day: NaiveDate, days_before: &[i64], today: NaiveDate) -> Option<i32> {
    let left = (day - today).num_days();
    let come = days_before.iter().filter(|days| (0..=**days).contains(&left)).min();
    come.and_then(|days| i32::try_from(*days).ok())
}

crate::text_enum! {
    /// A public holiday of Lithuania (Labour Code, article 123).
    Holiday {
        NewYear = "new_year", Restoration = "restoration_of_the_state", Independence = "restoration_of_independence",
        Easter = "easter", EasterMonday = "easter_monday", Labour = "labour_day", Mothers = "mothers_day",
        Fathers = "fathers_day", Midsummer = "midsummer", Statehood = "statehood_day", Assumption = "assumption",
        AllSaints = "all_saints", AllSouls = "all_souls", ChristmasEve = "christmas_eve",
        Christmas = "christmas", SecondChristmas = "second_day_of_christmas",
    }
}

impl Holiday {
    /// Its day in a year; none in years that the calendar does not reach.
    pub fn on(self, year: i32) -> Option<NaiveDate> {
        let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        let first_sunday = |month| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Sun, 1);
        match self {
            Holiday::NewYear => fixed(1, 1),
            Holiday::Restoration => fixed(2, 16),
            Holiday::Independence => fixed(3, 11),
            Holiday::Easter => easter(year),
            Holiday::EasterMonday => easter(year)?.succ_opt(),
            Holiday::Labour => fixed(5, 1),
            Holiday::Mothers => first_sunday(5),
            Holiday::Fathers => first_sunday(6),
            Holiday::Midsummer => fixed(6, 24),
            Holiday::Statehood => fixed(7, 6),
            Holiday::Assumption => fixed(8, 15),
            Holiday::AllSaints => fixed(11, 1),
            Holiday::AllSouls => fixed(11, 2),
            Holiday::ChristmasEve => fixed(12, 24),
            Holiday::Christmas => fixed(12, 25),
            Holiday::SecondChristmas => fixed(12, 26),
        }
    }

    /// The first holiday that falls on a day; two may, such as 2022-05-01.
    pub fn of(day: NaiveDate) -> Option<Holiday> {
        Holiday::ALL.iter().copied().find(|holiday| holiday.on(day.year()) == Some(day))
    }

    /// Its name in Lithuanian and in English.
    pub const fn name(self) -> (&'static str, &'static str) {
        match self {
            Holiday::NewYear => ("Naujieji metai", "New Year’s Day"),
            Holiday::Restoration => ("Lietuvos valstybės atkūrimo diena", "Day of Restoration of the State"),
            Holiday::Independence => ("Lietuvos nepriklausomybės atkūrimo diena", "Day of Restoration of Independence"),
            Holiday::Easter => ("Velykos", "Easter Sunday"),
            Holiday::EasterMonday => ("Antroji Velykų diena", "Easter Monday"),
            Holiday::Labour => ("Tarptautinė darbo diena", "International Labour Day"),
            Holiday::Mothers => ("Motinos diena", "Mother’s Day"),
            Holiday::Fathers => ("Tėvo diena", "Father’s Day"),
            Holiday::Midsummer => ("Rasos ir Joninių diena", "Midsummer Day"),
            Holiday::Statehood => ("Valstybės (Mindaugo karūnavimo) diena", "Statehood Day"),
            Holiday::Assumption => ("Žolinė", "Assumption Day"),
            Holiday::AllSaints => ("Visų Šventųjų diena", "All Saints’ Day"),
            Holiday::AllSouls => ("Vėlinės", "All Souls’ Day"),
            Holiday::ChristmasEve => ("Kūčios", "Christmas Eve"),
            Holiday::Christmas => ("Kalėdos", "Christmas Day"),
            Holiday::SecondChristmas => ("Antroji Kalėdų diena", "Second Day of Christmas"),
        }
    }
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm, as Meeus prints it).
pub fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let after_march_1 = h + l - 7 * m + 21;
    NaiveDate::from_ymd_opt(year, 3, 1)?.checked_add_days(Days::new(u64::try_from(after_march_1).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn easter_is_where_the_church_calendar_has_it() {
        let known = [
            (1961, 4, 2),
            (1990, 4, 15),
            (2008, 3, 23),
            (2011, 4, 24),
            (2022, 4, 17),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
            (2049, 4, 18),
            (2076, 4, 19),
            (2100, 3, 28),
            (2285, 3, 22),
        ];
        for (year, month, on) in known {
            assert_eq!(easter(year), Some(day(year, month, on)));
        }
    }

    #[test]
    fn easter_is_a_sunday_between_march_22_and_april_25() {
        for year in 1900..2300 {
            let easter = easter(year).expect("a day");
            assert_eq!(easter.weekday(), Weekday::Sun);
            assert!((day(year, 3, 22)..=day(year, 4, 25)).contains(&easter), "{easter}");
        }
    }

    #[test]
    fn the_holidays_of_2026_are_those_of_the_labour_code() {
        let found: Vec<_> = Holiday::ALL.iter().map(|holiday| holiday.on(2026).expect("a day")).collect();
        let written = [
            (1, 1),
            (2, 16),
            (3, 11),
            (4, 5),
            (4, 6),
            (5, 1),
            (5, 3),
            (6, 7),
            (6, 24),
            (7, 6),
            (8, 15),
            (11, 1),
            (11, 2),
            (12, 24),
            (12, 25),
            (12, 26),
        ];
        assert_eq!(found, written.map(|(month, on)| day(2026, month, on)));
    }

    #[test]
    fn a_day_knows_its_holiday() {
        assert_eq!(Holiday::of(day(2027, 3, 29)), Some(Holiday::EasterMonday));
        assert_eq!(Holiday::of(day(2022, 5, 1)), Some(Holiday::Labour));
        assert_eq!(Holiday::of(day(2026, 3, 12)), None);
    }

    #[test]
    fn the_nearest_day_before_that_has_come_counts() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 3, d).expect("a day");
        let asked = |today| reached(day(31), &[14, 3, 7], day(today));
        assert_eq!(
            [16, 17, 20, 24, 27, 28, 31].map(asked),
            [None, Some(14), Some(14), Some(7), Some(7), Some(3), Some(3)]
        );
        assert_eq!(reached(day(1), &[3, 0], day(1)), Some(0));
        assert_eq!((reached(day(1), &[3], day(2)), reached(day(2), &[], day(2))), (None, None));
    }
}
