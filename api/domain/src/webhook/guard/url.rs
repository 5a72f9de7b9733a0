//! Which URLs may be called.

use std::net::IpAddr;

use url::{Host, Url};

use super::{AllowList, Refusal, check_address};

/// Characters of a URL.
const LONGEST: usize = 2_048;

/// Names that mean a machine of the own network, and what ends like them (RFC 6761, RFC 6762, RFC 8375, RFC 9476).
const LOCAL_NAMES: &[&str] =
    &["localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "alt"];
const LOCAL_SUFFIXES: &[&str] = &["home.arpa", "in-addr.arpa", "ip6.arpa"];

/// What is allowed of a URL.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UrlPolicy {
    /// Whether `http` is allowed beside `https`.
    pub allow_http: bool,
    /// Networks that may be called although they are not public. If there are any, local names may be called too, and
    /// what they resolve to decides.
    pub allowed: AllowList,
}

/// A URL that may be called if what its name resolves to may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The URL, normalised.
    pub url: Url,
    /// The host to be resolved, without a dot at its end; or the address, which was checked already.
    pub host: String,
    /// The port.
    pub port: u16,
}

/// Why a URL is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UrlFault {
    /// It is not a URL.
    #[error("this is not a URL; one looks like https://example.org/hook")]
    Malformed,
    /// It is too long.
    #[error("a URL has at most {LONGEST} characters")]
    TooLong,
    /// Another scheme than those allowed.
    #[error("a URL begins with https://")]
    Scheme,
    /// A name or password before the host.
    #[error("leave name and password out of the URL; use the header Authorization")]
    Credentials,
    /// A fragment, which is never sent.
    #[error("leave out what follows the #")]
    Fragment,
    /// Port 0, or one below 1024 that is not the web's.
    #[error("the port must be 443, 80 or from 1024 on")]
    Port,
    /// The host is a name of the own network.
    #[error("the host must be a public name, such as example.org")]
    LocalName,
    /// The host is an address that may not be called.
    #[error("this address may not be called: {0}")]
    Address(Refusal),
}

impl UrlPolicy {
    /// Checks a URL as it is written.
    ///
    /// # Errors
    /// [`UrlFault`] when it may not be called.
    pub fn check(&self, text: &str) -> Result<Target, UrlFault> {
        if text.chars().nth(LONGEST).is_some() {
            return Err(UrlFault::TooLong);
        }
        // The parser would drop these and go on.
        if text.contains(|c: char| c.is_control() || c.is_whitespace()) {
            return Err(UrlFault::Malformed);
        }
        let url = Url::parse(text).map_err(|_| UrlFault::Malformed)?;
        match url.scheme() {
            "https" => {}
            "http" if self.allow_http => {}
            _ => return Err(UrlFault::Scheme),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(UrlFault::Credentials);
        }
        if url.fragment().is_some() {
            return Err(UrlFault::Fragment);
        }
        let port = url.port_or_known_default().unwrap_or(0);
        if !matches!(port, 80 | 443 | 1_024..) {
            return Err(UrlFault::Port);
        }
        let host = self.host(&url)?;
        Ok(Target { url, host, port })
    }

    fn host(&self, url: &Url) -> Result<String, UrlFault> {
        let check = |address: IpAddr| {
            check_address(address, &self.allowed).map_err(UrlFault::Address)?;
            Ok(address.to_string())
        };
        match url.host() {
            Some(Host::Ipv4(address)) => check(address.into()),
            Some(Host::Ipv6(address)) => check(address.into()),
            Some(Host::Domain(name)) => {
                let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
                if name.is_empty() || name.len() > 253 {
                    return Err(UrlFault::Malformed);
                }
                if self.allowed == AllowList::default() && is_local(&name) {
                    return Err(UrlFault::LocalName);
                }
                Ok(name)
            }
            None => Err(UrlFault::Malformed),
        }
    }
}

