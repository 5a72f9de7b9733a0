//! Loads rules, what is shown of their secrets and addresses, and what the steps of runs did.

use std::{collections::HashMap, sync::Arc};

use cal3_app::{
    App, AppError, Viewer,
    automation::{self, Application, RunAction, ShownHook, ShownSecret, StoredRule},
};
use cal3_domain::ids::{RuleId, RunId};

use crate::loaders::Load;

impl Load for RuleId {
    type Value = Arc<StoredRule>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<StoredRule>)>, AppError> {
        let found = automation::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|rule| (rule.id, Arc::new(rule))).collect())
    }
}

/// What the steps of a run did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct StepsOf(pub(crate) RunId);

impl Load for StepsOf {
    type Value = Arc<Vec<RunAction>>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<Vec<RunAction>>)>, AppError> {
        let ids: Vec<RunId> = ids.iter().map(|id| id.0).collect();
        let mut by_run: HashMap<RunId, Vec<RunAction>> = HashMap::new();
        for action in automation::run_actions(app, viewer, &ids).await? {
            by_run.entry(action.run).or_default().push(action);
        }
        Ok(by_run.into_iter().map(|(run, actions)| (Self(run), Arc::new(actions))).collect())
    }
}

/// What is shown of the secrets of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct SecretsOf(pub(crate) RuleId);

impl Load for SecretsOf {
    type Value = Arc<Vec<ShownSecret>>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<Vec<ShownSecret>>)>, AppError> {
        let ids: Vec<RuleId> = ids.iter().map(|id| id.0).collect();
        let mut by_rule: HashMap<RuleId, Vec<ShownSecret>> = HashMap::new();
        for (rule, secret) in automation::secrets(app, viewer, &ids).await? {
            by_rule.entry(rule).or_default().push(secret);
        }
        Ok(by_rule.into_iter().map(|(rule, secrets)| (Self(rule), Arc::new(secrets))).collect())
    }
}

/// What is shown of the address of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct HookOf(pub(crate) RuleId);

impl Load for HookOf {
    type Value = ShownHook;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, ShownHook)>, AppError> {
        let ids: Vec<RuleId> = ids.iter().map(|id| id.0).collect();
        let found = automation::hooks(app, viewer, &ids).await?;
        Ok(found.into_iter().map(|(rule, hook)| (Self(rule), hook)).collect())
    }
}

/// The newest application of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ApplicationOf(pub(crate) RuleId);

impl Load for ApplicationOf {
    type Value = Application;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, Application)>, AppError> {
        let ids: Vec<RuleId> = ids.iter().map(|id| id.0).collect();
        let found = automation::applications(app, viewer, &ids).await?;
        Ok(found.into_iter().map(|application| (Self(application.rule), application)).collect())
    }
}
