//! A paper that a unit of work takes along: it is read before, typeset between, and shows what stood when it was read.
use super::{Order, Press};
use crate::platform::Result;

/// A paper that is to be made, and the version of the thing that it was read in.
#[derive(Clone, Debug)]
pub struct Draft {
    pub version: i64,
    pub order: Order,
}

/// A paper as PDF, and the version of the thing that it shows.
#[derive(Clone, Debug)]
pub struct Printed {
    pub version: i64,
    pub pdf: Vec<u8>,
}

impl Press {
    /// Typesets what was read; no transaction is open meanwhile.
    ///
    /// # Errors
    /// Those of [`Press::print`].
    pub async fn typeset(&self, draft: &Draft) -> Result<Printed> {
        Ok(Printed { version: draft.version, pdf: self.print(&draft.order).await? })
    }
}
