//! The address at which a catalogue is asked, in the three versions of SRU.
use base64::{Engine, prelude::BASE64_STANDARD};
use url::Url;

use super::cql;
use crate::lookup::model::{LookupCredentials, SruVersion, TargetRow, TitleWanted};

/// How many records of one catalogue are asked for.
pub const MOST_RECORDS: usize = 20;

/// Where the question goes; none where the catalogue has no index for it, or its address is none.
///
/// Version 2.0 has no operation and renamed the form of the records; its servers tell it apart by `queryType`, those
/// that speak all three by `version`.
pub fn address(target: &TargetRow, wanted: &TitleWanted) -> Option<Url> {
    let query = cql::query(&target.indexes, wanted)?;
    let mut url = Url::parse(&target.url).ok()?;
    let most = MOST_RECORDS.to_string();
    let version = target.sru_version.as_str();
    let first: &[(&str, &str)] = match target.sru_version {
        SruVersion::V11 | SruVersion::V12 => {
            &[("version", version), ("operation", "searchRetrieve"), ("recordPacking", "xml")]
        }
        SruVersion::V20 => &[("version", version), ("queryType", "cql"), ("recordXMLEscaping", "xml")],
    };
    let rest = [("recordSchema", target.record_schema.as_str()), ("maximumRecords", &most), ("query", &query)];
    url.query_pairs_mut().extend_pairs(first).extend_pairs(rest);
    // A plus is a space in forms alone; a server that reads addresses by the letter would look for it.
    let with_spaces = url.query().map(|query| query.replace('+', "%20"));
    url.set_query(with_spaces.as_deref());
    Some(url)
}

/// The header that proves who asks (RFC 7617).
pub fn authorization(credentials: &LookupCredentials) -> (String, String) {
    let plain = format!("{}:{}", credentials.user_name, credentials.password);
    ("authorization".to_owned(), format!("Basic {}", BASE64_STANDARD.encode(plain)))
}
