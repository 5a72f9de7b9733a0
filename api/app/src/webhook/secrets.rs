//! The secrets by which deliveries are signed: sealed in the database, shown once.

use cal3_domain::{
    ids::WebhookEndpointId,
    webhook::{Secret, SigningSecrets},
};
use cal3_store::webhook::{self as store, Webhook};
use secrecy::ExposeSecret as _;

use crate::{App, AppError, secretbox};

/// Secrets that are sealed anew in one go.
const RESEAL: i64 = 100;

/// The text of a secret, to be shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct WebhookSecret(String);

impl WebhookSecret {
    /// The text (`whsec_…`).
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<&Secret> for WebhookSecret {
    fn from(secret: &Secret) -> Self {
        Self(secret.reveal())
    }
}

impl std::fmt::Debug for WebhookSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WebhookSecret(…)")
    }
}

fn place(id: WebhookEndpointId) -> String {
    format!("webhooks.secret/{id}")
}

/// A new secret, and the same sealed for the webhook's row.
pub(super) fn generate(app: &App, id: WebhookEndpointId) -> Result<(Secret, Vec<u8>), AppError> {
    let secret = Secret::from_bytes(app.secret::<32>().to_vec()).map_err(AppError::internal)?;
    let sealed = app.secret_box()?.seal(&place(id), app.secret(), secret.bytes())?;
    Ok((secret, sealed))
}

/// The secrets of a webhook.
pub(super) fn opened(app: &App, webhook: &Webhook) -> Result<SigningSecrets, AppError> {
    let open = |sealed: &[u8]| {
        let plain = app.secret_box()?.open(&place(webhook.id), sealed)?;
        Secret::from_bytes(plain.expose_secret().to_vec()).map_err(AppError::internal)
    };
    let former = match &webhook.former_secret {
        Some((sealed, until)) if *until > app.now() => Some((open(sealed)?, *until)),
        _ => None,
    };
    Ok(SigningSecrets::from_parts(open(&webhook.secret)?, former))
}

/// Encrypts some of the secrets anew that were encrypted with a former key. Answers how many webhooks had one.
///
/// # Errors
/// [`AppError::Internal`] when the database fails, or this process has no key.
pub async fn reseal(app: &App) -> Result<usize, AppError> {
    let secret_box = app.secret_box()?;
    let mut tx = app.store.begin().await?;
    let mut sealed = Vec::new();
    for (id, secret, former) in
        store::lock_secrets_of_other_keys(&mut tx, &secret_box.key_id(), RESEAL).await?
    {
        let place = place(id);
        let again = |secret: &[u8]| {
            let plain = secret_box.open(&place, secret)?;
            secret_box.seal(&place, app.secret(), plain.expose_secret())
        };
        match again(&secret).and_then(|secret| Ok((secret, former.as_deref().map(again).transpose()?))) {
            Ok((secret, former)) => sealed.push((id, secret, former)),
            // One that cannot be opened must not keep the others from it.
            Err(error) => {
                tracing::error!(webhook = %id, %error, key = ?secretbox::key_of(&secret), "a secret cannot be read");
            }
        }
    }
    store::set_sealed_secrets(&mut tx, &sealed).await?;
    app.commit(tx).await?;
    Ok(sealed.len())
}
