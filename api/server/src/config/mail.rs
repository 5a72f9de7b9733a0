//! How mail is sent, if it is.

use cal3_app::mail::{Mailer, MailerError};
use secrecy::SecretString;

use super::reader::{Reader, Variable};

const SMTP_URL: Variable<'static> = Variable {
    name: "SMTP_URL",
    meaning: "the mail server that mail is sent through; without one, what needs mail says that it is not set up",
    example: "smtps://user:password@mail.example.org",
};
const MAIL_FROM: Variable<'static> =
    Variable { name: "MAIL_FROM", meaning: "whom mail comes from", example: "Cal3 <calendar@example.org>" };

/// The mail server and the sender.
#[derive(Debug, Clone)]
pub struct MailConfig {
    /// `SMTP_URL`. Holds the password.
    pub url: SecretString,
    /// `MAIL_FROM`.
    pub from: String,
}

/// `SMTP_URL` and `MAIL_FROM`; inside `None` when no mail is to be sent.
pub(super) fn mail(reader: &mut Reader) -> Option<Option<MailConfig>> {
    let Some(url) = reader.optional_secret(SMTP_URL).map(SecretString::from) else {
        return Some(None);
    };
    let from = reader.required(MAIL_FROM)?;
    match Mailer::check(&url, &from) {
        Ok(()) => Some(Some(MailConfig { url, from })),
        Err(MailerError::Url(problem)) => {
            reader.fault(SMTP_URL, problem);
            None
        }
        Err(problem @ MailerError::From) => {
            reader.fault(MAIL_FROM, format!("is `{from}`, which {problem}"));
            None
        }
    }
}
