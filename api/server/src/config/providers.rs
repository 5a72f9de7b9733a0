//! Which services people can sign in with: Google, Microsoft, and any that follows OpenID Connect.

use std::collections::BTreeSet;

use cal3_app::oidc::{ProviderConfig, ProviderKind};
use cal3_domain::account::RegistrationPolicy;
use secrecy::SecretString;
use url::Url;

use super::{
    Environment,
    reader::{Reader, Variable},
};

const REGISTRATION: Variable<'static> = Variable {
    name: "REGISTRATION",
    meaning: "who may make an account for themselves: open, invitation or closed; open when unset",
    example: "invitation",
};

/// Most services besides Google and Microsoft.
const MOST: usize = 20;
/// What stands in `MICROSOFT_ISSUER` for `MICROSOFT_TENANT_ID`.
const TENANT: &str = "{tenant}";
/// Names that are addresses of something else below `/api/auth/`.
const RESERVED: [&str; 8] =
    ["setup", "register", "login", "refresh", "logout", "providers", "password", "secondfactor"];

/// `REGISTRATION`.
pub(super) fn registration(reader: &mut Reader) -> Option<RegistrationPolicy> {
    match reader.optional(REGISTRATION.name).as_deref() {
        None | Some("open") => Some(RegistrationPolicy::Open),
        Some("invitation") => Some(RegistrationPolicy::Invitation),
        Some("closed") => Some(RegistrationPolicy::Closed),
        Some(other) => {
            reader.fault(REGISTRATION, format!("is `{other}`"));
            None
        }
    }
}

/// How the variables of one service begin, and what it is.
struct Section<'a> {
    prefix: &'a str,
    name: String,
    label: String,
    kind: ProviderKind,
    /// The issuer when none is given.
    issuer: Option<&'a str>,
}

/// The services that are configured. `frontend` is where people come back to.
pub(super) fn providers(
    reader: &mut Reader,
    environment: Environment,
    frontend: &Url,
) -> Option<Vec<ProviderConfig>> {
    let mut sections = Vec::new();
    if reader.names("GOOGLE_CLIENT_") {
        sections.push(Section {
            prefix: "GOOGLE",
            name: "google".to_owned(),
            label: "Google".to_owned(),
            kind: ProviderKind::Google,
            issuer: Some("https://accounts.google.com"),
        });
    }
    if reader.names("MICROSOFT_CLIENT_") {
        let tenant = reader.optional("MICROSOFT_TENANT_ID").unwrap_or_else(|| "common".to_owned());
        if !tenant.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.')) {
            let variable = Variable {
                name: "MICROSOFT_TENANT_ID",
                meaning: "who may sign in with Microsoft: common, organizations, consumers, or the id or domain of one tenant",
                example: "common",
            };
            reader.fault(variable, format!("is `{tenant}`, not the id or the domain of a tenant"));
            return None;
        }
        sections.push(Section {
            prefix: "MICROSOFT",
            name: "microsoft".to_owned(),
            label: "Microsoft".to_owned(),
            kind: ProviderKind::Microsoft { tenant },
            issuer: Some("https://login.microsoftonline.com/{tenant}/v2.0"),
        });
    }
    let prefixes = generic(reader)?;
    for (prefix, name) in &prefixes {
        let label = reader.optional(&format!("{prefix}_LABEL")).unwrap_or_else(|| capitalised(name));
        sections.push(Section {
            prefix,
            name: name.clone(),
            label,
            kind: ProviderKind::Standard,
            issuer: None,
        });
    }
    let read: Vec<_> =
        sections.into_iter().map(|section| provider(reader, environment, frontend, section)).collect();
    read.into_iter().collect()
}

