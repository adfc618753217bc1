//! Lists the Fluent files of each language, so that a new file needs no code: the server's `embedded` module includes the list.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const LANGUAGES: [&str; 5] = ["en", "zh", "es", "fr", "ro"];

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let mut code = String::new();
    for lang in LANGUAGES {
        println!("cargo::rerun-if-changed={lang}");
        writeln!(code, "static {}: &[(&str, &str)] = &[", lang.to_uppercase())?;
        for (name, path) in files(&root.join(lang))? {
            writeln!(code, "    ({name:?}, include_str!({:?})),", path.to_string_lossy())?;
        }
        writeln!(code, "];")?;
    }
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("embedded.rs"), code)?;
    Ok(())
}

/// The `.ftl` files of a folder with their paths, sorted by name.
fn files(folder: &Path) -> Result<Vec<(String, PathBuf)>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            found.push((name, path));
        }
    }
    found.sort();
    Ok(found)
}
