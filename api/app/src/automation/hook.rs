//! The secret addresses at which messages come in for rules: made, shown once, and made anew.

use std::fmt;

use cal3_domain::{
    access::Scope,
    audit::Action,
    automation::TriggerKind,
    ids::RuleId,
    webhook::{ROTATION_GRACE, Secret, SigningSecrets},
};
use cal3_store::automation::{self as store, Hook};
use jiff::Timestamp;
use secrecy::ExposeSecret as _;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    account::new_secret,
    audit::{self, Act},
    calendar::not_found,
    secretbox,
};

/// Secrets that are sealed anew in one go.
const RESEAL: i64 = 100;

/// What is shown of an address: nothing of it, but since when it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownHook {
    /// When the address was made.
    pub issued_at: Timestamp,
    /// When the secret was made.
    pub rotated_at: Timestamp,
    /// Until when the former secret is accepted too.
    pub former_secret_until: Option<Timestamp>,
}

/// What is shown once, when it is made.
#[derive(Clone, PartialEq, Eq)]
pub struct IssuedHook {
    /// The address, if a new one was made.
    pub url: Option<String>,
    /// The secret (`whsec_…`).
    pub secret: String,
}

impl fmt::Debug for IssuedHook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IssuedHook(…)")
    }
}

impl ShownHook {
    fn of(hook: &Hook, now: Timestamp) -> Self {
        let until = hook.former_secret.as_ref().map(|(_, until)| *until);
        Self {
            issued_at: hook.issued_at,
            rotated_at: hook.rotated_at,
            former_secret_until: until.filter(|until| *until > now),
        }
    }
}

fn place(rule: RuleId) -> String {
    format!("rule_hooks.secret/{rule}")
}

/// The SHA-256 by which an address is known.
pub(super) fn address_hash(address: &str) -> Vec<u8> {
    Sha256::digest(address.as_bytes()).to_vec()
}

/// The secrets by which messages are signed.
pub(super) fn opened(app: &App, hook: &Hook) -> Result<SigningSecrets, AppError> {
    let open = |sealed: &[u8]| {
        let plain = app.secret_box()?.open(&place(hook.rule), sealed)?;
        Secret::from_bytes(plain.expose_secret().to_vec()).map_err(AppError::internal)
    };
    let former = match &hook.former_secret {
        Some((sealed, until)) if *until > app.now() => Some((open(sealed)?, *until)),
        _ => None,
    };
    Ok(SigningSecrets::from_parts(open(&hook.secret)?, former))
}

/// What is shown of the addresses of those of these rules that are the viewer's.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn hooks(
    app: &App,
    viewer: &Viewer,
    rules: &[RuleId],
) -> Result<Vec<(RuleId, ShownHook)>, AppError> {
    let Some(access) = access::find(viewer, Scope::AutomationRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = rules.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    let seen = store::visible(&mut connection, &access, &ids).await?;
    let ids: Vec<Uuid> = seen.iter().map(|rule| rule.id.0).collect();
    let (found, now) = (store::hooks_of(&mut connection, &ids).await?, app.now());
    Ok(found.iter().map(|hook| (hook.rule, ShownHook::of(hook, now))).collect())
}

/// Gives a rule that waits for messages a new secret, and an address if it has none yet or is to have another; both are shown this once.
/// A former secret is accepted beside the new one for 24 hours; a former address leads nowhere at once.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `NOT_FOUND` at `id`; `WRONG_STATUS` at `id` for a rule that waits for
/// something else.
pub async fn rotate_hook(
    app: &App,
    viewer: &Viewer,
    id: RuleId,
    renews_address: bool,
) -> Result<(store::Rule, IssuedHook), AppError> {
    let Actor { access, .. } = access::act(viewer, Scope::AutomationWrite)?;
    let mut tx = app.store.begin().await?;
    let rule = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    if rule.trigger != TriggerKind::WebhookReceived.code() {
        let message = "Only a rule whose trigger is WEBHOOK_RECEIVED has an address.";
        return Err(AppError::field(UserErrorCode::WrongStatus, "id", message));
    }
    let now = app.now();
    let secret = Secret::from_bytes(app.secret::<32>().to_vec()).map_err(AppError::internal)?;
    let sealed = app.secret_box()?.seal(&place(id), app.secret(), secret.bytes())?;
    let (address, hash) = new_secret(app);
    let present = store::hooks_of(&mut tx, &[id.0]).await?.pop();
    let (hook, is_new) = match present {
        Some(present) => {
            let until = now.checked_add(ROTATION_GRACE).unwrap_or(Timestamp::MAX);
            let hook = Hook {
                former_secret: Some((present.secret, until)),
                secret: sealed,
                rotated_at: now,
                ..present
            };
            match renews_address {
                true => (Hook { address_hash: hash.to_vec(), issued_at: now, ..hook }, true),
                false => (hook, false),
            }
        }
        None => {
            let hook = Hook {
                rule: id,
                address_hash: hash.to_vec(),
                secret: sealed,
                former_secret: None,
                issued_at: now,
                rotated_at: now,
            };
            (hook, true)
        }
    };
    store::put_hook(&mut tx, &hook).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::RuleHookRotate).on(id)).await?;
    app.commit(tx).await?;
    let url = is_new.then(|| format!("{}/api/hooks/{address}", app.public_url()));
    Ok((rule, IssuedHook { url, secret: secret.reveal() }))
}

/// Encrypts some of the secrets anew that were encrypted with a former key. Answers how many addresses had one.
///
/// # Errors
/// [`AppError::Internal`] when the database fails, or this process has no key.
pub async fn reseal_hooks(app: &App) -> Result<usize, AppError> {
    let secret_box = app.secret_box()?;
    let mut tx = app.store.begin().await?;
    let mut count = 0;
    for hook in store::lock_hooks_of_other_keys(&mut tx, &secret_box.key_id(), RESEAL).await? {
        let place = place(hook.rule);
        let again = |sealed: &[u8]| {
            let plain = secret_box.open(&place, sealed)?;
            secret_box.seal(&place, app.secret(), plain.expose_secret())
        };
        let former = match &hook.former_secret {
            Some((sealed, until)) => again(sealed).map(|sealed| Some((sealed, *until))),
            None => Ok(None),
        };
        match (again(&hook.secret), former) {
            (Ok(secret), Ok(former_secret)) => {
                store::put_hook(&mut tx, &Hook { secret, former_secret, ..hook }).await?;
                count += 1;
            }
            // One that cannot be opened must not keep the others from it.
            (Err(error), _) | (_, Err(error)) => {
                tracing::error!(rule = %hook.rule, %error, key = ?secretbox::key_of(&hook.secret), "a secret cannot be read");
            }
        }
    }
    app.commit(tx).await?;
    Ok(count)
}
