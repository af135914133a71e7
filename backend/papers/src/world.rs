//! What a template can reach: the other templates, its data, the emblem, the fonts, and nothing else.
use std::sync::LazyLock;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use typst::{
    Library, LibraryExt,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::{Fault, fonts::FONTS, templates};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// One template with its data.
pub struct World {
    main: FileId,
    data: Bytes,
    emblem: Option<Bytes>,
}

impl World {
    /// # Errors
    /// The emblem is no base64.
    pub fn new((name, _): (&str, &str), data: &Value) -> Result<World, Fault> {
        let path = VirtualPath::new(format!("{name}.typ")).map_err(|why| Fault::Template(format!("{why:?}")))?;
        // Ids of files are never given back; there is one for each template.
        let main = RootedPath::new(VirtualRoot::Project, path).intern();
        let emblem = data.pointer("/letterhead/emblem").and_then(Value::as_str);
        let emblem = emblem.map(|text| STANDARD.decode(text).map(Bytes::new)).transpose();
        let emblem = emblem.map_err(|why| Fault::Template(format!("the emblem: {why}")))?;
        Ok(World { main, data: Bytes::from_string(data.to_string()), emblem })
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let text = templates::text(id.get().vpath().get_without_slash()).ok_or_else(|| not_found(id))?;
        Ok(Source::new(id, text.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id.get().vpath().get_without_slash() {
            "data.json" => Ok(self.data.clone()),
            "emblem" => self.emblem.clone().ok_or_else(|| not_found(id)),
            _ => Err(not_found(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    /// None: time is passed in.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
