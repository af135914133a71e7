//! One POST or GET to an address that somebody else named.
use std::{error::Error, net::IpAddr, sync::Arc, time::Duration};

use reqwest::{Client, RequestBuilder, Response, header::RETRY_AFTER, redirect::Policy};
use tokio::time::timeout;
use url::{Host, Url};

use super::{
    Answer, Failed, Get, Got, Leads, Names, Networks, Post, Said,
    guard::{Guard, Refused},
};

const CONNECT_TIME: Duration = Duration::from_secs(10);
const LOOK_UP_TIME: Duration = Duration::from_secs(5);

/// The way out, for every capability that has one.
#[derive(Clone)]
pub struct Outgoing {
    guard: Guard,
    /// With TLS to everywhere outside and to the networks that are allowed.
    https: Client,
    /// In the clear, to the networks that are allowed alone.
    http: Client,
}

impl Outgoing {
    /// `allowed` are the networks inside that may be reached nevertheless, and in the clear too.
    ///
    /// # Errors
    /// Where TLS cannot be set up.
    pub fn new(names: Arc<dyn Names>, allowed: Networks) -> Result<Outgoing, String> {
        let guard = Guard { names, inside: Networks::inside(), allowed, is_clear: false };
        let client = |guard: &Guard| {
            Client::builder()
                .user_agent(concat!("Abonementas/", env!("CARGO_PKG_VERSION")))
                .dns_resolver(Arc::new(guard.clone()))
                .https_only(!guard.is_clear)
                .redirect(Policy::none())
                .no_proxy()
                .connect_timeout(CONNECT_TIME)
                // Each delivery connects anew, to what was looked up and checked for it.
                .pool_max_idle_per_host(0)
                .build()
                .map_err(|err| err.to_string())
        };
        let (https, http) = (client(&guard)?, client(&guard.in_the_clear())?);
        Ok(Outgoing { guard, https, http })
    }

    /// Where an address leads now; what is no address leads nowhere.
    pub async fn look(&self, address: &str) -> Leads {
        let url = Url::parse(address).ok();
        let found = match url.as_ref().and_then(Url::host) {
            Some(Host::Ipv4(address)) => vec![IpAddr::V4(address)],
            Some(Host::Ipv6(address)) => vec![IpAddr::V6(address)],
            Some(Host::Domain(name)) => {
                let found = timeout(LOOK_UP_TIME, self.guard.names.addresses(name.to_owned())).await;
                found.ok().and_then(Result::ok).unwrap_or_default()
            }
            None => Vec::new(),
        };
        let Guard { inside, allowed, .. } = &self.guard;
        match found.as_slice() {
            [] => Leads::Nowhere,
            found if found.iter().all(|&address| allowed.contain(address)) => Leads::Allowed,
            found if found.iter().any(|&address| inside.contain(address) && !allowed.contain(address)) => Leads::Inside,
            _ => Leads::Outside,
        }
    }

    /// Sends a body. An answer is one whatever its status; a redirect is not followed.
    pub async fn post(&self, url: &Url, post: Post) -> Answer {
        let client = self.client_to(url)?;
        let request = client.post(url.clone()).header("content-type", post.media_type).body(post.body);
        match with(request, &post.headers).timeout(post.within).send().await {
            Ok(response) => Ok(read(response, post.read).await),
            Err(err) => Err(why(&err)),
        }
    }

    /// Gets what stands at an address, whole or not at all. A redirect is an answer, and is not followed.
    pub async fn get(&self, url: &Url, get: Get) -> Result<Got, Failed> {
        let request = with(self.client_to(url)?.get(url.clone()), &get.headers).timeout(get.within);
        let mut response = request.send().await.map_err(|err| why(&err))?;
        let mut got = Got { status: response.status().as_u16(), ..Got::default() };
        while let Some(piece) = response.chunk().await.map_err(|err| why(&err))? {
            if got.bytes.len() + piece.len() > get.most {
                return Ok(Got { is_longer: true, ..got });
            }
            got.bytes.extend_from_slice(&piece);
        }
        Ok(got)
    }

    /// The client that reaches an address; what is an address already is looked up by nobody.
    fn client_to(&self, url: &Url) -> Result<&Client, Failed> {
        let literal = match url.host() {
            Some(Host::Ipv4(address)) => Some(IpAddr::V4(address)),
            Some(Host::Ipv6(address)) => Some(IpAddr::V6(address)),
            _ => None,
        };
        if literal.is_some_and(|address| !self.guard_of(url).lets(address)) {
            return Err(Failed::InsideAddress);
        }
        Ok(if url.scheme() == "https" { &self.https } else { &self.http })
    }

    fn guard_of(&self, url: &Url) -> Guard {
        if url.scheme() == "https" { self.guard.clone() } else { self.guard.in_the_clear() }
    }
}

fn with(request: RequestBuilder, headers: &[(String, String)]) -> RequestBuilder {
    headers.iter().fold(request, |request, (name, value)| request.header(name, value))
}

/// Its status is the answer; a body that breaks off is only the shorter.
async fn read(mut response: Response, most: usize) -> Said {
    let retry_after = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (status, mut bytes) = (response.status().as_u16(), Vec::new());
    while bytes.len() < most {
        match response.chunk().await {
            Ok(Some(piece)) => bytes.extend_from_slice(&piece[..piece.len().min(most - bytes.len())]),
            Ok(None) | Err(_) => break,
        }
    }
    Said { status, retry_after, text: String::from_utf8_lossy(&bytes).into_owned() }
}

fn why(err: &reqwest::Error) -> Failed {
    if err.is_timeout() {
        return Failed::TimedOut;
    }
    let mut cause: Option<&(dyn Error + 'static)> = Some(err);
    while let Some(reason) = cause {
        if let Some(&Refused(failed)) = reason.downcast_ref() {
            return failed;
        }
        // An error of TLS hides in an error of the socket.
        let within = reason.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        if within.is_some_and(|within| within.is::<rustls::Error>()) || reason.is::<rustls::Error>() {
            return Failed::NoTls;
        }
        cause = reason.source();
    }
    if err.is_connect() { Failed::NoConnection } else { Failed::CutOff }
}
