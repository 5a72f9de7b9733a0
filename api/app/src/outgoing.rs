//! Requests to other servers, ready to be made, and what came of them. Whoever makes one must connect to an address that
//! [`guard`](cal3_domain::webhook::guard) admits, and follow no redirection.

use cal3_domain::webhook::{Answer, guard::Target};
use jiff::Timestamp;

/// A request to be made.
#[derive(Debug)]
pub struct Outgoing {
    /// The method of HTTP.
    pub method: &'static str,
    /// Where, if that may be called at all.
    pub target: Option<Target>,
    /// Names and values of all headers but `Host` and `Content-Length`.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// When it was made ready: by it the time in its signature, and in `Retry-After`, is counted.
    pub now: Timestamp,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Whether and how it was answered.
    pub answer: Answer,
    /// The beginning of the answer's body.
    pub body: Option<String>,
    /// What went wrong, if it was not answered.
    pub error: Option<String>,
}

impl Answered {
    /// What went wrong, for people; `None` for a success.
    pub(crate) fn fault(&self) -> Option<String> {
        let error = match self.answer {
            Answer::Status(200..=299, _) => return None,
            Answer::Status(status, _) => format!("the server answered with the status {status}"),
            Answer::TimedOut => "the server did not answer in time".to_owned(),
            Answer::Unreachable => "the server cannot be reached".to_owned(),
            Answer::Refused => "this address may not be called".to_owned(),
        };
        Some(match &self.error {
            Some(detail) => format!("{error}: {detail}"),
            None => error,
        })
    }
}
