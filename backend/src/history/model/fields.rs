//! What a column of a file of past loans can be, and how the file is written.

crate::text_enum! {
    /// What a column says of a loan.
    HistoryField {
        Side = "side", Medium = "medium", Kind = "kind", Outcome = "outcome", Reason = "reason", Channel = "channel",
        Title = "title", Author = "author", ContainerTitle = "container_title", Isbn = "isbn", Year = "year",
        Library = "library", Branch = "branch", Number = "number", RequestedOn = "requested_on",
        AskedOn = "asked_on", SentOn = "sent_on", ReceivedOn = "received_on", ReturnedOn = "returned_on",
        EndedOn = "ended_on", DueOn = "due_on", ReaderCard = "reader_card", ReaderName = "reader_name",
        NItems = "n_items", Note = "note",
    }
}

impl HistoryField {
    /// Whether its cells are words of a closed list.
    pub fn is_word(self) -> bool {
        use HistoryField::{Channel, Kind, Medium, Outcome, Reason, Side};
        matches!(self, Side | Medium | Kind | Outcome | Reason | Channel)
    }

    /// Whether its cells are days.
    pub fn is_day(self) -> bool {
        use HistoryField::{AskedOn, DueOn, EndedOn, ReceivedOn, RequestedOn, ReturnedOn, SentOn};
        matches!(self, RequestedOn | AskedOn | SentOn | ReceivedOn | ReturnedOn | EndedOn | DueOn)
    }
}

crate::text_enum! {
    /// How a past loan ended: supplied and, if an original, returned; refused; cancelled.
    HistoryOutcome { Filled = "filled", NotFilled = "not_filled", Cancelled = "cancelled" }
}

crate::text_enum! {
    /// In which order a day is written; what stands between its parts does not matter.
    HistoryDayFormat { YearMonthDay = "year_month_day", DayMonthYear = "day_month_year", MonthDayYear = "month_day_year" }
}

crate::text_enum! {
    /// In what characters a file is written. Excel in Lithuanian writes Windows-1257 where it is not asked for UTF-8.
    HistoryEncoding { Utf8 = "utf-8", Windows1257 = "windows-1257" }
}

crate::text_enum! {
    /// What stands between the cells of a line.
    HistoryDelimiter { Comma = "comma", Semicolon = "semicolon", Tab = "tab" }
}
