//! The session's cookie: one way to write it, one way to read it.
//!
//! Over https its name begins with `__Host-`: a browser takes such a cookie only from this very host, over https and for
//! the whole of it, so that a neighbour under the same domain cannot put one of his own in its place. Over http, on the
//! own machine or in a closed network, browsers refuse that name.

use axum::http::{HeaderMap, header};

const NAME: &str = "weft_session";
const SECURE_NAME: &str = "__Host-weft_session";

/// The header value that gives the cookie. `secure` when the page is served over https.
pub fn set(token: &str, secure: bool) -> String {
    written(token, "2592000", secure)
}

/// The header value that removes it.
pub fn clear(secure: bool) -> String {
    written("", "0", secure)
}

/// The token that a request carries.
pub fn read(headers: &HeaderMap, secure: bool) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name(secure))?.strip_prefix('='))
        .filter(|token| !token.is_empty())
}

fn name(secure: bool) -> &'static str {
    if secure { SECURE_NAME } else { NAME }
}

fn written(token: &str, seconds: &str, secure: bool) -> String {
    let more = if secure { "; Secure" } else { "" };
    format!("{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{more}", name(secure))
}
