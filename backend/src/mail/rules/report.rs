//! What a report of non-delivery says (RFC 3464), whole as a mail program saves it, or pasted as text.
use mail_parser::{MessageParser, MimeHeaders};

/// A report, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Who was not reached.
    pub address: Option<String>,
    /// The first part of the Message-ID of ours that it is about.
    pub token: Option<String>,
    /// Whether it is given up; otherwise it only says that it takes longer.
    pub is_final: bool,
    /// What the other server said.
    pub reason: String,
}

/// Reads a report; none where it names neither an address nor a message of ours.
pub fn read_report(text: &str) -> Option<Report> {
    let fields = unfolded(&status_part(text).unwrap_or_else(|| text.to_owned()));
    let field = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let recipient = field("final-recipient").or_else(|| field("original-recipient"));
    let address = recipient.map(|value| value.rsplit(';').next().unwrap_or(value).trim().trim_matches(['<', '>']));
    let status = field("status").unwrap_or_default();
    let diagnostic = field("diagnostic-code").map(|value| value.split_once(';').map_or(value, |(_, said)| said.trim()));
    let is_final = match field("action") {
        Some(action) => action.eq_ignore_ascii_case("failed"),
        None => !status.starts_with('4'),
    };
    let report = Report {
        address: address.filter(|address| address.contains('@')).map(str::to_owned),
        token: token(text),
        is_final,
        reason: super::one_line(diagnostic.unwrap_or(status)).chars().take(300).collect(),
    };
    (report.address.is_some() || report.token.is_some()).then_some(report)
}

/// The part for machines, decoded.
fn status_part(text: &str) -> Option<String> {
    let message = MessageParser::default().parse(text.as_bytes())?;
    let part = message.parts.iter().find(|part| part.is_content_type("message", "delivery-status"))?;
    Some(String::from_utf8_lossy(part.contents()).into_owned())
}

/// Its fields, names in small letters, continued lines joined.
fn unfolded(text: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix([' ', '\t']), line.split_once(':'), fields.last_mut()) {
            (Some(more), _, Some((_, value))) => *value = format!("{value} {}", more.trim()),
            (None, Some((name, value)), _) => fields.push((name.trim().to_lowercase(), value.trim().to_owned())),
            _ => {}
        }
    }
    fields
}

/// `0123…@` of a Message-ID that we gave: 32 hexadecimal digits.
fn token(text: &str) -> Option<String> {
    let is_ours = |token: &&str| token.len() == 32 && token.bytes().all(|b| b.is_ascii_hexdigit());
    let before_at = text.split('@').map(|part| part.rsplit('<').next().unwrap_or_default());
    before_at.into_iter().find(is_ours).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const POSTFIX: &str = "From: MAILER-DAEMON@mail.example.org\r\nTo: tba@example.org\r\nSubject: Undelivered\r\n\
        Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\nMIME-Version: 1.0\r\n\r\n\
        --b\r\nContent-Type: text/plain\r\n\r\nI'm sorry: <ona@nowhere.lt> was not reached.\r\n\
        --b\r\nContent-Type: message/delivery-status\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        Reporting-MTA: dns; mail.example.org\r\n\r\nFinal-Recipient: rfc822; ona@nowhere.lt\r\nAction: failed\r\n\
        Status: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <ona@nowhere.lt>: User\r\n unknown =E2=80=93 sorry\r\n\r\n\
        --b\r\nContent-Type: text/rfc822-headers\r\n\r\n\
        Message-ID: <0123456789abcdef0123456789abcdef@example.org>\r\nSubject: x\r\n\r\n--b--\r\n";

    #[test]
    fn a_whole_report_is_read() {
        let report = read_report(POSTFIX).expect("a report");
        assert_eq!(report.address.as_deref(), Some("ona@nowhere.lt"));
        assert_eq!(report.token.as_deref(), Some("0123456789abcdef0123456789abcdef"));
        assert!(report.is_final);
        assert_eq!(report.reason, "550 5.1.1 <ona@nowhere.lt>: User unknown – sorry");
    }

    #[test]
    fn a_delay_is_not_the_end() {
        let report = read_report(&POSTFIX.replace("failed", "delayed").replace("5.1.1\r\nDiag", "4.4.1\r\nDiag"));
        assert!(!report.expect("a report").is_final);
    }

    #[test]
    fn pasted_text_is_read_as_far_as_it_goes() {
        let report =
            read_report("Sveiki,\nFinal-Recipient: rfc822;jonas@nowhere.lt\nStatus: 5.2.2\n").expect("a report");
        assert_eq!((report.address.as_deref(), report.is_final), (Some("jonas@nowhere.lt"), true));
        assert_eq!(report.reason, "5.2.2");
    }

    #[test]
    fn what_names_nobody_is_no_report() {
        assert_eq!(read_report("Sveiki, nesu darbe iki rugsėjo.\nOna (ona@example.org)"), None);
        assert_eq!(read_report(""), None);
        assert_eq!(read_report(&"a: ".repeat(10_000)), None);
    }
}
