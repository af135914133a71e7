//! Prints one paper several times, and says how long each took: `print invoice data.json invoice.pdf 5`.
use std::{env, error::Error, fs, time::Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [paper, data, file, times] = words.as_slice() else {
        return Err("say: print PAPER DATA.json FILE.pdf TIMES".into());
    };
    let data = serde_json::from_str(&fs::read_to_string(data)?)?;
    for n in 1..=times.parse()? {
        let began = Instant::now();
        let pdf = abonementas_papers::pdf(paper, &data)?;
        println!("{n}: {} ms, {} bytes", began.elapsed().as_millis(), pdf.len());
        fs::write(file, pdf)?;
    }
    Ok(())
}
