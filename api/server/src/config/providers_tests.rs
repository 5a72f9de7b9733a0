//! Which services the configuration takes and refuses.

use secrecy::ExposeSecret as _;

use super::*;

fn read(environment: Environment, variables: &[(&str, &str)]) -> Result<Vec<ProviderConfig>, String> {
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let mut reader = Reader::new(variables);
    let frontend = Url::parse("https://cal.example.org").unwrap();
    let providers = providers(&mut reader, environment, &frontend);
    reader.finish(providers).map_err(|faults| faults.to_string())
}

fn production(variables: &[(&str, &str)]) -> Result<Vec<ProviderConfig>, String> {
    read(Environment::Production, variables)
}

#[test]
fn none_unless_one_is_set() {
    assert!(production(&[]).unwrap().is_empty());
    assert!(production(&[("GOOGLE_CLIENT_ID", " "), ("MICROSOFT_TENANT_ID", "common")]).unwrap().is_empty());
}

#[test]
fn google_and_microsoft_need_an_id_and_a_secret_only() {
    let found = production(&[
        ("GOOGLE_CLIENT_ID", "g-id"),
        ("GOOGLE_CLIENT_SECRET", "g-secret"),
        ("MICROSOFT_CLIENT_ID", "m-id"),
        ("MICROSOFT_CLIENT_SECRET", "m-secret"),
        ("MICROSOFT_TENANT_ID", "contoso.example"),
        ("MICROSOFT_CALLBACK_URL", "https://other.example.org/back"),
    ])
    .unwrap();
    let [google, microsoft] = found.as_slice() else { panic!("two") };
    assert_eq!((google.name.as_str(), google.label.as_str()), ("google", "Google"));
    assert_eq!(google.issuer.as_str(), "https://accounts.google.com/");
    assert_eq!(google.callback_url.as_str(), "https://cal.example.org/api/auth/google/callback");
    assert_eq!((google.client_id.as_str(), google.client_secret.expose_secret()), ("g-id", "g-secret"));
    assert_eq!(microsoft.issuer.as_str(), "https://login.microsoftonline.com/contoso.example/v2.0");
    assert_eq!(microsoft.kind, ProviderKind::Microsoft { tenant: "contoso.example".to_owned() });
    assert_eq!(microsoft.callback_url.as_str(), "https://other.example.org/back");
    let half = production(&[("GOOGLE_CLIENT_ID", "g-id")]).unwrap_err();
    assert!(half.contains("GOOGLE_CLIENT_SECRET is missing"), "{half}");
    let half = production(&[("MICROSOFT_CLIENT_SECRET", "hush")]).unwrap_err();
    assert!(half.contains("MICROSOFT_CLIENT_ID is missing") && !half.contains("hush"), "{half}");
}

#[test]
fn any_other_service_by_its_issuer() {
    let found = production(&[
        ("OIDC_KEYCLOAK_ISSUER", "https://id.example.org/realms/main"),
        ("OIDC_KEYCLOAK_CLIENT_ID", "cal3"),
        ("OIDC_KEYCLOAK_CLIENT_SECRET", "secret"),
        ("OIDC_KEYCLOAK_LABEL", "Example's own"),
        ("OIDC_AUTH0_ISSUER", "https://example.auth0.com/"),
        ("OIDC_AUTH0_CLIENT_ID", "cal3"),
        ("OIDC_AUTH0_CLIENT_SECRET", "secret"),
    ])
    .unwrap();
    let names: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.label.as_str())).collect();
    assert_eq!(names, [("auth0", "Auth0"), ("keycloak", "Example's own")]);
    assert_eq!(found[1].callback_url.as_str(), "https://cal.example.org/api/auth/keycloak/callback");
    let half = production(&[("OIDC_X_CLIENT_ID", "cal3"), ("OIDC_X_CLIENT_SECRET", "hush")]).unwrap_err();
    assert!(half.contains("OIDC_X_ISSUER is missing"), "{half}");
}

#[test]
fn what_would_not_be_safe_is_refused() {
    for (name, issuer) in [
        ("X", "http://id.example.org"),
        ("X", "ftp://id.example.org"),
        ("X", "id.example.org"),
        ("X", "https://id.example.org?a=b"),
        ("LOGIN", "https://id.example.org"),
        ("SETUP", "https://id.example.org"),
        ("GOOGLE", "https://id.example.org"),
        ("A_B", "https://id.example.org"),
        ("../X", "https://id.example.org"),
    ] {
        let variables = [
            (format!("OIDC_{name}_ISSUER"), issuer),
            (format!("OIDC_{name}_CLIENT_ID"), "cal3"),
            (format!("OIDC_{name}_CLIENT_SECRET"), "secret"),
        ];
        let variables: Vec<_> = variables.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        let refused = production(&variables).unwrap_err();
        assert!(refused.contains(&format!("OIDC_{name}_ISSUER")), "{name} {issuer}: {refused}");
    }
    let tenant = production(&[
        ("MICROSOFT_CLIENT_ID", "m"),
        ("MICROSOFT_CLIENT_SECRET", "s"),
        ("MICROSOFT_TENANT_ID", "common/../evil"),
    ]);
    assert!(tenant.unwrap_err().contains("MICROSOFT_TENANT_ID"));
    let local = [
        ("GOOGLE_CLIENT_ID", "g"),
        ("GOOGLE_CLIENT_SECRET", "s"),
        ("GOOGLE_ISSUER", "http://127.0.0.1:9000"),
    ];
    assert!(production(&local).is_err());
    assert_eq!(read(Environment::Test, &local).unwrap()[0].issuer.as_str(), "http://127.0.0.1:9000/");
}

#[test]
fn who_may_register() {
    let read = |value: &str| {
        let mut reader = Reader::new([("REGISTRATION".to_owned(), value.to_owned())]);
        registration(&mut reader)
    };
    assert_eq!(read(""), Some(RegistrationPolicy::Open));
    assert_eq!(read("invitation"), Some(RegistrationPolicy::Invitation));
    assert_eq!(read("closed"), Some(RegistrationPolicy::Closed));
    assert_eq!(read("maybe"), None);
}
