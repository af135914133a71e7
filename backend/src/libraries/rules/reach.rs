//! How a library is reached: telephone, e-mail, address on the web.
use crate::libraries::model::{Contact, Library, ReachedBy};

impl Library {
    /// Where to write about interlibrary loan.
    pub fn email(&self) -> Option<String> {
        let card = &self.row.record.card;
        mail_to(&self.contacts, card.reached_by, card.reached_at.as_deref())
    }
}

/// Where to write about interlibrary loan: to the contact for it, else to the first that has an e-mail, else to the
/// library's own address.
pub fn mail_to(contacts: &[Contact], reached_by: ReachedBy, reached_at: Option<&str>) -> Option<String> {
    let of_loans = |contact: &&Contact| contact.role.to_uppercase().contains("TBA") && contact.email.is_some();
    let contact = contacts.iter().find(of_loans);
    let contact = contact.or_else(|| contacts.iter().find(|contact| contact.email.is_some()));
    let own = reached_at.filter(|_| reached_by == ReachedBy::Email);
    contact.and_then(|contact| contact.email.as_deref()).or(own).map(str::to_owned)
}

/// A telephone number as E.164 has it; a Lithuanian one may be typed as people dial it.
pub fn phone(text: &str) -> Result<String, &'static str> {
    let typed: String = text.chars().filter(|c| !c.is_whitespace() && !"()-–./\u{a0}".contains(*c)).collect();
    let number = match typed.as_str() {
        number if number.starts_with('+') => number.to_owned(),
        number if number.starts_with("00") => format!("+{}", &number[2..]),
        number if number.starts_with("370") && number.len() == 11 => format!("+{number}"),
        number if number.starts_with(['8', '0']) && number.len() == 9 => format!("+370{}", &number[1..]),
        _ => return Err("value.wrong_format"),
    };
    let digits = &number[1..];
    let is_right = (7..=15).contains(&digits.len())
        && digits.chars().all(|c| c.is_ascii_digit())
        && !digits.starts_with('0')
        && (!digits.starts_with("370") || digits.len() == 11);
    if is_right { Ok(number) } else { Err("value.wrong_format") }
}

/// An e-mail address of simple syntax; the domain in lower case.
pub fn email(text: &str) -> Result<String, &'static str> {
    let (local, domain) = text.rsplit_once('@').ok_or("value.wrong_format")?;
    let plain = |text: &str| !text.chars().any(|c| c.is_whitespace() || c.is_control() || "@,;<>\"()".contains(c));
    let is_right = (1..=64).contains(&local.len())
        && plain(local)
        && plain(domain)
        && domain.contains('.')
        && domain.split('.').all(|part| !part.is_empty() && !part.starts_with('-') && !part.ends_with('-'))
        && text.len() <= 254;
    if is_right { Ok(format!("{local}@{}", domain.to_lowercase())) } else { Err("value.wrong_format") }
}

/// An address that a program may call.
pub fn web_address(text: &str) -> Result<String, &'static str> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_right =
        rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && !rest.contains(char::is_whitespace));
    if is_right { Ok(text.to_owned()) } else { Err("value.wrong_format") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lithuanian_number_may_be_typed_as_it_is_dialled() {
        for typed in ["+370 612 34567", "8 612 34567", "0 (612) 34-567", "0037061234567", "370 612 34567"] {
            assert_eq!(phone(typed), Ok("+37061234567".into()), "{typed}");
        }
        assert_eq!(phone("+371 67 123 456"), Ok("+37167123456".into()));
    }

    #[test]
    fn one_writes_to_the_contact_for_loans_then_to_any_then_to_the_library() {
        let contact = |role: &str, email: Option<&str>| Contact {
            role: role.into(),
            person: None,
            email: email.map(str::to_owned),
            phone: None,
        };
        let (director, desk) = (contact("Direktorė", Some("d@b.lt")), contact("tba", Some("tba@b.lt")));
        let silent = contact("TBA", None);
        let cases = [
            (vec![director.clone(), desk], ReachedBy::Email, Some("tba@b.lt")),
            (vec![silent.clone(), director], ReachedBy::Email, Some("d@b.lt")),
            (vec![silent], ReachedBy::Email, Some("own@b.lt")),
            (vec![], ReachedBy::Api, None),
        ];
        for (contacts, reached_by, expected) in cases {
            assert_eq!(mail_to(&contacts, reached_by, Some("own@b.lt")).as_deref(), expected, "{contacts:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for wrong in
            ["", "61234567", "+370 612 3456", "+370 612 345678", "+0123456789", "8 612 3456x", "+", "00", "ąąąąąąąąą"]
        {
            assert_eq!(phone(wrong), Err("value.wrong_format"), "{wrong}");
        }
    }

    #[test]
    fn the_domain_of_an_email_is_in_lower_case() {
        assert_eq!(email("Ona.Onaitė@Biblioteka.LT"), Ok("Ona.Onaitė@biblioteka.lt".into()));
        for wrong in
            ["ona", "ona@", "@b.lt", "ona@b", "o na@b.lt", "ona@b..lt", "ona@-b.lt", "a@b@c.lt", "ona@b.lt, p@b.lt"]
        {
            assert_eq!(email(wrong), Err("value.wrong_format"), "{wrong}");
        }
    }

    #[test]
    fn a_web_address_names_its_protocol() {
        assert!(web_address("https://biblioteka.lt/iso18626").is_ok());
        assert!(web_address("biblioteka.lt").is_err());
        assert!(web_address("https:// biblioteka.lt").is_err());
    }
}
