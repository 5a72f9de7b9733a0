//! Where a request came from: the address that counts for limits, and what the browser calls itself.

use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, header, request::Parts},
};
use cal3_app::account::ClientInfo;
use ipnet::IpNet;

use crate::services::Services;

/// Most entries of `X-Forwarded-For` that are read, from the right.
const MAX_HOPS: usize = 16;

/// Extracts [`ClientInfo`].
#[derive(Debug, Clone)]
pub struct Client(pub ClientInfo);

impl FromRequestParts<Services> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, services: &Services) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let address = peer.map(|peer| client_address(peer, &parts.headers, &services.config.trusted_proxies));
        let user_agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        Ok(Self(ClientInfo { address, user_agent: user_agent.unwrap_or_default().to_owned() }))
    }
}

/// The nearest address that is not one of our own proxies. Who connects directly, and whoever a proxy names beyond the
/// trusted ones, cannot choose it: entries to the left of an untrusted one are that one's own claims.
fn client_address(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(&address));
    let mut nearest = peer.to_canonical();
    let hops = headers.get_all("x-forwarded-for").iter().rev();
    let hops = hops.flat_map(|value| value.to_str().unwrap_or_default().rsplit(','));
    for hop in hops.take(MAX_HOPS) {
        if !is_trusted(nearest) {
            break;
        }
        match hop.trim().trim_matches(['[', ']']).parse::<IpAddr>() {
            Ok(address) => nearest = address.to_canonical(),
            Err(_) => break,
        }
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_trusted_proxies_are_believed() {
        let trusted: Vec<IpNet> = vec!["10.0.0.0/8".parse().unwrap(), "::1/128".parse().unwrap()];
        for (peer, forwarded, expected) in [
            ("203.0.113.9", vec!["198.51.100.1"], "203.0.113.9"),
            ("10.0.0.2", vec!["198.51.100.1"], "198.51.100.1"),
            ("::ffff:10.0.0.2", vec!["198.51.100.1"], "198.51.100.1"),
            ("10.0.0.2", vec!["1.2.3.4, 198.51.100.1"], "198.51.100.1"),
            ("10.0.0.2", vec!["1.2.3.4, 198.51.100.1, 10.0.0.3"], "198.51.100.1"),
            ("10.0.0.2", vec!["1.2.3.4", "198.51.100.1"], "198.51.100.1"),
            ("10.0.0.2", vec!["1.2.3.4, unknown"], "10.0.0.2"),
            ("10.0.0.2", vec![], "10.0.0.2"),
            ("::1", vec!["[2001:db8::1]"], "2001:db8::1"),
            ("10.0.0.2", vec!["10.0.0.4, 10.0.0.3"], "10.0.0.4"),
        ] {
            let mut headers = HeaderMap::new();
            for value in forwarded {
                headers.append("x-forwarded-for", value.parse().unwrap());
            }
            let address = client_address(peer.parse().unwrap(), &headers, &trusted);
            assert_eq!(address, expected.parse::<IpAddr>().unwrap(), "{peer} {headers:?}");
        }
    }

    #[test]
    fn a_long_header_is_not_read_to_its_end() {
        let trusted: Vec<IpNet> = vec!["10.0.0.0/8".parse().unwrap()];
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", format!("1.2.3.4{}", ", 10.0.0.1".repeat(100)).parse().unwrap());
        let address = client_address("10.0.0.2".parse().unwrap(), &headers, &trusted);
        assert_eq!(address, "10.0.0.1".parse::<IpAddr>().unwrap());
    }
}
