//! What people with an account are told in the page of events that they are or were invited to, and of answers to their own invitations.

use std::collections::HashMap;

use cal3_domain::{
    event::{Attendee, AttendeeAnswer, Event},
    ids::UserId,
    time::EventTime,
};
use cal3_store::{Access, StoreError, Tx, account, event, notice as store};

use super::tell::{News, WINDOW, span};
use crate::{
    App,
    mail::AttendeeNews,
    notice::{self, Kind, NewNotice},
};

/// Answers that one person is told in an hour; more of them stand at the events.
const ANSWERS: i64 = 500;

/// Tells those of `told` who have an account what becomes of the event, in the page: one notice for each event and kind of news. Not to
/// `actor`, who did it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub(super) async fn of_news(
    app: &App,
    tx: &mut Tx,
    (sender, actor): (UserId, Option<UserId>),
    told: &[News<'_>],
) -> Result<(), StoreError> {
    if told.is_empty() {
        return Ok(());
    }
    let addresses: Vec<String> =
        told.iter().map(|(_, attendee, _)| attendee.address.to_lowercase()).collect();
    let known = account::people_at(tx, &addresses, app.mailer().is_some()).await?;
    let known: HashMap<String, UserId> = known.into_iter().map(|(user, address)| (address, user)).collect();
    for kind in [AttendeeNews::Invited, AttendeeNews::Moved, AttendeeNews::Cancelled, AttendeeNews::Uninvited]
    {
        let of_kind = || told.iter().filter(|(.., news)| *news == kind);
        let person = |attendee: &Attendee| known.get(&attendee.address.to_lowercase()).copied();
        let mut people: Vec<UserId> = of_kind().filter_map(|(_, attendee, _)| person(attendee)).collect();
        people.retain(|person| Some(*person) != actor);
        // All whom one kind of news tells are told of the same event.
        let (Some((event, ..)), false) = (of_kind().next(), people.is_empty()) else { continue };
        notice::tell(app, tx, &people, &news(app, event, kind, sender)).await?;
    }
    Ok(())
}

fn news(app: &App, event: &Event, news: AttendeeNews, sender: UserId) -> NewNotice {
    let what = what(event);
    let organizer = event.data.participants.organizer.as_ref();
    let who = organizer.map_or("Somebody", |one| one.name.as_deref().unwrap_or(&one.address));
    let (kind, title) = match news {
        AttendeeNews::Invited => (Kind::EventInvited, format!("{who} invited you to {what}")),
        AttendeeNews::Moved => (Kind::EventMoved, format!("{who} changed the time or the place of {what}")),
        AttendeeNews::Cancelled => (Kind::EventCancelled, format!("{who} cancelled {what}")),
        AttendeeNews::Uninvited => {
            (Kind::EventUninvited, format!("{who} took your invitation to {what} back"))
        }
    };
    // There is nothing to see of what they are not invited to any more.
    let subject = matches!(news, AttendeeNews::Invited | AttendeeNews::Moved).then(|| event.id.to_string());
    told(app, (kind, title), when_and_where(event), subject, Some(sender))
}

/// Tells whoever invites what somebody answered, in the page, unless they did so themselves or it was only taken back. `after` is the
/// event with the answer.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub(super) async fn of_answer(
    app: &App,
    tx: &mut Tx,
    actor: Option<UserId>,
    after: &Event,
    attendee: &Attendee,
) -> Result<(), StoreError> {
    let organizer = after.data.participants.organizer.as_ref().and_then(|organizer| organizer.user);
    let Some(organizer) = organizer.filter(|organizer| actor != Some(*organizer)) else { return Ok(()) };
    let does = match attendee.answer {
        AttendeeAnswer::Accepted => "comes",
        AttendeeAnswer::Tentative => "may come",
        AttendeeAnswer::Declined => "does not come",
        AttendeeAnswer::NeedsAction | AttendeeAnswer::Delegated => return Ok(()),
    };
    // Who may not read the event any more is not told of it, either.
    let seen = event::visible(&app.store, tx, &Access::from(organizer), &[after.id.0]).await?;
    if seen.is_empty()
        || account::find_user(tx, organizer).await?.is_none()
        || store::answers_told_since(tx, organizer, app.now() - WINDOW).await? >= ANSWERS
    {
        return Ok(());
    }
    let own_name = match actor {
        Some(actor) => account::find_user(tx, actor).await?.map(|user| user.name),
        None => None,
    };
    let who = attendee.name.as_ref().or(own_name.as_ref()).unwrap_or(&attendee.address);
    let title = format!("{who} {does} to {}", what(after));
    let mut text = when_and_where(after);
    if let Some(comment) = &attendee.comment {
        text = format!("“{comment}”\n{text}");
    }
    let answer = told(app, (Kind::EventAnswered, title), text, Some(after.id.to_string()), actor);
    notice::tell(app, tx, &[organizer], &answer).await.map(drop)
}

fn told(
    app: &App,
    (kind, title): (Kind, String),
    text: String,
    subject: Option<String>,
    sender: Option<UserId>,
) -> NewNotice {
    NewNotice { kind, title, text, subject, sender, rule: None, rule_name: None, run: None, at: app.now() }
}

/// What an event is called in a sentence.
fn what(event: &Event) -> String {
    match event.data.details.summary.as_str() {
        "" => "an event".to_owned(),
        summary => format!("“{summary}”"),
    }
}

fn when_and_where(event: &Event) -> String {
    let mut text = when(event);
    if event.is_series() {
        text += ", and again";
    }
    if let Some(location) = &event.data.details.location {
        text = format!("{text}\n{location}");
    }
    text
}

/// From when until when, in a line; of an hour of one day the day and the zone once.
fn when(event: &Event) -> String {
    let (start, end) = (&event.data.timing.start, event.data.timing.end_time());
    match span(event) {
        (from, None) => from,
        (from, Some(until)) => {
            let day = |time: &EventTime| time.local().date();
            let is_short = !start.is_date() && day(start) == day(&end) && start.clock() == end.clock();
            let clock = start.local().strftime("%H:%M").to_string();
            let both = format!("{clock} – {}", end.local().strftime("%H:%M"));
            if is_short { from.replacen(&clock, &both, 1) } else { format!("{from} – {until}") }
        }
    }
}
