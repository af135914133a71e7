//! What messages cost that are made to do harm: each over HTTP, with the processor time of the server for one of it and
//! how much its memory grew at most.
use std::{
    fs,
    io::{ErrorKind, Read, Write},
    net::TcpStream,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use crate::{
    exchange::Partner,
    load::Connection,
    machine::{Engine, Machine},
    meter,
    table::Table,
};

/// How often each is sent, for the kernel accounts in hundredths of a second.
const TIMES: usize = 20;
const LIMIT: &str = "≤ 50 ms, ≤ 20 MB";
/// The longest message that is taken, in bytes.
const LONGEST: usize = 1_000_000;

/// A message made to do harm.
struct Hostile {
    what: &'static str,
    /// The status of the answer to it, and what its confirmation says.
    answer: &'static str,
    make: fn(&Partner) -> Vec<u8>,
}

/// On SQLite, where the server is the one process that works.
pub fn all(machine: &Machine, partner: &Partner, table: &mut Table) {
    if machine.engine != Engine::Sqlite {
        return;
    }
    for Hostile { what, answer, make } in HOSTILE {
        let messages: Vec<Vec<u8>> = (0..TIMES).map(|_| make(partner)).collect();
        let mut at = Connection::open(machine.server.address, &partner.key);
        let (time, grown) = cost(machine, || {
            for message in &messages {
                let (status, said) = at.tell(message);
                let said = String::from_utf8_lossy(&said);
                let word = ["OK", "ERROR"].into_iter().find(|word| said.contains(&format!("<messageStatus>{word}<")));
                let told = word.map_or(status.to_string(), |word| format!("{status} {word}"));
                assert_eq!(told, *answer, "{what}: {said}");
            }
        });
        row(table, &format!("{what} ({} kB, {answer})", messages[0].len() / 1000), time, grown);
    }
    let (time, grown) = cost(machine, || (0..TIMES).for_each(|_| too_long(machine, partner)));
    row(table, "200 MB of text (413)", time, grown);
}

fn row(table: &mut Table, what: &str, time: Duration, grown: u64) {
    let measured = format!("{:.1} ms, {:.1} MB", time.as_secs_f64() * 1000.0, grown as f64 / 1000.0);
    table.row(&format!("hostile: {what}"), measured, format!("{TIMES} times"), LIMIT);
}

/// Processor time for one of `TIMES`, and by how many kilobytes the resident memory grew at most.
fn cost(machine: &Machine, send: impl FnOnce()) -> (Duration, u64) {
    let id = machine.server.id();
    // proc(5): 5 sets the peak of the resident memory to what is resident now.
    fs::write(format!("/proc/{id}/clear_refs"), "5").unwrap();
    let (before, used) = (meter::kilobytes(id, "VmRSS").unwrap(), machine.used(&machine.server));
    send();
    let time = (machine.used(&machine.server) - used) / u32::try_from(TIMES).unwrap();
    (time, meter::kilobytes(id, "VmHWM").unwrap().saturating_sub(before))
}

/// Sends a text of 200 MB in chunks, until the server has had enough of it.
fn too_long(machine: &Machine, partner: &Partner) {
    let mut stream = TcpStream::connect(machine.server.address).unwrap();
    let head = format!(
        "POST /iso18626 HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {}\r\nContent-Type: application/xml\r\n\
         Transfer-Encoding: chunked\r\n\r\n",
        partner.key
    );
    stream.write_all(head.as_bytes()).unwrap();
    let chunk = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
    let chunks = (0..200_000_000 / 0x10000).map(|_| chunk.as_str()).chain(["0\r\n\r\n"]);
    for chunk in chunks {
        match stream.write_all(chunk.as_bytes()) {
            Ok(()) => {}
            Err(err) if [ErrorKind::BrokenPipe, ErrorKind::ConnectionReset].contains(&err.kind()) => return,
            Err(err) => panic!("{err}"),
        }
    }
    let mut said = [0; 12];
    stream.read_exact(&mut said).unwrap();
    assert_eq!(String::from_utf8_lossy(&said), "HTTP/1.1 413");
}

/// Each of these as often as it fits into the longest message.
fn filled(partner: &Partner, open: &str, part: &str, close: &str) -> Vec<u8> {
    let room = LONGEST - with(partner, "").len() - open.len() - close.len() - 10;
    with(partner, &format!("{open}{}{close}", part.repeat(room / part.len())))
}

/// A request with more in its header; what is taken has a number of its own.
fn with(partner: &Partner, more: &str) -> Vec<u8> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = format!("hostile-{}", NEXT.fetch_add(1, Ordering::Relaxed));
    partner.request(&number, more).into_bytes()
}

fn declared(partner: &Partner, declarations: &str, text: &str) -> Vec<u8> {
    let xml = partner.request("hostile", text);
    xml.replacen("<ISO18626Message", &format!("<!DOCTYPE m [{declarations}]><ISO18626Message"), 1).into_bytes()
}

