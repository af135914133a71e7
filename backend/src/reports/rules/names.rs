//! What librarians call all this, in both languages.
use crate::{
    loans::{self, Side, model::UnfilledReason},
    platform::i18n::Language,
    reports::model::{ControlKey, ReportKind, ReportStatus, ReportStep, ReportTableKey, SectionKey},
};

macro_rules! names {
    ($($function:ident($type:ident) { $($variant:ident: $lt:literal, $en:literal;)+ })+) => {
        $(pub fn $function(of: $type, language: Language) -> &'static str {
            let (lt, en) = match of { $($type::$variant => ($lt, $en)),+ };
            language.pick(lt, en)
        })+
    };
}

names! {
    kind_name(ReportKind) {
        TbaYear: "metinė TBA ataskaita", "yearly report of interlibrary loan";
        TbaQuarter: "ketvirčio TBA ataskaita", "quarterly report of interlibrary loan";
        Plan: "individualus metų planas", "individual plan of the year";
        PlanQuarter: "plano ketvirčio ataskaita", "quarterly report on the plan";
        PlanYear: "plano metų ataskaita", "yearly report on the plan";
    }
    status_name(ReportStatus) {
        Collected: "renkama", "collected"; Drafted: "rengiama", "drafted"; Submitted: "pateikta", "submitted";
        Approved: "patvirtinta", "approved"; Frozen: "užrakinta", "frozen"; Discarded: "atmesta", "discarded";
    }
    move_name(ReportStep) {
        Draft: "rengti tekstą", "write the text"; Submit: "pateikti", "submit"; Approve: "patvirtinti", "approve";
        Freeze: "užrakinti", "freeze"; Return: "grąžinti taisyti", "return"; Collect: "surinkti rodiklius iš naujo", "gather the figures anew";
        TakeBack: "atšaukti žingsnį", "take the step back"; Discard: "atmesti", "discard";
    }
    chapter_name(SectionKey) {
        Aim: "Tikslas ir sąlygos", "Aim and conditions";
        Subscribers: "Abonentai ir sutartys", "Subscribers and agreements";
        Fulfilment: "Užsakymų vykdymas ir trukmė", "Fulfilment and speed";
        Abroad: "Tarptautinis abonementas", "International lending";
        Inquiries: "Informacinės užklausos ir konsultacijos", "Inquiries and consultations";
        Gaps: "Fondo spragos", "Gaps of the collection";
        WorkingGroup: "Darbo grupės posėdžiai ir sprendimai", "Meetings and decisions of the working group";
        Quality: "Paslaugos kokybė", "Quality of the service";
        Training: "Mokymai", "Training";
        Problems: "Problemos", "Problems";
        Plan: "Kitų metų planas", "Plan for the next year";
    }
    table_name(ReportTableKey) {
        Months: "Užsakymai pagal mėnesius", "Requests by month";
        Municipalities: "Užsakymai pagal savivaldybes", "Requests by municipality";
        Libraries: "Užsakymai pagal bibliotekas", "Requests by library";
        RefusalsGiven: "Mūsų neigiami atsakymai pagal priežastis", "Our refusals by reason";
        RefusalsReceived: "Kitų bibliotekų neigiami atsakymai pagal priežastis", "Refusals received by reason";
        Countries: "Užsienio šalys", "Countries abroad";
        Titles: "Dažniausiai užsakyti leidiniai", "Titles asked for most";
        Invoices: "Sąskaitos, mokėjimai ir skolos", "Invoices, payments and debts";
    }
    control_name(ControlKey) {
        Requests: "pradžioje neužbaigti ir gauti užsakymai lygūs užbaigtiems ir likusiems", "open before and come equals ended and open still";
        Months: "mėnesių suma lygi laikotarpio skaičiui", "the months add up to the period";
        Libraries: "bibliotekų suma lygi laikotarpio skaičiui", "the libraries add up to the period";
        Reasons: "priežasčių suma lygi laikotarpio skaičiui", "the reasons add up to the period";
        Opening: "pradžios likutis lygus praėjusio laikotarpio ataskaitos pabaigos likučiui", "what was open at first is what the report before left open";
    }
    side_name(Side) { Borrowing: "gauname", "borrowing"; Lending: "skoliname", "lending"; }
}

/// The label of a row as people read it.
pub fn country_or_reason(table: ReportTableKey, label: &str, language: Language) -> String {
    match table {
        ReportTableKey::RefusalsGiven | ReportTableKey::RefusalsReceived => {
            let reason = UnfilledReason::try_from(label.to_owned());
            reason.map_or_else(|_| label.to_owned(), |reason| loans::reason_name(reason, language).to_owned())
        }
        _ if label.is_empty() => "–".to_owned(),
        _ => label.to_owned(),
    }
}

/// How a report is called where nobody says otherwise.
pub fn title(kind: ReportKind, year: i32, quarter: Option<i32>, language: Language) -> String {
    let numeral = ["", "I", "II", "III", "IV"][quarter.unwrap_or(0).clamp(0, 4).unsigned_abs() as usize];
    match (kind, language) {
        (ReportKind::TbaYear, Language::Lt) => format!("Tarpbibliotekinio abonemento {year} metų ataskaita"),
        (ReportKind::TbaYear, Language::En) => format!("Report of interlibrary loan, {year}"),
        (ReportKind::TbaQuarter, Language::Lt) => {
            format!("Tarpbibliotekinio abonemento {year} m. {numeral} ketvirčio ataskaita")
        }
        (ReportKind::TbaQuarter, Language::En) => format!("Report of interlibrary loan, quarter {numeral} of {year}"),
        (ReportKind::Plan, Language::Lt) => format!("{year} metų individualus darbo planas"),
        (ReportKind::Plan, Language::En) => format!("Individual plan of work, {year}"),
        (ReportKind::PlanQuarter, Language::Lt) => format!("{year} m. {numeral} ketvirčio darbo ataskaita"),
        (ReportKind::PlanQuarter, Language::En) => format!("Report of work, quarter {numeral} of {year}"),
        (ReportKind::PlanYear, Language::Lt) => format!("{year} metų darbo ataskaita"),
        (ReportKind::PlanYear, Language::En) => format!("Report of work, {year}"),
    }
}
