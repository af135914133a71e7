//! Whose word about a client's address is believed.
use std::net::IpAddr;

use actix_web::HttpRequest;

/// The proxies in front of this server (`ABONEMENTAS_TRUSTED_PROXIES`).
#[derive(Clone, Debug, Default)]
pub struct Proxies(Vec<IpAddr>);

impl Proxies {
    /// Addresses with commas between.
    pub fn parse(text: &str) -> Result<Proxies, String> {
        let addresses = text.split(',').map(str::trim).filter(|address| !address.is_empty());
        let parsed = addresses.map(|address| address.parse().map_err(|_| format!("{address} is no IP address")));
        parsed.collect::<Result<_, _>>().map(Proxies)
    }

    /// The peer, or behind a trusted proxy the last address of `X-Forwarded-For` that is not a proxy's own.
    pub fn client(&self, request: &HttpRequest) -> String {
        let Some(peer) = request.peer_addr().map(|peer| peer.ip()) else { return String::new() };
        if !self.0.contains(&peer) {
            return peer.to_string();
        }
        let forwarded = request.headers().get("X-Forwarded-For").and_then(|value| value.to_str().ok());
        let addresses = forwarded.unwrap_or_default().rsplit(',').filter_map(|text| text.trim().parse::<IpAddr>().ok());
        addresses.into_iter().find(|address| !self.0.contains(address)).unwrap_or(peer).to_string()
    }
}
