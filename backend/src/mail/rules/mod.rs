//! What is decided about messages, purely: what a server's answer means, what may be done, what a report says.
mod attachments;
mod life;
mod report;
mod verdict;
mod words;

pub use attachments::fit;
pub use life::{actions, is_open, lifecycle};
pub use report::read_report;
pub use verdict::{Failure, Step, verdict};
pub use words::Words;

/// The notice of a link that was sent, in the place of the link, in the log.
pub fn without_secret(text: &str, secret: &str, mask: &str) -> String {
    text.replace(secret, mask)
}

/// One line of visible characters: nothing that would begin a header of its own.
pub fn one_line(text: &str) -> String {
    let visible = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    visible.collect::<Vec<_>>().join(" ")
}

/// A text without blanks at the ends of lines, and with no more than one empty line in a row.
pub fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for line in text.trim().lines().map(str::trim_end) {
        if !(line.is_empty() && tidy.ends_with("\n\n")) {
            tidy += line;
            tidy.push('\n');
        }
    }
    tidy
}