/// The prefixes `OIDC_<NAME>` of what is set, and the names in addresses.
fn generic(reader: &mut Reader) -> Option<BTreeSet<(String, String)>> {
    let found: BTreeSet<String> = reader
        .with_prefix("OIDC_")
        .filter_map(|rest| {
            let parts = ["_ISSUER", "_CLIENT_ID", "_CLIENT_SECRET", "_CLIENT_SECRET_FILE"];
            parts.iter().find_map(|part| rest.strip_suffix(part)).map(str::to_owned)
        })
        .collect();
    let mut prefixes = BTreeSet::new();
    for name in found {
        let lower = name.to_ascii_lowercase();
        let is_plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        let is_free =
            !RESERVED.contains(&lower.as_str()) && !matches!(lower.as_str(), "google" | "microsoft");
        if !is_plain || !is_free || prefixes.len() >= MOST {
            let problem = if is_plain && is_free {
                format!("is one service too many: there may be {MOST}")
            } else {
                "cannot be the name of a service: give capital letters and digits, and none of the words that Cal3 uses itself"
                    .to_owned()
            };
            fault(reader, &format!("OIDC_{name}_ISSUER"), problem);
            return None;
        }
        prefixes.insert((format!("OIDC_{name}"), lower));
    }
    Some(prefixes)
}

fn provider(
    reader: &mut Reader,
    environment: Environment,
    frontend: &Url,
    section: Section<'_>,
) -> Option<ProviderConfig> {
    let Section { prefix, name, label, kind, issuer: default } = section;
    let named = |part: &str| format!("{prefix}_{part}");
    let issuer = issuer(reader, environment, &named("ISSUER"), &kind, default);
    let id = named("CLIENT_ID");
    let client_id = reader.required(Variable {
        name: &id,
        meaning: "who this installation is to the service that people sign in with",
        example: "1234567890-abc.apps.example.org",
    });
    let secret = named("CLIENT_SECRET");
    let client_secret: Option<SecretString> = reader.secret(Variable {
        name: &secret,
        meaning: "what proves that to the service",
        example: "the secret that the service shows when the application is registered",
    });
    let callback = named("CALLBACK_URL");
    let callback_url = match reader.optional(&callback) {
        None => frontend.join(&format!("/api/auth/{name}/callback")).ok(),
        Some(text) => match Url::parse(&text) {
            Ok(url) if is_safe(environment, &url) => Some(url),
            _ => {
                fault(reader, &callback, format!("is `{text}`, not an https:// URL"));
                None
            }
        },
    };
    Some(ProviderConfig {
        name,
        label,
        kind,
        issuer: issuer?,
        client_id: client_id?,
        client_secret: client_secret?,
        callback_url: callback_url?,
    })
}

fn issuer(
    reader: &mut Reader,
    environment: Environment,
    name: &str,
    kind: &ProviderKind,
    default: Option<&str>,
) -> Option<Url> {
    let Some(text) = reader.optional(name).or_else(|| default.map(str::to_owned)) else {
        fault(reader, name, "is missing".to_owned());
        return None;
    };
    let text = match kind {
        ProviderKind::Microsoft { tenant } => text.replace(TENANT, tenant),
        _ => text,
    };
    match Url::parse(&text) {
        Ok(url) if is_safe(environment, &url) && url.query().is_none() && url.fragment().is_none() => {
            Some(url)
        }
        _ => {
            fault(reader, name, format!("is `{text}`, not an https:// URL without a query"));
            None
        }
    }
}

/// Encrypted, or on a developer's own machine.
fn is_safe(environment: Environment, url: &Url) -> bool {
    let is_local = environment != Environment::Production && url.scheme() == "http";
    url.has_host() && (url.scheme() == "https" || is_local)
}

fn fault(reader: &mut Reader, name: &str, problem: String) {
    let variable = Variable {
        name,
        meaning: "a service that people can sign in with (OpenID Connect)",
        example: "https://id.example.org",
    };
    reader.fault(variable, problem);
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .map_or_else(String::new, |first| format!("{}{}", first.to_ascii_uppercase(), letters.as_str()))
}

#[cfg(test)]
#[path = "providers_tests.rs"]
mod tests;
