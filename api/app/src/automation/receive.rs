//! Messages that come in at a rule's address. A message is accepted when its run, or that it makes none, is committed; its sender's
//! id is remembered for 30 days, so that one that is sent again makes no second run.

use std::collections::HashSet;

use cal3_domain::{
    access::Owner,
    automation::{
        Authentication, MappingFault, Trigger, TriggerKind, map_body,
        run::{Caps, CauseKey},
    },
    webhook::{VerifyError, verify},
};
use cal3_store::automation::{self as store, Addressed};
use jiff::SignedDuration;
use serde_json::Value;

use super::{
    book::entry,
    facts::{Cause, Names},
    hook, runs,
};
use crate::{App, AppError, limit::Quota};

/// How many messages come in at one address: 60 at once, one a second in the long run.
const ADDRESS: Quota = Quota { name: "rule_hook", burst: 60, interval: SignedDuration::from_secs(1) };
/// How many come from one place, whatever the addresses: 300 at once, ten a second in the long run.
const SENDER: Quota =
    Quota { name: "rule_hook_sender", burst: 300, interval: SignedDuration::from_millis(100) };
/// Characters of an address.
const LONGEST_ADDRESS: usize = 64;
/// Characters of an id that came without a signature.
const LONGEST_ID: usize = 256;

/// The headers of a message by the Standard Webhooks specification.
#[derive(Debug, Clone, Copy, Default)]
pub struct MessageHeaders<'a> {
    /// `webhook-id`.
    pub id: Option<&'a str>,
    /// `webhook-timestamp`.
    pub timestamp: Option<&'a str>,
    /// `webhook-signature`.
    pub signature: Option<&'a str>,
}

/// Why a message is not accepted.
#[derive(Debug, thiserror::Error)]
pub enum Unaccepted {
    /// It is not known to come from whoever has the secret.
    #[error("{0}")]
    Unsigned(#[from] VerifyError),
    /// Its body is not JSON.
    #[error("the body is not JSON: {0}")]
    Malformed(String),
    /// Its body does not have what the rule asks for.
    #[error("the body does not fit")]
    Unfit(Vec<MappingFault>),
    /// The rule is switched off or paused.
    #[error("the rule is switched off or paused")]
    Off,
    /// Anything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<cal3_store::StoreError> for Unaccepted {
    fn from(error: cal3_store::StoreError) -> Self {
        Self::App(error.into())
    }
}

/// Takes a message that came in at an address: the last part of the URL that [`super::rotate_hook`] showed. When this answers, what the
/// message makes is durable. Answers whether it is new.
///
/// # Errors
/// [`Unaccepted`]; [`AppError::NotFound`] for an address that leads nowhere; [`AppError::Throttled`].
pub async fn receive(
    app: &App,
    address: &str,
    headers: MessageHeaders<'_>,
    body: &[u8],
) -> Result<bool, Unaccepted> {
    let from = app.client().address.map(|address| address.to_string()).unwrap_or_default();
    app.admit(&SENDER, &from).await?;
    let found = match address.len() <= LONGEST_ADDRESS {
        true => store::addressed(&mut *app.store.read().await?, &hook::address_hash(address)).await?,
        false => None,
    };
    let Addressed { hook, rule, is_live } = found.ok_or(AppError::NotFound)?;
    let (id, owner) = (rule.id, rule.owner);
    app.admit(&ADDRESS, &id.to_string()).await?;
    let entry = entry(app, rule).ok_or(AppError::NotFound)?;
    let Trigger::WebhookReceived { authentication, fields } = &entry.rule.rule().trigger else {
        return Err(AppError::NotFound.into());
    };
    let now = app.now();
    let message_id = match authentication {
        Authentication::Signature => {
            let secrets = hook::opened(app, &hook)?;
            verify(&secrets, (headers.id, headers.timestamp, headers.signature), body, now)?.id
        }
        // Without a signature an id is what the sender says it is; without an id each message is another.
        Authentication::Address => match headers.id {
            Some(id) if !id.is_empty() => id.chars().take(LONGEST_ID).collect(),
            _ => app.new_id().to_string(),
        },
    };
    if !is_live {
        return Err(Unaccepted::Off);
    }
    let json: Value =
        serde_json::from_slice(body).map_err(|error| Unaccepted::Malformed(error.to_string()))?;
    let message = map_body(fields, &json).map_err(Unaccepted::Unfit)?;

    let mut tx = app.store.begin().await?;
    if !store::insert_message(&mut tx, id, &message_id, now).await? {
        return Ok(false);
    }
    let cause = Cause { message: Some(message), ..Cause::of_nothing(TriggerKind::WebhookReceived, now) };
    let facts = cause.facts(app, &Names::default(), id, &entry.rule);
    let mut counted = runs::Counted::read(&mut tx, &Caps::default(), &HashSet::from([owner]), now).await?;
    let places = entry.rule.rule().scope.places(Owner::User(owner));
    let key = CauseKey::Webhook(message_id);
    let run = runs::run_of(app, &entry, &cause, &facts, &places, &key, &mut counted);
    runs::write(app, &mut tx, run.as_slice()).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(true)
}
