//! Where the server is seen from outside: the address that browsers use, and whose word is taken for it.

use std::{fmt, net::IpAddr, str::FromStr};

use axum::http::{HeaderMap, Uri, header, uri::Scheme};

/// How the server is reached from outside.
#[derive(Clone, Debug, Default)]
pub struct Outside {
    /// The address of the page, when it is known; otherwise requests are believed.
    pub base_url: Option<BaseUrl>,
    /// Whether a proxy stands before us, whose `X-Forwarded-*` headers are to be believed.
    pub trust_proxy: bool,
}

/// The address of the page: scheme and host, for example `https://crm.example.com`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    secure: bool,
    authority: String,
}

impl FromStr for BaseUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("“{text}” is no address like https://crm.example.com");
        let uri: Uri = text.trim_end_matches('/').parse().map_err(|_| wrong())?;
        let secure = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            Some(scheme) if *scheme == Scheme::HTTP => false,
            _ => return Err(wrong()),
        };
        let authority = uri.authority().ok_or_else(wrong)?.as_str().to_ascii_lowercase();
        if uri.path() != "/" || uri.query().is_some() || authority.contains('@') {
            return Err(wrong());
        }
        Ok(Self { secure, authority })
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", if self.secure { "https" } else { "http" }, self.authority)
    }
}

impl Outside {
    /// Whether the browser uses https.
    pub(super) fn secure(&self, headers: &HeaderMap) -> bool {
        match &self.base_url {
            Some(url) => url.secure,
            None => {
                self.forwarded(headers, "x-forwarded-proto").is_some_and(|proto| proto.eq_ignore_ascii_case("https"))
            }
        }
    }

    /// Host and port as the browser names them.
    pub(super) fn authority(&self, headers: &HeaderMap) -> String {
        if let Some(url) = &self.base_url {
            return url.authority.clone();
        }
        let host = || headers.get(header::HOST).and_then(|value| value.to_str().ok()).map(str::to_owned);
        self.forwarded(headers, "x-forwarded-host").or_else(host).unwrap_or_default().to_ascii_lowercase()
    }

    /// The network address of the client. Of several, the last was added by the proxy that we trust; the others are
    /// anybody's claims.
    pub(super) fn address(&self, headers: &HeaderMap, peer: Option<IpAddr>) -> String {
        let forwarded = self.forwarded(headers, "x-forwarded-for").and_then(|text| text.parse::<IpAddr>().ok());
        forwarded.or(peer).map(|address| address.to_canonical().to_string()).unwrap_or_default()
    }

    fn forwarded(&self, headers: &HeaderMap, name: &str) -> Option<String> {
        if !self.trust_proxy {
            return None;
        }
        let value = headers.get_all(name).iter().next_back()?.to_str().ok()?;
        value.rsplit(',').next().map(|last| last.trim().to_owned()).filter(|last| !last.is_empty())
    }
}

/// The host and port of an `Origin` header; the scheme's own port is left out, as browsers do.
pub(super) fn authority_of(origin: &str) -> Option<String> {
    let (_, authority) = origin.split_once("://")?;
    Some(authority.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn forwarded_headers_are_believed_only_when_the_proxy_is_trusted() {
        let headers = headers(&[
            ("host", "127.0.0.1:8080"),
            ("x-forwarded-for", "6.6.6.6, 10.0.0.7"),
            ("x-forwarded-proto", "https"),
            ("x-forwarded-host", "CRM.example.com"),
        ]);
        let peer = Some("127.0.0.1".parse().unwrap());
        let open = Outside::default();
        assert_eq!(open.address(&headers, peer), "127.0.0.1");
        assert_eq!(open.authority(&headers), "127.0.0.1:8080");
        assert!(!open.secure(&headers));
        let behind = Outside { trust_proxy: true, ..Outside::default() };
        assert_eq!(behind.address(&headers, peer), "10.0.0.7");
        assert_eq!(behind.authority(&headers), "crm.example.com");
        assert!(behind.secure(&headers));
    }

    #[test]
    fn a_base_url_is_scheme_and_host() {
        let url: BaseUrl = "https://CRM.example.com/".parse().unwrap();
        assert_eq!(url, BaseUrl { secure: true, authority: "crm.example.com".to_owned() });
        assert_eq!(url.to_string(), "https://crm.example.com");
        for wrong in ["crm.example.com", "ftp://crm.example.com", "https://crm.example.com/weft", "https://u:p@host"] {
            assert!(wrong.parse::<BaseUrl>().is_err(), "{wrong}");
        }
    }
}
