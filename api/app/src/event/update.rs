//! Changing an event, one occurrence of a series, it and all after it, or the whole series.

use cal3_domain::{
    access::Scope,
    event::{Cut, Event, EventData, EventEnd, Organizer, Recurrence, Timing, cut_series},
    ids::{CalendarId, EventId, UserId},
    reservation::ReservationCode,
};
use cal3_store::{
    Access, Tx,
    change::{self, Entity, Kind, NewChange, Sight},
    event as store,
};
use jiff::{SignedDuration, civil::DateTime};
use serde_json::json;

use super::{
    create::{new_uid, refused, uid_taken},
    fields,
    input::EventPatch,
    overrides::follow_people,
    participants::inviter,
    target::{EventTarget, Found, RecurrenceScope, find},
    tell::{tell, tell_by_mail, tell_uninvited},
    timing::{check, default_end, read_end, read_recurrence},
};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::{not_found, require_version},
    diff::diff,
    faults::Faults,
    idempotency::{self, Outcome},
};

/// What is to change.
#[derive(Debug, Clone)]
pub struct UpdateEvent {
    /// What is meant.
    pub target: EventTarget,
    /// How much of a series is meant; THIS for an occurrence, ALL for a series when left out.
    pub scope: Option<RecurrenceScope>,
    /// The calendar that it moves to.
    pub calendar_id: Option<CalendarId>,
    /// What is to be true of it. With the scope ALL through an occurrence, `start` and `end` are that occurrence's.
    pub event: EventPatch,
    /// The version of the row that the caller has seen.
    pub if_version: Option<i32>,
    /// Makes a second request with the same input answer the first's result.
    pub idempotency_key: Option<String>,
}

/// Changes it. Answers the row that was changed or made: the event, the new override, the new series.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `id`
/// or `calendarId`, `INVALID` at `start` when it follows a reservation; [`AppError::VersionConflict`].
pub async fn update(app: &App, viewer: &Viewer, input: UpdateEvent) -> Result<Event, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::EventsWrite)?;
    let mut tx = app.store.begin().await?;
    let request =
        ("eventUpdate", input.target, input.scope, input.calendar_id, &input.event, input.if_version);
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => return super::read::by_stored_id(app, &mut tx, &access, result).await,
        };
    let (mut tx, event) = update_in(app, tx, (user, &access), &input).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(event.id.0)).await?;
    }
    app.commit(tx).await?;
    if event.data.participants.is_organized_here() || input.event.attendees.is_some() {
        app.live().notify_jobs();
    }
    Ok(event)
}

/// The same within a transaction that has begun: nothing is committed.
///
/// # Errors
/// As [`update`].
pub(crate) async fn update_in(
    app: &App,
    mut tx: Tx,
    (user, access): (UserId, &Access),
    input: &UpdateEvent,
) -> Result<(Tx, Event), AppError> {
    let found =
        find(app, &mut tx, access, input.target, input.scope).await?.ok_or_else(|| not_found("id"))?;
    let inviter = inviter(app, &mut tx, user, &input.event).await?;
    let mut edit = Edit { app, access, user, tx, input, inviter };
    let event = match found {
        Found::Row(event, original) => edit.row(*event, original).await?,
        Found::Occurrence(series, original) => edit.occurrence(*series, original).await?,
        Found::Future(series, original) => edit.future(*series, original).await?,
    };
    Ok((edit.tx, event))
}

/// What [`update_in`] would begin with: the row that is meant, or the series of an occurrence that has none of its own, locked until
/// the transaction ends.
///
/// # Errors
/// As [`update`].
pub(crate) async fn present_in(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    target: EventTarget,
    scope: Option<RecurrenceScope>,
) -> Result<Event, AppError> {
    let found = find(app, tx, access, target, scope).await?.ok_or_else(|| not_found("id"))?;
    Ok(match found {
        Found::Row(event, _) | Found::Occurrence(event, _) | Found::Future(event, _) => *event,
    })
}

struct Edit<'a> {
    app: &'a App,
    access: &'a Access,
    user: UserId,
    tx: Tx,
    input: &'a UpdateEvent,
    inviter: Option<Organizer>,
}

