//! The page: its files, and `index.html` for every address that is the page's own affair.

use axum::{
    body::Bytes,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::problem::ProblemKind;
use services::Error;

use super::{Failed, Web, texts::tagged};

mod assets;

pub(super) use assets::Page;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_FIRST: &str = "no-cache";

/// Answers what no other route does.
pub(super) async fn page(State(web): State<Web>, request: Request) -> Result<Response, Failed> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Err(Failed::new(ProblemKind::Invalid).with_status(StatusCode::METHOD_NOT_ALLOWED));
    }
    answer(&web.page, request.uri().path(), request.headers()).await
}

async fn answer(page: &Page, path: &str, headers: &HeaderMap) -> Result<Response, Failed> {
    let path = path.trim_start_matches('/');
    let asset = match page.asset(path).await {
        Some(asset) => Some((asset, path)),
        // A file of another version of the page: the page itself in its place would only be misunderstood.
        None if is_hashed(path) || path.starts_with("api/") => return Err(Error::not_found().into()),
        None => page.asset("index.html").await.map(|asset| (asset, "index.html")),
    };
    let Some((asset, path)) = asset else {
        let hint = "The page has not been built: run `cargo xtask build`.";
        return Ok((StatusCode::SERVICE_UNAVAILABLE, hint).into_response());
    };
    let keep = if is_hashed(path) { FOR_EVER } else { ASK_FIRST };
    let small = if takes_brotli(headers) { asset.brotli().await } else { None };
    let compressed = small.is_some();
    let contents = || small.unwrap_or_else(|| asset.contents.clone());
    let mut response = tagged(headers, &asset.tag, keep, media_type(path), contents);
    if compressed && response.status() == StatusCode::OK {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    Ok(response)
}

/// A file of the page.
pub(super) struct Asset {
    pub(super) contents: Bytes,
    pub(super) tag: String,
    brotli: tokio::sync::OnceCell<Option<Bytes>>,
}

/// Whether the name changes with the contents: `name-0123456789abcdef.js`, `name-0123456789abcdef_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    let Some((stem, "js" | "wasm" | "css")) = path.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let Some((_, hash)) = stem.rsplit_once('-') else { return false };
    (1..=16).contains(&hash.len()) && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, kind)| kind) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn takes_brotli(headers: &HeaderMap) -> bool {
    let codings = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    codings.split(',').any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        parts.next().is_some_and(|name| name.eq_ignore_ascii_case("br"))
            && !parts.any(|part| matches!(part, "q=0" | "q=0.0"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_page_answers_for_its_own_addresses() {
        let dist = tempfile::tempdir().unwrap();
        let page = Page::at(dist.path());
        let empty = answer(&page, "/leads", &HeaderMap::new()).await.unwrap();
        assert_eq!(empty.status(), StatusCode::SERVICE_UNAVAILABLE);

        std::fs::create_dir(dist.path().join("icons")).unwrap();
        let code = vec![b'x'; 10_000];
        for (name, contents) in [
            ("index.html", &b"<!doctype html>"[..]),
            ("app-12ab_bg.wasm", &code[..]),
            ("manifest.webmanifest", b"{}"),
            ("icons/icon-32.png", b"png"),
        ] {
            std::fs::write(dist.path().join(name), contents).unwrap();
        }
        let check = async |path: &str, media_type: &str, keep: &str| {
            let response = answer(&page, path, &HeaderMap::new()).await.unwrap();
            assert_eq!(response.headers()["content-type"], media_type, "{path}");
            assert_eq!(response.headers()["cache-control"], keep, "{path}");
        };
        check("/", "text/html; charset=utf-8", ASK_FIRST).await;
        check("/leads/123", "text/html; charset=utf-8", ASK_FIRST).await;
        check("/../Cargo.toml", "text/html; charset=utf-8", ASK_FIRST).await;
        check("/app-12ab_bg.wasm", "application/wasm", FOR_EVER).await;
        check("/manifest.webmanifest", "application/manifest+json", ASK_FIRST).await;
        check("/icons/icon-32.png", "image/png", ASK_FIRST).await;
        assert!(answer(&page, "/app-34cd_bg.wasm", &HeaderMap::new()).await.is_err());

        let small: HeaderMap = [(header::ACCEPT_ENCODING, "br".parse().unwrap())].into_iter().collect();
        let response = answer(&page, "/app-12ab_bg.wasm", &small).await.unwrap();
        assert_eq!(response.headers()["content-encoding"], "br");
        assert!(axum::body::to_bytes(response.into_body(), 10_000).await.unwrap().len() < 100);
    }

    #[test]
    fn hashed_names_are_known() {
        for yes in ["frontend-1a2b3c.js", "frontend-0123456789abcdef_bg.wasm", "style-ab.css", "a/b-0.js"] {
            assert!(is_hashed(yes), "{yes}");
        }
        for no in ["boot.js", "index.html", "icon-192.png", "frontend-xyz.js", "a-0123456789abcdef0.js", "b-.js"] {
            assert!(!is_hashed(no), "{no}");
        }
    }

    #[test]
    fn brotli_only_where_it_is_taken() {
        let check = |value: &str, expected: bool| {
            let headers = [(header::ACCEPT_ENCODING, value.parse().unwrap())].into_iter().collect();
            assert_eq!(takes_brotli(&headers), expected, "{value}");
        };
        check("gzip, deflate, br", true);
        check("br;q=1.0, gzip", true);
        check("gzip", false);
        check("br;q=0", false);
    }
}
