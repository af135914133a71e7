//! The closed lists of ISO 18626-2021, in the spelling of its schema, which is case-sensitive.
crate::text_enum! {
    /// Which of the six messages, by the name of its element.
    Kind {
        Request = "request",
        RequestConfirmation = "requestConfirmation",
        SupplyingAgencyMessage = "supplyingAgencyMessage",
        SupplyingAgencyMessageConfirmation = "supplyingAgencyMessageConfirmation",
        RequestingAgencyMessage = "requestingAgencyMessage",
        RequestingAgencyMessageConfirmation = "requestingAgencyMessageConfirmation",
    }
}

crate::text_enum! {
    /// What the requesting library tells or asks. `HoldReturn` and `Lost` are of 2021.
    Action {
        StatusRequest = "StatusRequest",
        Received = "Received",
        Cancel = "Cancel",
        Renew = "Renew",
        HoldReturn = "HoldReturn",
        ShippedReturn = "ShippedReturn",
        ShippedForward = "ShippedForward",
        Notification = "Notification",
        Lost = "Lost",
    }
}

crate::text_enum! {
    /// Why the supplying library writes.
    ReasonForMessage {
        RequestResponse = "RequestResponse",
        StatusRequestResponse = "StatusRequestResponse",
        RenewResponse = "RenewResponse",
        CancelResponse = "CancelResponse",
        StatusChange = "StatusChange",
        Notification = "Notification",
    }
}

crate::text_enum! {
    /// How the request stands at the supplying library. `HoldReturn` and `ReleaseHoldReturn` are of 2021.
    Status {
        RequestReceived = "RequestReceived",
        ExpectToSupply = "ExpectToSupply",
        WillSupply = "WillSupply",
        Loaned = "Loaned",
        Overdue = "Overdue",
        Recalled = "Recalled",
        RetryPossible = "RetryPossible",
        Unfilled = "Unfilled",
        HoldReturn = "HoldReturn",
        ReleaseHoldReturn = "ReleaseHoldReturn",
        CopyCompleted = "CopyCompleted",
        LoanCompleted = "LoanCompleted",
        CompletedWithoutReturn = "CompletedWithoutReturn",
        Cancelled = "Cancelled",
    }
}

crate::text_enum! {
    /// Whether a request is made for the first time.
    RequestType { New = "New", Retry = "Retry", Reminder = "Reminder" }
}

crate::text_enum! {
    /// What is particular about a request.
    RequestSubType {
        BookingRequest = "BookingRequest",
        MultipleItemRequest = "MultipleItemRequest",
        PatronRequest = "PatronRequest",
        TransferRequest = "TransferRequest",
        SupplyingLibrarysChoice = "SupplyingLibrarysChoice",
    }
}

crate::text_enum! {
    /// What is wanted: a copy, the thing itself, or either.
    ServiceType { Copy = "Copy", Loan = "Loan", CopyOrLoan = "CopyOrLoan" }
}

crate::text_enum! {
    /// Which edition is wanted (2021).
    PreferredEdition {
        MostRecentEdition = "MostRecentEdition",
        ThisEdition = "ThisEdition",
        AnyEdition = "AnyEdition",
    }
}

crate::text_enum! {
    /// Yes or no.
    YesNo { Y = "Y", N = "N" }
}

crate::text_enum! {
    /// Whether a message was received and understood; not whether what it asks will be done.
    MessageStatus { Ok = "OK", Error = "ERROR" }
}

crate::text_enum! {
    /// The five kinds of error that a confirmation can tell.
    ErrorType {
        UnsupportedActionType = "UnsupportedActionType",
        UnsupportedReasonForMessageType = "UnsupportedReasonForMessageType",
        UnrecognisedDataElement = "UnrecognisedDataElement",
        UnrecognisedDataValue = "UnrecognisedDataValue",
        BadlyFormedMessage = "BadlyFormedMessage",
    }
}
