//! Which IP addresses may be called.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    str::FromStr,
};

use ipnet::{IpNet, Ipv4Net, Ipv6Net};

/// Why an address is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The machine itself (127.0.0.0/8, ::1), or no address at all (0.0.0.0/8, ::).
    Loopback,
    /// A private network (RFC 1918), a unique local (RFC 4193) or site-local address.
    Private,
    /// A carrier's network (RFC 6598).
    CarrierGrade,
    /// The local link (169.254.0.0/16, fe80::/10).
    LinkLocal,
    /// Where a cloud tells its machines their secrets.
    Metadata,
    /// Several machines at once.
    Multicast,
    /// For examples and measurements only.
    Documentation,
    /// Reserved, or for a protocol's own use.
    Reserved,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Loopback => "it is this machine itself",
            Self::Private => "it is in a private network",
            Self::CarrierGrade => "it is in a carrier's network",
            Self::LinkLocal => "it is on the local link",
            Self::Metadata => "it is the metadata service of a cloud",
            Self::Multicast => "it is a multicast address",
            Self::Documentation => "it is reserved for examples",
            Self::Reserved => "it is a reserved address",
        })
    }
}

/// Networks that may be called although they are not public: what whoever runs the server allows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AllowList(Vec<IpNet>);

impl AllowList {
    /// These networks. A metadata service is allowed only by its address alone (`169.254.169.254/32`).
    pub fn new(networks: Vec<IpNet>) -> Self {
        Self(networks)
    }

    fn allows(&self, address: IpAddr, refusal: Refusal) -> bool {
        self.0.iter().any(|network| {
            let exact = network.prefix_len() == network.max_prefix_len();
            network.contains(&address) && (refusal != Refusal::Metadata || exact)
        })
    }
}

impl FromStr for AllowList {
    type Err = ipnet::AddrParseError;

    /// Networks and single addresses, separated by commas.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let network =
            |part: &str| part.parse().or_else(|error| part.parse().map(IpAddr::into).map_err(|_| error));
        parts.map(network).collect::<Result<_, _>>().map(Self)
    }
}

const fn v4(a: u8, b: u8, c: u8, d: u8, prefix: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), prefix)
}

const fn v6(segments: [u16; 8], prefix: u8) -> Ipv6Net {
    let [a, b, c, d, e, f, g, h] = segments;
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, c, d, e, f, g, h), prefix)
}

/// What of IPv4 is not public: IANA's registry of special-purpose addresses (RFC 6890) whole, whether an entry counts as
/// reachable or not, multicast, and the metadata services. The first that fits gives the reason.
const REFUSED_V4: &[(Ipv4Net, Refusal)] = &[
    (v4(169, 254, 169, 254, 32), Refusal::Metadata),
    // Amazon's tasks and pods.
    (v4(169, 254, 170, 2, 32), Refusal::Metadata),
    (v4(169, 254, 170, 23, 32), Refusal::Metadata),
    // Alibaba, Oracle, Azure.
    (v4(100, 100, 100, 200, 32), Refusal::Metadata),
    (v4(192, 0, 0, 192, 32), Refusal::Metadata),
    (v4(168, 63, 129, 16, 32), Refusal::Metadata),
    (v4(0, 0, 0, 0, 8), Refusal::Loopback),
    (v4(10, 0, 0, 0, 8), Refusal::Private),
    (v4(100, 64, 0, 0, 10), Refusal::CarrierGrade),
    (v4(127, 0, 0, 0, 8), Refusal::Loopback),
    (v4(169, 254, 0, 0, 16), Refusal::LinkLocal),
    (v4(172, 16, 0, 0, 12), Refusal::Private),
    (v4(192, 0, 0, 0, 24), Refusal::Reserved),
    (v4(192, 0, 2, 0, 24), Refusal::Documentation),
    (v4(192, 31, 196, 0, 24), Refusal::Reserved),
    (v4(192, 52, 193, 0, 24), Refusal::Reserved),
    (v4(192, 88, 99, 0, 24), Refusal::Reserved),
    (v4(192, 168, 0, 0, 16), Refusal::Private),
    (v4(192, 175, 48, 0, 24), Refusal::Reserved),
    (v4(198, 18, 0, 0, 15), Refusal::Documentation),
    (v4(198, 51, 100, 0, 24), Refusal::Documentation),
    (v4(203, 0, 113, 0, 24), Refusal::Documentation),
    (v4(224, 0, 0, 0, 4), Refusal::Multicast),
    (v4(240, 0, 0, 0, 4), Refusal::Reserved),
];

