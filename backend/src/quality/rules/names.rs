//! What librarians call all this, in both languages.
use super::clock::Reckoned;
use crate::{
    loans::Side,
    platform::i18n::Language,
    quality::model::{
        Bound, DeadlineQueue, ImprovementStatus, ImprovementStep, LateReason, ServiceStep, Target, TargetState,
        TargetUnit, Verdict, WaitsFor,
    },
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
    step_name(ServiceStep) {
        PassOn: "perdavimas bibliotekai", "passing on to a library";
        Answer: "atsakymas", "answer";
        Supply: "išsiuntimas", "sending";
        Arrive: "siunta kelyje", "on its way";
        HandOver: "pranešimas skaitytojui", "telling the reader";
        PickUp: "atsiėmimas", "picking up";
        Return: "grąžinimas", "return";
        SendBack: "išsiuntimas atgal", "sending back";
        Question: "atsakymas į klausimą", "answer to a question";
        Settle: "žalos atlyginimas", "settlement";
    }
    waits_for_name(WaitsFor) {
        Us: "mes", "we"; Partner: "kita biblioteka", "other library"; Reader: "skaitytojas", "reader";
    }
    reason_name(LateReason) {
        OverTarget: "viršyta nustatyta trukmė", "over the target"; PastDue: "praėjo terminas", "past its day";
    }
    queue_name(DeadlineQueue) {
        Late: "vėluojame", "we are late"; BreaksToday: "baigiasi šiandien", "breaks today";
        WaitsForThem: "per ilgai laukiame kitų", "waits for them too long";
    }
    side_name(Side) { Borrowing: "gauname", "borrowing"; Lending: "skoliname", "lending"; }
    bound_name(Bound) { AtLeast: "ne mažiau kaip", "at least"; AtMost: "ne daugiau kaip", "at most"; }
    unit_name(TargetUnit) {
        Percent: "%", "%"; Day: "d.", "days"; WorkingDay: "d. d.", "working days"; Library: "bibl.", "libraries";
    }
    state_name(TargetState) {
        InForce: "galioja", "in force"; Future: "galios", "future"; Past: "nebegalioja", "past";
        Withdrawn: "atšauktas", "withdrawn";
    }
    status_name(ImprovementStatus) {
        Planned: "suplanuotas", "planned"; UnderWay: "vykdomas", "under way"; Done: "atliktas", "done";
        Judged: "įvertintas", "judged"; Abandoned: "nutrauktas", "abandoned";
    }
    move_name(ImprovementStep) {
        Start: "pradėti", "start"; Finish: "atlikta", "finish"; Judge: "įvertinti poveikį", "judge the effect";
        Reopen: "planuoti iš naujo", "plan anew"; TakeBack: "atšaukti žingsnį", "take the step back";
        Abandon: "nutraukti", "abandon";
    }
    verdict_name(Verdict) {
        Worked: "pagerėjo", "worked"; NoEffect: "be poveikio", "no effect"; Worse: "pablogėjo", "worse";
    }
}

/// What has not been done, and by whom.
fn undone(step: ServiceStep, waits_for: WaitsFor, language: Language) -> &'static str {
    let (lt, en) = match (step, waits_for) {
        (ServiceStep::PassOn, _) => ("Bibliotekai dar neperdavėme", "We have not passed it on"),
        (ServiceStep::Answer, WaitsFor::Us) => ("Dar neatsakėme", "We have not answered"),
        (ServiceStep::Answer, _) => ("Biblioteka dar neatsakė", "The library has not answered"),
        (ServiceStep::Supply, WaitsFor::Us) => ("Dar neišsiuntėme", "We have not sent it"),
        (ServiceStep::Supply, _) => ("Biblioteka dar neišsiuntė", "The library has not sent it"),
        (ServiceStep::Arrive, _) => ("Siunta dar neatkeliavo", "The parcel has not arrived"),
        (ServiceStep::HandOver, _) => ("Skaitytojui dar nepranešėme", "We have not told the reader"),
        (ServiceStep::PickUp, _) => ("Skaitytojas dar neatsiėmė", "The reader has not picked it up"),
        (ServiceStep::Return, WaitsFor::Reader) => ("Skaitytojas dar negrąžino", "The reader has not brought it back"),
        (ServiceStep::Return, _) => ("Biblioteka dar negrąžino", "The library has not returned it"),
        (ServiceStep::SendBack, _) => ("Dar neišsiuntėme atgal", "We have not sent it back"),
        (ServiceStep::Question, WaitsFor::Us) => ("Dar neatsakėme į klausimą", "We have not answered the question"),
        (ServiceStep::Question, _) => {
            ("Biblioteka dar neatsakė į klausimą", "The library has not answered our question")
        }
        (ServiceStep::Settle, _) => ("Žala dar neatlyginta", "The loss is not settled"),
    };
    language.pick(lt, en)
}

/// What has not been done, by whom, and by when it should be, in a sentence.
pub fn why(
    (step, waits_for): (ServiceStep, WaitsFor),
    reckoned: &Reckoned,
    target: Option<&Target>,
    was_stopped: bool,
    language: Language,
) -> String {
    let undone = undone(step, waits_for, language);
    let (days, deadline) = (reckoned.working_days, reckoned.deadline_on);
    let target = target.map(|target| of_target(target, language)).unwrap_or_default();
    let stopped = match (was_stopped, language) {
        (false, _) => "",
        (true, Language::Lt) => " (laikas, kai laukta kitų, neskaičiuojamas)",
        (true, Language::En) => " (the time of waiting for others is not counted)",
    };
    match (reckoned.late.map(|(reason, _)| reason), deadline, language) {
        (Some(LateReason::PastDue), Some(day), Language::Lt) => format!("{undone}: terminas buvo {day}."),
        (Some(LateReason::PastDue), Some(day), Language::En) => format!("{undone}: it was due on {day}."),
        (Some(_), _, Language::Lt) => format!("{undone}: praėjo {days} d. d., {target}{stopped}"),
        (Some(_), _, Language::En) => format!("{undone}: {days} working days, {target}{stopped}."),
        (None, Some(day), Language::Lt) => format!("{undone}: liko iki {day}{}{target}{stopped}", comma(&target)),
        (None, Some(day), Language::En) => format!("{undone}: in time until {day}{}{target}{stopped}.", comma(&target)),
        (None, None, Language::Lt) => format!("{undone}: praėjo {days} d. d., trukmė nenustatyta{stopped}"),
        (None, None, Language::En) => format!("{undone}: {days} working days, no target is set{stopped}."),
    }
}

fn of_target(target: &Target, language: Language) -> String {
    let days = target.days;
    match (&target.agreement, language) {
        (None, Language::Lt) => format!("nustatyta iki {days} d. d."),
        (None, Language::En) => format!("the target is {days}"),
        (Some(number), Language::Lt) => format!("pagal sutartį {number} – iki {days} d. d."),
        (Some(number), Language::En) => format!("by agreement {number} at most {days}"),
    }
}

fn comma(target: &str) -> &'static str {
    if target.is_empty() { "" } else { ", " }
}
