//! Where a name leads.
use std::{io, net::IpAddr, pin::Pin};

/// Looks names up; a test has names of its own.
pub trait Names: Send + Sync {
    /// Every address of a host.
    fn addresses(&self, host: String) -> Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;
}

/// The names that the system knows.
pub struct SystemNames;

impl Names for SystemNames {
    fn addresses(&self, host: String) -> Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>> {
        Box::pin(async move {
            let found = tokio::net::lookup_host((host.as_str(), 0)).await?;
            Ok(found.map(|address| address.ip()).collect())
        })
    }
}
