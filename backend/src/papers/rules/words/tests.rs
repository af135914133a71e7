//! Amounts in words, the tricky ones.
use super::*;

#[test]
fn euros_are_said_in_lithuanian_as_accountants_write_them() {
    for (cents, words) in [
        (0, "Nulis eurų 00 ct"),
        (1, "Nulis eurų 01 ct"),
        (1_00, "Vienas euras 00 ct"),
        (2_50, "Du eurai 50 ct"),
        (9_09, "Devyni eurai 09 ct"),
        (10_00, "Dešimt eurų 00 ct"),
        (11_00, "Vienuolika eurų 00 ct"),
        (12_00, "Dvylika eurų 00 ct"),
        (13_00, "Trylika eurų 00 ct"),
        (14_00, "Keturiolika eurų 00 ct"),
        (15_00, "Penkiolika eurų 00 ct"),
        (16_00, "Šešiolika eurų 00 ct"),
        (17_00, "Septyniolika eurų 00 ct"),
        (18_00, "Aštuoniolika eurų 00 ct"),
        (19_99, "Devyniolika eurų 99 ct"),
        (20_00, "Dvidešimt eurų 00 ct"),
        (21_00, "Dvidešimt vienas euras 00 ct"),
        (32_00, "Trisdešimt du eurai 00 ct"),
        (100_00, "Vienas šimtas eurų 00 ct"),
        (101_00, "Vienas šimtas vienas euras 00 ct"),
        (111_00, "Vienas šimtas vienuolika eurų 00 ct"),
        (221_45, "Du šimtai dvidešimt vienas euras 45 ct"),
        (999_00, "Devyni šimtai devyniasdešimt devyni eurai 00 ct"),
        (1_000_00, "Vienas tūkstantis eurų 00 ct"),
        (1_001_00, "Vienas tūkstantis vienas euras 00 ct"),
        (2_000_00, "Du tūkstančiai eurų 00 ct"),
        (10_010_00, "Dešimt tūkstančių dešimt eurų 00 ct"),
        (11_000_00, "Vienuolika tūkstančių eurų 00 ct"),
        (21_001_00, "Dvidešimt vienas tūkstantis vienas euras 00 ct"),
        (112_312_00, "Vienas šimtas dvylika tūkstančių trys šimtai dvylika eurų 00 ct"),
        (1_000_000_00, "Vienas milijonas eurų 00 ct"),
        (5_000_021_00, "Penki milijonai dvidešimt vienas euras 00 ct"),
        (12_000_000_00, "Dvylika milijonų eurų 00 ct"),
        (1_000_000_000_00, "Vienas milijardas eurų 00 ct"),
        (-221_45, "Minus du šimtai dvidešimt vienas euras 45 ct"),
    ] {
        assert_eq!(money_in_words(cents, Language::Lt), words);
    }
}

#[test]
fn euros_are_said_in_english() {
    for (cents, words) in [
        (0, "Zero euros and 00 ct"),
        (1_01, "One euro and 01 ct"),
        (19_00, "Nineteen euros and 00 ct"),
        (40_00, "Forty euros and 00 ct"),
        (100_00, "One hundred euros and 00 ct"),
        (221_45, "Two hundred and twenty-one euros and 45 ct"),
        (1_000_00, "One thousand euros and 00 ct"),
        (21_001_00, "Twenty-one thousand one euros and 00 ct"),
        (1_000_000_00, "One million euros and 00 ct"),
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
