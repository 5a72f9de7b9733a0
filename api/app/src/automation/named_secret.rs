//! The secrets that rules name (`{{ secret.NAME }}`): given with a rule, sealed in the database, never shown again whole.

use std::{collections::HashSet, fmt};

use cal3_domain::{
    access::Scope,
    automation::{Action, Channel, Rule, is_secret_name, limits, secret_names},
    facts::Facts,
    ids::RuleId,
};
use cal3_store::{
    Tx,
    automation::{self as store, RuleSecret},
};
use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{App, AppError, FieldError, UserErrorCode, Viewer, access, secretbox};

/// Characters of a secret.
const LONGEST: usize = limits::URL;
/// Secrets that are sealed anew in one go.
const RESEAL: i64 = 100;

/// A secret as it is given.
#[derive(Clone)]
pub struct NamedSecret {
    /// Its name.
    pub name: String,
    /// The secret.
    pub value: SecretString,
}

impl fmt::Debug for NamedSecret {
    /// Its name, and what tells it from another value: enough to tell two requests apart.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digest = Sha256::digest(self.value.expose_secret().as_bytes());
        f.debug_tuple("NamedSecret").field(&self.name).field(&digest).finish()
    }
}

/// What is shown of a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownSecret {
    /// Its name.
    pub name: String,
    /// Of an address its scheme and host, of anything else dots.
    pub hint: String,
    /// When it was last given.
    pub updated_at: Timestamp,
}

