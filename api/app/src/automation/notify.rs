//! Telling people by mail, in the page and by their browsers: whom a rule may tell, and how often.
//!
//! A rule tells nobody but its owner and those who are in an organisation with them: what is told of an event (its attendees, its
//! organiser) could name anybody, and nobody is to be told anything by people whom they have nothing to do with. The booker of a
//! reservation has to do with those who manage its resources: their rules may tell them. By mail people are told at the address that
//! they confirmed; in the page also who confirmed none, if they are not named by it. Who may not be told is left out and named in the
//! step's result.

use std::{collections::BTreeSet, str::FromStr};

use cal3_domain::{
    automation::{Action, Channel, Notification, Receiver, Recipient, Rule, run::Link},
    facts::{Facts, Record, Value},
    ids::{ReservationId, ResourceId, RuleId, UserId},
};
use cal3_store::{
    Tx,
    automation::{self as store, Named, Tellable},
    notice::told_since,
};
use jiff::SignedDuration;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::{effects::Subject, named_secret::chat_secret};
use crate::{
    App, AppError, FieldError, UserErrorCode,
    mail::{self, Mail, RuleNotice},
    notice::{self, Kind, NewNotice},
    push,
};

/// Mails that the rules of one person send in an hour, and notices that they tell in the page.
const MAILS: i64 = 200;
const NOTICES: i64 = 500;
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
    fn left_out(&self, people: &[Tellable]) -> Vec<String> {
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

/// Tells everybody whom the notification names and the rule may tell, in the transaction that records the step: so each gets one mail
/// and one notice for each run, whoever dies when.
///
/// # Errors
/// `NOT_CONFIGURED` where no mail is sent; `FORBIDDEN` at `recipients` when nobody who is named may be told; [`AppError::Throttled`]
/// when the owner's rules have told as much as they may.
pub(super) async fn people(
    app: &App,
    mut tx: Tx,
    owner: UserId,
    (subject, facts, link): (Subject, &Facts, Link),
    notification: &Notification,
) -> Result<(Tx, Json), AppError> {
    let is_by = |way: &Channel| notification.channels.contains(way);
    // What a browser tells stands in the page, too: there it is found again.
    let (by_mail, by_push) = (is_by(&Channel::Email {}), is_by(&Channel::WebPush {}));
    let in_page = by_push || is_by(&Channel::InApp {});
    if by_mail {
        app.require_mail()?;
    }
    let wanted = Wanted::of(&notification.recipients, owner, facts);
    let mut people = tellable(&mut tx, owner, &wanted).await?;
    people.retain(|person| in_page || person.is_mailable);
    let left_out = wanted.left_out(&people);
    if people.is_empty() && !left_out.is_empty() {
        let confirmed = if in_page { "" } else { ", each with a confirmed address" };
        let message = format!(
            "None of those whom it names may be told ({}): only you, members of your organisations, and who booked what you manage{confirmed}.",
            left_out.join(", ")
        );
        return Err(AppError::field(UserErrorCode::Forbidden, "recipients", message));
    }
    let told: Vec<UserId> = people.iter().map(|person| person.id).collect();
    let mut result = json!({ "told": names(&told), "leftOut": left_out });
    if in_page {
        admit(told_since(&mut tx, owner, app.now() - WINDOW).await?, told.len(), NOTICES)?;
        let text = |path: &str| facts.get(path).as_text().map(str::to_owned);
        let new = NewNotice {
            kind: Kind::Rule,
            title: notification.subject.clone(),
            text: notification.text.clone(),
            subject: subject.id(),
            sender: Some(owner),
            rule: Some(link.rule),
            rule_name: Some(text("rule.name").unwrap_or_default()),
            run: Some(link.run),
            at: app.now(),
        };
        let notices = notice::tell(app, &mut tx, &told, &new).await?;
        if by_push {
            let said = (notification.subject.as_str(), notification.text.as_str());
            result["browsers"] = json!(push::enqueue(app, &mut tx, &notices, said).await?);
        }
    }
    if by_mail {
        let (mailed, others): (Vec<_>, Vec<_>) = people.iter().partition(|person| person.is_mailable);
        admit(store::mails_since(&mut tx, owner, app.now() - WINDOW).await?, mailed.len(), MAILS)?;
        for person in &mailed {
            let mail = rule_mail(person.id, owner, facts, notification);
            mail::enqueue(app, &mut tx, Some(owner), &Mail::RuleNotice(mail)).await?;
        }
        if in_page {
            result["notMailed"] = names(&others.iter().map(|person| person.id).collect::<Vec<_>>());
        }
    }
    Ok((tx, result))
}

fn names(people: &[UserId]) -> Json {
    people.iter().map(UserId::to_string).collect()
}

/// Whether as many may be told beside those who were, of at most so many.
fn admit(before: i64, now: usize, most: i64) -> Result<(), AppError> {
    if before + i64::try_from(now).unwrap_or(i64::MAX) <= most {
        return Ok(());
    }
    let retry_after_ms = WINDOW.as_millis().try_into().unwrap_or(u64::MAX) / 4;
    Err(AppError::Throttled { retry_after_ms })
}

fn rule_mail(user: UserId, owner: UserId, facts: &Facts, notification: &Notification) -> RuleNotice {
    let text = |path: &str| facts.get(path).as_text().map(str::to_owned);
    RuleNotice {
        user: user.0,
        owner: owner.0,
        rule: text("rule.name").unwrap_or_default(),
        subject: notification.subject.clone(),
        text: notification.text.clone(),
        link: text("event.link"),
    }
}

/// Tells a rule's owner in the page that it was paused.
pub(super) async fn of_pause(
    app: &App,
    tx: &mut Tx,
    (rule, owner): (RuleId, UserId),
) -> Result<(), AppError> {
    let name = store::name(tx, rule).await?.unwrap_or_default();
    let new = NewNotice {
        kind: Kind::RulePaused,
        title: format!("The rule “{name}” was paused"),
        text: "Its last runs failed, one after the other. What it waits for is kept for a day: see in its history what went wrong, \
               mend it, and let it go on."
            .to_owned(),
        subject: None,
        sender: Some(owner),
        rule: Some(rule),
        rule_name: Some(name),
        run: None,
        at: app.now(),
    };
    notice::tell(app, tx, &[owner], &new).await?;
    Ok(())
}

/// Those who are named and may be told.
pub(super) async fn tellable(tx: &mut Tx, owner: UserId, wanted: &Wanted) -> Result<Vec<Tellable>, AppError> {
    let ids: Vec<Uuid> = wanted.ids.iter().copied().collect();
    let addresses: Vec<String> = wanted.addresses.iter().cloned().collect();
    let (managers_of, booker_of) = (wanted.managers_of, wanted.booker_of);
    let named = Named { ids: &ids, addresses: &addresses, managers_of, booker_of };
    Ok(store::tellable(tx, owner, named).await?)
}

/// What cannot be told by these channels, at `path`: a mail or to a browser where that is not set up, to a chat beside another way, and to a
/// chat whose address is not kept as a secret.
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
            Channel::Email {} | Channel::InApp {} => {}
            Channel::Slack { .. } | Channel::Teams { .. } => {
                if chat_secret(channel).is_none() {
                    let message = "Whoever knows this address can write there: give {{ secret.NAME }} here, and the address as the secret.";
                    tell(UserErrorCode::Invalid, "url", message);
                }
            }
            Channel::WebPush {} => {
                if push::server_key(app).is_err() {
                    let message =
                        "This installation does not tell browsers: its operator has not set ENCRYPTION_KEY.";
                    tell(UserErrorCode::NotConfigured, "kind", message);
                }
            }
        }
    }
    if channels.len() > 1
        && channels.iter().any(|channel| matches!(channel, Channel::Slack { .. } | Channel::Teams { .. }))
    {
        let message = "A chat is told in a step of its own, so that each is tried again by itself: add a step for each.";
        faults.push(FieldError::new(UserErrorCode::Invalid, &format!("{path}.channels"), message));
    }
    faults
}

