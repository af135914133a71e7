//! The confirmations: received and understood, or not; the business answer is another message.
use super::{Action, AgencyId, ErrorType, Instant, MessageStatus, ReasonForMessage, group};

group! {
    /// The header of a confirmation.
    ConfirmationHeader {
        supplying_agency_id: ? AgencyId = "supplyingAgencyId",
        requesting_agency_id: ? AgencyId = "requestingAgencyId",
        /// When the confirmation was made. Peers differ in which of the two is which: not to be relied upon.
        timestamp: 1 Instant = "timestamp",
        requesting_agency_request_id: ? String = "requestingAgencyRequestId",
        /// The timestamp of the message that is confirmed.
        timestamp_received: 1 Instant = "timestampReceived",
        message_status: 1 MessageStatus = "messageStatus",
    }
}

group! {
    /// What was wrong with a message. Read from a peer that names no type or an unknown one, it is an
    /// `UnrecognisedDataValue`.
    ErrorData {
        error_type: 1 ErrorType = "errorType",
        error_value: ? String = "errorValue",
    }
}

group! {
    /// The answer to a request.
    RequestConfirmation {
        confirmation_header: 1 ConfirmationHeader = "confirmationHeader",
        error_data: * ErrorData = "errorData",
    }
}

group! {
    /// The answer to a supplying library's message.
    SupplyingAgencyMessageConfirmation {
        confirmation_header: 1 ConfirmationHeader = "confirmationHeader",
        /// The reason of the message, repeated.
        reason_for_message: ? ReasonForMessage = "reasonForMessage",
        error_data: * ErrorData = "errorData",
    }
}

group! {
    /// The answer to a requesting library's message.
    RequestingAgencyMessageConfirmation {
        confirmation_header: 1 ConfirmationHeader = "confirmationHeader",
        /// The action of the message, repeated; some peers stop without it.
        action: ? Action = "action",
        error_data: * ErrorData = "errorData",
    }
}
