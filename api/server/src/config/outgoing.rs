//! Which servers webhooks and rules may call beside those of the public internet over https.

use cal3_domain::webhook::guard::{AllowList, UrlPolicy};

use super::reader::{Reader, Variable};

const OUTGOING_ALLOWED_NETWORKS: Variable<'static> = Variable {
    name: "OUTGOING_ALLOWED_NETWORKS",
    meaning: "the networks that webhooks and rules may call although they are not public, separated by commas; none when unset",
    example: "10.20.0.0/16,fd12:3456::/32",
};

/// Public addresses over https only, unless the variables allow more.
pub(super) fn outgoing(reader: &mut Reader) -> Option<UrlPolicy> {
    let networks = reader.networks(OUTGOING_ALLOWED_NETWORKS, "");
    let allow_http = reader.flag(
        "OUTGOING_ALLOW_HTTP",
        "whether webhooks and rules may call servers over http, which everybody on the way can read",
        false,
    );
    Some(UrlPolicy { allow_http: allow_http?, allowed: AllowList::new(networks?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(networks: &str, http: &str) -> Option<UrlPolicy> {
        let variables = [("OUTGOING_ALLOWED_NETWORKS", networks), ("OUTGOING_ALLOW_HTTP", http)];
        outgoing(&mut Reader::new(variables.map(|(name, value)| (name.to_owned(), value.to_owned()))))
    }

    #[test]
    fn nothing_but_the_public_internet_over_https_unless_it_is_named() {
        let usual = read("", "").unwrap();
        assert_eq!(usual, UrlPolicy::default());
        assert!(usual.check("https://example.org/").is_ok());
        for refused in ["http://example.org/", "https://10.20.1.2/", "https://hooks.internal/"] {
            assert!(usual.check(refused).is_err(), "{refused}");
        }
        let own = read("10.20.0.0/16, 192.168.7.9", "false").unwrap();
        for (url, allowed) in [
            ("https://10.20.1.2/", true),
            ("https://192.168.7.9:8443/", true),
            ("https://hooks.internal/", true),
            ("https://10.21.1.2/", false),
            ("http://10.20.1.2/", false),
        ] {
            assert_eq!(own.check(url).is_ok(), allowed, "{url}");
        }
        assert!(read("10.20.0.0/16", "true").unwrap().check("http://10.20.1.2/").is_ok());
        for (networks, http) in [("10.20.0.0/33", ""), ("hooks.internal", ""), ("", "sometimes")] {
            assert_eq!(read(networks, http), None, "{networks} {http}");
        }
    }
}
