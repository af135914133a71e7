//! Whether a text can stand as the address of a list: an `anyURI` of XML Schema that every validator accepts.

/// Narrower than RFC 3986 where validators differ: no brackets, and a colon only after a scheme.
pub fn is_uri(text: &str) -> bool {
    let is_sign = |sign: u8| sign.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&sign);
    let is_escaped = text
        .split('%')
        .skip(1)
        .all(|rest| rest.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)));
    let has_address = if text.contains(':') {
        url::Url::parse(text).is_ok() && text.as_bytes()[0].is_ascii_alphabetic()
    } else {
        !text.starts_with("//")
    };
    !text.is_empty() && text.bytes().all(is_sign) && is_escaped && text.matches('#').count() <= 1 && has_address
}

#[cfg(test)]
mod tests {
    use super::is_uri;

    #[test]
    fn the_address_of_a_list_is_known() {
        for uri in [
            "http://illtransactions.org/ISO18626/OpenCodeList/AgencyIdTypeList-V1.0",
            "https://www.iso.org/iso-3166-country-codes.html#2012_iso3166-2",
            "urn:isil",
            "AgencyIdTypeList",
            "%C5%BE",
        ] {
            assert!(is_uri(uri), "{uri}");
        }
        for other in ["", "a b", "http://a:b/", "100%", "ž", "#a#b", "//a", "a[b]", "1:2", ":"] {
            assert!(!is_uri(other), "{other}");
        }
    }
}
