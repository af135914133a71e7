//! `serve`: until SIGTERM or SIGINT, then what is under way is finished and nothing new is taken.
use std::{io, sync::Arc, time::Duration};

use abonementas::{config::Config, identity, platform::Actor, server};
use actix_web::rt::{self, System, signal::unix, time::sleep};

use super::Failure;

/// How long `/readyz` says no before the socket closes, so that a balancer sees it.
const DRAIN: Duration = Duration::from_millis(500);

pub fn run(config: Config) -> Result<(), Failure> {
    System::new().block_on(serve(config)).map_err(Failure::new)
}

async fn serve(config: Config) -> io::Result<()> {
    let built = server::build(config)?;
    println!("listening on http://{}", built.address);
    // Only while nobody can sign in: whoever reads this line becomes the first administrator.
    let code = built.store.write(Arc::new(Actor::system()), identity::new_setup_code).await;
    if let Some(code) = code.map_err(io::Error::other)? {
        println!("set-up code: {code}");
    }
    let (handle, background) = (built.server.handle(), built.background);
    let mut terminate = unix::signal(unix::SignalKind::terminate())?;
    let mut interrupt = unix::signal(unix::SignalKind::interrupt())?;
    rt::spawn(async move {
        futures_util::future::select(Box::pin(terminate.recv()), Box::pin(interrupt.recv())).await;
        log::info!("stopping: what is under way is finished");
        background.drain();
        sleep(DRAIN).await;
        // The streams of changes end with the work in the background; nothing else would end them.
        drop(background);
        handle.stop(true).await;
    });
    built.server.await
}
