//! What the environment decides; every variable is in `docs/reference/configuration.md`.
use std::{
    env,
    fs::{self, DirBuilder},
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::mail::{self, Smtp, SmtpChannel};
use crate::platform::{
    clock::{Clock, SystemClock},
    outbox::{Channel, Channels},
    outgoing::{Networks, Outgoing, SystemNames},
    press::Press,
    proxies::Proxies,
    secrets::Secrets,
    world::{Outside, PasswordCost},
};

/// Everything that a server needs to start.
#[derive(Clone)]
pub struct Config {
    /// `DATABASE_URL`: `sqlite://` and a file, or `postgres://`; a file in the data folder unless said.
    pub database_url: String,
    /// `ABONEMENTAS_LISTEN`: loopback, unless a proxy stands in front.
    pub listen: SocketAddr,
    /// From `ABONEMENTAS_SECRET_FILE`.
    pub secrets: Secrets,
    /// `ABONEMENTAS_TRUSTED_PROXIES`: whose forwarded address is believed.
    pub proxies: Proxies,
    /// What a password hash costs; only tests take less than the default.
    pub password_cost: PasswordCost,
    /// `ABONEMENTAS_PUBLIC_URL`, or the address of `listen`: what links begin with, without a slash at the end.
    pub public_url: String,
    /// The ways out for what is told later.
    pub channels: Channels,
    /// The way to addresses that others name; `ABONEMENTAS_WEBHOOKS_INSIDE` are the networks inside that it may reach.
    pub outgoing: Outgoing,
    /// What makes papers: this program itself.
    pub press: Press,
    /// Time and chance.
    pub clock: Arc<dyn Clock>,
}

/// A variable that is wrong, and why: one line for the one who starts the server.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong {
    pub variable: &'static str,
    pub why: String,
}

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.variable, self.why)
    }
}

impl Config {
    /// Reads the environment.
    ///
    /// # Errors
    /// The first variable that is wrong.
    pub fn from_env() -> Result<Config, Wrong> {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let (data, database_url) = (data_folder(), database_url()?);
        let is_sqlite = check_scheme(&database_url)?;
        let listen = listen()?;
        let proxies = Proxies::parse(&variable("ABONEMENTAS_TRUSTED_PROXIES").unwrap_or_default())
            .map_err(wrong("ABONEMENTAS_TRUSTED_PROXIES"))?;
        let secrets = secrets(&data, is_sqlite, &*clock)?;
        Ok(Config {
            database_url,
            listen,
            secrets,
            proxies,
            password_cost: PasswordCost::default(),
            public_url: public_url().unwrap_or_else(|| format!("http://{listen}")),
            channels: channels()?,
            outgoing: outgoing()?,
            press: Press::default(),
            clock,
        })
    }

    /// What leads out of here, as units of work know it.
    pub fn outside(&self) -> Outside {
        let ways_out = self.channels.iter().map(|channel| channel.way_out()).collect();
        Outside { public_url: self.public_url.clone(), ways_out }
    }
}

/// The URL of the database alone, for commands that need no server.
///
/// # Errors
/// `DATABASE_URL` or `ABONEMENTAS_DATA`, and what is wrong with it.
pub fn database_url() -> Result<String, Wrong> {
    let url = match variable("DATABASE_URL") {
        Some(url) => url,
        None => {
            make_folder(&data_folder())?;
            format!("sqlite://{}", data_folder().join("abonementas.db").display())
        }
    };
    check_scheme(&url).map(|_| url)
}