/// A request whose note is this, as often as it fits.
fn noted(partner: &Partner, part: &str) -> Vec<u8> {
    let xml = String::from_utf8(with(partner, "")).unwrap();
    let note = part.repeat((LONGEST - xml.len() - 20) / part.len());
    xml.replace("</serviceType>", &format!("</serviceType><note>{note}</note>")).into_bytes()
}

const HOSTILE: &[Hostile] = &[
    Hostile {
        what: "a billion laughs",
        answer: "400",
        make: |partner| {
            let more = (1..20).map(|n| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10)));
            declared(partner, &format!("<!ENTITY e0 \"ha\">{}", more.collect::<String>()), "&e19;")
        },
    },
    Hostile {
        what: "an entity that is a file",
        answer: "400",
        make: |partner| declared(partner, "<!ENTITY e SYSTEM \"file:///dev/zero\">", "&e;"),
    },
    Hostile { what: "elements within elements", answer: "400", make: |partner| filled(partner, "", "<a>", "") },
    Hostile { what: "elements beside elements", answer: "400", make: |partner| filled(partner, "", "<a/>", "") },
    Hostile {
        what: "as many elements as are taken",
        answer: "200 OK",
        make: |partner| with(partner, &"<aaaaaaaaaaaaaa/>".repeat(4_950)),
    },
    Hostile {
        what: "attributes of one element",
        answer: "400",
        make: |partner| {
            let many: String = (0..9_000).map(|n| format!(" a{n}=\"\"")).collect();
            with(partner, &format!("<a{many}/>"))
        },
    },
    Hostile {
        what: "as many attributes as are taken",
        answer: "200 OK",
        make: |partner| {
            let many: String = (0..32).map(|n| format!(" a{n}=\"\"")).collect();
            filled(partner, "", &format!("<a{many}/>"), "")
        },
    },
    Hostile {
        what: "namespaces of one element",
        answer: "400",
        make: |partner| {
            let many: String = (0..4_000).map(|n| format!(" xmlns:a{n}=\"u:{n}\"")).collect();
            with(partner, &format!("<a{many}/>"))
        },
    },
    Hostile {
        what: "names looked up in many namespaces",
        answer: "400",
        make: |partner| {
            let nested = |depth: usize| {
                let many: String = (0..32).map(|n| format!(" xmlns:a{depth}b{n}=\"u\"")).collect();
                format!("<a{many}>")
            };
            filled(partner, &(0..20).map(nested).collect::<String>(), "<z:a z:b=\"\"/>", "")
        },
    },
    Hostile {
        what: "references to characters",
        answer: "200 OK",
        make: |partner| filled(partner, "<a>", "&#x17d;", "</a>"),
    },
    Hostile { what: "entities of XML", answer: "200 OK", make: |partner| filled(partner, "<a>", "&lt;", "</a>") },
    Hostile { what: "comments", answer: "200 OK", make: |partner| filled(partner, "", "<!---->", "") },
    Hostile { what: "instructions", answer: "200 OK", make: |partner| filled(partner, "", "<?a?>", "") },
    Hostile { what: "CDATA", answer: "200 OK", make: |partner| filled(partner, "<a>", "<![CDATA[]]>", "</a>") },
    Hostile { what: "one long text", answer: "200 OK", make: |partner| filled(partner, "<a>", "ž", "</a>") },
    Hostile {
        what: "a note of beginnings of markers",
        answer: "200 OK",
        make: |partner| noted(partner, "#RETURN_TO#"),
    },
    Hostile { what: "a note of markers", answer: "200 OK", make: |partner| noted(partner, "#seq:1#") },
    Hostile { what: "a note of signs", answer: "200 OK", make: |partner| noted(partner, "#") },
    Hostile {
        what: "a note of things",
        answer: "200 OK",
        make: |partner| noted(partner, "#MultipleItems#\n1|2|3\n#MultipleItemsEnd#"),
    },
    Hostile {
        what: "faults",
        answer: "200 ERROR",
        make: |partner| {
            let supplier = "<supplierInfo><sortOrder>x</sortOrder></supplierInfo>".repeat(1_800);
            let xml = String::from_utf8(with(partner, "")).unwrap();
            xml.replace("</serviceInfo>", &format!("</serviceInfo>{supplier}")).into_bytes()
        },
    },
    Hostile {
        what: "bytes that are no text",
        answer: "400",
        make: |partner| [with(partner, ""), vec![0xff; 90_000]].concat(),
    },
    Hostile { what: "the sign <", answer: "400", make: |_| vec![b'<'; LONGEST] },
    Hostile {
        what: "UTF-16",
        answer: "400",
        make: |_| [vec![0xff, 0xfe], "<a>".repeat(16_000).encode_utf16().flat_map(u16::to_le_bytes).collect()].concat(),
    },
];
