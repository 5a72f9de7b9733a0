//! Telling people by mail: whom a rule may tell, and how often.
//!
//! A rule mails nobody but its owner and those who are in an organisation with them, each at the address that they confirmed: what
//! is told of an event (its attendees, its organiser) could name anybody, and nobody is to be mailed by people whom they have
//! nothing to do with. The booker of a reservation has to do with those who manage its resources: their rules may tell them. Who may
//! not be told is left out and named in the step's result.

use std::{collections::BTreeSet, str::FromStr};

use cal3_domain::{
    automation::{Action, Channel, Notification, Receiver, Recipient, Rule},
    facts::{Facts, Record, Value},
    ids::{ReservationId, ResourceId, UserId},
};
use cal3_store::{
    Tx,
    automation::{self as store, Named, PersonInfo},
};
use jiff::SignedDuration;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::named_secret::chat_secret;
use crate::{
    App, AppError, FieldError, UserErrorCode,
    mail::{self, Mail, RuleNotice},
};

/// Mails that the rules of one person send in an hour.
const MAILS: i64 = 200;
const WINDOW: SignedDuration = SignedDuration::from_hours(1);

/// Whom a notification names: by id and by address, in lower case.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) ids: BTreeSet<Uuid>,
    pub(super) addresses: BTreeSet<String>,
    /// The resource whose managers are named.
    pub(super) managers_of: Option<ResourceId>,
    /// The reservation whose booker is named.
    pub(super) booker_of: Option<ReservationId>,
}

impl Wanted {
    fn id(&mut self, value: &Value) {
        self.ids.extend(value.as_text().and_then(|id| id.parse::<UserId>().ok()).map(|id| id.0));
    }

    fn address(&mut self, value: &Value) {
        self.addresses.extend(value.as_text().filter(|text| !text.is_empty()).map(str::to_lowercase));
    }

    fn of(receivers: &[Receiver], owner: UserId, facts: &Facts) -> Self {
        let mut wanted = Self::default();
        for receiver in receivers {
            match receiver {
                Receiver::RuleOwner => wanted.ids.extend([owner.0]),
                Receiver::CalendarOwner => wanted.id(facts.get("calendar.ownerId")),
                Receiver::Actor => wanted.id(facts.get("cause.actorId")),
                Receiver::Organizer => wanted.address(facts.get("event.organizerEmail")),
                Receiver::Attendees { except_declined } => {
                    for attendee in attendees(facts) {
                        let declined = attendee.get("answer").and_then(Value::as_text) == Some("DECLINED");
                        if !(declined && *except_declined) {
                            attendee.get("email").into_iter().for_each(|email| wanted.address(email));
                        }
                    }
                }
                Receiver::User { user_id } => wanted.ids.extend([user_id.0]),
                Receiver::Email { address } => wanted.addresses.extend([address.to_lowercase()]),
                Receiver::Booker => {
                    wanted.booker_of = id_of(facts, "reservation.id");
                    match facts.get("reservation.bookerId").as_text() {
                        Some(_) => wanted.id(facts.get("reservation.bookerId")),
                        // A guest has no account whose address could be confirmed.
                        None => wanted.address(facts.get("reservation.bookerEmail")),
                    }
                }
                Receiver::ResourceManagers => wanted.managers_of = id_of(facts, "resource.id"),
            }
        }
        wanted
    }

    /// Those who are not among these people.
    fn left_out(&self, people: &[PersonInfo]) -> Vec<String> {
        let is_told = |address: &str| {
            people
                .iter()
                .any(|person| person.email.as_deref().is_some_and(|own| own.to_lowercase() == address))
        };
        let ids = self.ids.iter().filter(|id| people.iter().all(|person| person.id.0 != **id));
        let addresses = self.addresses.iter().filter(|address| !is_told(address));
        ids.map(|id| UserId(*id).to_string()).chain(addresses.cloned()).collect()
    }
}

fn id_of<T: FromStr>(facts: &Facts, path: &str) -> Option<T> {
    facts.get(path).as_text().and_then(|id| id.parse().ok())
}

fn attendees(facts: &Facts) -> impl Iterator<Item = &Record> {
    let list = match facts.get("event.attendees") {
        Value::List(items) => items.as_ref(),
        _ => &[],
    };
    list.iter().filter_map(|item| match item {
        Value::Record(record) => Some(record),
        _ => None,
    })
}

