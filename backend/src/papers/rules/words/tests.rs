//! Amounts in words, the tricky ones.
use super::*;

#[test]
fn euros_are_said_in_lithuanian_as_accountants_write_them() {
    for (cents, words) in [
        (0, "Nulis eurų 00 ct"),
        (1, "Nulis eurų 01 ct"),
        (100, "Vienas euras 00 ct"),
        (250, "Du eurai 50 ct"),
        (909, "Devyni eurai 09 ct"),
        (1000, "Dešimt eurų 00 ct"),
        (1100, "Vienuolika eurų 00 ct"),
        (1200, "Dvylika eurų 00 ct"),
        (1300, "Trylika eurų 00 ct"),
        (1400, "Keturiolika eurų 00 ct"),
        (1500, "Penkiolika eurų 00 ct"),
        (1600, "Šešiolika eurų 00 ct"),
        (1700, "Septyniolika eurų 00 ct"),
        (1800, "Aštuoniolika eurų 00 ct"),
        (1999, "Devyniolika eurų 99 ct"),
        (2000, "Dvidešimt eurų 00 ct"),
        (2100, "Dvidešimt vienas euras 00 ct"),
        (3200, "Trisdešimt du eurai 00 ct"),
        (10_000, "Vienas šimtas eurų 00 ct"),
        (10_100, "Vienas šimtas vienas euras 00 ct"),
        (11_100, "Vienas šimtas vienuolika eurų 00 ct"),
        (22_145, "Du šimtai dvidešimt vienas euras 45 ct"),
        (99_900, "Devyni šimtai devyniasdešimt devyni eurai 00 ct"),
        (100_000, "Vienas tūkstantis eurų 00 ct"),
        (100_100, "Vienas tūkstantis vienas euras 00 ct"),
        (200_000, "Du tūkstančiai eurų 00 ct"),
        (1_001_000, "Dešimt tūkstančių dešimt eurų 00 ct"),
        (1_100_000, "Vienuolika tūkstančių eurų 00 ct"),
        (2_100_100, "Dvidešimt vienas tūkstantis vienas euras 00 ct"),
        (11_231_200, "Vienas šimtas dvylika tūkstančių trys šimtai dvylika eurų 00 ct"),
        (100_000_000, "Vienas milijonas eurų 00 ct"),
        (500_002_100, "Penki milijonai dvidešimt vienas euras 00 ct"),
        (1_200_000_000, "Dvylika milijonų eurų 00 ct"),
        (100_000_000_000, "Vienas milijardas eurų 00 ct"),
        (-22_145, "Minus du šimtai dvidešimt vienas euras 45 ct"),
    ] {
        assert_eq!(money_in_words(cents, Language::Lt), words);
    }
}

#[test]
fn euros_are_said_in_english() {
    for (cents, words) in [
        (0, "Zero euros and 00 ct"),
        (101, "One euro and 01 ct"),
        (1900, "Nineteen euros and 00 ct"),
        (4000, "Forty euros and 00 ct"),
        (10_000, "One hundred euros and 00 ct"),
        (22_145, "Two hundred and twenty-one euros and 45 ct"),
        (100_000, "One thousand euros and 00 ct"),
        (2_100_100, "Twenty-one thousand one euros and 00 ct"),
        (100_000_000, "One million euros and 00 ct"),
        (-5, "Minus zero euros and 05 ct"),
    ] {
        assert_eq!(money_in_words(cents, Language::En), words);
    }
}

#[test]
fn the_greatest_amount_is_said_and_nothing_overflows() {
    let words = money_in_words(i64::MIN, Language::Lt);
    assert!(words.starts_with("Minus devyniasdešimt du kvadrilijonai du šimtai trisdešimt trys trilijonai"), "{words}");
}
