//! What the requesting library tells or asks after its request.
use super::{Action, Header, group};

group! {
    /// Received, sent back, please renew, and so on.
    RequestingAgencyMessage {
        header: 1 Header = "header",
        action: 1 Action = "action",
        note: ? String = "note",
    }
}
