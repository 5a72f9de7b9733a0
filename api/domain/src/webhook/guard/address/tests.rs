use super::*;

fn verdict(address: &str) -> Result<(), Refusal> {
    check_address(address.parse().unwrap_or_else(|error| panic!("{address}: {error}")), &AllowList::default())
}

#[test]
fn every_entry_of_the_registries_is_refused_from_its_first_to_its_last_address() {
    use Refusal::{CarrierGrade, Documentation, LinkLocal, Loopback, Metadata, Multicast, Private, Reserved};
    for (first, last, refusal) in [
        ("0.0.0.0", "0.255.255.255", Loopback),
        ("10.0.0.0", "10.255.255.255", Private),
        ("100.64.0.0", "100.127.255.255", CarrierGrade),
        ("127.0.0.0", "127.255.255.255", Loopback),
        ("169.254.0.0", "169.254.255.255", LinkLocal),
        ("172.16.0.0", "172.31.255.255", Private),
        ("192.0.0.0", "192.0.0.255", Reserved),
        ("192.0.2.0", "192.0.2.255", Documentation),
        ("192.31.196.0", "192.31.196.255", Reserved),
        ("192.52.193.0", "192.52.193.255", Reserved),
        ("192.88.99.0", "192.88.99.255", Reserved),
        ("192.168.0.0", "192.168.255.255", Private),
        ("192.175.48.0", "192.175.48.255", Reserved),
        ("198.18.0.0", "198.19.255.255", Documentation),
        ("198.51.100.0", "198.51.100.255", Documentation),
        ("203.0.113.0", "203.0.113.255", Documentation),
        ("224.0.0.0", "239.255.255.255", Multicast),
        ("240.0.0.0", "255.255.255.255", Reserved),
        ("169.254.169.254", "169.254.169.254", Metadata),
        ("169.254.170.2", "169.254.170.2", Metadata),
        ("100.100.100.200", "100.100.100.200", Metadata),
        ("192.0.0.192", "192.0.0.192", Metadata),
        ("168.63.129.16", "168.63.129.16", Metadata),
        ("::", "::1", Loopback),
        ("::2", "::fffe:ffff:ffff", Reserved),
        ("64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff", Reserved),
        ("100::", "100::ffff:ffff:ffff:ffff", Reserved),
        ("100:0:0:1::", "100:0:0:1:ffff:ffff:ffff:ffff", Reserved),
        ("2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", Reserved),
        ("2001:2::", "2001:2:0:ffff:ffff:ffff:ffff:ffff", Reserved),
        ("2001:20::", "2001:2f:ffff:ffff:ffff:ffff:ffff:ffff", Reserved),
        ("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", Documentation),
        ("2620:4f:8000::", "2620:4f:8000:ffff:ffff:ffff:ffff:ffff", Reserved),
        ("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", Documentation),
        ("4000::", "fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", Reserved),
        ("5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff", Reserved),
        ("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", Private),
        ("fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", LinkLocal),
        ("fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", Private),
        ("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", Multicast),
        ("fd00:ec2::254", "fd00:ec2::254", Metadata),
        ("fd20:ce::254", "fd20:ce::254", Metadata),
    ] {
        assert_eq!(verdict(first), Err(refusal), "{first}");
        assert_eq!(verdict(last), Err(refusal), "{last}");
    }
}

#[test]
fn what_lies_beside_them_is_public() {
    for address in [
        "1.0.0.0",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "168.63.129.15",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0",
        "192.0.3.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "203.0.114.0",
        "223.255.255.255",
        "8.8.8.8",
        "2000::",
        "2001:200::",
        "2001:4860:4860::8888",
        "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db9::",
        "2606:4700::1111",
        "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    ] {
        assert_eq!(verdict(address), Ok(()), "{address}");
    }
}

#[test]
fn an_address_within_an_address_is_found() {
    for (address, expected) in [
        ("::ffff:127.0.0.1", Err(Refusal::Loopback)),
        ("::ffff:169.254.169.254", Err(Refusal::Metadata)),
        ("::ffff:8.8.8.8", Ok(())),
        ("64:ff9b::10.0.0.1", Err(Refusal::Private)),
        ("64:ff9b::8.8.8.8", Ok(())),
        ("2002:7f00:1::", Err(Refusal::Loopback)),
        ("2002:c0a8:101::1", Err(Refusal::Private)),
        ("2002:808:808::1", Ok(())),
        // Compatible addresses (RFC 4291 section 2.5.5.1) are of the past.
        ("::127.0.0.1", Err(Refusal::Reserved)),
        ("::8.8.8.8", Err(Refusal::Reserved)),
    ] {
        assert_eq!(verdict(address), expected, "{address}");
    }
}

#[test]
fn whoever_runs_the_server_may_allow_more() {
    let allowed: AllowList = "10.1.0.0/16, 192.168.1.7, fd12::/16,169.254.0.0/16".parse().unwrap();
    for (address, expected) in [
        ("10.1.2.3", Ok(())),
        ("::ffff:10.1.2.3", Ok(())),
        ("10.2.0.0", Err(Refusal::Private)),
        ("192.168.1.7", Ok(())),
        ("192.168.1.8", Err(Refusal::Private)),
        ("fd12::1", Ok(())),
        ("fd13::1", Err(Refusal::Private)),
        ("169.254.1.1", Ok(())),
        ("169.254.169.254", Err(Refusal::Metadata)),
    ] {
        assert_eq!(check_address(address.parse().unwrap(), &allowed), expected, "{address}");
    }
    let metadata: AllowList = "169.254.169.254/32".parse().unwrap();
    assert_eq!(check_address("169.254.169.254".parse().unwrap(), &metadata), Ok(()));
    assert!("10.0.0.0/33".parse::<AllowList>().is_err());
    assert!("intranet".parse::<AllowList>().is_err());
    assert_eq!("".parse(), Ok(AllowList::default()));
}

#[test]
fn one_bad_address_among_good_ones_is_enough() {
    let all = ["8.8.8.8", "10.0.0.1", "1.1.1.1"].map(|address| address.parse().unwrap());
    assert_eq!(check_addresses(&all, &AllowList::default()), Err((all[1], Refusal::Private)));
    assert_eq!(check_addresses(&all[..1], &AllowList::default()), Ok(()));
}
