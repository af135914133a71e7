//! Where names lead, as a test says.
use std::{
    collections::HashMap,
    io,
    net::IpAddr,
    pin::Pin,
    sync::{Arc, Mutex},
};

use abonementas::platform::outgoing::Names;

/// Names that lead where a test wants, and nowhere else.
#[derive(Clone, Default)]
pub struct TestNames(Arc<Mutex<HashMap<String, Vec<IpAddr>>>>);

impl TestNames {
    /// From now on a name leads to this address.
    pub fn lead(&self, name: &str, address: &str) {
        self.0.lock().unwrap().insert(name.into(), vec![address.parse().unwrap()]);
    }
}

impl Names for TestNames {
    fn addresses(&self, host: String) -> Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>> {
        let found = self.0.lock().unwrap().get(&host).cloned();
        Box::pin(async move { found.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound)) })
    }
}
