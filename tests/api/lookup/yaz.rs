//! `yaz-ztest` of Debian's yaz: a real server of SRU, started by the tests.
//!
//! The first word of a query tells it how many titles to have found, if it is a number; CQL is turned into a query of
//! Z39.50 by the table below, so that what is no CQL, or names an index that is not in the table, is a diagnostic.
use std::{
    fs,
    io::{BufRead, BufReader},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::Duration,
};

const CQL_TO_RPN: &str = "\
set.cql = info:srw/cql-context-set/1/cql-v1.1
set.dc = info:srw/cql-context-set/1/dc-v1.1
set.bath = http://zing.z3950.org/cql/bath/2.0/
index.cql.serverChoice = 1=1016
index.dc.title = 1=4
index.dc.creator = 1=1003
index.bath.isbn = 1=7
index.bath.issn = 1=8
relation.eq = 2=3
relation.scr = 2=3
relation.all = 2=3
relation.adj = 2=3
position.any = 3=3
structure.* = 4=1
truncation.none = 5=100
truncation.both = 5=3
truncation.left = 5=2
truncation.right = 5=1
";

/// It stops when dropped, and with this process.
pub struct Yaz {
    pub url: String,
    guard: Child,
    process: String,
    _folder: tempfile::TempDir,
}

impl Yaz {
    /// A server with its own records; none if yaz is not on this machine, where it need not be.
    pub fn start() -> Option<Yaz> {
        Yaz::with_records(&[])
    }

    /// A server that gives these records in the schema `unimarc`, one after another.
    pub fn with_records(records: &[String]) -> Option<Yaz> {
        let is_here = Command::new("yaz-ztest").arg("-V").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
        if !is_here {
            assert!(std::env::var_os("CI").is_none(), "yaz is not on this machine");
            eprintln!("yaz is not on this machine: not tested with it");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let within = |name: &str| folder.path().join(name);
        fs::write(within("cql.properties"), CQL_TO_RPN).unwrap();
        fs::write(within("gfs.xml"), "<yazgfs><server><cql2rpn>cql.properties</cql2rpn></server></yazgfs>").unwrap();
        for (n, record) in records.iter().enumerate() {
            fs::write(within(&format!("record-unimarc.{}.xml", n + 1)), record).unwrap();
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        // The shell waits for the end of our side of a pipe, then stops the server.
        let script = format!("yaz-ztest -v none -f gfs.xml tcp:127.0.0.1:{port} >/dev/null & echo $!; cat; kill -9 $!");
        let mut shell = Command::new("sh");
        if !records.is_empty() {
            shell.env("YAZ_ZTEST_XML_FETCH", within("record-"));
        }
        shell.args(["-c", &script]).current_dir(folder.path()).stderr(Stdio::null());
        let mut guard = shell.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut process = String::new();
        BufReader::new(guard.stdout.take().unwrap()).read_line(&mut process).unwrap();
        let url = format!("http://127.0.0.1:{port}/Default");
        let yaz = Yaz { url, guard, process: process.trim().to_owned(), _folder: folder };
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Some(yaz);
            }
            sleep(Duration::from_millis(50));
        }
        panic!("yaz-ztest did not start in five seconds");
    }

    /// From now on it takes questions and answers none.
    pub fn stop_answering(&self) {
        assert!(Command::new("kill").args(["-STOP", &self.process]).status().unwrap().success());
    }
}

impl Drop for Yaz {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}
