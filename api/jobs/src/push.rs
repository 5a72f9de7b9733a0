//! Telling browsers by Web Push.

use cal3_app::push::{self, Told};
use futures_util::future::BoxFuture;

use crate::{Handler, RunContext, RunError, client};

/// Tells browsers.
pub(crate) struct Pushes;

impl Handler for Pushes {
    fn kind(&self) -> &'static str {
        push::JOB
    }

    fn run(&self, context: RunContext) -> BoxFuture<'static, Result<(), RunError>> {
        Box::pin(async move {
            let app = &context.app;
            let Some(sending) = push::prepare(app, context.payload).await? else {
                return Err(RunError::Cancelled);
            };
            let answered = client::send(&sending.request, &app.outgoing().allowed).await;
            let told = push::answered(app, sending.subscription, &answered).await?;
            let outcome = match &told {
                Told::Accepted => "accepted",
                Told::Gone => "gone",
                Told::Later(_) => "failed",
                Told::Never(_) => "refused",
            };
            metrics::counter!("cal3_push_messages_total", "outcome" => outcome).increment(1);
            match told {
                Told::Accepted => Ok(()),
                Told::Gone => Err(RunError::Cancelled),
                Told::Later(fault) => Err(RunError::Retry(fault)),
                Told::Never(fault) => Err(RunError::Fatal(fault)),
            }
        })
    }
}
