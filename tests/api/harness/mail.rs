//! Servers that mail goes to: a real one, and one that misbehaves as a test wants.
use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use abonementas::{
    mail::{Asked, Smtp, SmtpChannel},
    platform::outbox::Channels,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use mail_parser::{Message, MessageParser};
use serde_json::Value;

use super::{Api, each_database_with};

/// Mail by this server, with little patience.
pub fn mail_by(url: &str, password: Option<&str>) -> Channels {
    let asked = Asked {
        url: Some(url.into()),
        password: password.map(str::to_owned),
        from: Some("tba@biblioteka.example.org".into()),
        rate: Some("6000".into()),
    };
    let mut smtp = Smtp::parse(&asked).unwrap().unwrap();
    smtp.deadline = Duration::from_secs(2);
    vec![Arc::new(SmtpChannel::new(smtp))]
}

/// A test on each database beside a real SMTP server, where aiosmtpd is found; in CI it must be.
pub fn each_database_with_mail(test: impl Fn(&Api, &SmtpServer)) {
    let Some(server) = SmtpServer::start(&[]) else { return };
    each_database_with(&|| mail_by(&server.url(), None), |api| {
        server.received.lock().unwrap().clear();
        test(api, &server);
    });
}

/// A real SMTP server, `tests/data/smtp_server.py`; it stops when dropped.
pub struct SmtpServer {
    child: Child,
    pub port: u16,
    received: Arc<Mutex<Vec<Received>>>,
}

/// A message as the server took it.
#[derive(Clone, Debug)]
pub struct Received {
    pub from: String,
    pub to: String,
    /// Who signed in.
    pub user: Option<String>,
    pub source: String,
}

impl Received {
    pub fn parsed(&self) -> Message<'_> {
        MessageParser::default().parse(self.source.as_bytes()).unwrap()
    }

    pub fn subject(&self) -> String {
        self.parsed().subject().unwrap_or_default().to_owned()
    }

    pub fn text(&self) -> String {
        self.parsed().body_text(0).unwrap().replace("\r\n", "\n")
    }

    /// The lines before the first empty one.
    pub fn head(&self) -> &str {
        self.source.split("\r\n\r\n").next().unwrap()
    }
}

impl SmtpServer {
    /// None where there is no aiosmtpd.
    pub fn start(arguments: &[&str]) -> Option<SmtpServer> {
        // Debian's module is Debian's Python's; another one may come first on PATH.
        let has_it = |python: &&&str| {
            let import = Command::new(python).args(["-c", "import aiosmtpd"]).stderr(Stdio::null()).status();
            import.is_ok_and(|status| status.success())
        };
        let Some(python) = ["python3", "/usr/bin/python3"].iter().find(has_it) else {
            assert!(std::env::var_os("CI").is_none(), "python3-aiosmtpd is not on this machine");
            eprintln!("aiosmtpd is not on this machine: mail is not tested against a real server");
            return None;
        };
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/data/smtp_server.py");
        let mut command = Command::new(python);
        command.arg(script).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let port = lines.next().unwrap().unwrap().parse().unwrap();
        let received: Arc<Mutex<Vec<Received>>> = Arc::default();
        let kept = received.clone();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let told: Value = serde_json::from_str(&line).unwrap();
                kept.lock().unwrap().push(Received {
                    from: told["from"].as_str().unwrap().into(),
                    to: told["to"][0].as_str().unwrap().into(),
                    user: told["user"].as_str().map(str::to_owned),
                    source: String::from_utf8(BASE64_STANDARD.decode(told["bytes"].as_str().unwrap()).unwrap())
                        .unwrap(),
                });
            }
        });
        Some(SmtpServer { child, port, received })
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// What it took, once it is so many messages.
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

    /// What it took by now.
    pub fn so_far(&self) -> usize {
        self.received.lock().unwrap().len()
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        // It ends when its standard input does.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// What a misbehaving server does at one point of the conversation.
#[derive(Clone, Copy)]
pub enum Say {
    /// What a server should.
    Right,
    Line(&'static str),
    Close,
    Hang,
}

/// A server whose behaviour a test decides: by the number of the connection, and by what was said last: nothing
/// (the greeting), `EHLO`, `MAIL`, `RCPT`, `DATA`, or `.` (the end of a message).
pub struct BadServer {
    pub port: u16,
    taken: Arc<Mutex<Vec<String>>>,
}

impl BadServer {
    pub fn start(behaviour: fn(usize, &str) -> Say) -> BadServer {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken: Arc<Mutex<Vec<String>>> = Arc::default();
        let kept = taken.clone();
        thread::spawn(move || {
            for (n, stream) in listener.incoming().enumerate() {
                let (stream, kept) = (stream.unwrap(), kept.clone());
                thread::spawn(move || converse(stream, &|said| behaviour(n + 1, said), &kept));
            }
        });
        BadServer { port, taken }
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// The messages whose end it saw, whether it said so or not.
    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }
}

fn converse(stream: TcpStream, behaviour: &dyn Fn(&str) -> Say, taken: &Mutex<Vec<String>>) -> Option<()> {
    let mut out = stream.try_clone().ok()?;
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let mut say = |said: &str, right: &str| match behaviour(said) {
        Say::Right => write!(out, "{right}\r\n").ok(),
        Say::Line(line) => write!(out, "{line}\r\n").ok(),
        Say::Close => None,
        Say::Hang => {
            thread::sleep(Duration::from_secs(60));
            None
        }
    };
    say("", "220 bad.example.org")?;
    while let Some(line) = lines.next() {
        match line.get(..4).unwrap_or(&line) {
            "QUIT" => return say("QUIT", "221 bye"),
            "DATA" => {
                say("DATA", "354 go on")?;
                let message: Vec<String> = lines.by_ref().take_while(|line| line != ".").collect();
                taken.lock().unwrap().push(message.join("\r\n"));
                say(".", "250 taken")?;
            }
            command => say(command, "250 ok")?,
        }
    }
    None
}
