//! A receiver of webhooks on this machine, that answers as a test wants and checks signatures by itself.
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use base64::{Engine, prelude::BASE64_STANDARD};
use hmac::{Hmac, Mac};
use serde_json::Value;
use sha2::Sha256;

/// What a receiver does with a message.
#[derive(Clone)]
pub enum Reply {
    /// The status line and further headers, then a body.
    Say(&'static str, &'static str),
    Redirect(String),
    /// It takes the message and never answers.
    Hang,
}

/// A message as it came.
#[derive(Clone, Debug)]
pub struct Received {
    pub media_type: String,
    /// What proves who sent it, where a header does.
    pub key: String,
    pub id: String,
    pub timestamp: String,
    pub signatures: Vec<String>,
    pub body: String,
}

impl Received {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// Whether one of its signatures was made with this `whsec_` secret.
    pub fn is_signed_with(&self, secret: &str) -> bool {
        let key = BASE64_STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(format!("{}.{}.{}", self.id, self.timestamp, self.body).as_bytes());
        let expected = format!("v1,{}", BASE64_STANDARD.encode(mac.finalize().into_bytes()));
        self.signatures.contains(&expected)
    }
}

/// It stops listening when the test's process ends.
pub struct Receiver {
    pub url: String,
    received: Arc<Mutex<Vec<Received>>>,
    reply: Arc<Mutex<Reply>>,
}

impl Receiver {
    pub fn start(reply: Reply) -> Receiver {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let received: Arc<Mutex<Vec<Received>>> = Arc::default();
        let reply = Arc::new(Mutex::new(reply));
        let (kept, said) = (received.clone(), reply.clone());
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (kept, said) = (kept.clone(), said.clone());
                thread::spawn(move || take(stream.unwrap(), &kept, &said));
            }
        });
        Receiver { url, received, reply }
    }

    /// From now on it answers so.
    pub fn reply(&self, reply: Reply) {
        *self.reply.lock().unwrap() = reply;
    }

    /// What came, once it is so many messages.
    pub fn received(&self, n: usize) -> Vec<Received> {
        for _ in 0..400 {
            let received = self.received.lock().unwrap().clone();
            if received.len() >= n {
                return received;
            }
            thread::sleep(Duration::from_millis(25));
        }
        panic!("only {:?} came", self.received.lock().unwrap());
    }

    /// What came by now.
    pub fn so_far(&self) -> usize {
        self.received.lock().unwrap().len()
    }
}

fn take(stream: TcpStream, kept: &Mutex<Vec<Received>>, said: &Mutex<Reply>) -> Option<()> {
    let mut out = stream.try_clone().ok()?;
    let mut reader = BufReader::new(stream);
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        match line.trim_end() {
            "" => break,
            line => head.push(line.to_owned()),
        }
    }
    let header = |name: &str| {
        let of = |line: &String| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then(|| value.to_owned())
        };
        head.iter().find_map(of).unwrap_or_default()
    };
    assert!(head.first()?.starts_with("POST "), "{head:?}");
    let mut body = vec![0; header("content-length").parse().ok()?];
    reader.read_exact(&mut body).ok()?;
    let reply = said.lock().unwrap().clone();
    kept.lock().unwrap().push(Received {
        media_type: header("content-type"),
        key: header("x-partner-key"),
        id: header("webhook-id"),
        timestamp: header("webhook-timestamp"),
        signatures: header("webhook-signature").split(' ').map(str::to_owned).collect(),
        body: String::from_utf8(body).unwrap(),
    });
    match reply {
        Reply::Say(head, body) => {
            write!(out, "HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len()).ok()
        }
        Reply::Redirect(to) => write!(out, "HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n").ok(),
        Reply::Hang => {
            thread::sleep(Duration::from_secs(60));
            None
        }
    }
}
