//! Who writes to whom, about which request.
use super::{Coded, Instant, group};

group! {
    /// A library or another agency: `ISIL` and `LT-VKB`.
    AgencyId told_by "agencyIdValue" {
        kind: 1 Coded = "agencyIdType",
        value: 1 String = "agencyIdValue",
    }
}

group! {
    /// What the requesting library proves itself with.
    #[derive(Default)]
    Authentication {
        account_id: ? String = "accountId",
        security_code: ? String = "securityCode",
    }
}

group! {
    /// The header of the three messages that do something; 2021 gives each of them its own, this one has what any has.
    Header {
        /// Absent only in a request that a broker is to place (2021).
        supplying_agency_id: ? AgencyId = "supplyingAgencyId",
        requesting_agency_id: 1 AgencyId = "requestingAgencyId",
        /// Of a request and of a requesting library's message (2021).
        consortial_id: ? AgencyId = "consortialId",
        /// Of a request.
        multiple_item_request_id: ? String = "multipleItemRequestId",
        timestamp: 1 Instant = "timestamp",
        requesting_agency_request_id: 1 String = "requestingAgencyRequestId",
        /// Not of a request in 2021.
        supplying_agency_request_id: ? String = "supplyingAgencyRequestId",
        /// Not of a supplying library's message in 2021.
        requesting_agency_authentication: ? Authentication = "requestingAgencyAuthentication",
    }
}

group! {
    /// A header, or the header of a confirmation, as far as it could be read.
    #[derive(Default)]
    PartialHeader {
        supplying_agency_id: ? AgencyId = "supplyingAgencyId",
        requesting_agency_id: ? AgencyId = "requestingAgencyId",
        timestamp: ? Instant = "timestamp",
        requesting_agency_request_id: ? String = "requestingAgencyRequestId",
        supplying_agency_request_id: ? String = "supplyingAgencyRequestId",
        requesting_agency_authentication: ? Authentication = "requestingAgencyAuthentication",
    }
}
