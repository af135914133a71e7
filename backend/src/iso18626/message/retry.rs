//! What the supplying library suggests when it says that another try may succeed (2021).
use super::{Coded, Costs, Instant, ServiceType, group};

group! {
    /// With what a new request would be filled. 1.2 knows only the costs and the two dates, in `messageInfo`, and some
    /// peers of 1.2 say them where nothing is to be retried.
    #[derive(Default)]
    RetryInfo {
        /// Open list: `LibraryUseOnly`, …
        loan_condition: * Coded = "loanCondition",
        edition: * String = "edition",
        item_format: * Coded = "itemFormat",
        volume: * String = "volume",
        service_type: ? ServiceType = "serviceType",
        service_level: * Coded = "serviceLevel",
        delivery_method: * Coded = "deliveryMethod",
        courier_name: * Coded = "courierName",
        offered_costs: * Costs = "offeredCosts",
        payment_method: * Coded = "paymentMethod",
        retry_before: ? Instant = "retryBefore",
        retry_after: ? Instant = "retryAfter",
    }
}