/// Whether a name is one of the own network: one label only, or under a suffix that is not public.
fn is_local(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or(name);
    let under = |suffix: &&str| name == *suffix || name.ends_with(&format!(".{suffix}"));
    !name.contains('.') || LOCAL_NAMES.contains(&last) || LOCAL_SUFFIXES.iter().any(under)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls() {
        let policy = UrlPolicy::default();
        for (text, host, port) in [
            ("https://example.org/hook?x=1", "example.org", 443),
            ("https://Example.ORG.:8443/", "example.org", 8_443),
            ("https://bücher.example/", "xn--bcher-kva.example", 443),
            ("https://8.8.8.8/", "8.8.8.8", 443),
            ("https://[2606:4700::1111]/", "2606:4700::1111", 443),
            ("https://example.org:80/", "example.org", 80),
        ] {
            let target = policy.check(text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
            assert_eq!((target.host.as_str(), target.port), (host, port), "{text}");
        }
        let private = UrlFault::Address(Refusal::Private);
        let loopback = UrlFault::Address(Refusal::Loopback);
        for (text, fault) in [
            ("", UrlFault::Malformed),
            ("example.org", UrlFault::Malformed),
            ("https://", UrlFault::Malformed),
            ("https://exa mple.org/", UrlFault::Malformed),
            ("https://example.org/\nHost:x", UrlFault::Malformed),
            ("https://example.org/\thook", UrlFault::Malformed),
            ("http://example.org/", UrlFault::Scheme),
            ("ftp://example.org/", UrlFault::Scheme),
            ("file:///etc/passwd", UrlFault::Scheme),
            ("javascript:alert(1)", UrlFault::Scheme),
            ("https://user@example.org/", UrlFault::Credentials),
            ("https://user:pass@example.org/", UrlFault::Credentials),
            ("https://example.org@10.0.0.1/", UrlFault::Credentials),
            ("https://example.org/#part", UrlFault::Fragment),
            ("https://example.org:22/", UrlFault::Port),
            ("https://example.org:0/", UrlFault::Port),
            ("https://localhost/", UrlFault::LocalName),
            ("https://LOCALHOST./", UrlFault::LocalName),
            ("https://app.localhost/", UrlFault::LocalName),
            ("https://printer.local/", UrlFault::LocalName),
            ("https://metadata.google.internal/", UrlFault::LocalName),
            ("https://redis:6379/", UrlFault::LocalName),
            ("https://router.home.arpa/", UrlFault::LocalName),
            ("https://127.0.0.1/", loopback.clone()),
            ("https://127.1/", loopback.clone()),
            ("https://2130706433/", loopback.clone()),
            ("https://0x7f000001/", loopback.clone()),
            ("https://0177.0.0.1/", loopback.clone()),
            ("https://①②⑦.0.0.1/", loopback.clone()),
            ("https://0/", loopback.clone()),
            ("https://[::1]/", loopback.clone()),
            ("https://[::ffff:127.0.0.1]/", loopback),
            ("https://10.0.0.1/", private.clone()),
            ("https://[fd00::1]/", private),
            ("https://169.254.169.254/latest/meta-data/", UrlFault::Address(Refusal::Metadata)),
        ] {
            assert_eq!(policy.check(text), Err(fault), "{text}");
        }
        let long = format!("https://example.org/{}", "a".repeat(LONGEST));
        assert_eq!(policy.check(&long), Err(UrlFault::TooLong));
    }

    #[test]
    fn whoever_runs_the_server_may_allow_http_and_the_own_network() {
        let policy = UrlPolicy { allow_http: true, allowed: "127.0.0.0/8,10.0.0.0/8".parse().unwrap() };
        for text in
            ["http://127.0.0.1:9000/", "http://redis:6379/", "https://10.2.3.4/", "http://hooks.internal/"]
        {
            assert!(policy.check(text).is_ok(), "{text}");
        }
        assert_eq!(policy.check("http://192.168.0.1/"), Err(UrlFault::Address(Refusal::Private)));
    }
}
