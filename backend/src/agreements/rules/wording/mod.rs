//! What an agreement says in words, clause by clause, from its terms: TBA sutartis. Pure.
mod names;

use crate::{
    agreements::model::{Invoicing, Party, Terms},
    platform::i18n::Language,
};
use names::{liability, not_lent, payer};

/// A clause: its heading and its points.
pub struct Clause {
    pub heading: String,
    pub points: Vec<String>,
}

/// Who concludes it: “veikianti pagal …, atstovaujama …”.
pub fn preamble(ours: &Party, theirs: &Party, language: Language) -> String {
    let one = |party: &Party, role: &str| {
        let code = party.company_code.as_ref();
        let code = code.map(|code| format!(", {} {code}", language.pick("juridinio asmens kodas", "company code")));
        let by = party.signatory.as_ref().map(|name| {
            let position = party.position.clone().unwrap_or_default().to_lowercase();
            format!(", {} {position} {name}", language.pick("atstovaujama:", "represented by"))
        });
        let basis = party
            .basis
            .as_ref()
            .map(|basis| format!(", {} {basis}", language.pick("veikiančio (-ios) pagal", "acting on the basis of")));
        let basis = basis.filter(|_| by.is_some());
        format!(
            "{}{}{}{} ({role})",
            party.name,
            code.unwrap_or_default(),
            by.unwrap_or_default(),
            basis.unwrap_or_default()
        )
    };
    match language {
        Language::Lt => format!(
            "{} ir {}, toliau kartu vadinamos Šalimis, sudarė šią sutartį.",
            one(ours, "toliau – Skolintoja"),
            one(theirs, "toliau – Abonentė")
        ),
        Language::En => format!(
            "{} and {}, together the Parties, have made this agreement.",
            one(ours, "the Lender"),
            one(theirs, "the Subscriber")
        ),
    }
}

