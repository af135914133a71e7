//! Clients that ask over kept connections, each for its next answer as soon as it has the last.
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

pub const CONNECTIONS: usize = 32;

/// One connection to a server.
pub struct Connection {
    stream: BufReader<TcpStream>,
    head: String,
    /// Of the session, or the key, that asks.
    pub token: String,
}

impl Connection {
    pub fn open(address: SocketAddr, token: &str) -> Connection {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        let head = format!("Host: bench\r\nAuthorization: Bearer {token}\r\n");
        Connection { stream: BufReader::new(stream), head, token: token.to_owned() }
    }

    /// The status and the body.
    pub fn ask(&mut self, method: &str, path: &str, key: Option<&str>, body: &str) -> (u16, Vec<u8>) {
        let key = key.map(|key| format!("Idempotency-Key: {key}\r\n")).unwrap_or_default();
        let length = format!("Content-Type: application/json\r\nContent-Length: {}\r\n", body.len());
        let length = if body.is_empty() { "" } else { &length };
        self.send(method, path, &format!("{key}{length}"), body.as_bytes())
    }

    /// A message of ISO 18626.
    pub fn tell(&mut self, message: &[u8]) -> (u16, Vec<u8>) {
        let headers = format!("Content-Type: application/xml\r\nContent-Length: {}\r\n", message.len());
        self.send("POST", "/iso18626", &headers, message)
    }

    fn send(&mut self, method: &str, path: &str, headers: &str, body: &[u8]) -> (u16, Vec<u8>) {
        let head = format!("{method} {path} HTTP/1.1\r\n{}{headers}\r\n", self.head);
        self.stream.get_mut().write_all(&[head.as_bytes(), body].concat()).unwrap();
        self.answer()
    }

    pub fn get(&mut self, path: &str) -> Vec<u8> {
        let (status, body) = self.ask("GET", path, None, "");
        assert_eq!(status, 200, "{path}: {}", String::from_utf8_lossy(&body));
        body
    }

    fn answer(&mut self) -> (u16, Vec<u8>) {
        let mut line = String::new();
        self.stream.read_line(&mut line).unwrap();
        let status = line.split(' ').nth(1).unwrap().parse().unwrap();
        let mut length = 0;
        loop {
            line.clear();
            self.stream.read_line(&mut line).unwrap();
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).unwrap();
        (status, body)
    }
}

/// What a number of requests took, on the clock.
pub struct Taken {
    pub time: Duration,
    pub p50: Duration,
}

/// Sends `n` requests over all connections; `ask` sends the one of this number and panics at a wrong answer.
pub fn drive(n: usize, open: impl Fn() -> Connection + Sync, ask: impl Fn(&mut Connection, usize) + Sync) -> Taken {
    let (next, started) = (AtomicUsize::new(0), Instant::now());
    let mut times: Vec<Duration> = std::thread::scope(|scope| {
        let client = || {
            let (mut connection, mut times) = (open(), Vec::new());
            loop {
                let i = next.fetch_add(1, Ordering::Relaxed);
                if i >= n {
                    return times;
                }
                let sent = Instant::now();
                ask(&mut connection, i);
                times.push(sent.elapsed());
            }
        };
        let clients: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(client)).collect();
        clients.into_iter().flat_map(|client| client.join().unwrap()).collect()
    });
    times.sort_unstable();
    Taken { time: started.elapsed(), p50: times[times.len() / 2] }
}
