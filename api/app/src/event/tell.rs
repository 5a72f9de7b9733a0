//! Telling those who are invited: of the invitation, of a move, that it does not take place, that they are not invited any more. All by
//! mail (RFC 5546 sections 3.2.2 and 3.2.5), who has an account by a notice, too.

use cal3_domain::{
    event::{Attendee, Event, EventStatus, Organizer, is_same_address},
    ical::{CalendarHeader, CalendarWriter, event_to_write},
    ids::UserId,
    time::EventTime,
};
use cal3_store::{StoreError, Tx, event as store};
use jiff::SignedDuration;

use super::{notices, participants::Notify};
use crate::{
    App, AppError,
    mail::{self, AttendeeLetter, AttendeeNews, Mail},
};

/// Guests whom one person has told in an hour, by hand and by their rules: of each mail or, where no mail is sent, each notice.
const TOLD: i64 = 500;
pub(super) const WINDOW: SignedDuration = SignedDuration::from_hours(1);

/// What somebody is to be told, and of which event.
pub(super) type News<'a> = (&'a Event, &'a Attendee, AttendeeNews);

/// Has everybody told whom a change concerns, when the transaction is committed. `before` and `after` are the event as it was and as
/// it is: what is new has no `before`, what is gone no `after`.
///
/// # Errors
/// [`AppError::Throttled`] when the person has had told as many as they may; [`AppError::Internal`] when the database fails.
pub(crate) async fn tell(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    notify: Notify,
    (before, after): (Option<&Event>, Option<&Event>),
) -> Result<(), AppError> {
    let told = concerned(app, notify, before, after);
    admit(app, tx, user, told.len()).await?;
    mail_all(app, tx, user, &told).await?;
    Ok(notices::of_news(app, tx, (user, Some(user)), &told).await?)
}

/// As [`tell`], by mail alone: of the first part of a series that is cut, whose second part tells of the change.
///
/// # Errors
/// As [`tell`].
pub(super) async fn tell_by_mail(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    notify: Notify,
    (before, after): (&Event, &Event),
) -> Result<(), AppError> {
    if app.mailer().is_none() {
        return Ok(());
    }
    let told = concerned(app, notify, Some(before), Some(after));
    admit(app, tx, user, told.len()).await?;
    Ok(mail_all(app, tx, user, &told).await?)
}

/// Tells whoever is not invited to the second part of a series that is cut, in the page: the mail of the first part tells them, too.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub(super) async fn tell_uninvited(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    notify: Notify,
    (before, after): (&Event, &Event),
) -> Result<(), StoreError> {
    let mut told = concerned(app, notify, Some(before), Some(after));
    told.retain(|(.., news)| *news == AttendeeNews::Uninvited);
    notices::of_news(app, tx, (user, Some(user)), &told).await
}

/// As [`tell`], for an event that follows what `actor`, or time, did elsewhere, which is not refused for what the guests of one event
/// were told: where the one who invites has had told as many as they may, nobody is.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub(crate) async fn tell_of_following(
    app: &App,
    tx: &mut Tx,
    actor: Option<UserId>,
    (before, after): (&Event, Option<&Event>),
) -> Result<(), StoreError> {
    let told = concerned(app, Notify::All, Some(before), after);
    let organizer = told.first().and_then(|(event, ..)| event.data.participants.organizer.as_ref()?.user);
    let Some(organizer) = organizer else { return Ok(()) };
    if !is_admitted(app, tx, organizer, told.len()).await? {
        tracing::warn!(event = %before.id, "too many guests were told in an hour: those of this event are not");
        return Ok(());
    }
    mail_all(app, tx, organizer, &told).await?;
    notices::of_news(app, tx, (organizer, actor), &told).await
}

/// Whom a change concerns, if anybody is to be told, of an event that is not over.
fn concerned<'a>(
    app: &App,
    notify: Notify,
    before: Option<&'a Event>,
    after: Option<&'a Event>,
) -> Vec<News<'a>> {
    let is_here = |event: &Event| event.data.participants.is_organized_here();
    if notify == Notify::Nobody || !before.into_iter().chain(after).any(is_here) {
        return Vec::new();
    }
    let now = app.now();
    let is_ahead = |event: &Event| event.data.timing.during().1.is_none_or(|end| end > now);
    news(before, after).into_iter().filter(|(event, ..)| is_ahead(event)).collect()
}

