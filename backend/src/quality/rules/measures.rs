//! Of which measures a target makes sense: shares and turnaround, on the sides that know them. What only counts work is
//! no quality of the service.
use crate::{
    loans::Side,
    quality::model::{Bound, Hundredths, TargetUnit},
    statistics::model::MeasureKey,
};

/// How a target of a measure is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aim {
    pub sides: &'static [Side],
    pub bound: Bound,
    pub unit: TargetUnit,
    /// No target is larger.
    pub most: Hundredths,
}

const BOTH: &[Side] = &[Side::Borrowing, Side::Lending];
const BORROWING: &[Side] = &[Side::Borrowing];
const LENDING: &[Side] = &[Side::Lending];

const fn share(sides: &'static [Side]) -> Aim {
    Aim { sides, bound: Bound::AtLeast, unit: TargetUnit::Percent, most: Hundredths::whole(100) }
}

/// At most so many; no more than 366 of anything.
pub const fn at_most(sides: &'static [Side], unit: TargetUnit) -> Aim {
    Aim { sides, bound: Bound::AtMost, unit, most: Hundredths::whole(366) }
}

/// How a target of a measure is read; none where it takes no target.
pub fn aim(measure: MeasureKey) -> Option<Aim> {
    use MeasureKey::{
        AgeMean, AgeMedian, Balance, BorrowingCosts, BorrowingFillRate, BorrowingOpen, BorrowingUnitCost,
        ConditionsSet, ConsultationMinutes, Consultations, DaysMean, DaysMedian, DaysP90, FilledWithin2, FilledWithin3,
        FilledWithin5, FilledWithin10, FilledWithin30, InquiriesAnswered, InquiriesInTime, InquiriesInTimeShare,
        InquiriesNotAnswered, InquiriesReceived, InvoicedCents, InvoicesOwedCents, InvoicesPaidCents, ItemsIssued,
        ItemsReceived, ItemsReturned, ItemsSupplied, LendingCosts, LendingFillRate, LendingOpen, LendingUnitCost,
        LibrariesPerFill, PostageCents, ProposalsAccepted, ProposalsAcquired, ProposalsAcquiredShare, ProposalsMade,
        RefusalsReceived, RenewalsGranted, RequestsCancelled, RequestsClosed, RequestsFilled, RequestsReceived,
        RequestsRefused, RequestsSent, RequestsSupplied, RequestsUnfilled, RetriesOffered, Subscribers,
        SupplierFillRate, Users, Visits, WorkingDaysMean, WorkingDaysMedian, WorkingDaysP90,
    };
    Some(match measure {
        LendingFillRate => share(LENDING),
        BorrowingFillRate | SupplierFillRate => share(BORROWING),
        FilledWithin2 | FilledWithin3 | FilledWithin5 | FilledWithin10 | FilledWithin30 => share(BOTH),
        DaysMean | DaysMedian | DaysP90 => at_most(BOTH, TargetUnit::Day),
        WorkingDaysMean | WorkingDaysMedian | WorkingDaysP90 => at_most(BOTH, TargetUnit::WorkingDay),
        LibrariesPerFill => at_most(BORROWING, TargetUnit::Library),
        RequestsReceived
        | RequestsSupplied
        | ItemsSupplied
        | RequestsRefused
        | LendingOpen
        | RequestsSent
        | RequestsFilled
        | ItemsReceived
        | RequestsUnfilled
        | RefusalsReceived
        | BorrowingOpen
        | Balance
        | RequestsCancelled
        | RequestsClosed
        | RetriesOffered
        | ConditionsSet
        | RenewalsGranted
        | AgeMean
        | AgeMedian
        | PostageCents
        | LendingCosts
        | BorrowingCosts
        | LendingUnitCost
        | BorrowingUnitCost
        | InvoicedCents
        | InvoicesPaidCents
        | InvoicesOwedCents
        | Subscribers
        | Users
        | ItemsIssued
        | ItemsReturned
        | Visits
        | ProposalsMade
        | ProposalsAccepted
        | ProposalsAcquired
        | ProposalsAcquiredShare
        | Consultations
        | ConsultationMinutes
        | InquiriesInTime
        | InquiriesInTimeShare
        | InquiriesReceived
        | InquiriesAnswered
        | InquiriesNotAnswered => return None,
    })
}
