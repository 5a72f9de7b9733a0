//! Which machines before the API may say where a request came from.

use ipnet::IpNet;

use super::reader::{Reader, Variable};

const TRUSTED_PROXIES: Variable<'static> = Variable {
    name: "TRUSTED_PROXIES",
    meaning: "the networks of the reverse proxies whose X-Forwarded-For is believed, separated by commas; private and loopback networks when unset",
    example: "10.0.0.0/8,2001:db8::/32",
};

/// Loopback and private networks (RFC 6890): what lies between nginx and the API on one machine or in one compose
/// network.
const DEFAULT: &str =
    "127.0.0.0/8,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,::1/128,fc00::/7,fe80::/10";

/// The networks; a single address is a network of one.
pub(super) fn trusted_proxies(reader: &mut Reader) -> Option<Vec<IpNet>> {
    reader.networks(TRUSTED_PROXIES, DEFAULT)
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::*;

    fn read(text: &str) -> Option<Vec<IpNet>> {
        trusted_proxies(&mut Reader::new([("TRUSTED_PROXIES".to_owned(), text.to_owned())]))
    }

    #[test]
    fn networks_and_single_addresses() {
        assert_eq!(
            read("10.0.0.0/8, 192.0.2.1 ,2001:db8::/32"),
            Some(vec![
                "10.0.0.0/8".parse().unwrap(),
                "192.0.2.1/32".parse().unwrap(),
                "2001:db8::/32".parse().unwrap()
            ])
        );
        let local = read(" ").unwrap();
        for address in ["127.0.0.1", "172.18.0.5", "::1", "fd00::7"] {
            assert!(local.iter().any(|network| network.contains(&address.parse::<IpAddr>().unwrap())));
        }
        assert!(!local.iter().any(|network| network.contains(&"8.8.8.8".parse::<IpAddr>().unwrap())));
        assert_eq!(read("10.0.0.0/33"), None);
        assert_eq!(read("proxy.example.org"), None);
    }
}
