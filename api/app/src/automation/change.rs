//! Changing what a rule says, switching it on and off.

use cal3_domain::{
    access::Scope,
    audit::Action,
    ids::{RuleId, UserId},
};
use cal3_store::{
    Tx,
    automation::{self as store, Rule},
    change::Kind,
};
use serde_json::{Value, json};

use super::{NamedSecret, definition, fields, named_secret, tell};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::{not_found, require_version},
    diff::diff,
};

/// What is to change of a rule.
#[derive(Debug, Clone)]
pub struct UpdateRule {
    /// What it says from now on.
    pub definition: Value,
    /// The secrets that it names; of those that are left out the former ones stay.
    pub secrets: Vec<NamedSecret>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// The parts of a definition that say what a rule waits for.
const AWAITED: [&str; 4] = ["trigger", "scope", "condition", "timeZone"];

/// Changes what a rule says. Runs that have begun go on with what it said then.
///
/// # Errors
/// As [`super::create`], and `NOT_FOUND` at `id`; [`AppError::VersionConflict`].
pub async fn update(app: &App, viewer: &Viewer, id: RuleId, input: UpdateRule) -> Result<Rule, AppError> {
    let Actor { access, .. } = access::act(viewer, Scope::AutomationWrite)?;
    let compiled = definition::read(app, &input.definition);
    if let Ok(compiled) = &compiled {
        definition::require_scopes(viewer, &access, compiled.rule())?;
    }
    let compiled = compiled?;
    named_secret::check(app, compiled.rule(), &input.secrets)?;
    let said = Some((compiled.rule(), input.secrets.as_slice()));
    edit(app, viewer, id, input.if_version, Action::RuleUpdate, said, |after| {
        let definition = compiled.rule().to_json();
        if after.definition != definition {
            // What happened before still counts, unless it is something else now that the rule waits for.
            let waits_for_else =
                AWAITED.iter().any(|part| after.definition.get(part) != definition.get(part));
            if waits_for_else {
                after.active_since = app.now();
            }
            after.definition = definition;
            after.definition_version += 1;
            after.trigger = compiled.rule().trigger.kind().code();
        }
    })
    .await
}

/// Switches a rule on or off. One that was paused because its runs failed goes on when it is switched on; runs that waited
/// meanwhile do so within a quarter of an hour.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `NOT_FOUND` at `id`; [`AppError::VersionConflict`].
pub async fn set_enabled(
    app: &App,
    viewer: &Viewer,
    id: RuleId,
    is_enabled: bool,
    if_version: Option<i32>,
) -> Result<Rule, AppError> {
    let action = if is_enabled { Action::RuleEnable } else { Action::RuleDisable };
    edit(app, viewer, id, if_version, action, None, |after| {
        if is_enabled && (!after.is_enabled || after.paused_at.is_some()) {
            after.active_since = app.now();
            after.paused_at = None;
            after.failures_in_a_row = 0;
        }
        after.is_enabled = is_enabled;
    })
    .await
}

/// Switches all rules of a person off, in a transaction of the caller's, who puts it on record. Answers how many were on.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub(crate) async fn disable_of_owner(app: &App, tx: &mut Tx, owner: UserId) -> Result<usize, AppError> {
    let ids = store::disable_all(tx, owner, app.now()).await?;
    for id in &ids {
        let told = (Some(json!({ "isEnabled": true })), Some(json!({ "isEnabled": false })));
        tell(app, tx, (*id, owner), Kind::Updated, told, Some(owner)).await?;
    }
    Ok(ids.len())
}

async fn edit(
    app: &App,
    viewer: &Viewer,
    id: RuleId,
    if_version: Option<i32>,
    action: Action,
    said: Option<(&cal3_domain::automation::Rule, &[NamedSecret])>,
    edit: impl FnOnce(&mut Rule) + Send,
) -> Result<Rule, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::AutomationWrite)?;
    let mut tx = app.store.begin().await?;
    let before = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    require_version(if_version, before.version, EntityRef::Rule(id))?;
    if let Some((rule, _)) = said {
        definition::require_named(&mut tx, (before.owner, &access), rule).await?;
    } else if action == Action::RuleEnable
        && let Some(rule) = definition::compiled(app, &before.definition)
    {
        // To switch a rule on is to let it act.
        definition::require_scopes(viewer, &access, rule.rule())?;
    }
    let mut after = before.clone();
    edit(&mut after);
    let gives_secrets = said.is_some_and(|(_, secrets)| !secrets.is_empty());
    if after == before && !gives_secrets {
        return Ok(before);
    }
    after.version += 1;
    after.updated_at = app.now();
    store::save(&mut tx, &after).await?;
    if let Some((rule, secrets)) = said {
        named_secret::keep(app, &mut tx, (id, rule), secrets).await?;
    }
    if let Some((was, is)) = diff(fields(&before), fields(&after)) {
        tell(app, &mut tx, (id, before.owner), Kind::Updated, (Some(was), Some(is)), Some(user)).await?;
    }
    audit::record(app, &mut tx, viewer, Act::new(action).on(id)).await?;
    app.commit(tx).await?;
    Ok(after)
}