/// The same for IPv6. What is outside of 2000::/3 is refused besides.
const REFUSED_V6: &[(Ipv6Net, Refusal)] = &[
    // Amazon, Google.
    (v6([0xfd00, 0x0ec2, 0, 0, 0, 0, 0, 0x254], 128), Refusal::Metadata),
    (v6([0xfd00, 0x0ec2, 0, 0, 0, 0, 0, 0x23], 128), Refusal::Metadata),
    (v6([0xfd20, 0x00ce, 0, 0, 0, 0, 0, 0x254], 128), Refusal::Metadata),
    (v6([0; 8], 127), Refusal::Loopback),
    // Protocol assignments, Teredo, benchmarking, ORCHID and the like.
    (v6([0x2001, 0, 0, 0, 0, 0, 0, 0], 23), Refusal::Reserved),
    (v6([0x2001, 0x0db8, 0, 0, 0, 0, 0, 0], 32), Refusal::Documentation),
    (v6([0x2620, 0x004f, 0x8000, 0, 0, 0, 0, 0], 48), Refusal::Reserved),
    (v6([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20), Refusal::Documentation),
    (v6([0xfc00, 0, 0, 0, 0, 0, 0, 0], 7), Refusal::Private),
    (v6([0xfe80, 0, 0, 0, 0, 0, 0, 0], 10), Refusal::LinkLocal),
    (v6([0xfec0, 0, 0, 0, 0, 0, 0, 0], 10), Refusal::Private),
    (v6([0xff00, 0, 0, 0, 0, 0, 0, 0], 8), Refusal::Multicast),
];

const GLOBAL_UNICAST: Ipv6Net = v6([0x2000, 0, 0, 0, 0, 0, 0, 0], 3);

/// Checks one address.
///
/// # Errors
/// [`Refusal`] when it may not be called.
pub fn check_address(address: IpAddr, allowed: &AllowList) -> Result<(), Refusal> {
    match address {
        IpAddr::V4(v4) => check_v4(v4, allowed),
        IpAddr::V6(v6) => check_v6(v6, allowed),
    }
}

/// Checks all addresses to which a name resolves: each must be allowed, so that no attempt can slip to another one.
///
/// # Errors
/// The first address that may not be called, and why.
pub fn check_addresses(addresses: &[IpAddr], allowed: &AllowList) -> Result<(), (IpAddr, Refusal)> {
    addresses
        .iter()
        .try_for_each(|address| check_address(*address, allowed).map_err(|refusal| (*address, refusal)))
}

fn check_v4(address: Ipv4Addr, allowed: &AllowList) -> Result<(), Refusal> {
    match REFUSED_V4.iter().find(|(network, _)| network.contains(&address)) {
        Some((_, refusal)) if !allowed.allows(address.into(), *refusal) => Err(*refusal),
        _ => Ok(()),
    }
}

fn check_v6(address: Ipv6Addr, allowed: &AllowList) -> Result<(), Refusal> {
    if let Some(inner) = embedded(address) {
        return check_v4(inner, allowed);
    }
    let refusal = match REFUSED_V6.iter().find(|(network, _)| network.contains(&address)) {
        Some((_, refusal)) => *refusal,
        None if GLOBAL_UNICAST.contains(&address) => return Ok(()),
        None => Refusal::Reserved,
    };
    if allowed.allows(address.into(), refusal) { Ok(()) } else { Err(refusal) }
}

/// The IPv4 address that a packet to this one ends up at: mapped (::ffff:0:0/96), translated by NAT64 (64:ff9b::/96,
/// RFC 6052), or tunnelled by 6to4 (2002::/16, RFC 3056).
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let from = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        Ipv4Addr::new(a, b, c, d)
    };
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => Some(from(high, low)),
        [0x2002, high, low, ..] => Some(from(high, low)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
