//! Telling browsers: one job for each, made in the transaction of its cause.

use cal3_domain::{
    facts::clip,
    ids::{JobId, NoticeId, PushSubscriptionId, UserId},
    web_push::{BrowserKeys, MOST_PLAIN, encrypt},
    webhook::Answer,
};
use cal3_store::{
    Tx,
    job::{self, NewJob},
    push as store,
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{key, subscription};
use crate::{
    App, AppError,
    outgoing::{Answered, Outgoing},
};

/// The kind of job that tells a browser.
pub const JOB: &str = "push";
/// How often it is tried: for about four hours.
const ATTEMPTS: i32 = 12;
/// For how long a push service keeps a message for a browser that is away, in seconds; nor is anything told later than that.
const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// Browsers of those who are told one thing.
const BROWSERS: i64 = 2_000;
/// Characters of a title and a text: with four octets each they fit into one message.
const TITLE: usize = 150;
const TEXT: usize = 700;

/// What a browser shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// The notice: a browser shows what has the same once.
    pub id: NoticeId,
    /// One line.
    pub title: String,
    /// Any number of lines.
    pub text: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Payload {
    v: u8,
    subscription: Uuid,
    user: Uuid,
    at: Timestamp,
    message: Message,
}

/// A message that is to be sent.
#[derive(Debug)]
pub struct Sending {
    /// To which browser.
    pub subscription: PushSubscriptionId,
    /// The request.
    pub request: Outgoing,
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The push service has it.
    Accepted,
    /// The push service does not know the browser any more: it is forgotten.
    Gone,
    /// It may be taken later.
    Later(String),
    /// It will not be taken.
    Never(String),
}

/// Has the browsers of these people tell what each of them is told by a notice. Answers how many browsers. After the commit, call
/// `app.live().notify_jobs()`.
///
/// # Errors
/// [`AppError`] when the database fails.
pub(crate) async fn enqueue(
    app: &App,
    tx: &mut Tx,
    notices: &[(NoticeId, UserId)],
    (title, text): (&str, &str),
) -> Result<usize, AppError> {
    let people: Vec<Uuid> = notices.iter().map(|(_, user)| user.0).collect();
    let browsers = store::of_people(tx, &people, BROWSERS).await?;
    let now = app.now();
    for (subscription, user) in &browsers {
        let Some((id, _)) = notices.iter().find(|(_, told)| told == user) else { continue };
        let message = Message { id: *id, title: clip(title, TITLE), text: clip(text, TEXT) };
        let payload = Payload { v: 1, subscription: subscription.0, user: user.0, at: now, message };
        let job = NewJob {
            id: JobId(app.new_id()),
            kind: JOB,
            payload: serde_json::to_value(payload).map_err(AppError::internal)?,
            owner: Some(*user),
            max_attempts: ATTEMPTS,
            run_at: now,
        };
        job::insert(tx, now, &job).await?;
    }
    Ok(browsers.len())
}

/// The message of a job, encrypted for its browser; `None` when it is not wanted any more: the browser is gone or another's, the message too
/// old, or the browser bound to a key that the server has no more.
///
/// # Errors
/// [`AppError::Internal`] when the database fails, this process has no key, or this version cannot read the job.
pub async fn prepare(app: &App, payload: Value) -> Result<Option<Sending>, AppError> {
    let told: Payload = serde_json::from_value(payload).map_err(AppError::internal)?;
    if told.v != 1 {
        return Err(AppError::internal(format!("version {} of a push message is not known here", told.v)));
    }
    let now = app.now();
    let age = told.at.duration_until(now);
    let id = PushSubscriptionId(told.subscription);
    let found = store::to_be_told(&mut *app.store.read().await?, id, UserId(told.user)).await?;
    let Some(browser) = found.filter(|_| age < KEPT) else { return Ok(None) };
    let address = subscription::opened(app, &browser)?;
    let Ok(target) = app.outgoing().check(&address.endpoint) else { return Ok(None) };
    let Some(authorization) = key::authorization(app, &browser.server_key, &target.url)? else {
        return Ok(None);
    };
    let keys = BrowserKeys::read(&address.p256dh, &address.auth).map_err(AppError::internal)?;
    let body = encrypted(app, &keys, &told.message)?;
    let left = (KEPT - age).as_secs();
    let headers = [
        ("authorization", authorization),
        ("content-encoding", "aes128gcm".to_owned()),
        ("content-type", "application/octet-stream".to_owned()),
        ("ttl", left.to_string()),
        ("topic", told.message.id.0.simple().to_string()),
        ("urgency", "normal".to_owned()),
    ];
    let headers = headers.map(|(name, value)| (name.to_owned(), value)).to_vec();
    let request = Outgoing { method: "POST", target: Some(target), headers, body, now };
    Ok(Some(Sending { subscription: id, request }))
}

fn encrypted(app: &App, keys: &BrowserKeys, message: &Message) -> Result<Vec<u8>, AppError> {
    let mut plain = json!(message).to_string().into_bytes();
    if plain.len() > MOST_PLAIN {
        plain = json!(Message { text: String::new(), ..message.clone() }).to_string().into_bytes();
    }
    let message = encrypt(&plain, keys, &app.secret(), &app.secret());
    message.ok_or_else(|| AppError::internal("a push message cannot be encrypted"))
}

/// Records what came of a message.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn answered(app: &App, id: PushSubscriptionId, answered: &Answered) -> Result<Told, AppError> {
    let fault = answered.fault().unwrap_or_default();
    let mut connection = app.store.read().await?;
    match answered.answer {
        Answer::Status(200..=299, _) => {
            store::told(&mut connection, id, app.now()).await?;
            Ok(Told::Accepted)
        }
        // RFC 8030 section 7.3: the subscription is gone.
        Answer::Status(404 | 410, _) => {
            store::forget(&mut connection, id).await?;
            Ok(Told::Gone)
        }
        Answer::Status(408 | 425 | 429 | 500..=599, _) | Answer::TimedOut | Answer::Unreachable => {
            Ok(Told::Later(fault))
        }
        Answer::Status(..) | Answer::Refused => Ok(Told::Never(fault)),
    }
}