impl Edit<'_> {
    /// Changes a whole row. Through an occurrence of a series, its times are meant for that occurrence.
    async fn row(&mut self, before: Event, original: Option<DateTime>) -> Result<Event, AppError> {
        require_version(self.input.if_version, before.version, EntityRef::Event(before.id))?;
        let mut after = before.clone();
        let anchor = original.unwrap_or_else(|| before.data.timing.start_local());
        let shift = self.patch(&mut after.data, anchor, before.recurrence_id.is_none())?;
        if after.data.timing != before.data.timing {
            self.check_free(before.id).await?;
        }
        self.move_calendar(&before, &mut after).await?;
        self.write(&before, &mut after).await?;
        if !shift.is_zero() && before.is_series() {
            let actor = self.actor();
            store::shift_overrides(&mut self.tx, before.id, shift, actor).await?;
        }
        if after.calendar_id != before.calendar_id && before.is_series() {
            let actor = self.actor();
            let to = (before.id, after.data.uid.as_str(), after.calendar_id);
            let from = jiff::civil::date(1, 1, 1).to_datetime(jiff::civil::Time::midnight());
            store::move_overrides(&mut self.tx, before.id, from, to, actor).await.map_err(uid_taken)?;
        }
        if before.is_series() {
            self.follow_people(after.id, &before, &after).await?;
        }
        Ok(after)
    }

    /// The times of an event that follows a reservation are the reservation's.
    async fn check_free(&mut self, id: EventId) -> Result<(), AppError> {
        let Some(code) = cal3_store::reservation::code_of_event(&mut self.tx, id).await? else {
            return Ok(());
        };
        let code = code.parse::<ReservationCode>().map_or(code, |code| code.to_string());
        let message = format!("It follows the reservation {code}. Move that, and this moves with it.");
        Err(AppError::field(UserErrorCode::Invalid, "start", message))
    }

    fn actor(&self) -> store::Actor {
        store::Actor { user: self.user, at: self.app.now() }
    }

    /// Makes the override of one occurrence: the whole of its series' event, at its place, with what is changed.
    async fn occurrence(&mut self, series: Event, original: DateTime) -> Result<Event, AppError> {
        require_version(self.input.if_version, series.version, EntityRef::Event(series.id))?;
        if self.input.event.recurrence.is_some() || self.input.calendar_id.is_some() {
            let (path, what) = match self.input.calendar_id {
                Some(_) => ("calendarId", "lies in the calendar of its series"),
                None => ("recurrence", "does not recur by itself"),
            };
            let message = format!("One occurrence {what}: use the scope ALL or THIS_AND_FUTURE.");
            return Err(AppError::field(UserErrorCode::Invalid, path, message));
        }
        let now = self.app.now();
        let clock = series.data.timing.start.clock();
        let mut data = series.data.clone();
        data.timing.recurrence = Recurrence::default();
        data.timing = data.timing.moved_to(clock.event_time(original));
        let whole = data.clone();
        self.patch(&mut data, original, false)?;
        let made = Event {
            id: EventId(self.app.new_id()),
            series_id: Some(series.id),
            recurrence_id: Some(original),
            data,
            created_by: Some(self.user),
            version: 1,
            created_at: now,
            updated_at: now,
            ..series
        };
        self.insert(&made).await?;
        self.tell(&Event { data: whole, ..made.clone() }, &made).await?;
        Ok(made)
    }

    /// Cuts the series in two and changes the second part, which becomes a series of its own (with a UID of its own).
    async fn future(&mut self, series: Event, original: DateTime) -> Result<Event, AppError> {
        let split = match cut_series(&series.data.timing, original) {
            Cut::Split(split) => split,
            Cut::Whole => return self.row(series, Some(original)).await,
            Cut::Impossible => return Err(uncuttable()),
        };
        require_version(self.input.if_version, series.version, EntityRef::Event(series.id))?;
        let now = self.app.now();
        let mut data =
            EventData { timing: split.future, uid: new_uid(self.app), sequence: 0, ..series.data.clone() };
        data.extra = Some(related(data.extra.as_deref(), &series.data.uid));
        let shift = self.patch(&mut data, original, true)?;
        let mut past = series.clone();
        past.data.timing = split.past;
        past.data.extra = Some(related(past.data.extra.as_deref(), &data.uid));
        self.write_row(&series, &mut past).await?;
        let (notify, cut) = (self.input.event.notify, (&series, &past));
        tell_by_mail(self.app, &mut self.tx, self.user, notify, cut).await?;
        let mut made = Event {
            id: EventId(self.app.new_id()),
            data,
            created_by: Some(self.user),
            version: 1,
            created_at: now,
            updated_at: now,
            ..series.clone()
        };
        made.calendar_id = self.input.calendar_id.unwrap_or(series.calendar_id);
        self.insert(&made).await?;
        // Who is not invited to this part still was to the other.
        let mut was = Event { data: series.data.clone(), ..made.clone() };
        tell_uninvited(self.app, &mut self.tx, self.user, notify, (&was, &made)).await?;
        was.data.participants.attendees.retain(|one| made.data.participants.attendee(&one.address).is_some());
        self.tell(&was, &made).await?;
        let actor = self.actor();
        let to = (made.id, made.data.uid.as_str(), made.calendar_id);
        store::move_overrides(&mut self.tx, series.id, original, to, actor).await?;
        if !shift.is_zero() {
            store::shift_overrides(&mut self.tx, made.id, shift, actor).await?;
        }
        self.follow_people(made.id, &series, &made).await?;
        Ok(made)
    }

    /// Invites to the overrides of `series` whoever came to it, and no longer who went.
    async fn follow_people(
        &mut self,
        series: EventId,
        before: &Event,
        after: &Event,
    ) -> Result<(), AppError> {
        let people = (&before.data.participants, &after.data.participants);
        follow_people(self.app, &mut self.tx, (series, self.user), people).await
    }

    /// Puts what the caller says into `data`, whose occurrence at `anchor` is meant. Answers by how much the original
    /// starts of the series moved.
    fn patch(
        &self,
        data: &mut EventData,
        anchor: DateTime,
        may_recur: bool,
    ) -> Result<SignedDuration, AppError> {
        let (patch, mut faults) = (&self.input.event, Faults::default());
        let status = data.details.status;
        patch.apply(&mut data.details, &mut faults);
        patch.invite(&mut data.participants, self.inviter.as_ref(), &mut faults);
        let mut shift = SignedDuration::ZERO;
        let before = data.timing.clone();
        if let Some(start) = patch.start.as_ref().and_then(|start| start.read("start", &mut faults)) {
            let changes_kind = start.is_date() != data.timing.start.is_date();
            let edit = data.timing.shifted(anchor, &start);
            (data.timing, shift) = (edit.timing, edit.shift);
            if changes_kind && patch.end.is_none() && patch.duration.is_none() {
                data.timing.end = default_end(&data.timing.start);
            }
        }
        if let Some(end) = read_end(patch, &mut faults) {
            let moved = anchor.saturating_add(shift);
            data.timing.end = relative_end(&data.timing, moved, end);
        }
        match &patch.recurrence {
            Some(_) if !may_recur => {
                faults.add(
                    UserErrorCode::Invalid,
                    "recurrence",
                    "An override of one occurrence does not recur.",
                );
            }
            Some(None) => data.timing.recurrence = Recurrence::default(),
            Some(Some(recurrence)) => {
                data.timing.recurrence = read_recurrence(recurrence, &data.timing.start, &mut faults);
            }
            None => {}
        }
        if data.timing != before {
            check(&data.timing, &mut faults);
            // SEQUENCE counts the revisions that matter to whoever was invited (RFC 5546 section 2.1.4).
            data.sequence = data.sequence.saturating_add(1);
            data.participants.ask_again();
        } else if data.details.status != status && data.participants.is_organized_here() {
            data.sequence = data.sequence.saturating_add(1);
        }
        faults.check()?;
        Ok(shift)
    }

    async fn move_calendar(&mut self, before: &Event, after: &mut Event) -> Result<(), AppError> {
        let Some(calendar) = self.input.calendar_id.filter(|id| *id != before.calendar_id) else {
            return Ok(());
        };
        if before.series_id.is_some() {
            let message = "One occurrence lies in the calendar of its series: use the scope ALL.";
            return Err(AppError::field(UserErrorCode::Invalid, "calendarId", message));
        }
        let target = cal3_store::calendar::locked(&mut self.tx, self.access, calendar).await?;
        match target {
            Some(target) if target.role >= cal3_domain::access::CalendarRole::Writer => {
                after.calendar_id = calendar;
                Ok(())
            }
            _ => Err(refused(self.app, self.access, calendar).await?),
        }
    }

    /// Writes a changed row and its change, if anything changed, and has those who are invited told.
    async fn write(&mut self, before: &Event, after: &mut Event) -> Result<(), AppError> {
        match self.write_row(before, after).await? {
            true => self.tell(before, after).await,
            false => Ok(()),
        }
    }

    /// Writes a changed row and its change, and answers whether anything changed.
    async fn write_row(&mut self, before: &Event, after: &mut Event) -> Result<bool, AppError> {
        let Some((was, is)) = diff(fields(before), fields(after)) else {
            return Ok(false);
        };
        after.version = before.version + 1;
        after.updated_at = self.app.now();
        store::update(&mut self.tx, after).await.map_err(uid_taken)?;
        let change = NewChange {
            owner: None,
            calendar: Some(after.calendar_id),
            entity: Entity::Event,
            entity_id: after.id.0,
            kind: Kind::Updated,
            before: Some(was.clone()),
            after: Some(is),
            actor: Some(self.user),
            sight: Sight::of_event(Some(before), Some(after)),
        };
        change::append(&mut self.tx, after.updated_at, &change).await?;
        if before.calendar_id != after.calendar_id {
            // Whoever sees only the calendar that it left learns that it is gone.
            let left = NewChange {
                calendar: Some(before.calendar_id),
                kind: Kind::Deleted,
                before: Some(was),
                after: None,
                sight: Sight::of_event(Some(before), None),
                ..change
            };
            change::append(&mut self.tx, after.updated_at, &left).await?;
        }
        Ok(true)
    }

    /// Has those who are invited told.
    async fn tell(&mut self, before: &Event, after: &Event) -> Result<(), AppError> {
        let notify = self.input.event.notify;
        tell(self.app, &mut self.tx, self.user, notify, (Some(before), Some(after))).await
    }

    async fn insert(&mut self, event: &Event) -> Result<(), AppError> {
        let written =
            store::insert(&mut self.tx, self.access, event, &fields(event)).await.map_err(uid_taken)?;
        if written { Ok(()) } else { Err(refused(self.app, self.access, event.calendar_id).await?) }
    }
}

/// The series has several rules, as some imported ones have.
pub(super) fn uncuttable() -> AppError {
    let message = "This series cannot be cut here: it has several rules, or nothing is left on one side. Use THIS or ALL.";
    AppError::field(UserErrorCode::Invalid, "scope", message)
}

/// The end of a series whose occurrence at `occurrence` (original start, after any move) is to end at `end`.
fn relative_end(timing: &Timing, occurrence: DateTime, end: EventEnd) -> EventEnd {
    let EventEnd::At(end) = end else { return end };
    let back = occurrence.duration_until(timing.start.local());
    let clock = end.clock();
    EventEnd::At(clock.event_time(end.local().saturating_add(back)))
}

/// Adds RELATED-TO (RFC 5545 section 3.8.4.5) the other part of a series that was cut.
fn related(extra: Option<&str>, uid: &str) -> String {
    let line = format!("RELATED-TO;RELTYPE=SIBLING:{uid}");
    match extra.map(str::trim_end).filter(|extra| !extra.is_empty()) {
        Some(extra) if extra.contains(&line) => extra.to_owned(),
        Some(extra) => format!("{extra}\r\n{line}\r\n"),
        None => format!("{line}\r\n"),
    }
}
