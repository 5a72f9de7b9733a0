//! Making a rule.

use cal3_domain::{access::Scope, audit::Action, ids::RuleId};
use cal3_store::{
    automation::{self as store, Rule},
    change::Kind,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{MOST, NamedSecret, definition, fields, named_secret, tell};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    idempotency::{self, Outcome},
};

/// What a new rule is to be.
#[derive(Debug, Clone)]
pub struct CreateRule {
    /// What it says: a rule of the domain in JSON.
    pub definition: Value,
    /// The secrets that it names.
    pub secrets: Vec<NamedSecret>,
    /// Whether it runs from now on.
    pub is_enabled: bool,
    /// Makes a second request with the same input answer the first's rule.
    pub idempotency_key: Option<String>,
}

/// Makes a rule of the viewer's, which acts with their rights.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`], also of what the rule does; [`AppError::Invalid`] with every fault at
/// `definition` and the way to it, and at `secrets`.
pub async fn create(app: &App, viewer: &Viewer, input: CreateRule) -> Result<Rule, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::AutomationWrite)?;
    let compiled = definition::read(app, &input.definition);
    if let Ok(compiled) = &compiled {
        definition::require_scopes(viewer, &access, compiled.rule())?;
    }
    let compiled = compiled?;
    named_secret::check(app, compiled.rule(), &input.secrets)?;
    let mut tx = app.store.begin().await?;
    let request = ("ruleCreate", input.definition.to_string(), input.is_enabled, &input.secrets);
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                return store::visible(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
            }
        };
    definition::require_named(&mut tx, (user, &access), compiled.rule()).await?;
    if store::count(&mut tx, user).await? >= MOST {
        let message = format!("You have {MOST} rules, which is as many as one may have. Delete one first.");
        return Err(AppError::field(UserErrorCode::LimitReached, "definition", message));
    }
    let now = app.now();
    let rule = Rule {
        id: RuleId(app.new_id()),
        owner: user,
        version: 1,
        definition_version: 1,
        definition: compiled.rule().to_json(),
        trigger: compiled.rule().trigger.kind().code(),
        is_enabled: input.is_enabled,
        active_since: now,
        paused_at: None,
        failures_in_a_row: 0,
        created_at: now,
        updated_at: now,
    };
    store::insert(&mut tx, &rule).await?;
    named_secret::keep(app, &mut tx, (rule.id, compiled.rule()), &input.secrets).await?;
    tell(app, &mut tx, (rule.id, user), Kind::Created, (None, Some(fields(&rule))), Some(user)).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::RuleCreate).on(rule.id)).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(rule.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(rule)
}
