//! What an id token says (OpenID Connect Core 1.0 sections 2 and 5.1), and who that is to us.

use serde::Deserialize;
use serde_json::{Number, Value};

use super::ProviderKind;

/// Longest text of a claim that is used, in octets.
const MAX_TEXT: usize = 512;

/// The claims that are read; others are ignored.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Claims {
    pub(super) iss: String,
    pub(super) sub: String,
    pub(super) aud: Audience,
    pub(super) azp: Option<String>,
    pub(super) exp: Number,
    pub(super) iat: Number,
    pub(super) nbf: Option<Number>,
    pub(super) nonce: Option<String>,
    /// Microsoft's tenant.
    pub(super) tid: Option<String>,
    #[serde(flatten)]
    pub(super) profile: Profile,
}

/// The claims about the person, which may come from the UserInfo endpoint as well.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Profile {
    email: Option<String>,
    #[serde(default)]
    email_verified: Value,
    /// Whether the owner of the address's domain vouches for it (Microsoft).
    #[serde(default)]
    xms_edov: Value,
    name: Option<String>,
    preferred_username: Option<String>,
    locale: Option<String>,
    zoneinfo: Option<String>,
}

/// One recipient, or several.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Audience {
    One(String),
    Several(Vec<String>),
}

impl Audience {
    pub(super) fn contains(&self, client: &str) -> bool {
        match self {
            Self::One(one) => one == client,
            Self::Several(several) => several.iter().any(|one| one == client),
        }
    }

    pub(super) fn is_shared(&self) -> bool {
        matches!(self, Self::Several(several) if several.len() > 1)
    }
}

/// True in one of the ways in which services write it.
fn is_true(value: &Value) -> bool {
    match value {
        Value::Bool(yes) => *yes,
        Value::String(text) => text == "true" || text == "1",
        Value::Number(number) => number.as_i64() == Some(1),
        _ => false,
    }
}

impl Claims {
    pub(super) fn email_verified(&self) -> bool {
        is_true(&self.profile.email_verified)
    }

    pub(super) fn is_domain_owner_verified(&self) -> bool {
        is_true(&self.profile.xms_edov)
    }

    /// Whether anything tells a mail address.
    pub(super) fn has_address(&self) -> bool {
        self.profile.email.is_some()
    }

    /// The same, with what the UserInfo endpoint says about the person.
    pub(super) fn with_profile(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// Who that is to us.
    pub(super) fn person(self, kind: &ProviderKind) -> Person {
        let is_address_verified = kind.vouches_for_address(&self);
        let short = |text: Option<String>| text.filter(|text| !text.is_empty() && text.len() <= MAX_TEXT);
        let Profile { email, name, preferred_username, locale, zoneinfo, .. } = self.profile;
        Person {
            issuer: self.iss,
            subject: self.sub,
            email: short(email),
            is_address_verified,
            name: short(name),
            username: short(preferred_username),
            locale: short(locale),
            time_zone: short(zoneinfo),
        }
    }
}

/// Somebody whom a service vouches for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who vouches.
    pub issuer: String,
    /// Who it is there: never given to anybody else.
    pub subject: String,
    /// Their mail address, as the service has it.
    pub email: Option<String>,
    /// Whether the service can be relied on about it.
    pub is_address_verified: bool,
    /// What they are called.
    pub name: Option<String>,
    /// What they sign in as there.
    pub username: Option<String>,
    /// Their language, as a BCP 47 tag.
    pub locale: Option<String>,
    /// Their IANA zone.
    pub time_zone: Option<String>,
}

impl Person {
    /// What tells this identity from another in a list.
    pub fn label(&self) -> &str {
        let known = self.email.as_deref().or(self.username.as_deref()).or(self.name.as_deref());
        known.unwrap_or(&self.subject)
    }
}
