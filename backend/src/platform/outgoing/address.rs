//! Where an address that somebody names may lead.
use url::Url;

use super::Leads;
use crate::platform::problem::Fault;

/// What is wrong with an address that leads where it does now. In the clear only to the networks that are allowed by
/// name: what a stranger's network reads and changes on its way is no message of ours. The codes are those that webhooks
/// had first.
pub fn address_fault(address: &str, leads: Leads) -> Option<Fault> {
    let code = match (Url::parse(address), leads) {
        (Ok(url), _) if !["https", "http"].contains(&url.scheme()) => "webhooks.https_required",
        (Ok(url), _) if !url.username().is_empty() || url.password().is_some() => "webhooks.no_user",
        (Ok(url), _) if url.fragment().is_some() => "value.wrong_format",
        (Ok(_), Leads::Inside) => "webhooks.inside_address",
        (Ok(url), Leads::Outside | Leads::Nowhere) if url.scheme() == "http" => "webhooks.https_required",
        (Ok(_), _) => return None,
        (Err(_), _) => "value.wrong_format",
    };
    Some(Fault::new("/url", code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_an_address_may_lead() {
        let code = |address, leads| address_fault(address, leads).map(|fault| fault.code);
        let cases = [
            ("https://ill.example.org/hook", Leads::Outside, None),
            ("https://ill.example.org/hook", Leads::Nowhere, None),
            ("https://10.1.2.3/hook", Leads::Allowed, None),
            ("http://10.1.2.3/hook", Leads::Allowed, None),
            ("https://10.1.2.3/hook", Leads::Inside, Some("webhooks.inside_address")),
            ("http://localhost/hook", Leads::Inside, Some("webhooks.inside_address")),
            ("http://ill.example.org/hook", Leads::Outside, Some("webhooks.https_required")),
            ("http://ill.example.org/hook", Leads::Nowhere, Some("webhooks.https_required")),
            ("ftp://ill.example.org/hook", Leads::Outside, Some("webhooks.https_required")),
            ("file:///etc/passwd", Leads::Nowhere, Some("webhooks.https_required")),
            ("https://user:word@ill.example.org/", Leads::Outside, Some("webhooks.no_user")),
            ("https://ill.example.org/#part", Leads::Outside, Some("value.wrong_format")),
            ("ill.example.org", Leads::Nowhere, Some("value.wrong_format")),
            ("https://", Leads::Nowhere, Some("value.wrong_format")),
        ];
        for (address, leads, expected) in cases {
            assert_eq!(code(address, leads).as_deref(), expected, "{address} {leads:?}");
        }
    }
}
