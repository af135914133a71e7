//! Days as other systems write them.
use chrono::NaiveDate;

use crate::history::model::HistoryDayFormat;

/// The day that a cell names: three numbers in the order of the format, whatever stands between them; a time of the day
/// after it is passed over. Four digits make a year: 05/03/19 is none. Eight digits are 20190305.
pub fn day(cell: &str, format: HistoryDayFormat) -> Option<NaiveDate> {
    let cell = cell.trim();
    if cell.len() == 8 && cell.bytes().all(|byte| byte.is_ascii_digit()) && format == HistoryDayFormat::YearMonthDay {
        return NaiveDate::parse_from_str(cell, "%Y%m%d").ok();
    }
    let mut rest = cell;
    let mut parts = [""; 3];
    for (at, part) in parts.iter_mut().enumerate() {
        if at > 0 {
            let after = rest.trim_start_matches(['-', '.', '/', ' ', '\u{a0}', '\u{2013}']);
            if after.len() == rest.len() {
                return None;
            }
            rest = after;
        }
        let n = rest.bytes().take_while(u8::is_ascii_digit).count();
        (*part, rest) = rest.split_at(n);
    }
    // `2019.03.05.` and `2019-03-05 14:20` are days too, `2019-03-055x` is none.
    let is_end = rest.is_empty() || rest.starts_with(['.', ' ', 'T', ',']);
    let [year, month, day] = match format {
        HistoryDayFormat::YearMonthDay => parts,
        HistoryDayFormat::DayMonthYear => [parts[2], parts[1], parts[0]],
        HistoryDayFormat::MonthDayYear => [parts[2], parts[0], parts[1]],
    };
    if !is_end || year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::{HistoryDayFormat::*, *};

    #[test]
    fn a_day_is_read_in_its_format_whatever_stands_between() {
        let expected = NaiveDate::from_ymd_opt(2019, 3, 5);
        for cell in ["2019-03-05", "2019.03.05", "2019/3/5", " 2019 03 05 ", "20190305", "2019-03-05 14:20:00"] {
            assert_eq!(day(cell, YearMonthDay), expected, "{cell}");
        }
        assert_eq!(day("2019-03-05T14:20", YearMonthDay), expected);
        for cell in ["05/03/2019", "5.3.2019", "05-03-2019."] {
            assert_eq!(day(cell, DayMonthYear), expected, "{cell}");
        }
        assert_eq!(day("03/05/2019", MonthDayYear), expected);
    }

    #[test]
    fn what_is_no_day_is_none() {
        for cell in ["", "2019", "2019-13-01", "2019-02-30", "19-03-05", "kovo 5", "2019-03-055", "2019-03-05x", "-"] {
            assert_eq!(day(cell, YearMonthDay), None, "{cell}");
        }
        assert_eq!(day("2019-03-05", DayMonthYear), None);
        assert_eq!(day("05/03/19", DayMonthYear), None);
        assert_eq!(day("ąčęė", YearMonthDay), None);
    }
}
