//! What makes the page an installed app: its service worker, which needs to know all files of the page, and its manifest,
//! in the language of the browser.

use std::fmt::Write as _;

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{Lang, ModuleKey};
use serde_json::{Value as Json, json};
use services::Error;
use sha2::{Digest, Sha256};

use super::{
    Failed, Web,
    texts::{self, tagged},
};

/// The script without the list of files, and the manifest without texts, as they lie beside the page.
const SCRIPT: &str = "sw.js";
const MANIFEST: &str = "manifest.webmanifest";
/// What a long press on the app's icon offers: a new record, or a list.
const NEW: [ModuleKey; 1] = [ModuleKey::Lead];
const LISTS: [ModuleKey; 3] = [ModuleKey::Customer, ModuleKey::Opportunity, ModuleKey::Contract];

/// `/sw.js`: never kept, because it is what tells the browser of a new version.
pub(super) async fn script(State(web): State<Web>) -> Result<Response, Failed> {
    let script = web.page.asset(SCRIPT).await.ok_or_else(Error::not_found)?;
    let mut hash = Sha256::new();
    let mut files = vec!["/index.html".to_owned()];
    for path in web.page.paths().await {
        let Some(asset) = web.page.asset(&path).await else { continue };
        hash.update(format!("{path} {}\n", asset.tag));
        if path != SCRIPT && path != "index.html" {
            files.push(format!("/{path}"));
        }
    }
    for (file, tag) in texts::tags() {
        hash.update(format!("{file} {tag}\n"));
        files.push(format!("/texts/{file}"));
    }
    let mut version = String::new();
    for byte in &hash.finalize()[..8] {
        // Writing into a text cannot fail.
        let _ = write!(version, "{byte:02x}");
    }
    let known = json!({"version": version, "files": files});
    let text = format!("const WEFT = {known};\n{}", String::from_utf8_lossy(&script.contents));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    Ok((headers, text).into_response())
}

/// `/manifest.webmanifest`, with short cuts that are called in the browser's language.
pub(super) async fn manifest(State(web): State<Web>, headers: HeaderMap) -> Result<Response, Failed> {
    let asset = web.page.asset(MANIFEST).await.ok_or_else(Error::not_found)?;
    let mut manifest: Json = serde_json::from_slice(&asset.contents)
        .map_err(|error| Error::Other(format!("{MANIFEST} cannot be read: {error}")))?;
    let lang = language(&headers);
    manifest["lang"] = json!(lang.tag());
    manifest["shortcuts"] = shortcuts(lang);
    let text = Bytes::from(manifest.to_string());
    let tag = format!("W/\"{}\"", hex::encode(&Sha256::digest(&text)[..12]));
    let mut response = tagged(&headers, &tag, "no-cache", "application/manifest+json", || text);
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language"));
    Ok(response)
}

/// The first of the browser's languages that Weft speaks.
fn language(headers: &HeaderMap) -> Lang {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    wanted.split(',').find_map(|tag| Lang::from_tag(tag.split(';').next()?.trim())).unwrap_or(Lang::En)
}

fn shortcuts(lang: Lang) -> Json {
    let format = Box::new(::texts::PlainFormat::new(lang));
    let (words, _) = ::texts::Texts::new(lang, &::texts::embedded(lang), format);
    let none = ::texts::Args::default();
    let icon = json!([{"src": "/icons/icon-192.png", "sizes": "192x192", "type": "image/png"}]);
    let shortcut = |name: String, url: String| json!({"name": name, "url": url, "icons": icon.clone()});
    let key = |module: ModuleKey| format!("module-{}", module.text_key());
    let new =
        NEW.iter().map(|module| shortcut(words.attr(&key(*module), "new", &none), format!("/new/{}", module.path())));
    let lists = LISTS.iter().map(|module| shortcut(words.get(&key(*module), &none), format!("/{}", module.path())));
    new.chain(lists).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_language_is_taken_where_weft_speaks_it() {
        let check = |value: &str, expected: Lang| {
            let headers = [(header::ACCEPT_LANGUAGE, value.parse().unwrap())].into_iter().collect();
            assert_eq!(language(&headers), expected, "{value}");
        };
        check("zh-CN,zh;q=0.9,en;q=0.8", Lang::Zh);
        check("de-DE, fr;q=0.7", Lang::Fr);
        check("de", Lang::En);
        check("", Lang::En);
    }

    #[test]
    fn short_cuts_are_called_in_the_users_language() {
        let names =
            |lang| shortcuts(lang).as_array().unwrap().iter().map(|one| one["name"].to_string()).collect::<Vec<_>>();
        assert_eq!(names(Lang::En)[..2], ["\"New lead\"", "\"Customers\""]);
        assert_ne!(names(Lang::Zh), names(Lang::En));
        assert!(names(Lang::Ro).iter().all(|name| !name.contains('⟦')));
    }
}
