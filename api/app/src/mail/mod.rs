//! Mail: enqueued in the transaction of its cause, written when it is sent, sent by a worker over SMTP.
//!
//! # How to add a mail
//! 1. `letters/thing.rs`: a struct with what the letter is about, ids and plain facts, nothing secret, since it lies in
//!    the table of jobs until it is sent; `impl Compose` writes the [`Letter`]. A secret that goes with it is made there,
//!    and its hash stored through `tx`, which is committed before the letter leaves.
//! 2. [`Mail`]: a variant.
//! 3. Where it is due: `mail::enqueue(app, &mut tx, owner, Mail::Thing(…)).await?`, and after the commit
//!    `app.live().notify_jobs()`.
//!
//! A letter is made of [`Block`]s; text and HTML are both made from them, so that nothing is escaped by hand. It may
//! carry an iCalendar object that mail programs understand as an invitation, and attachments.

use cal3_domain::ids::{JobId, UserId};
use cal3_store::{
    StoreError, Tx,
    job::{self, NewJob},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{App, AppError, UserErrorCode};

mod letter;
mod letters;
mod mailer;
mod message;
mod render;

pub use letter::{Attachment, Block, CalendarPart, Letter, Mailbox};
pub use letters::{
    AttendeeLetter, AttendeeNews, BookingLetter, BookingNews, ConfirmAddress, Happening, HostLetter,
    HostNews, InviteMember, ReservationLetter, ReservationNews, ResetPassword, RuleNotice, SecurityNotice,
};
pub use mailer::{Mailer, MailerError, Undelivered};

/// The kind of job that sends a mail.
pub const JOB: &str = "mail";
/// How often sending is tried: for about four hours.
const ATTEMPTS: i32 = 24;

/// Every mail that Cal3 writes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Mail {
    /// Tells somebody what becomes of an event that they are invited to.
    Attendee(AttendeeLetter),
    /// Tells a guest what became of their booking.
    Booking(BookingLetter),
    /// Asks whether an address is the person's.
    ConfirmAddress(ConfirmAddress),
    /// Tells somebody what others make of their time.
    Host(HostLetter),
    /// Invites an address into an organisation.
    InviteMember(InviteMember),
    /// Tells whoever reserved something what became of it without them.
    Reservation(ReservationLetter),
    /// Lets whoever reads an account's mail choose a new password.
    ResetPassword(ResetPassword),
    /// What an automation rule tells somebody.
    RuleNotice(RuleNotice),
    /// Tells a person what happened to the protection of their account.
    SecurityNotice(SecurityNotice),
}

/// Writes a mail.
trait Compose {
    /// The letter, written at the moment of sending; `None` when it is not wanted any more.
    async fn compose(&self, app: &App, tx: &mut Tx) -> Result<Option<Letter>, AppError>;
}

/// What became of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// The mail server has it.
    Accepted,
    /// It was not wanted any more.
    NotWanted,
}

/// Why a mail was not sent.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// It could not be written; trying again may help.
    #[error(transparent)]
    App(#[from] AppError),
    /// The mail server did not take it.
    #[error(transparent)]
    Undelivered(#[from] Undelivered),
    /// This version cannot read the job.
    #[error("the job cannot be read: {0}")]
    Unreadable(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Payload {
    v: u8,
    mail: Mail,
}

impl App {
    /// Fails when this installation cannot send mail, for what is of no use without.
    ///
    /// # Errors
    /// [`AppError::Invalid`] with `NOT_CONFIGURED`, to blame on no field.
    pub(crate) fn require_mail(&self) -> Result<(), AppError> {
        if self.mailer().is_some() {
            return Ok(());
        }
        let message =
            "This installation does not send mail: its operator has not set SMTP_URL. Ask them for help.";
        Err(AppError::form(UserErrorCode::NotConfigured, message))
    }
}

/// Enqueues a mail in the transaction of its cause; `owner` is the person on whose account it is, with whom it goes.
/// Nothing is enqueued where no mail server is configured: whoever cannot do without asks [`App::require_mail`] first.
/// After the commit, call `app.live().notify_jobs()`.
///
/// # Errors
/// [`AppError`] when the database fails.
pub async fn enqueue(app: &App, tx: &mut Tx, owner: Option<UserId>, mail: &Mail) -> Result<(), AppError> {
    Ok(lay(app, tx, owner, mail).await?)
}

/// As [`enqueue`], where the database's own answer matters.
pub(crate) async fn lay(
    app: &App,
    tx: &mut Tx,
    owner: Option<UserId>,
    mail: &Mail,
) -> Result<(), StoreError> {
    if app.mailer().is_none() {
        return Ok(());
    }
    let now = app.now();
    let job = NewJob {
        id: JobId(app.new_id()),
        kind: JOB,
        payload: json!({ "v": 1, "mail": mail }),
        owner,
        max_attempts: ATTEMPTS,
        run_at: now,
    };
    job::insert(tx, now, &job).await
}

/// Writes and sends the mail of a job. The id of the message is the job's, so that a mail that is sent twice (the worker
/// died after the server took it) is one mail to programs that care.
///
/// # Errors
/// [`SendError`].
pub async fn send(app: &App, job: JobId, payload: Value) -> Result<Sent, SendError> {
    let mail = match serde_json::from_value::<Payload>(payload) {
        Ok(Payload { v: 1, mail }) => mail,
        Ok(other) => return Err(SendError::Unreadable(format!("version {} is not known here", other.v))),
        Err(error) => return Err(SendError::Unreadable(error.to_string())),
    };
    let mut tx = app.store.begin().await.map_err(AppError::from)?;
    let letter = match &mail {
        Mail::Attendee(mail) => mail.compose(app, &mut tx).await,
        Mail::Booking(mail) => mail.compose(app, &mut tx).await,
        Mail::ConfirmAddress(mail) => mail.compose(app, &mut tx).await,
        Mail::Host(mail) => mail.compose(app, &mut tx).await,
        Mail::InviteMember(mail) => mail.compose(app, &mut tx).await,
        Mail::Reservation(mail) => mail.compose(app, &mut tx).await,
        Mail::ResetPassword(mail) => mail.compose(app, &mut tx).await,
        Mail::RuleNotice(mail) => mail.compose(app, &mut tx).await,
        Mail::SecurityNotice(mail) => mail.compose(app, &mut tx).await,
    };
    let Some(letter) = letter? else {
        return Ok(Sent::NotWanted);
    };
    app.commit(tx).await?;
    deliver(app, job, &letter).await
}

/// Hands a letter to the mail server at once. Only for who does the retrying themselves: [`enqueue`] does it for you.
///
/// # Errors
/// [`SendError`].
pub async fn deliver(app: &App, job: JobId, letter: &Letter) -> Result<Sent, SendError> {
    let mailer = app.mailer().ok_or_else(|| Undelivered::Later("SMTP_URL is not set".to_owned()))?;
    let message = message::build(app, mailer, job, letter)?;
    mailer.deliver(&message).await?;
    Ok(Sent::Accepted)
}
