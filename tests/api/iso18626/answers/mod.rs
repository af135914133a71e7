//! The exact answer to each line of what is malformed, unknown, repeated, out of order or too much; the table of lines
//! and tests is in docs/reference/iso18626-answers.md.
mod form;
mod limits;
mod names;
mod order;
mod repeats;

use super::endpoint::text;
use crate::harness::Answer;

/// Status, `messageStatus` and each `errorType: errorValue` of a confirmation; of what is no message the text.
pub fn said(answer: &Answer) -> String {
    let body = text(answer);
    if !body.starts_with('<') {
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        return format!("{} {body}", answer.status);
    }
    assert_eq!(answer.header("content-type"), "application/xml; charset=utf-8");
    let errors: Vec<String> = all(body, "errorData")
        .map(|error| {
            format!(" {}: {}", all(error, "errorType").next().unwrap(), all(error, "errorValue").next().unwrap())
        })
        .collect();
    format!("{} {}{}", answer.status, all(body, "messageStatus").next().unwrap(), errors.concat())
}

/// What stands in each element of a name.
fn all<'a>(xml: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    xml.split(&open).skip(1).map(move |rest| rest.split(&close).next().unwrap()).collect::<Vec<_>>().into_iter()
}

const OK: &str = "200 OK";
const NOT_FOUND: &str = "200 ERROR UnrecognisedDataValue: requestingAgencyRequestId: request with a given ID not found";
const EXISTS: &str =
    "200 ERROR UnrecognisedDataValue: requestingAgencyRequestId: request with a given ID already exists";
