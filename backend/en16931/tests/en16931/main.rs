//! Sound invoices and what breaks them; what is written, and how it reads.
#![allow(clippy::unwrap_used)]

mod breaking;
mod broken;
mod order;
mod page;
mod pure;
mod samples;
mod writing;
