//! A server of SRU on this machine that answers as a test wants, well or badly.
use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

/// What it does with a question.
#[derive(Clone)]
pub enum Says {
    /// This body, with 200.
    Body(Vec<u8>),
    /// A status line with further headers, then a body.
    Head(String, &'static str),
    /// Nothing, as long as somebody waits.
    Nothing,
    /// The head at once, then a byte now and then.
    Drips,
    /// A body without an end.
    Endless,
    /// Less than it promised.
    Breaks,
}

/// A question: its target as it came, and the header that proves who asks.
#[derive(Clone, Debug)]
pub struct Question {
    pub target: String,
    pub authorization: String,
}

impl Question {
    /// A parameter as it was meant; a plus is a plus.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let (_, query) = self.target.split_once('?')?;
        let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
        let mut bytes = Vec::new();
        let mut rest = value.bytes();
        while let Some(byte) = rest.next() {
            if byte == b'%' {
                let hex: String = rest.by_ref().take(2).map(char::from).collect();
                bytes.push(u8::from_str_radix(&hex, 16).unwrap());
            } else {
                bytes.push(byte);
            }
        }
        Some(String::from_utf8(bytes).unwrap())
    }
}

/// It stops listening when the test's process ends.
pub struct Server {
    pub url: String,
    questions: Arc<Mutex<Vec<Question>>>,
}

impl Server {
    pub fn start(says: Says) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/sru", listener.local_addr().unwrap());
        let questions: Arc<Mutex<Vec<Question>>> = Arc::default();
        let kept = questions.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (kept, says) = (kept.clone(), says.clone());
                thread::spawn(move || take(stream.unwrap(), &kept, says));
            }
        });
        Server { url, questions }
    }

    /// One that gives this XML.
    pub fn giving(xml: impl Into<Vec<u8>>) -> Server {
        Server::start(Says::Body(xml.into()))
    }

    pub fn questions(&self) -> Vec<Question> {
        self.questions.lock().unwrap().clone()
    }
}

fn take(stream: TcpStream, kept: &Mutex<Vec<Question>>, says: Says) -> Option<()> {
    let mut out = stream.try_clone().ok()?;
    let mut reader = BufReader::new(stream);
    let (mut target, mut authorization) = (String::new(), String::new());
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        if let Some(rest) = line.strip_prefix("GET ") {
            target = rest.split(' ').next()?.to_owned();
        }
        if let Some((_, value)) = line.split_once(": ").filter(|(name, _)| name.eq_ignore_ascii_case("authorization")) {
            authorization = value.trim_end().to_owned();
        }
        if line.trim_end().is_empty() {
            break;
        }
    }
    kept.lock().unwrap().push(Question { target, authorization });
    const OK: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n";
    match says {
        Says::Body(body) => {
            write!(out, "{OK}Content-Length: {}\r\n\r\n", body.len()).ok()?;
            out.write_all(&body).ok()
        }
        Says::Head(head, body) => {
            write!(out, "HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len()).ok()
        }
        Says::Breaks => write!(out, "{OK}Content-Length: 1000\r\n\r\n<zs:searchRetrieveResponse>").ok(),
        Says::Nothing => {
            thread::sleep(Duration::from_secs(60));
            None
        }
        Says::Drips => {
            write!(out, "{OK}\r\n").ok()?;
            // As long as somebody reads.
            while out.write_all(b" ").and_then(|()| out.flush()).is_ok() {
                thread::sleep(Duration::from_millis(50));
            }
            None
        }
        Says::Endless => {
            write!(out, "{OK}\r\n").ok()?;
            while out.write_all(&[b' '; 65536]).is_ok() {}
            None
        }
    }
}