fn is_in_page(channel: &Channel) -> bool {
    matches!(channel, Channel::InApp {} | Channel::WebPush {})
}

/// The people whom a rule names one by one and whom its owner may not have told in the way that it says.
pub(super) async fn not_tellable(
    tx: &mut Tx,
    owner: UserId,
    rule: &Rule,
) -> Result<Vec<FieldError>, AppError> {
    let mut named = Vec::new();
    let mut wanted = Wanted::default();
    for (i, step) in rule.steps.iter().enumerate() {
        let Action::Notify { recipients, channels, .. } = &step.action else { continue };
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
            let path = format!("definition.steps.{i}.action.recipients.{j}");
            named.push((path, who, channels.iter().any(is_in_page)));
        }
    }
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let mut people = tellable(tx, owner, &wanted).await?;
    let not_in_page = wanted.left_out(&people);
    people.retain(|person| person.is_mailable);
    let not_by_mail = wanted.left_out(&people);
    let refused = named.into_iter().filter_map(|(path, who, in_page)| {
        let (refused, message) = if in_page {
            (&not_in_page, "You cannot have them told: only you, and members of your organisations, can be.")
        } else {
            let message = "You cannot have them mailed: only you, and members of your organisations who confirmed their address, can be.";
            (&not_by_mail, message)
        };
        refused.contains(&who).then(|| FieldError::new(UserErrorCode::Forbidden, &path, message))
    });
    Ok(refused.collect())
}
