//! What the trials of a partner's system came to.
use std::fmt::{self, Write};

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Against the standard or its schema: some partner will not understand it.
    Deviates(String),
    /// Seen in the field and mostly understood, but not what the standard or most of the peers do.
    Differs(String),
}

/// How a trial ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It went to its end.
    Through,
    /// It could not go on, and why.
    Stopped(String),
}

crate::text_enum! {
    /// What is to be held of a trial.
    Verdict { Conforms = "conforms", Differs = "differs", Deviates = "deviates", NotTried = "not tried to its end" }
}

/// One scenario or one question of form.
#[derive(Clone, Debug)]
pub struct Trial {
    pub name: String,
    /// What was tried, in a sentence.
    pub what: String,
    /// What was said, a line each: `>` from us, `<` from them.
    pub said: Vec<String>,
    pub findings: Vec<Finding>,
    pub ended: Ended,
}

impl Trial {
    pub fn new(name: impl Into<String>, what: impl Into<String>) -> Trial {
        Trial { name: name.into(), what: what.into(), said: Vec::new(), findings: Vec::new(), ended: Ended::Through }
    }

    pub fn verdict(&self) -> Verdict {
        let deviates = self.findings.iter().any(|finding| matches!(finding, Finding::Deviates(_)));
        match (deviates, &self.ended, self.findings.is_empty()) {
            (true, _, _) => Verdict::Deviates,
            (false, Ended::Stopped(_), _) => Verdict::NotTried,
            (false, Ended::Through, false) => Verdict::Differs,
            (false, Ended::Through, true) => Verdict::Conforms,
        }
    }
}

/// All trials of one run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Who was tried: agency, address, edition.
    pub about: String,
    pub trials: Vec<Trial>,
}

impl Report {
    pub fn count(&self, verdict: Verdict) -> usize {
        self.trials.iter().filter(|trial| trial.verdict() == verdict).count()
    }

    /// 0: conforms, all of it; 1: something deviates; 3: nothing deviates, but not all could be tried.
    pub fn exit_code(&self) -> u8 {
        match (self.count(Verdict::Deviates), self.count(Verdict::NotTried)) {
            (0, 0) => 0,
            (0, _) => 3,
            _ => 1,
        }
    }

    /// As a document for whoever maintains the partner's system, in Markdown.
    pub fn to_markdown(&self) -> String {
        let mut text = format!("# Conformance to ISO 18626: {}\n\n{self}\n", self.about);
        for trial in &self.trials {
            // Writing to a string does not fail.
            let _ = write!(text, "\n## {}: {}\n{}\n", trial.name, trial.verdict().as_str(), trial.what);
            if !trial.said.is_empty() {
                let _ = write!(text, "\n```\n{}\n```\n", trial.said.join("\n"));
            }
            let told = told(trial);
            if !told.is_empty() {
                let _ =
                    write!(text, "\n{}\n", told.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n"));
            }
        }
        text
    }
}

/// What is to be told of a trial beside its verdict, a sentence each.
fn told(trial: &Trial) -> Vec<String> {
    let stopped = match &trial.ended {
        Ended::Stopped(why) => Some(format!("Not tried to its end: {why}")),
        Ended::Through => None,
    };
    let found = trial.findings.iter().map(|finding| match finding {
        Finding::Deviates(what) => format!("**Deviates**: {what}"),
        Finding::Differs(what) => format!("Differs: {what}"),
    });
    found.chain(stopped).collect()
}

/// A line of counts.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let counts = Verdict::ALL.iter().map(|verdict| format!("{} {}", self.count(*verdict), verdict.as_str()));
        write!(f, "{} trials: {}", self.trials.len(), counts.collect::<Vec<_>>().join(", "))
    }
}

/// A trial as it is told on the terminal.
impl fmt::Display for Trial {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.verdict().as_str())?;
        self.said.iter().try_for_each(|line| write!(f, "\n    {line}"))?;
        told(self).iter().try_for_each(|line| write!(f, "\n  - {line}"))
    }
}
