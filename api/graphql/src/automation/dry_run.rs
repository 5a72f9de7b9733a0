//! What a rule would do.

use async_graphql::Object;
use cal3_app::automation::DryRun;

use crate::scalars::Json;

/// What a rule would do about an event, with nothing done.
pub(crate) struct RuleDryRun(pub(crate) DryRun);

/// What a rule would do about an event, with nothing done.
#[Object]
impl RuleDryRun {
    /// Whether it would run.
    async fn would_run(&self) -> bool {
        self.0.would_run
    }

    /// Why it would not, in English.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }

    /// What each part of the condition saw.
    async fn evaluation(&self) -> Option<Json> {
        self.0.evaluation.clone().map(Json)
    }

    /// The steps, up to and with the one that ends it: what each would come to.
    async fn steps(&self) -> Vec<Json> {
        self.0.steps.iter().cloned().map(Json).collect()
    }

    /// What was known: the values that the condition and the templates saw.
    async fn facts(&self) -> Json {
        Json(self.0.facts.clone())
    }
}
