//! Who may have issued an id token, and for whom: the standard's rule, Google's second name, Microsoft's tenants.

use url::Url;

use super::{claims::Claims, id_token::Fault};

/// The tenant of everybody with a personal account at Microsoft.
const CONSUMERS: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
/// What stands in Microsoft's published issuer for the tenant of a token.
const TENANT_PLACE: &str = "{tenantid}";
/// What Google also calls itself, beside its issuer URL.
const GOOGLE_BARE: &str = "accounts.google.com";

/// Whose rules a service follows beside the standard's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProviderKind {
    /// The standard's only.
    Standard,
    /// Google's.
    Google,
    /// Microsoft's (Entra ID and personal accounts).
    Microsoft {
        /// Who may sign in: `common`, `organizations`, `consumers`, or one tenant by its id or domain.
        tenant: String,
    },
}

impl ProviderKind {
    /// Whether a discovery document with this issuer is the one of the configured issuer.
    pub(super) fn publishes(&self, configured: &Url, published: &str) -> bool {
        let plain = |text: &str| text.trim_end_matches('/').to_owned();
        if plain(configured.as_str()) == plain(published) {
            return true;
        }
        // Microsoft publishes the tenant's id, or a place for it, whatever it was asked by.
        let is_microsoft = matches!(self, Self::Microsoft { .. });
        is_microsoft && Url::parse(published).is_ok_and(|url| url.origin() == configured.origin())
    }

    /// Checks who issued a token. `published` is the issuer of the discovery document.
    pub(super) fn check(&self, published: &str, claims: &Claims) -> Result<(), Fault> {
        let is_right = match self {
            Self::Standard => claims.iss == published,
            Self::Google => {
                let is_bare = claims.iss == GOOGLE_BARE && published == format!("https://{GOOGLE_BARE}");
                claims.iss == published || is_bare
            }
            Self::Microsoft { tenant } => return microsoft(tenant, published, claims),
        };
        if is_right { Ok(()) } else { Err(Fault::Claim("iss")) }
    }

    /// Whether the mail address of a token can be relied on to be the person's.
    ///
    /// Microsoft lets the administrator of any tenant write any address into it, so there it counts only from personal
    /// accounts, from the one tenant that the operator chose to trust, and where the token says that the owner of the
    /// address's domain vouches for it.
    pub(super) fn vouches_for_address(&self, claims: &Claims) -> bool {
        match self {
            Self::Standard | Self::Google => claims.email_verified(),
            Self::Microsoft { tenant } => {
                claims.email_verified()
                    || claims.is_domain_owner_verified()
                    || claims.tid.as_deref() == Some(CONSUMERS)
                    || is_single(tenant)
            }
        }
    }
}

fn microsoft(tenant: &str, published: &str, claims: &Claims) -> Result<(), Fault> {
    let tid = claims.tid.as_deref().filter(|tid| is_tenant_id(tid)).ok_or(Fault::Claim("tid"))?;
    if claims.iss != published.replace(TENANT_PLACE, tid) {
        return Err(Fault::Claim("iss"));
    }
    let may = match tenant {
        "common" => true,
        "organizations" => tid != CONSUMERS,
        "consumers" => tid == CONSUMERS,
        id if is_tenant_id(id) => tid.eq_ignore_ascii_case(id),
        // A tenant by its domain: the discovery document says which it is.
        _ => !published.contains(TENANT_PLACE),
    };
    if may { Ok(()) } else { Err(Fault::Claim("tid")) }
}

fn is_single(tenant: &str) -> bool {
    !matches!(tenant, "common" | "organizations" | "consumers")
}