fn data_folder() -> PathBuf {
    PathBuf::from(variable("ABONEMENTAS_DATA").unwrap_or_else(|| "data".into()))
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn wrong(variable: &'static str) -> impl Fn(String) -> Wrong {
    move |why| Wrong { variable, why }
}

/// Open to its owner alone: readers stand in the database.
fn make_folder(data: &Path) -> Result<(), Wrong> {
    let mut folder = DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(data).map_err(|err| Wrong { variable: "ABONEMENTAS_DATA", why: err.to_string() })
}

fn check_scheme(url: &str) -> Result<bool, Wrong> {
    match url.split_once("://") {
        Some(("sqlite", "")) => Err(wrong("DATABASE_URL")("it names no file".into())),
        Some(("sqlite", file)) => has_folder(file).map(|()| true),
        Some(("postgres" | "postgresql", _)) => Ok(false),
        _ => Err(wrong("DATABASE_URL")("it begins with neither sqlite:// nor postgres://".into())),
    }
}

fn has_folder(file: &str) -> Result<(), Wrong> {
    match Path::new(file).parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        Some(folder) => Err(wrong("DATABASE_URL")(format!("there is no folder {}", folder.display()))),
        None => Ok(()),
    }
}

/// Beyond loopback only behind HTTPS: passwords and cookies would cross the network in the clear.
fn listen() -> Result<SocketAddr, Wrong> {
    let listen = variable("ABONEMENTAS_LISTEN").unwrap_or_else(|| "127.0.0.1:8080".into());
    let address: SocketAddr =
        listen.parse().map_err(|_| wrong("ABONEMENTAS_LISTEN")(format!("{listen} is no address and port")))?;
    let public = public_url();
    if public.as_ref().is_some_and(|url| !url.starts_with("https://")) {
        return Err(wrong("ABONEMENTAS_PUBLIC_URL")("it must begin with https://".into()));
    }
    if !address.ip().is_loopback() && public.is_none() {
        let why = format!(
            "{listen} is open to the network; set ABONEMENTAS_PUBLIC_URL to the https:// address of the proxy in front"
        );
        return Err(wrong("ABONEMENTAS_LISTEN")(why));
    }
    Ok(address)
}

fn public_url() -> Option<String> {
    variable("ABONEMENTAS_PUBLIC_URL").map(|url| url.trim_end_matches('/').to_owned())
}

/// Mail, where it is set up.
fn channels() -> Result<Channels, Wrong> {
    const PASSWORD: &str = "ABONEMENTAS_SMTP_PASSWORD_FILE";
    let read = |path: String| fs::read_to_string(&path).map_err(|err| wrong(PASSWORD)(format!("{path}: {err}")));
    let smtp = Smtp::parse(&mail::Asked {
        url: variable("ABONEMENTAS_SMTP_URL"),
        password: variable(PASSWORD).map(read).transpose()?,
        from: variable("ABONEMENTAS_MAIL_FROM"),
        rate: variable("ABONEMENTAS_SMTP_RATE"),
    })?;
    Ok(smtp.into_iter().map(|smtp| Arc::new(SmtpChannel::new(smtp)) as Arc<dyn Channel>).collect())
}

fn outgoing() -> Result<Outgoing, Wrong> {
    const INSIDE: &str = "ABONEMENTAS_WEBHOOKS_INSIDE";
    let allowed = Networks::parse(&variable(INSIDE).unwrap_or_default()).map_err(wrong(INSIDE))?;
    Outgoing::new(Arc::new(SystemNames), allowed).map_err(wrong(INSIDE))
}

fn secrets(data: &Path, is_sqlite: bool, clock: &dyn Clock) -> Result<Secrets, Wrong> {
    let wrong = wrong("ABONEMENTAS_SECRET_FILE");
    let named = variable("ABONEMENTAS_SECRET_FILE").map(PathBuf::from);
    let path = match (named, is_sqlite) {
        (Some(path), _) => path,
        (None, true) => {
            make_folder(data)?;
            data.join("secret")
        }
        (None, false) => return Err(wrong("with PostgreSQL, name the file of the secret that servers share".into())),
    };
    Secrets::open(&path, is_sqlite, clock).map_err(|why| wrong(format!("{}: {why}", path.display())))
}
