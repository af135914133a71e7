//! The reasons in words, in both languages. Words with numbers are chosen so that they need no plural.
use chrono::NaiveDate;

use crate::{
    agreements::model::{AgreementStatus, PostagePayer},
    libraries,
    loans::{
        self,
        model::{Answer, UnfilledReason},
    },
    platform::{Hundredths, i18n::Language},
    suppliers::model::{FoundBy, Reason},
};

/// A reason in words.
pub fn text(reason: &Reason, language: Language) -> String {
    let say = |lt: String, en: String| if language == Language::Lt { lt } else { en };
    match reason {
        Reason::Holds { found_by: FoundBy::LookUp } => {
            say("turi: rasta jos kataloge".into(), "has it: found in its catalogue".into())
        }
        Reason::Holds { found_by: FoundBy::Staff } => {
            say("turi: nurodė darbuotojas".into(), "has it: named by a colleague".into())
        }
        Reason::SaidYes { on } => {
            say(format!("{on} sutiko atsiųsti tą patį leidinį"), format!("agreed to send the same title on {on}"))
        }
        Reason::SaidNotHeld { on } => say(
            format!("{on} atsakė, kad šio leidinio neturi"),
            format!("answered on {on} that it does not have this title"),
        ),
        Reason::Agreement { number, is_free, outward_payer, return_payer, page_cents } => {
            let who = paid([*outward_payer, *return_payer], *page_cents, language);
            let (lt, en) = if *is_free { ("mes nemokame", "we do not pay") } else { ("mokame mes", "we pay") };
            say(format!("galioja sutartis {number}, {lt}{who}"), format!("agreement {number} is in force, {en}{who}"))
        }
        Reason::NoAgreement => say("sutarties nėra".into(), "no agreement".into()),
        Reason::History { since_on, fill_percent, n_answers, days_median, n_filled } => {
            history(*since_on, (*fill_percent, *n_answers), (*days_median, *n_filled), language)
        }
        Reason::Load { n_open } => {
            say(format!("laukia mūsų užsakymų: {n_open}"), format!("requests of ours waiting there: {n_open}"))
        }
        Reason::LastResort { kind } => {
            let name = libraries::kind_name(*kind, language);
            say(format!("klausiama paskiausiai: {name}"), format!("asked last: {name}"))
        }
        Reason::Ours => say("mūsų padalinys".into(), "a branch of ours".into()),
        Reason::Closed { until_on } => {
            say(format!("nedirba iki {until_on} imtinai"), format!("closed until {until_on}, that day included"))
        }
        Reason::NotInForce { number, status, until_on } => not_in_force(number, *status, *until_on, language),
        Reason::Inactive => say("su ja nebedirbame".into(), "we no longer deal with it".into()),
        Reason::Asked { on, answer, reason } => asked(*on, *answer, *reason, language),
    }
}

/// Who pays what, in brackets; nothing of a copy that costs nothing and does not go by post.
fn paid(ways: [Option<PostagePayer>; 2], page_cents: Option<i64>, language: Language) -> String {
    let [out, back] = ways.map(|payer| payer.map(|payer| payer_name(payer, language)));
    let out = out.map(|who| format!("{}: {who}", language.pick("atsiunčia", "sending here")));
    let back = back.map(|who| format!("{}: {who}", language.pick("grąžina", "sending back")));
    let page = page_cents.map(|cents| {
        let price = number(Hundredths(cents), language);
        format!("{}: {price} €", language.pick("puslapis", "a page"))
    });
    let parts: Vec<String> = [out, back, page].into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}

fn payer_name(payer: PostagePayer, language: Language) -> &'static str {
    match payer {
        PostagePayer::Subscriber => language.pick("kitos bibliotekos lėšomis", "paid by the other library"),
        PostagePayer::OurLibrary => language.pick("mūsų lėšomis", "paid by us"),
        PostagePayer::CentralFunding => language.pick("iš valstybės lėšų", "paid centrally"),
    }
}

fn history(
    since_on: NaiveDate,
    (percent, n_answers): (Option<Hundredths>, i64),
    (days, n_filled): (Option<Hundredths>, i64),
    language: Language,
) -> String {
    let Some(percent) = percent.map(|percent| number(percent, language)) else {
        let (lt, en) = ("nuo {} iš jos dar nieko neprašyta", "nothing was asked of it since {}");
        return language.pick(lt, en).replace("{}", &since_on.to_string());
    };
    let filled = match language {
        Language::Lt => format!("nuo {since_on} įvykdė {percent} % (atsakymų: {n_answers})"),
        Language::En => format!("has filled {percent} % since {since_on} (answers: {n_answers})"),
    };
    let Some(days) = days.map(|days| number(days, language)) else { return filled };
    match language {
        Language::Lt => format!("{filled}, gauta per {days} d. (mediana; gauta kartų: {n_filled})"),
        Language::En => format!("{filled}, received within {days} d. (median; times received: {n_filled})"),
    }
}

fn number(of: Hundredths, language: Language) -> String {
    let text = of.text();
    if language == Language::Lt { text.replace('.', ",") } else { text }
}

fn not_in_force(number: &str, status: AgreementStatus, until_on: Option<NaiveDate>, language: Language) -> String {
    if status == AgreementStatus::Suspended {
        return language.pick("sutartis {} sustabdyta", "agreement {} is suspended").replace("{}", number);
    }
    let over = until_on.map_or_else(String::new, |day| format!(" {day}"));
    match language {
        Language::Lt => format!("sutartis {number} baigėsi{over}"),
        Language::En => format!("agreement {number} has ended{}{over}", if over.is_empty() { "" } else { " on" }),
    }
}

fn asked(on: NaiveDate, answer: Option<Answer>, reason: Option<UnfilledReason>, language: Language) -> String {
    let (lt, en) = match answer {
        None => ("laukiama atsakymo", "an answer is awaited"),
        Some(Answer::Yes) => ("sutiko", "said yes"),
        Some(Answer::No) => ("atsakė neigiamai", "said no"),
        Some(Answer::Retry) => ("siūlė kreiptis vėliau", "offered a later day"),
        Some(Answer::Cancelled) => ("prašymas atšauktas", "the request was withdrawn"),
    };
    let why = reason.map_or_else(String::new, |why| format!(": {}", loans::reason_name(why, language)));
    match language {
        Language::Lt => format!("jau klausta {on}, {lt}{why}"),
        Language::En => format!("asked already on {on}, {en}{why}"),
    }
}
