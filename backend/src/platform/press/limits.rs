//! The limits of a process that typesets, set by itself before it reads anything.
use rustix::process::{Resource, Rlimit, setrlimit};

/// Seconds on the processor; a debug build takes twenty times as long as a released one.
const CPU_SECONDS: u64 = if cfg!(debug_assertions) { 60 } else { 20 };
/// Memory that is written to, in bytes.
const MEMORY: u64 = 1 << 30;

/// Time on the processor, memory, and no files: what typesets writes to its output alone.
///
/// # Errors
/// The system does not let it; then nothing is typeset.
pub fn limit_this_process() -> std::io::Result<()> {
    limit(Resource::Cpu, CPU_SECONDS)?;
    limit(Resource::Data, MEMORY)?;
    limit(Resource::Fsize, 0)?;
    limit(Resource::Core, 0)
}

fn limit(resource: Resource, most: u64) -> std::io::Result<()> {
    Ok(setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?)
}
