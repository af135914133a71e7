//! What the supplying library answers and tells.
use super::{
    Address, AgencyId, Coded, Costs, Header, Instant, PhysicalAddress, ReasonForMessage, RetryInfo, ServiceType,
    Status, YesNo, group,
};

group! {
    /// An answer, a change of status, or a word.
    SupplyingAgencyMessage {
        header: 1 Header = "header",
        message_info: 1 MessageInfo = "messageInfo",
        status_info: 1 StatusInfo = "statusInfo",
        /// Only where a retry is suggested.
        retry_info: ? RetryInfo = "retryInfo",
        /// Where something was sent, or in 1.2 also where it would be lent under a condition.
        delivery_info: ? DeliveryInfo = "deliveryInfo",
        shipping_info: ? ShippingInfo = "shippingInfo",
        return_info: ? ReturnInfo = "returnInfo",
    }
}

group! {
    /// Why the message is sent.
    MessageInfo {
        reason_for_message: 1 ReasonForMessage = "reasonForMessage",
        /// Only of an answer to a renewal or a cancellation.
        answer_yes_no: ? YesNo = "answerYesNo",
        note: ? String = "note",
        /// Open list: `NotHeld`, …
        reason_unfilled: ? Coded = "reasonUnfilled",
        /// Open list: `OnLoan`, …
        reason_retry: ? Coded = "reasonRetry",
    }
}

group! {
    /// How the request stands.
    StatusInfo {
        /// Absent in notifications of some peers, who mean "no change"; against the schema, so it is never written.
        status: ? Status = "status",
        expected_delivery_date: ? Instant = "expectedDeliveryDate",
        due_date: ? Instant = "dueDate",
        /// Of a peer that gives none, the timestamp of its message.
        last_change: 1 Instant = "lastChange",
    }
}

group! {
    /// What was sent, and how.
    #[derive(Default)]
    DeliveryInfo {
        /// Absent where a peer gives none; as the schema wants one, `last_change` is written then.
        date_sent: ? Instant = "dateSent",
        item_id: * String = "itemId",
        url: ? String = "URL",
        /// Open list: `Mail`, `Courier`, `URL`, …
        delivery_method: ? Coded = "deliveryMethod",
        address: ? Address = "address",
        sent_to_patron: ? bool = "sentToPatron",
        loan_condition: * Coded = "loanCondition",
        item_format: ? Coded = "itemFormat",
        service_type: ? ServiceType = "serviceType",
        delivery_costs: * Costs = "deliveryCosts",
        payment_method: ? Coded = "paymentMethod",
    }
}

group! {
    /// The courier's parcel (2021).
    #[derive(Default)]
    ShippingInfo {
        courier_name: ? Coded = "courierName",
        tracking_id: * String = "trackingId",
        insurance: ? YesNo = "insurance",
        insurance_third_party: ? YesNo = "insuranceThirdParty",
        third_party_name: ? String = "thirdPartyName",
        insurance_costs: * Costs = "insuranceCosts",
    }
}

group! {
    /// Where it is to be returned to.
    #[derive(Default)]
    ReturnInfo {
        return_agency_id: ? AgencyId = "returnAgencyId",
        name: ? String = "name",
        physical_address: ? PhysicalAddress = "physicalAddress",
    }
}