/// Lays a mail to each of these, on the account of `user`.
async fn mail_all(app: &App, tx: &mut Tx, user: UserId, told: &[News<'_>]) -> Result<(), StoreError> {
    if app.mailer().is_none() {
        return Ok(());
    }
    // One for each method: all whom one method tells are told of the same event.
    let mut objects: Vec<(&'static str, String)> = Vec::new();
    for (event, attendee, news) in told {
        let Some(organizer) = &event.data.participants.organizer else { continue };
        let method = news.method();
        let calendar = match objects.iter().find(|(by, _)| *by == method) {
            Some((_, object)) => object.clone(),
            None => {
                let object = object(app, tx, event, method).await?;
                objects.push((method, object.clone()));
                object
            }
        };
        let letter = letter(event, organizer, attendee, *news, calendar);
        mail::lay(app, tx, Some(user), &Mail::Attendee(letter)).await?;
    }
    Ok(())
}

/// Refuses to tell more than one person may.
async fn admit(app: &App, tx: &mut Tx, user: UserId, guests: usize) -> Result<(), AppError> {
    if is_admitted(app, tx, user, guests).await? {
        return Ok(());
    }
    let retry_after_ms = WINDOW.as_millis().try_into().unwrap_or(u64::MAX) / 4;
    Err(AppError::Throttled { retry_after_ms })
}

/// Whether as many may be told beside those who were.
async fn is_admitted(app: &App, tx: &mut Tx, user: UserId, guests: usize) -> Result<bool, StoreError> {
    if guests == 0 {
        return Ok(true);
    }
    let since = app.now() - WINDOW;
    let before = match app.mailer() {
        Some(_) => store::attendee_mails_since(tx, user, since).await?,
        None => cal3_store::notice::guests_told_since(tx, user, since).await?,
    };
    Ok(before + i64::try_from(guests).unwrap_or(i64::MAX) <= TOLD)
}

/// Who is to be told what, and of which event.
fn news<'a>(before: Option<&'a Event>, after: Option<&'a Event>) -> Vec<News<'a>> {
    let mut told = Vec::new();
    let takes_place = |event: &&Event| event.data.details.status != EventStatus::Cancelled;
    let (was, is) = (before.filter(takes_place), after.filter(takes_place));
    if let Some(was) = was {
        let news = if is.is_some() { AttendeeNews::Uninvited } else { AttendeeNews::Cancelled };
        let gone = others(was).filter(|attendee| {
            is.is_none_or(|is| is.data.participants.attendee(&attendee.address).is_none())
        });
        // A cancelled event is sent as it is now, in its latest revision.
        let event = after.filter(|_| is.is_none()).unwrap_or(was);
        told.extend(gone.map(|attendee| (event, attendee, news)));
    }
    if let Some(is) = is {
        told.extend(others(is).filter_map(|attendee| {
            let known = was.is_some_and(|was| was.data.participants.attendee(&attendee.address).is_some());
            match (known, was) {
                (true, Some(was)) if is_elsewhere(was, is) => Some((is, attendee, AttendeeNews::Moved)),
                (true, _) => None,
                (false, _) => Some((is, attendee, AttendeeNews::Invited)),
            }
        }));
    }
    told
}

/// Those at mail addresses but the organiser.
fn others(event: &Event) -> impl Iterator<Item = &Attendee> {
    let participants = &event.data.participants;
    let organizer = participants.organizer.as_ref().map(|organizer| organizer.address.as_str());
    participants.attendees.iter().filter(move |attendee| {
        let is_mail = attendee.address.contains('@') && !attendee.address.contains(':');
        is_mail && organizer.is_none_or(|organizer| !is_same_address(organizer, &attendee.address))
    })
}

/// Whether it is at another time or place.
fn is_elsewhere(was: &Event, is: &Event) -> bool {
    was.data.timing != is.data.timing || was.data.details.location != is.data.details.location
}

/// The event as mail programs understand it: without what is the organiser's own, as its reminders are.
async fn object(app: &App, tx: &mut Tx, event: &Event, method: &str) -> Result<String, StoreError> {
    let series = match event.series_id {
        Some(id) => store::of_anybody(&app.store, tx, &[id.0]).await?.pop(),
        None => None,
    };
    let clock = series.as_ref().map(|series| series.data.timing.start.clock());
    let mut written = event_to_write(event, clock.as_ref(), None);
    written.subcomponents.clear();
    written.color = None;
    written.dtstamp = Some(app.now());
    if method == "CANCEL" {
        if event.data.details.status != EventStatus::Cancelled {
            written.sequence = written.sequence.saturating_add(1);
        }
        written.status = Some(EventStatus::Cancelled);
    }
    let header = CalendarHeader { method: Some(method.to_owned()), ..CalendarHeader::default() };
    let mut content = String::new();
    let day = event.data.timing.start.local().date();
    let mut writer = CalendarWriter::begin(&header, Some(day), &mut content);
    writer.event(&written, app.now(), &mut content);
    writer.end(&mut content);
    Ok(content)
}

fn letter(
    event: &Event,
    organizer: &Organizer,
    attendee: &Attendee,
    news: AttendeeNews,
    calendar: String,
) -> AttendeeLetter {
    let details = &event.data.details;
    let (from, until) = span(event);
    AttendeeLetter {
        news,
        event: event.id.0,
        address: attendee.address.clone(),
        name: attendee.name.clone(),
        organizer_address: organizer.address.clone(),
        organizer_name: organizer.name.clone(),
        summary: details.summary.clone(),
        location: details.location.clone(),
        from,
        until,
        recurs: event.is_series(),
        calendar,
    }
}

/// The start and the end as texts, each on its own clock; of an all-day event on one day no end.
pub(super) fn span(event: &Event) -> (String, Option<String>) {
    let timing = &event.data.timing;
    let (start, end) = (&timing.start, timing.end_time());
    match (start, &end) {
        (EventTime::Date(first), EventTime::Date(end)) => {
            let last = end.yesterday().unwrap_or(*end);
            let text = |day: jiff::civil::Date| day.strftime("%A, %-d %B %Y").to_string();
            (text(*first), (last > *first).then(|| text(last)))
        }
        _ if end == *start => (when(start), None),
        _ => (when(start), Some(when(&end))),
    }
}

fn when(time: &EventTime) -> String {
    let zone = match time {
        EventTime::Zoned { zone, .. } => format!(" ({})", zone.id()),
        EventTime::Utc(_) => " (UTC)".to_owned(),
        EventTime::Date(_) | EventTime::Floating(_) => String::new(),
    };
    format!("{}{zone}", time.local().strftime("%A, %-d %B %Y, %H:%M"))
}