/// Has everybody mailed whom the notification names and the rule may tell, in the transaction that records the step: so each gets
/// one mail for each run, whoever dies when.
///
/// # Errors
/// `NOT_CONFIGURED` where no mail is sent; `FORBIDDEN` at `recipients` when nobody who is named may be told; [`AppError::Throttled`]
/// when the owner's rules have sent as many mails as they may.
pub(super) async fn by_mail(
    app: &App,
    mut tx: Tx,
    owner: UserId,
    facts: &Facts,
    notification: &Notification,
) -> Result<(Tx, Json), AppError> {
    app.require_mail()?;
    let wanted = Wanted::of(&notification.recipients, owner, facts);
    let people = tellable(&mut tx, owner, &wanted).await?;
    let left_out = wanted.left_out(&people);
    if people.is_empty() && !left_out.is_empty() {
        let message = format!(
            "None of those whom it names may be told ({}): only you, members of your organisations, and who booked what you manage, each with a confirmed address.",
            left_out.join(", ")
        );
        return Err(AppError::field(UserErrorCode::Forbidden, "recipients", message));
    }
    let sent = store::mails_since(&mut tx, owner, app.now() - WINDOW).await?;
    if sent + i64::try_from(people.len()).unwrap_or(i64::MAX) > MAILS {
        let retry_after_ms = WINDOW.as_millis().try_into().unwrap_or(u64::MAX) / 4;
        return Err(AppError::Throttled { retry_after_ms });
    }
    let text = |path: &str| facts.get(path).as_text().map(str::to_owned);
    for person in &people {
        let notice = RuleNotice {
            user: person.id.0,
            owner: owner.0,
            rule: text("rule.name").unwrap_or_default(),
            subject: notification.subject.clone(),
            text: notification.text.clone(),
            link: text("event.link"),
        };
        mail::enqueue(app, &mut tx, Some(owner), &Mail::RuleNotice(notice)).await?;
    }
    let told: Vec<String> = people.iter().map(|person| person.id.to_string()).collect();
    Ok((tx, json!({ "told": told, "leftOut": left_out })))
}

/// Those who are named and may be told.
pub(super) async fn tellable(
    tx: &mut Tx,
    owner: UserId,
    wanted: &Wanted,
) -> Result<Vec<PersonInfo>, AppError> {
    let ids: Vec<Uuid> = wanted.ids.iter().copied().collect();
    let addresses: Vec<String> = wanted.addresses.iter().cloned().collect();
    let (managers_of, booker_of) = (wanted.managers_of, wanted.booker_of);
    let named = Named { ids: &ids, addresses: &addresses, managers_of, booker_of };
    Ok(store::tellable(tx, owner, named).await?)
}

/// What this version does not tell by these channels, at `path`: the page and web push, several at once, and a chat whose address is
/// not kept as a secret.
pub(super) fn not_told(app: &App, path: &str, channels: &[Channel]) -> Vec<FieldError> {
    let mut faults = Vec::new();
    for (i, channel) in channels.iter().enumerate() {
        let mut tell = |code, member: &str, message: &str| {
            faults.push(FieldError::new(code, &format!("{path}.channels.{i}.{member}"), message));
        };
        match channel {
            Channel::Email {} if app.mailer().is_none() => {
                let message = "This installation does not send mail: its operator has not set SMTP_URL.";
                tell(UserErrorCode::NotConfigured, "kind", message);
            }
            Channel::Email {} => {}
            Channel::Slack { .. } | Channel::Teams { .. } => {
                if chat_secret(channel).is_none() {
                    let message = "Whoever knows this address can write there: give {{ secret.NAME }} here, and the address as the secret.";
                    tell(UserErrorCode::Invalid, "url", message);
                }
            }
            Channel::InApp {} | Channel::WebPush {} => {
                let message =
                    "This version does not tell people in this way; use one of EMAIL, SLACK, TEAMS.";
                tell(UserErrorCode::Invalid, "kind", message);
            }
        }
    }
    if channels.len() > 1 {
        let message = "This version tells by one way in one step, so that each is tried again by itself: add a step for each.";
        faults.push(FieldError::new(UserErrorCode::Invalid, &format!("{path}.channels"), message));
    }
    faults
}

/// The people whom a rule names one by one and whom its owner may not have mailed.
pub(super) async fn not_tellable(
    tx: &mut Tx,
    owner: UserId,
    rule: &Rule,
) -> Result<Vec<FieldError>, AppError> {
    let mut named = Vec::new();
    let mut wanted = Wanted::default();
    for (i, step) in rule.steps.iter().enumerate() {
        let Action::Notify { recipients, .. } = &step.action else { continue };
        for (j, recipient) in recipients.iter().enumerate() {
            let who = match recipient {
                Recipient::User { user_id } => user_id.to_string(),
                Recipient::Email { address } if !address.contains('{') => address.to_lowercase(),
                _ => continue,
            };
            match recipient {
                Recipient::User { user_id } => wanted.ids.insert(user_id.0),
                _ => wanted.addresses.insert(who.clone()),
            };
            named.push((format!("definition.steps.{i}.action.recipients.{j}"), who));
        }
    }
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let refused = wanted.left_out(&tellable(tx, owner, &wanted).await?);
    let message = "You cannot have them mailed: only you, and members of your organisations who confirmed their address, can be.";
    let faults = named.into_iter().filter(|(_, who)| refused.contains(who));
    Ok(faults.map(|(path, _)| FieldError::new(UserErrorCode::Forbidden, &path, message)).collect())
}
