//! Which addresses a connection is let to, decided when the name is looked up for it.
use std::{
    error::Error,
    fmt,
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::{Failed, Names, Networks};

/// Looks a name up for a connection, and lets through only what may be reached.
#[derive(Clone)]
pub struct Guard {
    pub names: Arc<dyn Names>,
    pub inside: Networks,
    pub allowed: Networks,
    pub is_clear: bool,
}

impl Guard {
    pub fn in_the_clear(&self) -> Guard {
        Guard { is_clear: true, ..self.clone() }
    }

    pub fn lets(&self, address: IpAddr) -> bool {
        self.allowed.contain(address) || (!self.is_clear && !self.inside.contain(address))
    }
}

impl Resolve for Guard {
    /// One address inside is one too many: who answers both ways wants the choice to fall on it.
    fn resolve(&self, name: Name) -> Resolving {
        let guard = self.clone();
        Box::pin(async move {
            let refused = |failed| -> Box<dyn Error + Send + Sync> { Box::new(Refused(failed)) };
            let found = guard.names.addresses(name.as_str().to_owned()).await;
            let found = found.ok().filter(|found| !found.is_empty()).ok_or_else(|| refused(Failed::NoAddress))?;
            if found.iter().any(|&address| !guard.lets(address)) {
                return Err(refused(Failed::InsideAddress));
            }
            Ok(Box::new(found.into_iter().map(|address| SocketAddr::new(address, 0))) as Addrs)
        })
    }
}

/// Why a name was not connected to.
#[derive(Debug)]
pub struct Refused(pub Failed);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

impl Error for Refused {}
