//! Where the files of the page come from: inside the program in a release, from `dist/` while it is being worked on.

use std::{io::Write, sync::Arc};

use axum::body::Bytes;

use super::{Asset, media_type};

/// The ending of what a release build has compressed beside a file (`xtask/src/split/compress.mjs`).
const COMPRESSED: &str = ".br";

/// The files of the page.
pub(crate) struct Page {
    source: source::Source,
}

impl Page {
    pub(crate) fn new() -> Self {
        Self { source: source::Source::new() }
    }

    /// The files of another folder.
    #[cfg(test)]
    pub(super) fn at(folder: &std::path::Path) -> Self {
        Self { source: source::Source::at(folder.to_owned()) }
    }

    /// A file by its path below the page.
    pub(crate) async fn asset(&self, path: &str) -> Option<Arc<Asset>> {
        // Nothing of the page hides, and nothing lies above it.
        if path.is_empty() || path.split('/').any(|part| part.is_empty() || part.starts_with('.')) {
            return None;
        }
        if path.ends_with(COMPRESSED) {
            return None;
        }
        self.source.asset(path).await
    }

    /// The paths of all files, in order.
    pub(crate) async fn paths(&self) -> Vec<String> {
        let mut paths = self.source.paths().await;
        paths.retain(|path| !path.ends_with(COMPRESSED));
        paths.sort();
        paths
    }
}

impl Asset {
    fn new(contents: Bytes, tag: String, path: &str) -> Self {
        let brotli = tokio::sync::OnceCell::new();
        let media_type = media_type(path);
        let shrinks =
            media_type.starts_with("text/") || ["wasm", "json", "svg"].iter().any(|kind| media_type.contains(kind));
        Self { contents, tag, brotli: if shrinks { brotli } else { tokio::sync::OnceCell::new_with(Some(None)) } }
    }

    /// With the compressed contents that the build has made.
    #[cfg(not(debug_assertions))]
    fn with_brotli(self, small: Option<Bytes>) -> Self {
        match small {
            Some(small) => Self { brotli: tokio::sync::OnceCell::new_with(Some(Some(small))), ..self },
            None => self,
        }
    }

    /// The contents compressed, made once; `None` for what does not shrink.
    pub(super) async fn brotli(&self) -> Option<Bytes> {
        let compress = || async {
            let contents = self.contents.clone();
            tokio::task::spawn_blocking(move || compress(&contents)).await.ok().flatten()
        };
        self.brotli.get_or_init(compress).await.clone()
    }
}

/// Only while the page is worked on, and where a release build had nothing that compresses: quicker is better. Not at all
/// would be slower still: a browser takes seconds for the forty megabytes of a debug page.
const QUALITY: u32 = if cfg!(debug_assertions) { 1 } else { 9 };

fn compress(contents: &[u8]) -> Option<Bytes> {
    let mut small = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut small, 64 * 1024, QUALITY, 22);
    let written = writer.write_all(contents).and_then(|()| writer.flush());
    drop(writer);
    (written.is_ok() && small.len() < contents.len()).then(|| Bytes::from(small))
}

/// Inside the program.
#[cfg(not(debug_assertions))]
mod source {
    use std::{borrow::Cow, collections::HashMap, sync::Arc};

    use axum::body::Bytes;
    use rust_embed::{Embed, EmbeddedFile};

    use super::{Asset, COMPRESSED};

    #[derive(Embed)]
    #[folder = "../dist/"]
    #[allow_missing = true]
    struct Dist;

    pub(super) struct Source(HashMap<String, Arc<Asset>>);

    impl Source {
        pub(super) fn new() -> Self {
            let files = Dist::iter().filter_map(|path| Some((path.to_string(), Dist::get(&path)?)));
            let files = files.filter(|(path, _)| !path.ends_with(COMPRESSED)).map(|(path, file)| {
                let small = Dist::get(&format!("{path}{COMPRESSED}")).map(|file| bytes(file.data));
                let asset = asset(&path, file).with_brotli(small);
                (path, Arc::new(asset))
            });
            Self(files.collect())
        }

        pub(super) async fn asset(&self, path: &str) -> Option<Arc<Asset>> {
            self.0.get(path).cloned()
        }

        #[expect(clippy::unused_async, reason = "the files of a page that is worked on are looked for on the disk")]
        pub(super) async fn paths(&self) -> Vec<String> {
            self.0.keys().cloned().collect()
        }
    }

    fn asset(path: &str, file: EmbeddedFile) -> Asset {
        let tag = format!("W/\"{}\"", hex::encode(&file.metadata.sha256_hash()[..12]));
        Asset::new(bytes(file.data), tag, path)
    }

    fn bytes(data: Cow<'static, [u8]>) -> Bytes {
        match data {
            Cow::Borrowed(contents) => Bytes::from_static(contents),
            Cow::Owned(contents) => Bytes::from(contents),
        }
    }
}

/// From `dist/`, as it is at the moment.
#[cfg(debug_assertions)]
mod source {
    use std::{
        collections::HashMap,
        path::{Path, PathBuf},
        sync::{Arc, Mutex, PoisonError},
    };

    use axum::body::Bytes;

    use super::Asset;

    pub(super) struct Source {
        folder: PathBuf,
        /// What was read, so that it is compressed once for each build of the page.
        read: Mutex<HashMap<String, Arc<Asset>>>,
    }

    impl Source {
        pub(super) fn new() -> Self {
            Self::at(Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist"))
        }

        pub(super) fn at(folder: PathBuf) -> Self {
            Self { folder, read: Mutex::default() }
        }

        pub(super) async fn paths(&self) -> Vec<String> {
            let (mut paths, mut folders) = (Vec::new(), vec![String::new()]);
            while let Some(below) = folders.pop() {
                let Ok(mut entries) = tokio::fs::read_dir(self.folder.join(&below)).await else { continue };
                while let Ok(Some(entry)) = entries.next_entry().await {
                    let path = format!("{below}{}", entry.file_name().to_string_lossy());
                    if entry.path().is_dir() {
                        folders.push(format!("{path}/"));
                    } else if !path.starts_with('.') {
                        paths.push(path);
                    }
                }
            }
            paths
        }

        pub(super) async fn asset(&self, path: &str) -> Option<Arc<Asset>> {
            let file = self.folder.join(path);
            let known = tokio::fs::metadata(&file).await.ok().filter(std::fs::Metadata::is_file)?;
            let changed = known.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?.as_nanos();
            let tag = format!("W/\"{:x}-{changed:x}\"", known.len());
            let read = self.read.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned();
            if let Some(asset) = read.filter(|asset| asset.tag == tag) {
                return Some(asset);
            }
            let asset = Arc::new(Asset::new(Bytes::from(tokio::fs::read(&file).await.ok()?), tag, path));
            self.read.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), Arc::clone(&asset));
            Some(asset)
        }
    }
}
