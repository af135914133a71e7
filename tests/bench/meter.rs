//! How much processor time processes have used, by the kernel's own account.
use std::{fs, time::Duration};

/// What is accounted for: the server, or a thread of this program, and PostgreSQL where it works for them.
#[derive(Clone, Copy)]
pub enum Of {
    Process(u32),
    ThisThread,
}

/// User and system time so far, of one and of the database's processes.
pub fn used(of: Of, postmaster: Option<u32>) -> Duration {
    let own = match of {
        Of::Process(id) => times(&format!("/proc/{id}/stat")).map_or(Duration::ZERO, |times| times.own),
        // In nanoseconds, where the other is in hundredths of a second.
        Of::ThisThread => {
            let account = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
            Duration::from_nanos(account.split(' ').next().unwrap().parse().unwrap())
        }
    };
    own + of_database(postmaster)
}

/// Of PostgreSQL's processes; on SQLite the server itself is the database.
pub fn of_database(postmaster: Option<u32>) -> Duration {
    postmaster.map_or(Duration::ZERO, of_postgres)
}

/// Of the children of this program that have ended and been waited for.
pub fn of_children() -> Duration {
    times("/proc/self/stat").unwrap().of_ended
}

/// The postmaster's children, those that have ended included.
fn of_postgres(postmaster: u32) -> Duration {
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let stats = processes.filter_map(|process| times(&process.path().join("stat").to_string_lossy()));
    let children = stats.filter(|stat| stat.parent == postmaster).map(|stat| stat.own).sum::<Duration>();
    children + times(&format!("/proc/{postmaster}/stat")).map_or(Duration::ZERO, |times| times.own + times.of_ended)
}

struct Times {
    parent: u32,
    own: Duration,
    of_ended: Duration,
}

/// `proc(5)`: utime, stime, cutime and cstime are fields 14 to 17, in hundredths of a second.
fn times(stat: &str) -> Option<Times> {
    let text = fs::read_to_string(stat).ok()?;
    let fields: Vec<&str> = text.rsplit_once(") ")?.1.split(' ').collect();
    let ticks = |field: usize| fields[field - 3].parse::<u64>().map(|ticks| Duration::from_millis(ticks * 10)).ok();
    Some(Times { parent: fields[1].parse().ok()?, own: ticks(14)? + ticks(15)?, of_ended: ticks(16)? + ticks(17)? })
}

/// A field of `/proc/…/status` in kilobytes; none once the process has ended.
pub fn kilobytes(process: u32, field: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(field))?;
    line.trim_matches([':', ' ', '\t']).trim_end_matches(" kB").trim().parse().ok()
}
