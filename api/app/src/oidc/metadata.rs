//! A service's configuration, found by discovery (OpenID Connect Discovery 1.0 section 4).

use jsonwebtoken::Algorithm;
use oauth2::AuthType;
use serde::Deserialize;
use url::Url;

use super::{
    ProviderConfig,
    http::{Http, NoAnswer},
    keys::is_taken,
};

/// Where it is, below the issuer.
const PATH: &str = "/.well-known/openid-configuration";

#[derive(Debug, Deserialize)]
struct Document {
    issuer: String,
    authorization_endpoint: Url,
    token_endpoint: Url,
    jwks_uri: Url,
    userinfo_endpoint: Option<Url>,
    #[serde(default)]
    id_token_signing_alg_values_supported: Vec<String>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

/// What is used of it.
#[derive(Debug, Clone)]
pub(super) struct Metadata {
    /// Who issues tokens; Microsoft's has a place in it for the tenant.
    pub(super) issuer: String,
    pub(super) authorization_endpoint: Url,
    pub(super) token_endpoint: Url,
    pub(super) jwks_uri: Url,
    pub(super) userinfo_endpoint: Option<Url>,
    /// Those of its algorithms that we take.
    pub(super) algorithms: Vec<Algorithm>,
    /// How it wants our secret.
    pub(super) auth_type: AuthType,
    /// Whether people always come back with its name (RFC 9207).
    pub(super) tells_issuer: bool,
}

/// Reads it.
pub(super) async fn read(http: &Http, config: &ProviderConfig) -> Result<Metadata, NoAnswer> {
    let text = format!("{}{PATH}", config.issuer.as_str().trim_end_matches('/'));
    let url = Url::parse(&text).map_err(|error| NoAnswer(error.to_string()))?;
    let document: Document = http.json(&url).await?;
    check(document, config)
}

fn check(document: Document, config: &ProviderConfig) -> Result<Metadata, NoAnswer> {
    if !config.kind.publishes(&config.issuer, &document.issuer) {
        let told: String = document.issuer.chars().take(200).collect();
        return Err(NoAnswer(format!("{} says that it is {told:?}", config.issuer)));
    }
    let endpoints = [&document.authorization_endpoint, &document.token_endpoint, &document.jwks_uri];
    for endpoint in endpoints.into_iter().chain(&document.userinfo_endpoint) {
        // As safe as the issuer itself: nothing that is told here may be in the clear, unless it all is.
        if endpoint.scheme() != "https" && endpoint.scheme() != config.issuer.scheme() {
            return Err(NoAnswer(format!("{} names {endpoint}, which is not https", config.issuer)));
        }
    }
    let named = &document.id_token_signing_alg_values_supported;
    let algorithms: Vec<Algorithm> =
        named.iter().filter_map(|name| name.parse().ok()).filter(|one| is_taken(*one)).collect();
    if algorithms.is_empty() && !named.is_empty() {
        return Err(NoAnswer(format!("{} signs in no way that is taken here", config.issuer)));
    }
    // What is left out means `client_secret_basic` (OpenID Connect Discovery 1.0 section 3).
    let takes_basic = document
        .token_endpoint_auth_methods_supported
        .is_none_or(|methods| methods.iter().any(|method| method == "client_secret_basic"));
    Ok(Metadata {
        issuer: document.issuer,
        authorization_endpoint: document.authorization_endpoint,
        token_endpoint: document.token_endpoint,
        jwks_uri: document.jwks_uri,
        userinfo_endpoint: document.userinfo_endpoint,
        algorithms,
        auth_type: if takes_basic { AuthType::BasicAuth } else { AuthType::RequestBody },
        tells_issuer: document.authorization_response_iss_parameter_supported,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::oidc::ProviderKind;

    fn config(issuer: &str) -> ProviderConfig {
        ProviderConfig {
            name: "test".to_owned(),
            label: "Test".to_owned(),
            kind: ProviderKind::Standard,
            issuer: Url::parse(issuer).unwrap(),
            client_id: "me".to_owned(),
            client_secret: "secret".into(),
            callback_url: Url::parse("https://cal.example.org/api/auth/test/callback").unwrap(),
        }
    }

    fn read(change: serde_json::Value) -> Result<Metadata, String> {
        let mut document = json!({
            "issuer": "https://id.example.org",
            "authorization_endpoint": "https://id.example.org/auth",
            "token_endpoint": "https://id.example.org/token",
            "jwks_uri": "https://id.example.org/keys",
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none", "ES999"],
        });
        document.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        check(serde_json::from_value(document).unwrap(), &config("https://id.example.org")).map_err(|e| e.0)
    }

    #[test]
    fn what_a_document_says_is_checked() {
        let good = read(json!({})).unwrap();
        assert_eq!(good.algorithms, [Algorithm::RS256]);
        assert!(matches!(good.auth_type, AuthType::BasicAuth) && !good.tells_issuer);
        let posting =
            read(json!({ "token_endpoint_auth_methods_supported": ["client_secret_post"] })).unwrap();
        assert!(matches!(posting.auth_type, AuthType::RequestBody));
        for (change, told) in [
            (json!({ "issuer": "https://evil.example" }), "says that it is"),
            (json!({ "token_endpoint": "http://id.example.org/token" }), "not https"),
            (json!({ "jwks_uri": "http://id.example.org/keys" }), "not https"),
            (json!({ "userinfo_endpoint": "ftp://id.example.org/me" }), "not https"),
            (json!({ "id_token_signing_alg_values_supported": ["HS256", "none"] }), "no way"),
        ] {
            let refused = read(change.clone()).unwrap_err();
            assert!(refused.contains(told), "{change}: {refused}");
        }
    }
}
