//! Sending mail.

use cal3_app::mail::{self, SendError, Sent, Undelivered};
use futures_util::future::BoxFuture;

use crate::{Handler, RunContext, RunError};

/// Sends mail.
pub(crate) struct Mails;

impl Handler for Mails {
    fn kind(&self) -> &'static str {
        mail::JOB
    }

    fn run(&self, context: RunContext) -> BoxFuture<'static, Result<(), RunError>> {
        Box::pin(async move {
            let sent = mail::send(&context.app, context.attempt.job, context.payload).await;
            let outcome = match &sent {
                Ok(Sent::Accepted) => "accepted",
                Ok(Sent::NotWanted) => "not_wanted",
                Err(SendError::Undelivered(Undelivered::Never(_))) => "refused",
                Err(_) => "failed",
            };
            metrics::counter!("cal3_mails_total", "outcome" => outcome).increment(1);
            match sent {
                Ok(Sent::Accepted) => Ok(()),
                Ok(Sent::NotWanted) => Err(RunError::Cancelled),
                Err(error @ (SendError::Unreadable(_) | SendError::Undelivered(Undelivered::Never(_)))) => {
                    Err(RunError::Fatal(error.to_string()))
                }
                Err(SendError::App(error)) => Err(error.into()),
                Err(error @ SendError::Undelivered(Undelivered::Later(_))) => {
                    Err(RunError::Retry(error.to_string()))
                }
            }
        })
    }
}