/// What is shown of the secrets of those of these rules that are the viewer's, in the order of their names.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn secrets(
    app: &App,
    viewer: &Viewer,
    rules: &[RuleId],
) -> Result<Vec<(RuleId, ShownSecret)>, AppError> {
    let Some(access) = access::find(viewer, Scope::AutomationRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = rules.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    let seen = store::visible(&mut connection, &access, &ids).await?;
    let ids: Vec<Uuid> = seen.iter().map(|rule| rule.id.0).collect();
    let found = store::secrets_of(&mut connection, &ids).await?;
    Ok(found
        .into_iter()
        .map(|RuleSecret { rule, name, hint, updated_at, .. }| (rule, ShownSecret { name, hint, updated_at }))
        .collect())
}

fn place(rule: RuleId, name: &str) -> String {
    format!("rule_secrets.sealed/{rule}/{name}")
}

/// What may be shown of a secret.
fn hint(app: &App, value: &str) -> String {
    match app.outgoing().check(value) {
        Ok(target) => format!("{}://{}/••••••", target.url.scheme(), target.host),
        Err(_) => "••••••".to_owned(),
    }
}

/// The names of the secrets that are addresses of chats: of what is written out as such.
fn addresses(rule: &Rule) -> HashSet<&str> {
    let channels = rule.steps.iter().flat_map(|step| match &step.action {
        Action::Notify { channels, .. } => channels.as_slice(),
        _ => &[],
    });
    channels.filter_map(chat_secret).collect()
}

/// The name of the secret that is the address of a chat; `None` for another channel, and for an address that is written otherwise.
pub(super) fn chat_secret(channel: &Channel) -> Option<&str> {
    let (Channel::Slack { url } | Channel::Teams { url }) = channel else { return None };
    let inner = url.trim().strip_prefix("{{")?.strip_suffix("}}")?;
    inner.trim().strip_prefix("secret.").filter(|name| is_secret_name(name))
}

/// Checks the secrets that come with a rule: their form, and that the rule names each.
///
/// # Errors
/// The faults, at `secrets`.
pub(super) fn check(app: &App, rule: &Rule, secrets: &[NamedSecret]) -> Result<(), AppError> {
    if secrets.len() > limits::SECRETS {
        let message = format!("Give at most {} secrets.", limits::SECRETS);
        return Err(AppError::field(UserErrorCode::TooLarge, "secrets", message));
    }
    let (named, addresses) = (secret_names(&rule.to_json()), addresses(rule));
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for (i, NamedSecret { name, value }) in secrets.iter().enumerate() {
        let mut tell = |code, member: &str, message: String| {
            faults.push(FieldError::new(code, &format!("secrets.{i}.{member}"), message));
        };
        let value = value.expose_secret();
        if !named.contains(name) {
            let message =
                "The rule names no secret of this name: write {{ secret.NAME }} in one of its steps.";
            tell(UserErrorCode::Invalid, "name", message.to_owned());
        } else if !seen.insert(name) {
            tell(UserErrorCode::Invalid, "name", "Another secret has this name.".to_owned());
        }
        if value.trim().is_empty() {
            tell(UserErrorCode::Required, "value", "Give the secret.".to_owned());
        } else if value.chars().nth(LONGEST).is_some() {
            tell(UserErrorCode::TooLong, "value", format!("Give at most {LONGEST} characters."));
        } else if value.chars().any(char::is_control) {
            tell(UserErrorCode::Invalid, "value", "A secret has one line.".to_owned());
        } else if addresses.contains(name.as_str())
            && let Err(fault) = app.outgoing().check(value)
        {
            tell(UserErrorCode::Invalid, "value", format!("{fault}."));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(AppError::Invalid(faults)) }
}

/// Writes the secrets that were given, drops those that the rule does not name any more, and sees that none is missing.
///
/// # Errors
/// `REQUIRED` at `secrets` for each that is missing; [`AppError::Internal`] when this process has no key.
pub(super) async fn keep(
    app: &App,
    tx: &mut Tx,
    (id, rule): (RuleId, &Rule),
    secrets: &[NamedSecret],
) -> Result<(), AppError> {
    for NamedSecret { name, value } in secrets {
        let value = value.expose_secret().trim();
        let sealed = app.secret_box()?.seal(&place(id, name), app.secret(), value.as_bytes())?;
        let hint = hint(app, value);
        let row = RuleSecret { rule: id, name: name.clone(), sealed, hint, updated_at: app.now() };
        store::put_secret(tx, &row).await?;
    }
    let named = secret_names(&rule.to_json());
    store::retain_secrets(tx, id, &named).await?;
    if named.is_empty() {
        return Ok(());
    }
    let kept = store::secrets_of(tx, &[id.0]).await?;
    let missing = named.iter().filter(|name| kept.iter().all(|secret| secret.name != **name));
    let faults: Vec<FieldError> = missing
        .map(|name| {
            FieldError::new(
                UserErrorCode::Required,
                "secrets",
                format!("Give the secret {name}, which the rule names."),
            )
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(AppError::Invalid(faults)) }
}

/// The facts with the secrets of a rule, for its calls.
///
/// # Errors
/// [`AppError::Internal`] when the database fails, or this process cannot open one.
pub(super) async fn opened(
    app: &App,
    tx: &mut Tx,
    rule: RuleId,
    mut facts: Facts,
) -> Result<Facts, AppError> {
    for secret in store::secrets_of(tx, &[rule.0]).await? {
        let plain = app.secret_box()?.open(&place(rule, &secret.name), &secret.sealed)?;
        let text = std::str::from_utf8(plain.expose_secret()).map_err(AppError::internal)?;
        facts = facts.with_secret(secret.name, text);
    }
    Ok(facts)
}

/// Encrypts some of the secrets anew that were encrypted with a former key. Answers how many.
///
/// # Errors
/// [`AppError::Internal`] when the database fails, or this process has no key.
pub async fn reseal(app: &App) -> Result<usize, AppError> {
    let secret_box = app.secret_box()?;
    let mut tx = app.store.begin().await?;
    let mut count = 0;
    for (rule, name, sealed) in
        store::lock_secrets_of_other_keys(&mut tx, &secret_box.key_id(), RESEAL).await?
    {
        let place = place(rule, &name);
        let again = secret_box
            .open(&place, &sealed)
            .and_then(|plain| secret_box.seal(&place, app.secret(), plain.expose_secret()));
        match again {
            Ok(sealed) => {
                store::set_sealed_secret(&mut tx, rule, &name, &sealed).await?;
                count += 1;
            }
            // One that cannot be opened must not keep the others from it.
            Err(error) => {
                tracing::error!(%rule, %error, key = ?secretbox::key_of(&sealed), "a secret cannot be read");
            }
        }
    }
    app.commit(tx).await?;
    Ok(count)
}
