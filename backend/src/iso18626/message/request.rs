//! The request: what is wanted, by whom, how and until when.
use super::{
    Address, AgencyId, Coded, Costs, Header, Instant, PreferredEdition, RequestSubType, RequestType, ServiceType,
    YesNo, group,
};

group! {
    /// One library asks another for one thing.
    Request {
        header: 1 Header = "header",
        bibliographic_info: 1 BibliographicInfo = "bibliographicInfo",
        publication_info: ? PublicationInfo = "publicationInfo",
        /// Absent only in 1.2.
        service_info: ? ServiceInfo = "serviceInfo",
        supplier_info: * SupplierInfo = "supplierInfo",
        requested_delivery_info: * RequestedDeliveryInfo = "requestedDeliveryInfo",
        requesting_agency_info: ? RequestingAgencyInfo = "requestingAgencyInfo",
        patron_info: ? PatronInfo = "patronInfo",
        billing_info: ? BillingInfo = "billingInfo",
    }
}

group! {
    /// What is wanted.
    #[derive(Default)]
    BibliographicInfo {
        supplier_unique_record_id: ? String = "supplierUniqueRecordId",
        title: ? String = "title",
        author: ? String = "author",
        /// ISNI (2021).
        author_id: ? String = "authorId",
        subtitle: ? String = "subtitle",
        series_title: ? String = "seriesTitle",
        edition: ? String = "edition",
        title_of_component: ? String = "titleOfComponent",
        author_of_component: ? String = "authorOfComponent",
        /// One at most in 1.2.
        volume: * String = "volume",
        issue: ? String = "issue",
        pages_requested: ? String = "pagesRequested",
        estimated_no_pages: ? String = "estimatedNoPages",
        bibliographic_item_id: * BibliographicItemId = "bibliographicItemId",
        sponsor: ? String = "sponsor",
        information_source: ? String = "informationSource",
        bibliographic_record_id: * BibliographicRecordId = "bibliographicRecordId",
    }
}

group! {
    /// The number of a work: ISBN, ISSN.
    BibliographicItemId told_by "bibliographicItemIdentifier" {
        /// Open list: `ISBN`, `ISSN`, `ISMN`.
        bibliographic_item_identifier_code: 1 Coded = "bibliographicItemIdentifierCode",
        bibliographic_item_identifier: 1 String = "bibliographicItemIdentifier",
    }
}

group! {
    /// The number of a record in a catalogue.
    BibliographicRecordId told_by "bibliographicRecordIdentifier" {
        /// Open list: `OCLC`, `LCCN`, …
        bibliographic_record_identifier_code: 1 Coded = "bibliographicRecordIdentifierCode",
        bibliographic_record_identifier: 1 String = "bibliographicRecordIdentifier",
    }
}

group! {
    /// How it was published.
    #[derive(Default)]
    PublicationInfo {
        publisher: ? String = "publisher",
        /// ISNI (2021).
        publisher_id: ? String = "publisherId",
        /// Open list: `Book`, `Journal`, …
        publication_type: ? Coded = "publicationType",
        publication_date: ? String = "publicationDate",
        place_of_publication: ? String = "placeOfPublication",
    }
}

group! {
    /// What is to be done, how and until when.
    ServiceInfo {
        request_type: ? RequestType = "requestType",
        /// Three at most in 1.2.
        request_sub_type: * RequestSubType = "requestSubType",
        requesting_agency_previous_request_id: ? String = "requestingAgencyPreviousRequestId",
        service_type: 1 ServiceType = "serviceType",
        /// Open list: `Normal`, `Express`, …
        service_level: ? Coded = "serviceLevel",
        /// Open list: `PaperCopy`, `PDF`, …
        item_format: ? Coded = "itemFormat",
        need_before_date: ? Instant = "needBeforeDate",
        copyright_compliance: ? Coded = "copyrightCompliance",
        /// Deprecated in 2021.
        any_edition: ? YesNo = "anyEdition",
        /// Instead of `any_edition` (2021).
        preferred_edition: ? PreferredEdition = "preferredEdition",
        /// Conditions that the requesting library accepts (2021).
        loan_condition: * Coded = "loanCondition",
        start_date: ? Instant = "startDate",
        end_date: ? Instant = "endDate",
        note: ? String = "note",
    }
}

group! {
    /// A library that may have it.
    #[derive(Default)]
    SupplierInfo {
        sort_order: ? u32 = "sortOrder",
        supplier_code: ? AgencyId = "supplierCode",
        supplier_description: ? String = "supplierDescription",
        bibliographic_record_id: ? BibliographicRecordId = "bibliographicRecordId",
        call_number: ? String = "callNumber",
        summary_holdings: ? String = "summaryHoldings",
        availability_note: ? String = "availabilityNote",
    }
}

group! {
    /// A place to deliver to, in the order of preference.
    #[derive(Default)]
    RequestedDeliveryInfo {
        sort_order: ? u32 = "sortOrder",
        address: ? Address = "address",
        /// Open list: `Mail`, `Courier`, … (2021).
        delivery_method: ? Coded = "deliveryMethod",
        /// Open list: `DHL`, … (2021).
        courier_name: ? Coded = "courierName",
    }
}

group! {
    /// The requesting library.
    #[derive(Default)]
    RequestingAgencyInfo {
        name: ? String = "name",
        contact_name: ? String = "contactName",
        address: * Address = "address",
    }
}

group! {
    /// The reader for whom it is wanted.
    #[derive(Default)]
    PatronInfo {
        patron_id: ? String = "patronId",
        surname: ? String = "surname",
        given_name: ? String = "givenName",
        /// Open list: `Adult`, `Student`, …
        patron_type: ? Coded = "patronType",
        send_to_patron: ? YesNo = "sendToPatron",
        address: * Address = "address",
    }
}

group! {
    /// Who pays, and how much at most.
    #[derive(Default)]
    BillingInfo {
        /// Open list: `BankTransfer`, `IFLAVoucher`, …
        payment_method: ? Coded = "paymentMethod",
        maximum_costs: ? Costs = "maximumCosts",
        /// Open list: `Invoice`, `FreeOfCharge`, …
        billing_method: ? Coded = "billingMethod",
        billing_name: ? String = "billingName",
        address: ? Address = "address",
    }
}