/// What both have agreed on.
pub fn clauses(terms: &Terms, until: Option<String>, from: &str, language: Language) -> Vec<Clause> {
    let say = |lt: String, en: String| if language == Language::Lt { lt } else { en };
    let clause = |lt: &str, en: &str, points: Vec<String>| Clause { heading: language.pick(lt, en).into(), points };
    let object = vec![
        say(
            "Skolintoja per tarpbibliotekinį abonementą (TBA) skolina Abonentei dokumentus laikinai naudotis ir teikia jų kopijas, o Abonentė jais naudojasi pagal šią sutartį ir grąžina laiku.".into(),
            "The Lender lends documents to the Subscriber through interlibrary loan and supplies copies of them; the Subscriber uses them as agreed here and returns them in time.".into(),
        ),
        say(
            "Dokumentų kopijos teikiamos laikantis autorių teisių ir lieka užsakovui.".into(),
            "Copies are supplied within copyright and stay with whoever asked for them.".into(),
        ),
    ];
    let mut lending = vec![say(
        format!(
            "Originalas skolinamas {} d.; terminą galima pratęsti {} k., jei to paties dokumento nelaukia kiti.",
            terms.loan_days, terms.n_renewals
        ),
        format!(
            "An original is lent for {} days; the term may be renewed {} times unless others wait for the same document.",
            terms.loan_days, terms.n_renewals
        ),
    )];
    if let Some(most) = terms.max_items {
        lending.push(say(
            format!("Vienu metu vykdoma ne daugiau kaip {most} Abonentės užsakymų."),
            format!("At most {most} requests of the Subscriber are open at one time."),
        ));
    }
    if !terms.not_lent.0.is_empty() {
        let names: Vec<&str> = terms.not_lent.0.iter().map(|what| not_lent(*what, language)).collect();
        lending.push(say(
            format!("Neskolinama: {}; galima jų kopija.", names.join(", ")),
            format!("Not lent: {}; a copy may be had.", names.join(", ")),
        ));
    }
    for (days, lt, en) in [
        (terms.answer_days, "Į užsakymą atsakoma per {n} d. d.", "A request is answered within {n} working days."),
        (
            terms.supply_days,
            "Pažadėtas dokumentas išsiunčiamas per {n} d. d.",
            "What was promised is sent within {n} working days.",
        ),
        (
            terms.send_back_days,
            "Skaitytojo grąžintas dokumentas išsiunčiamas atgal per {n} d. d.",
            "What the reader has brought back is sent back within {n} working days.",
        ),
    ] {
        lending.extend(days.map(|n| language.pick(lt, en).replace("{n}", &n.to_string())));
    }
    let duties = vec![
        say(
            "Siunčiami dokumentai supakuojami taip, kad nebūtų sugadinti, su lydraščiu.".into(),
            "What is sent is packed so that it is not harmed, with its accompanying sheet.".into(),
        ),
        say(
            "Gavusi dokumentą Abonentė patikrina jo būklę ir apie trūkumus praneša tą pačią dieną.".into(),
            "The Subscriber checks what has come and tells of faults on the same day.".into(),
        ),
        liability(terms.liability, language).into(),
    ];
    let mut costs = vec![
        format!(
            "{} {}.",
            language.pick("Siuntimo Abonentei išlaidas apmoka", "Postage to the Subscriber is paid by"),
            payer(terms.outward_payer, language)
        ),
        format!(
            "{} {}.",
            language.pick("Grąžinimo išlaidas apmoka", "Postage back is paid by"),
            payer(terms.return_payer, language)
        ),
        match terms.page_cents {
            Some(cents) => say(
                format!("Kopijos puslapio kaina – {},{:02} Eur.", cents / 100, cents % 100),
                format!("A copied page costs EUR {}.{:02}.", cents / 100, cents % 100),
            ),
            None => language.pick("Kopijos nemokamos.", "Copies are free.").into(),
        },
    ];
    if terms.invoicing == Invoicing::Yearly {
        let by = terms.invoice_by.clone().unwrap_or_else(|| "12-31".into());
        costs.push(say(
            format!(
                "Sąskaita faktūra už praėjusius metus išrašoma kartą per metus iki {by} ir apmokama per {} d.",
                terms.payment_days
            ),
            format!(
                "An invoice for the past year is issued once a year by {by} and paid within {} days.",
                terms.payment_days
            ),
        ));
    }
    let validity = vec![
        match until {
            Some(until) => say(
                format!("Sutartis galioja nuo {from} iki {until}."),
                format!("This agreement is in force from {from} until {until}."),
            ),
            None => say(
                format!("Sutartis galioja nuo {from} neterminuotai, Abonentei kasmet persiregistruojant."),
                format!(
                    "This agreement is in force from {from} without an end; the Subscriber registers again every year."
                ),
            ),
        },
        say(
            format!(
                "Kiekviena Šalis gali nutraukti sutartį raštu įspėjusi prieš {} d.; paskolinti dokumentai grąžinami pagal šią sutartį.",
                terms.notice_days
            ),
            format!(
                "Either Party may end it by notice in writing of {} days; what is on loan is returned as agreed here.",
                terms.notice_days
            ),
        ),
        say(
            "Asmens duomenys tvarkomi tik šiai sutarčiai vykdyti; skaitytojo tapatybė kitai Šaliai neatskleidžiama."
                .into(),
            "Personal data are used to carry out this agreement alone; who a reader is is not told to the other Party."
                .into(),
        ),
        say(
            "Ginčai sprendžiami derybomis, o nesusitarus – Lietuvos Respublikos įstatymų nustatyta tvarka.".into(),
            "Disputes are settled by talking, and failing that under the law of the Republic of Lithuania.".into(),
        ),
    ];
    vec![
        clause("Sutarties objektas", "Object", object),
        clause("Skolinimo sąlygos", "Lending", lending),
        clause("Pareigos ir atsakomybė", "Duties and liability", duties),
        clause("Išlaidos ir atsiskaitymas", "Costs and payment", costs),
        clause("Galiojimas ir kitos nuostatos", "Validity and other provisions", validity),
    ]
}
