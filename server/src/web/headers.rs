//! The headers of every answer.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// What the page may load and do: its own files, and nothing from or to anywhere else.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What an uploaded file may do when a browser opens it: nothing.
pub(super) const FILE_POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// What a PDF may do in a frame of our page. Browsers do not show one in a sandbox, so it is not one; its contents were
/// seen to be a PDF, and no script is allowed even to a browser that took it for a page. The viewer, which belongs to the
/// browser and not to our origin, needs its own styles.
pub(super) const PDF_POLICY: &str =
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'";

const EVERY: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, PAGE_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "geolocation=(self), camera=(), microphone=(), display-capture=(), payment=(), usb=(), midi=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Adds what a handler has not set itself; `secure` when the browser uses https.
pub(super) fn add(headers: &mut HeaderMap, secure: bool) {
    for (name, value) in EVERY {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if secure {
        let years = HeaderValue::from_static("max-age=63072000");
        headers.entry(header::STRICT_TRANSPORT_SECURITY).or_insert(years);
    }
}