/// A UUID, as Microsoft writes it.
fn is_tenant_id(text: &str) -> bool {
    text.len() == 36 && uuid::Uuid::try_parse(text).is_ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const ONE: &str = "11111111-2222-4333-8444-555555555555";
    const TWO: &str = "99999999-2222-4333-8444-555555555555";
    const TEMPLATE: &str = "https://login.microsoftonline.com/{tenantid}/v2.0";

    fn claims(iss: &str, tid: Option<&str>) -> Claims {
        serde_json::from_value(json!({ "iss": iss, "sub": "1", "aud": "me", "exp": 0, "iat": 0, "tid": tid }))
            .unwrap()
    }

    fn of(tid: &str) -> String {
        TEMPLATE.replace("{tenantid}", tid)
    }

    #[test]
    fn the_issuer_is_compared_letter_by_letter() {
        let published = "https://id.example.org";
        assert_eq!(ProviderKind::Standard.check(published, &claims(published, None)), Ok(()));
        for other in [
            "https://id.example.org/",
            "http://id.example.org",
            "https://ID.example.org",
            "id.example.org",
            "",
        ] {
            let refused = ProviderKind::Standard.check(published, &claims(other, None));
            assert_eq!(refused, Err(Fault::Claim("iss")), "{other}");
        }
        let google = "https://accounts.google.com";
        assert_eq!(ProviderKind::Google.check(google, &claims("accounts.google.com", None)), Ok(()));
        assert!(ProviderKind::Google.check(published, &claims("accounts.google.com", None)).is_err());
        assert!(ProviderKind::Standard.check(google, &claims("accounts.google.com", None)).is_err());
    }

    #[test]
    fn tenants_of_microsoft() {
        let check = |tenant: &str, published: &str, iss: &str, tid: Option<&str>| {
            ProviderKind::Microsoft { tenant: tenant.to_owned() }.check(published, &claims(iss, tid)).is_ok()
        };
        for (tenant, one, personal) in
            [("common", true, true), ("organizations", true, false), ("consumers", false, true)]
        {
            assert_eq!(check(tenant, TEMPLATE, &of(ONE), Some(ONE)), one, "{tenant}");
            assert_eq!(check(tenant, TEMPLATE, &of(CONSUMERS), Some(CONSUMERS)), personal, "{tenant}");
        }
        assert!(check(ONE, &of(ONE), &of(ONE), Some(ONE)));
        assert!(!check(ONE, TEMPLATE, &of(TWO), Some(TWO)), "another tenant");
        assert!(!check(ONE, &of(ONE), &of(TWO), Some(TWO)));
        assert!(check("contoso.example", &of(ONE), &of(ONE), Some(ONE)));
        assert!(!check("contoso.example", TEMPLATE, &of(TWO), Some(TWO)), "which tenant was not published");
        for (iss, tid) in [
            (of(TWO), Some(ONE)),
            (of(ONE), Some(TWO)),
            (of(ONE), None),
            (TEMPLATE.to_owned(), Some(TENANT_PLACE)),
            ("https://evil.example/v2.0".to_owned(), Some("evil.example")),
            (of("common"), Some("common")),
        ] {
            assert!(!check("common", TEMPLATE, &iss, tid), "{iss} {tid:?}");
        }
    }

    #[test]
    fn whose_discovery_document_it_is() {
        let url = |text: &str| Url::parse(text).unwrap();
        let microsoft = ProviderKind::Microsoft { tenant: "common".to_owned() };
        let standard = ProviderKind::Standard;
        assert!(standard.publishes(&url("https://id.example.org"), "https://id.example.org"));
        assert!(standard.publishes(&url("https://id.example.org"), "https://id.example.org/"));
        assert!(!standard.publishes(&url("https://id.example.org"), "https://evil.example"));
        assert!(!standard.publishes(&url("https://id.example.org/a"), "https://id.example.org/b"));
        assert!(microsoft.publishes(&url("https://login.microsoftonline.com/common/v2.0"), TEMPLATE));
        assert!(!microsoft.publishes(
            &url("https://login.microsoftonline.com/common/v2.0"),
            "https://evil.example/{tenantid}"
        ));
    }

    #[test]
    fn addresses_that_can_be_relied_on() {
        let with = |extra: serde_json::Value| {
            let mut all = json!({ "iss": of(ONE), "sub": "1", "aud": "me", "exp": 0, "iat": 0, "tid": ONE });
            all.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
            serde_json::from_value::<Claims>(all).unwrap()
        };
        let microsoft = |tenant: &str| ProviderKind::Microsoft { tenant: tenant.to_owned() };
        let said = with(json!({ "email": "a@b.org" }));
        assert!(!ProviderKind::Standard.vouches_for_address(&said));
        assert!(!microsoft("common").vouches_for_address(&said), "any administrator may have written it");
        assert!(microsoft(ONE).vouches_for_address(&said), "the operator's own tenant");
        assert!(microsoft("common").vouches_for_address(&with(json!({ "tid": CONSUMERS }))));
        for yes in [json!(true), json!("true"), json!(1), json!("1")] {
            assert!(microsoft("common").vouches_for_address(&with(json!({ "xms_edov": yes }))), "{yes}");
        }
        for no in [json!(false), json!("false"), json!(0), json!(null), json!("yes"), json!([true])] {
            assert!(!microsoft("common").vouches_for_address(&with(json!({ "xms_edov": no }))), "{no}");
            assert!(
                !ProviderKind::Standard.vouches_for_address(&with(json!({ "email_verified": no }))),
                "{no}"
            );
        }
        assert!(ProviderKind::Google.vouches_for_address(&with(json!({ "email_verified": true }))));
        assert!(ProviderKind::Standard.vouches_for_address(&with(json!({ "email_verified": "true" }))));
    }
}
