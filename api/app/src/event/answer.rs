//! Answering an invitation: only whoever is invited does, signed in or by the link of a mail.

use cal3_domain::{
    access::{CalendarRole, Scope},
    event::{AttendeeAnswer, Event, limits},
    ids::{EventId, UserId},
};
use cal3_store::{
    Access, Tx,
    change::{self, Entity, Kind, NewChange, Sight},
    event as store,
};
use jiff::{SignedDuration, civil::DateTime};
use sha2::{Digest as _, Sha256};

use super::{
    create::insert_in, delete::instance, fields, invitations::Invitation, notices, overrides::follow_answer,
    participants::own_address, target::EventTarget,
};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    account::address_key,
    calendar::not_found,
    diff::diff,
    faults::Faults,
    limit::Quota,
};

/// How often links of mails may be followed from one address.
const FOLLOW: Quota = Quota { name: "follow_answer", burst: 60, interval: SignedDuration::from_secs(5) };

/// Longer text is not looked up as a secret, in octets.
const MAX_SECRET_LENGTH: usize = 128;

/// What somebody answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerEvent {
    /// What they are invited to: an event, all of a series, or one occurrence.
    pub target: EventTarget,
    /// Their answer: not `DELEGATED`.
    pub answer: AttendeeAnswer,
    /// What they add; takes the place of what they added before.
    pub comment: Option<String>,
}

/// What is written as an answer.
struct Answer {
    answer: AttendeeAnswer,
    comment: Option<String>,
}

impl Answer {
    fn read(answer: AttendeeAnswer, comment: Option<&str>) -> Result<Self, AppError> {
        let mut faults = Faults::default();
        if answer == AttendeeAnswer::Delegated {
            let message = "Answer ACCEPTED, TENTATIVE or DECLINED, or NEEDS_ACTION to take the answer back.";
            faults.add(UserErrorCode::Invalid, "answer", message);
        }
        let comment = faults.text("comment", comment, limits::COMMENT);
        faults.check()?;
        Ok(Self { answer, comment })
    }
}

/// Answers for the viewer, whose address has to be the attendee's. They need not see the calendar. An answer to one occurrence of a
/// series gives it a row of its own.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Forbidden`] for a token that is narrowed to some calendars; `INVALID` at `answer`;
/// `TOO_LONG` at `comment`; `NOT_FOUND` at `id` when the viewer is not invited.
pub async fn answer(app: &App, viewer: &Viewer, input: &AnswerEvent) -> Result<Invitation, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::EventsWrite)?;
    if access.is_narrowed_to_calendars() {
        return Err(AppError::Forbidden);
    }
    let given = Answer::read(input.answer, input.comment.as_deref())?;
    let mut tx = app.store.begin().await?;
    let (_, address) = own_address(app, &mut tx, user).await?.ok_or_else(not_invited)?;
    let event = invited(app, &mut tx, &access, input.target, &address).await?;
    let event = write(app, &mut tx, Some(user), event, &address, &given).await?;
    app.commit(tx).await?;
    Ok(Invitation { event, address })
}

fn not_invited() -> AppError {
    let message = "There is no event with this id that you are invited to by your confirmed mail address.";
    AppError::field(UserErrorCode::NotFound, "id", message)
}

/// The row that says what the person at this address answers, locked; it is made for an occurrence that has none.
async fn invited(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    target: EventTarget,
    address: &str,
) -> Result<Event, AppError> {
    let (id, original) = match target {
        EventTarget::Event(id) => (id, None),
        EventTarget::Occurrence(occurrence) => (occurrence.event, Some(occurrence.original)),
    };
    let is_attendee = |event: &Event| event.data.participants.attendee(address).is_some();
    let mut speaker = access.clone();
    let mut found = store::locked_for_attendee(&app.store, tx, id, address).await?;
    match &found {
        // Whoever makes the row of an occurrence is its organiser, who invites to it.
        Some(event) => {
            let organizer = event.data.participants.organizer.as_ref().and_then(|organizer| organizer.user);
            speaker = organizer.map_or(speaker, Access::from);
        }
        // An event that is organised elsewhere lies in a calendar of the attendee's own.
        None => {
            let seen = store::locked(&app.store, tx, access, id).await?;
            let own = seen.filter(|seen| seen.role >= CalendarRole::Writer && is_attendee(&seen.event));
            found = own.map(|seen| seen.event);
        }
    }
    let Some(original) = original else { return found.ok_or_else(not_invited) };
    let replacing = store::locked_override(&app.store, tx, id, original).await?;
    if let Some(event) = replacing {
        let is_here = event.data.participants.is_organized_here();
        return Some(event)
            .filter(|event| is_attendee(event) && (is_here || found.is_some()))
            .ok_or_else(not_invited);
    }
    let series = found.ok_or_else(not_invited)?;
    if !series.is_series() {
        let own = series.recurrence_id.unwrap_or_else(|| series.data.timing.start_local());
        return Some(series).filter(|_| own == original).ok_or_else(not_invited);
    }
    one(app, tx, &speaker, &series, original).await
}

