//! `backup` and `restore`.
use std::path::Path;

use abonementas::platform::store;

use super::Failure;

pub fn back_up(url: &str, file: &Path) -> Result<(), Failure> {
    let digest = store::back_up(url, file).map_err(Failure::new)?;
    println!("{} {digest}", file.display());
    Ok(())
}

pub fn restore(url: &str, file: &Path) -> Result<(), Failure> {
    let restored = store::restore(url, file).map_err(Failure::new)?;
    println!("restored {}", file.display());
    if let Some(kept) = restored.kept {
        println!("what stood there before is kept as {}", kept.display());
    }
    Ok(())
}
