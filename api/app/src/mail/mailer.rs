//! The mail server: SMTP (RFC 5321) over a few connections that are kept, each step within a time-out.

use std::{fmt, time::Duration};

use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::Mailbox as MimeMailbox, transport::smtp::PoolConfig,
};
use secrecy::{ExposeSecret as _, SecretString};
use url::{Host, Url};

use super::{Mailbox, render::one_line};
use crate::AppError;

/// How long the server may take for one step of the conversation.
const STEP: Duration = Duration::from_secs(15);
/// How long one mail may take in all.
const WHOLE: Duration = Duration::from_secs(90);
/// Connections that are open at the same time.
const CONNECTIONS: u32 = 4;
/// How long an unused connection is kept; servers close them after some minutes.
const IDLE: Duration = Duration::from_secs(30);

/// Why the mail settings cannot be used. Says nothing of what is secret in them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailerError {
    /// The server's URL.
    #[error("{0}")]
    Url(String),
    /// The sender.
    #[error("is not a mail address, or a name and an address in angle brackets")]
    From,
}

/// Why the server does not have a mail.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Undelivered {
    /// It may take it later.
    #[error("the mail server did not take it, for now: {0}")]
    Later(String),
    /// It never will.
    #[error("the mail server refused it: {0}")]
    Never(String),
}

/// The way to the mail server. Cheap to clone.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: MimeMailbox,
}

impl Mailer {
    /// Through the server at `url`, as `from` (`Cal3 <cal@example.org>`). Connects when there is something to send. Must be
    /// called inside a Tokio runtime.
    ///
    /// # Errors
    /// [`MailerError`].
    pub fn try_new(url: &SecretString, from: &str) -> Result<Self, MailerError> {
        Self::check(url, from)?;
        let from = from.parse().map_err(|_| MailerError::From)?;
        let unusable =
            |error: lettre::transport::smtp::Error| MailerError::Url(format!("cannot be used: {error}"));
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose_secret())
            .map_err(unusable)?
            .timeout(Some(STEP))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS).idle_timeout(IDLE))
            .build();
        Ok(Self { transport, from })
    }

    /// Whether the settings can be used, without using them.
    ///
    /// # Errors
    /// [`MailerError`].
    pub fn check(url: &SecretString, from: &str) -> Result<(), MailerError> {
        check_url(url.expose_secret()).map_err(|problem| MailerError::Url(problem.to_owned()))?;
        from.parse::<MimeMailbox>().map(drop).map_err(|_| MailerError::From)
    }

    /// The sender.
    pub(super) fn from(&self) -> &MimeMailbox {
        &self.from
    }

    /// Hands a message to the server.
    ///
    /// # Errors
    /// [`Undelivered`].
    pub(super) async fn deliver(&self, message: &Message) -> Result<(), Undelivered> {
        match tokio::time::timeout(WHOLE, self.transport.send(message.clone())).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) if error.is_permanent() => Err(Undelivered::Never(error.to_string())),
            Ok(Err(error)) => Err(Undelivered::Later(error.to_string())),
            Err(_) => Err(Undelivered::Later(format!("it took longer than {} s", WHOLE.as_secs()))),
        }
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailer").field("from", &self.from.to_string()).finish_non_exhaustive()
    }
}

fn check_url(text: &str) -> Result<(), &'static str> {
    let url = Url::parse(text).map_err(|_| "is not a URL")?;
    let tls = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
    let is_encrypted = match (url.scheme(), tls.as_deref()) {
        ("smtps", None) | ("smtp", Some("required")) => true,
        ("smtp", None | Some("opportunistic")) => false,
        ("smtp" | "smtps", _) => return Err("says tls=, but neither `required` nor `opportunistic`"),
        _ => return Err("is not a URL that begins with smtp:// or smtps://"),
    };
    if !url.has_host() {
        return Err("names no machine");
    }
    // A name of one word is a machine of the own network, as in Docker Compose.
    let is_near = match url.host() {
        Some(Host::Domain(name)) => !name.contains('.'),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    if url.password().is_some() && !is_encrypted && !is_near {
        return Err("would send its password in the clear: begin with smtps://, or add ?tls=required");
    }
    Ok(())
}

/// A mailbox as messages have it: the name on one line, the domain in ASCII (RFC 5890), so that only an address whose
/// local part is not ASCII needs a server that knows RFC 6531.
///
/// # Errors
/// [`AppError::Internal`] when it is no address.
pub(super) fn mailbox(mailbox: &Mailbox) -> Result<MimeMailbox, AppError> {
    let (local, domain) = mailbox.address.rsplit_once('@').unwrap_or((&mailbox.address, ""));
    let domain = Host::parse(domain).map_err(AppError::internal)?.to_string();
    let address = Address::new(local, domain).map_err(AppError::internal)?;
    let name = one_line(&mailbox.name).trim().to_owned();
    Ok(MimeMailbox::new((!name.is_empty()).then_some(name), address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, from: &str) -> Result<(), MailerError> {
        Mailer::check(&url.into(), from)
    }

    #[test]
    fn settings_that_can_be_used() {
        for url in [
            "smtps://user:secret@mail.example.org",
            "smtp://user:secret@mail.example.org:587?tls=required",
            "smtp://mail.example.org?tls=opportunistic",
            "smtp://mail:1025",
            "smtp://user:secret@mail:1025",
            "smtp://127.0.0.1:1025",
        ] {
            assert_eq!(check(url, "Cal3 <cal@example.org>"), Ok(()), "{url}");
        }
    }

    #[test]
    fn settings_that_cannot_say_why_without_saying_the_secret() {
        for (url, from, told) in [
            ("mail.example.org", "a@b.org", "not a URL"),
            ("http://mail.example.org", "a@b.org", "smtp://"),
            ("smtp://user:secret@mail.example.org", "a@b.org", "in the clear"),
            ("smtp://user:secret@mail.example.org?tls=opportunistic", "a@b.org", "in the clear"),
            ("smtp://mail.example.org?tls=maybe", "a@b.org", "tls="),
            ("smtps://mail.example.org", "nobody", "mail address"),
            ("smtps://mail.example.org", "a@b.org\nBcc: c@d.org", "mail address"),
        ] {
            let refused = check(url, from).unwrap_err().to_string();
            assert!(refused.contains(told) && !refused.contains("secret"), "{url}: {refused}");
        }
    }

    #[test]
    fn names_and_domains_in_headers() {
        let of = |name: &str, address: &str| {
            mailbox(&Mailbox { name: name.to_owned(), address: address.to_owned() })
                .map(|found| found.to_string())
        };
        assert_eq!(of("Ada Lovelace", "ada@example.org").unwrap(), "Ada Lovelace <ada@example.org>");
        assert_eq!(of("", "jürgen@bücher.example").unwrap(), "jürgen@xn--bcher-kva.example");
        assert_eq!(
            of("Ada\r\nBcc: x@example.org", "ada@example.org").unwrap(),
            "\"Ada  Bcc: x@example.org\" <ada@example.org>"
        );
        for bad in
            ["", "ada", "ada@", "a@b>, <c@d.org", "ada@example.org\r\nBcc: c@d.org", "ada@exa mple.org"]
        {
            assert!(of("", bad).is_err(), "{bad:?}");
        }
    }
}
