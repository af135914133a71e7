//! `typeset`: one paper, from standard input to standard output; what the server runs for each (`platform/press.rs`).
use std::io::{self, Read, Write};

use abonementas::platform::press::{NO_GLYPH_CODE, NoGlyph, Order, limit_this_process};
use abonementas_papers::Fault;

use super::Failure;

pub fn run() -> Result<(), Failure> {
    limit_this_process().map_err(Failure::new)?;
    let mut told = Vec::new();
    io::stdin().read_to_end(&mut told).map_err(Failure::new)?;
    let order: Order = serde_json::from_slice(&told).map_err(Failure::new)?;
    match abonementas_papers::pdf(&order.paper, &order.data) {
        Ok(pdf) => io::stdout().write_all(&pdf).map_err(Failure::new),
        Err(Fault::NoGlyph { character, text }) => {
            let says = serde_json::to_string(&NoGlyph { character, text }).map_err(Failure::new)?;
            print!("{says}");
            Err(Failure { says: "a character that no font has".into(), code: NO_GLYPH_CODE })
        }
        Err(fault) => Err(Failure::new(fault)),
    }
}