/// Gives one occurrence of a series a row of its own.
async fn one(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    series: &Event,
    original: DateTime,
) -> Result<Event, AppError> {
    if !series.data.timing.series().contains(original).unwrap_or(false) {
        return Err(not_found("id"));
    }
    let now = app.now();
    let made = Event {
        id: EventId(app.new_id()),
        created_by: access.user(),
        version: 1,
        created_at: now,
        updated_at: now,
        ..instance(series, original)
    };
    insert_in(app, tx, access, &made).await?;
    Ok(made)
}

/// Writes an answer and its change, if it is another than the last. That to all of a series holds for its overrides, too, but those that
/// were answered apart.
async fn write(
    app: &App,
    tx: &mut Tx,
    actor: Option<UserId>,
    before: Event,
    address: &str,
    given: &Answer,
) -> Result<Event, AppError> {
    let after = write_one(app, tx, actor, before.clone(), address, given).await?;
    if before.is_series() {
        follow_answer(app, tx, actor, address, (&before, &after)).await?;
    }
    Ok(after)
}

async fn write_one(
    app: &App,
    tx: &mut Tx,
    actor: Option<UserId>,
    before: Event,
    address: &str,
    given: &Answer,
) -> Result<Event, AppError> {
    let mut after = before.clone();
    let attendee = after.data.participants.attendee_mut(address).ok_or_else(not_invited)?;
    if attendee.answer == given.answer && attendee.comment == given.comment {
        return Ok(before);
    }
    let now = app.now();
    attendee.set_answer(given.answer);
    attendee.comment.clone_from(&given.comment);
    attendee.answered_at = Some(now).filter(|_| given.answer != AttendeeAnswer::NeedsAction);
    after.version = before.version + 1;
    after.updated_at = now;
    store::update(tx, &after).await?;
    let Some((was, is)) = diff(fields(&before), fields(&after)) else { return Ok(after) };
    let change = NewChange {
        owner: None,
        calendar: Some(after.calendar_id),
        entity: Entity::Event,
        entity_id: after.id.0,
        kind: Kind::Updated,
        before: Some(was),
        after: Some(is),
        actor,
        sight: Sight::of_event(Some(&before), Some(&after)),
    };
    change::append(tx, now, &change).await?;
    if let Some(attendee) = after.data.participants.attendee(address) {
        notices::of_answer(app, tx, actor, &after, attendee).await?;
    }
    Ok(after)
}

/// What the link of a mail is about. `None`: it leads nowhere, or whoever had it is not invited any more.
///
/// # Errors
/// [`AppError::Throttled`].
pub async fn find_by_link(app: &App, secret: &str) -> Result<Option<Invitation>, AppError> {
    app.admit(&FOLLOW, &address_key(app.client())).await?;
    let mut connection = app.store.read().await?;
    let Some(hash) = hash(secret) else { return Ok(None) };
    let Some((id, address)) = store::by_answer_secret(&mut connection, &hash).await? else {
        return Ok(None);
    };
    let event = store::of_anybody(&app.store, &mut connection, &[id.0]).await?.pop();
    let invited = event.filter(|event| {
        let participants = &event.data.participants;
        participants.is_organized_here() && participants.attendee(&address).is_some()
    });
    Ok(invited.map(|event| Invitation { event, address }))
}

/// Answers by the link of a mail, for the address to which it went.
///
/// # Errors
/// `NOT_FOUND` at `secret`; `INVALID` at `answer`; `TOO_LONG` at `comment`; [`AppError::Throttled`].
pub async fn by_link(
    app: &App,
    secret: &str,
    answer: AttendeeAnswer,
    comment: Option<&str>,
) -> Result<Invitation, AppError> {
    app.admit(&FOLLOW, &address_key(app.client())).await?;
    let given = Answer::read(answer, comment)?;
    let nowhere =
        || AppError::field(UserErrorCode::NotFound, "secret", "This link leads to no invitation (any more).");
    let hash = hash(secret).ok_or_else(nowhere)?;
    let mut tx = app.store.begin().await?;
    let (id, address) = store::by_answer_secret(&mut tx, &hash).await?.ok_or_else(nowhere)?;
    let event = store::locked_for_attendee(&app.store, &mut tx, id, &address).await?.ok_or_else(nowhere)?;
    let event = write(app, &mut tx, None, event, &address, &given).await?;
    app.commit(tx).await?;
    Ok(Invitation { event, address })
}

fn hash(secret: &str) -> Option<[u8; 32]> {
    (secret.len() <= MAX_SECRET_LENGTH).then(|| Sha256::digest(secret).into())
}
