//! How many are filled in time (T11), and how old what they get is.
use super::{Definition, FillFigure, ISO_11620, PLACED, Source, Stat};
use crate::statistics::model::MeasureKey;

pub static MEASURES: &[Definition] = &[
    Definition {
        key: MeasureKey::FilledWithin2,
        code: "T11",
        source: Source::Fills(FillFigure::Within(2)),
        dimensions: PLACED,
        iso: Some(ISO_11620),
        unit: "percent",
        formula: "fills of at most 2 days / fills × 100",
        lt: (
            "Įvykdyta per 2 dienas",
            "Kiek procentų įvykdytų užsakymų įvykdyta per 2 dienas nuo užsakymo (kalendorinėmis dienomis).",
        ),
        en: (
            "Filled within 2 days",
            "The share of filled requests that took at most 2 calendar days from the request.",
        ),
    },
    Definition {
        key: MeasureKey::FilledWithin3,
        code: "T11",
        source: Source::Fills(FillFigure::Within(3)),
        dimensions: PLACED,
        iso: Some(ISO_11620),
        unit: "percent",
        formula: "fills of at most 3 days / fills × 100",
        lt: (
            "Įvykdyta per 3 dienas",
            "Kiek procentų įvykdytų užsakymų įvykdyta per 3 dienas nuo užsakymo (kalendorinėmis dienomis).",
        ),
        en: (
            "Filled within 3 days",
            "The share of filled requests that took at most 3 calendar days from the request.",
        ),
    },
    Definition {
        key: MeasureKey::FilledWithin5,
        code: "T11",
        source: Source::Fills(FillFigure::Within(5)),
        dimensions: PLACED,
        iso: Some(ISO_11620),
        unit: "percent",
        formula: "fills of at most 5 days / fills × 100",
        lt: (
            "Įvykdyta per 5 dienas",
            "Kiek procentų įvykdytų užsakymų įvykdyta per 5 dienas nuo užsakymo (kalendorinėmis dienomis).",
        ),
        en: (
            "Filled within 5 days",
            "The share of filled requests that took at most 5 calendar days from the request.",
        ),
    },
    Definition {
        key: MeasureKey::FilledWithin10,
        code: "T11",
        source: Source::Fills(FillFigure::Within(10)),
        dimensions: PLACED,
        iso: Some(ISO_11620),
        unit: "percent",
        formula: "fills of at most 10 days / fills × 100",
        lt: (
            "Įvykdyta per 10 dienų",
            "Kiek procentų įvykdytų užsakymų įvykdyta per 10 dienų nuo užsakymo (kalendorinėmis dienomis).",
        ),
        en: (
            "Filled within 10 days",
            "The share of filled requests that took at most 10 calendar days from the request.",
        ),
    },
    Definition {
        key: MeasureKey::FilledWithin30,
        code: "T11",
        source: Source::Fills(FillFigure::Within(30)),
        dimensions: PLACED,
        iso: Some(ISO_11620),
        unit: "percent",
        formula: "fills of at most 30 days / fills × 100",
        lt: (
            "Įvykdyta per 30 dienų",
            "Kiek procentų įvykdytų užsakymų įvykdyta per 30 dienų nuo užsakymo (kalendorinėmis dienomis).",
        ),
        en: (
            "Filled within 30 days",
            "The share of filled requests that took at most 30 calendar days from the request.",
        ),
    },
    Definition {
        key: MeasureKey::AgeMean,
        code: "S6",
        source: Source::Fills(FillFigure::Age(Stat::Mean)),
        dimensions: PLACED,
        iso: None,
        unit: "year",
        formula: "mean(year of the fill − year of publication)",
        lt: (
            "Gauto ar išsiųsto dokumento amžius: vidurkis",
            "Kiek metų praėjo nuo išleidimo iki įvykdymo; dokumentai, kurių išleidimo metai nežinomi, neįskaičiuojami.",
        ),
        en: (
            "Age of what was supplied: mean",
            "Years from publication to the fill; items whose year is not known are left out.",
        ),
    },
    Definition {
        key: MeasureKey::AgeMedian,
        code: "S6",
        source: Source::Fills(FillFigure::Age(Stat::Median)),
        dimensions: PLACED,
        iso: None,
        unit: "year",
        formula: "median(year of the fill − year of publication)",
        lt: (
            "Gauto ar išsiųsto dokumento amžius: mediana",
            "Kiek metų praėjo nuo išleidimo iki įvykdymo; dokumentai, kurių išleidimo metai nežinomi, neįskaičiuojami.",
        ),
        en: (
            "Age of what was supplied: median",
            "Years from publication to the fill; items whose year is not known are left out.",
        ),
    },
];
