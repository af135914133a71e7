//! The closed lists of words by which figures are asked for.

crate::text_enum! {
    /// What is counted or computed; each key is defined at `/statistics/measures`.
    MeasureKey {
        RequestsReceived = "requests_received", RequestsSupplied = "requests_supplied",
        ItemsSupplied = "items_supplied", RequestsRefused = "requests_refused",
        LendingFillRate = "lending_fill_rate", LendingOpen = "lending_open", RequestsSent = "requests_sent",
        RequestsFilled = "requests_filled", ItemsReceived = "items_received",
        RequestsUnfilled = "requests_unfilled", RefusalsReceived = "refusals_received",
        BorrowingFillRate = "borrowing_fill_rate", SupplierFillRate = "supplier_fill_rate",
        BorrowingOpen = "borrowing_open", LibrariesPerFill = "libraries_per_fill", Balance = "balance",
        RequestsCancelled = "requests_cancelled", RequestsClosed = "requests_closed",
        RetriesOffered = "retries_offered", ConditionsSet = "conditions_set", RenewalsGranted = "renewals_granted",
        DaysMean = "days_mean", DaysMedian = "days_median", DaysP90 = "days_p90",
        WorkingDaysMean = "working_days_mean", WorkingDaysMedian = "working_days_median",
        WorkingDaysP90 = "working_days_p90", FilledWithin2 = "filled_within_2_days",
        FilledWithin3 = "filled_within_3_days", FilledWithin5 = "filled_within_5_days",
        FilledWithin10 = "filled_within_10_days", FilledWithin30 = "filled_within_30_days",
        AgeMean = "age_mean", AgeMedian = "age_median",
        PostageCents = "postage_cents", LendingCosts = "lending_costs", BorrowingCosts = "borrowing_costs",
        LendingUnitCost = "lending_unit_cost", BorrowingUnitCost = "borrowing_unit_cost",
        InvoicedCents = "invoiced_cents", InvoicesPaidCents = "invoices_paid_cents",
        InvoicesOwedCents = "invoices_owed_cents", Subscribers = "subscribers", Users = "users",
        ItemsIssued = "items_issued", ItemsReturned = "items_returned", Visits = "visits",
        ProposalsMade = "proposals_made", ProposalsAccepted = "proposals_accepted",
        ProposalsAcquired = "proposals_acquired", ProposalsAcquiredShare = "proposals_acquired_share",
        Consultations = "consultations", ConsultationMinutes = "consultation_minutes",
        InquiriesInTime = "inquiries_in_time", InquiriesInTimeShare = "inquiries_in_time_share",
        InquiriesReceived = "inquiries_received", InquiriesAnswered = "inquiries_answered",
        InquiriesNotAnswered = "inquiries_not_answered",
    }
}

crate::text_enum! {
    /// By what figures are laid out.
    Dimension {
        Day = "day", Month = "month", Quarter = "quarter", Year = "year", Library = "library",
        Municipality = "municipality", Country = "country", IsSubscriber = "is_subscriber", Side = "side",
        Medium = "medium", Kind = "kind", Branch = "branch", IsAbroad = "is_abroad", Reason = "reason",
        Place = "place", Stage = "stage", Topic = "topic", Channel = "channel", Asker = "asker",
        Payer = "payer",
    }
}

impl Dimension {
    pub fn is_time(self) -> bool {
        matches!(self, Dimension::Day | Dimension::Month | Dimension::Quarter | Dimension::Year)
    }

    /// Those that follow from the other library.
    pub fn is_of_library(self) -> bool {
        matches!(self, Dimension::Library | Dimension::Municipality | Dimension::Country | Dimension::IsSubscriber)
    }
}

crate::text_enum! {
    /// A part of the time that a request takes: until it is passed on, until the library that fills it is asked (where
    /// we lend: until our yes), from there until it comes (leaves), and all of it.
    Stage { Total = "total", Passing = "passing", Finding = "finding", Supplying = "supplying" }
}

crate::text_enum! {
    /// With what figures are compared.
    Compare { YearBefore = "year_before" }
}

crate::text_enum! {
    /// As what figures are given: the same rows each time.
    TableFormat { Json = "json", Csv = "csv", Xlsx = "xlsx", Ndjson = "ndjson" }
}
