//! How long a request takes (T10), in calendar and in working days.
use super::{Definition, FillFigure, ISO_11620, Source, Stat, TIMED};
use crate::statistics::model::MeasureKey;

pub static MEASURES: &[Definition] = &[
    Definition {
        key: MeasureKey::DaysMean,
        code: "T10",
        source: Source::Fills(FillFigure::Days(Stat::Mean)),
        dimensions: TIMED,
        iso: Some(ISO_11620),
        unit: "day",
        formula: "mean(days from the request to the day it was available, or of the stage)",
        lt: (
            "Įvykdymo trukmė kalendorinėmis dienomis: vidurkis",
            "Nuo užsakymo iki dienos, kurią dokumentas pas mus gautas (skolinant – išsiųstas), kalendorinėmis dienomis; pagal etapą – to etapo. Skaičiuojama iš įvykdytų užsakymų, pagal įvykdymo dieną.",
        ),
        en: (
            "Turnaround in calendar days: mean",
            "From the request to the day the item was available at our desk (lending: left us), in calendar days; by stage, of that stage. Of filled requests, by the day they were filled.",
        ),
    },
    Definition {
        key: MeasureKey::DaysMedian,
        code: "T10",
        source: Source::Fills(FillFigure::Days(Stat::Median)),
        dimensions: TIMED,
        iso: Some(ISO_11620),
        unit: "day",
        formula: "median(days from the request to the day it was available, or of the stage)",
        lt: (
            "Įvykdymo trukmė kalendorinėmis dienomis: mediana",
            "Nuo užsakymo iki dienos, kurią dokumentas pas mus gautas (skolinant – išsiųstas), kalendorinėmis dienomis; pagal etapą – to etapo. Skaičiuojama iš įvykdytų užsakymų, pagal įvykdymo dieną.",
        ),
        en: (
            "Turnaround in calendar days: median",
            "From the request to the day the item was available at our desk (lending: left us), in calendar days; by stage, of that stage. Of filled requests, by the day they were filled.",
        ),
    },
    Definition {
        key: MeasureKey::DaysP90,
        code: "T10",
        source: Source::Fills(FillFigure::Days(Stat::P90)),
        dimensions: TIMED,
        iso: Some(ISO_11620),
        unit: "day",
        formula: "90th percentile(days from the request to the day it was available, or of the stage)",
        lt: (
            "Įvykdymo trukmė kalendorinėmis dienomis: 90-asis procentilis",
            "Nuo užsakymo iki dienos, kurią dokumentas pas mus gautas (skolinant – išsiųstas), kalendorinėmis dienomis; pagal etapą – to etapo. Skaičiuojama iš įvykdytų užsakymų, pagal įvykdymo dieną.",
        ),
        en: (
            "Turnaround in calendar days: 90th percentile",
            "From the request to the day the item was available at our desk (lending: left us), in calendar days; by stage, of that stage. Of filled requests, by the day they were filled.",
        ),
    },
    Definition {
        key: MeasureKey::WorkingDaysMean,
        code: "T10",
        source: Source::Fills(FillFigure::WorkingDays(Stat::Mean)),
        dimensions: TIMED,
        iso: Some(ISO_11620),
        unit: "working day",
        formula: "mean(working days from the request to the day it was available, or of the stage)",
        lt: (
            "Įvykdymo trukmė darbo dienomis: vidurkis",
            "Nuo užsakymo iki dienos, kurią dokumentas pas mus gautas (skolinant – išsiųstas), darbo dienomis; pagal etapą – to etapo. Skaičiuojama iš įvykdytų užsakymų, pagal įvykdymo dieną.",
        ),
        en: (
            "Turnaround in working days: mean",
            "From the request to the day the item was available at our desk (lending: left us), in working days; by stage, of that stage. Of filled requests, by the day they were filled.",
        ),
    },
    Definition {
        key: MeasureKey::WorkingDaysMedian,
        code: "T10",
        source: Source::Fills(FillFigure::WorkingDays(Stat::Median)),
        dimensions: TIMED,
        iso: Some(ISO_11620),
        unit: "working day",
        formula: "median(working days from the request to the day it was available, or of the stage)",
        lt: (
            "Įvykdymo trukmė darbo dienomis: mediana",
            "Nuo užsakymo iki dienos, kurią dokumentas pas mus gautas (skolinant – išsiųstas), darbo dienomis; pagal etapą – to etapo. Skaičiuojama iš įvykdytų užsakymų, pagal įvykdymo dieną.",
        ),
        en: (
            "Turnaround in working days: median",
            "From the request to the day the item was available at our desk (lending: left us), in working days; by stage, of that stage. Of filled requests, by the day they were filled.",
        ),
    },
    Definition {
        key: MeasureKey::WorkingDaysP90,
        code: "T10",
        source: Source::Fills(FillFigure::WorkingDays(Stat::P90)),
        dimensions: TIMED,
        iso: Some(ISO_11620),
        unit: "working day",
        formula: "90th percentile(working days from the request to the day it was available, or of the stage)",
        lt: (
            "Įvykdymo trukmė darbo dienomis: 90-asis procentilis",
            "Nuo užsakymo iki dienos, kurią dokumentas pas mus gautas (skolinant – išsiųstas), darbo dienomis; pagal etapą – to etapo. Skaičiuojama iš įvykdytų užsakymų, pagal įvykdymo dieną.",
        ),
        en: (
            "Turnaround in working days: 90th percentile",
            "From the request to the day the item was available at our desk (lending: left us), in working days; by stage, of that stage. Of filled requests, by the day they were filled.",
        ),
    },
];
