//! Files for a caller: lists and pieces that are streamed, and papers, whose words are read as one unit of work and typeset
//! after it.
use actix_web::HttpResponse;
use serde::Serialize;

use super::{Caller, Right};
use crate::platform::{
    Answer, Result, Tx,
    book::{self, BookFile, Cell},
    download,
    page::Cursor,
    press::{Draft, Order, Printed},
    sheet,
};

impl<R: Right> Caller<R> {
    /// A list as CSV, read in pages and streamed: the name of the file, its heads, and one page of rows at a time.
    pub async fn export<F>(self, name: &str, head: Vec<String>, page: F) -> Result<HttpResponse>
    where
        F: Fn(&mut Tx, Option<Cursor>) -> Result<(Vec<Vec<String>>, Option<Cursor>)> + Clone + Send + 'static,
    {
        let piece = move |tx: &mut Tx, from: Option<Cursor>| {
            let mut lines = if from.is_none() { sheet::head(&head)? } else { Vec::new() };
            let (rows, next) = page(tx, from)?;
            for row in &rows {
                lines.extend(sheet::line(row)?);
            }
            Ok((lines, next))
        };
        self.download(name, sheet::CSV, piece).await
    }

    /// A list as a file, read in pages: CSV is streamed, a spreadsheet is made when all of it is read. The name gets its ending.
    pub async fn table<F>(self, name: &str, file: BookFile, head: Vec<String>, page: F) -> Result<HttpResponse>
    where
        F: Fn(&mut Tx, Option<Cursor>) -> Result<(Vec<Vec<Cell>>, Option<Cursor>)> + Clone + Send + 'static,
    {
        match file {
            BookFile::Csv => {
                let text = |row: Vec<Cell>| row.iter().map(Cell::plain).collect();
                let page = move |tx: &mut Tx, from| {
                    let (rows, next) = page(tx, from)?;
                    Ok((rows.into_iter().map(text).collect(), next))
                };
                self.export(&format!("{name}.csv"), head, page).await
            }
            BookFile::Xlsx => {
                let all = move |tx: &mut Tx| {
                    let (mut all, mut from) = (Vec::new(), None);
                    loop {
                        let (rows, next) = page(tx, from)?;
                        all.extend(rows);
                        from = next;
                        if from.is_none() {
                            return Ok(all);
                        }
                    }
                };
                let rows = self.store.read(self.actor, all).await?;
                book::whole(name, file, &head, rows)
            }
        }
    }

    /// A file read in pieces and streamed: its name, what it is, and one piece at a time.
    pub async fn download<F>(self, name: &str, media_type: &str, piece: F) -> Result<HttpResponse>
    where
        F: Fn(&mut Tx, Option<Cursor>) -> Result<(Vec<u8>, Option<Cursor>)> + Clone + Send + 'static,
    {
        let (store, actor) = (self.store, self.actor);
        let piece = move |from: Option<Cursor>| {
            let (store, actor, piece) = (store.clone(), actor.clone(), piece.clone());
            async move { store.read(actor, move |tx| piece(tx, from.clone())).await }
        };
        download::stream(name, media_type, piece).await
    }

    /// A paper as PDF, for a browser to show: what stands on it is read as one unit of work, and typeset after it.
    pub async fn print<F>(self, name: &str, work: F) -> Result<HttpResponse>
    where
        F: Fn(&mut Tx) -> Result<Order> + Send + 'static,
    {
        let order = self.store.read(self.actor, work).await?;
        let pdf = self.store.world().press.print(&order).await?;
        Ok(download::shown(name, download::PDF, pdf))
    }

    /// Changes something that takes a paper along: what stands on it is read as one unit of work and typeset after it, and
    /// only then is it changed, once per idempotency key. Where `read` finds nothing to print, there is no paper.
    pub async fn write_with_paper<T, F, G>(self, read: F, work: G) -> Result<Answer<T>>
    where
        T: Serialize + Send + 'static,
        F: Fn(&mut Tx) -> Result<Option<Draft>> + Send + 'static,
        G: Fn(&mut Tx, Option<&Printed>) -> Result<T> + Send + 'static,
    {
        let paper = match self.store.read(self.actor.clone(), read).await? {
            Some(draft) => Some(self.store.world().press.typeset(&draft).await?),
            None => None,
        };
        self.write(move |tx| work(tx, paper.as_ref())).await
    }

    /// Typesets a paper to see whether it can be; nothing is read or kept.
    pub async fn proof(&self, order: &Order) -> Result<Vec<u8>> {
        self.store.world().press.print(order).await
    }
}
