//! Invitations: events as those see them who are invited, signed in or with the link of a mail.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use cal3_app::event::{self, Invitation, InvitationPlace};
use jiff::{Timestamp, tz};

use super::{
    attendee::{AttendeeAnswer, EventAttendee, EventOrganizer, attendees, organizer},
    input::target,
    object::{EventStatus, Recurrence, recurrence},
    time::EventTime,
};
use crate::{
    connection::Place,
    context::ContextExt as _,
    error::refuse,
    payload::{UserError, settle},
    scalars::{DateTime, Url},
};

/// An event as somebody who is invited to it sees it, whether they see its calendar or not.
pub(crate) struct EventInvitation(Invitation);

impl From<Invitation> for EventInvitation {
    fn from(invitation: Invitation) -> Self {
        Self(invitation)
    }
}

impl Place for InvitationPlace {
    fn write(&self) -> String {
        let (at, event) = (self.starts.as_microsecond(), self.event.write());
        format!("{}.{at}.{event}", u8::from(self.is_answered))
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        let is_answered = match parts.next()? {
            "0" => false,
            "1" => true,
            _ => return None,
        };
        let starts = Timestamp::from_microsecond(parts.next()?.parse().ok()?).ok()?;
        Some(Self { is_answered, starts, event: Place::read(parts.next()?)? })
    }
}

/// An event as somebody who is invited to it sees it, whether they see its calendar or not.
#[Object]
impl EventInvitation {
    /// The event's id, for `eventAnswer`. Who does not see the calendar cannot ask for the event by it.
    async fn event_id(&self) -> ID {
        self.0.event.id.to_string().into()
    }

    /// What it is about, in a line; may be empty.
    async fn summary(&self) -> &str {
        &self.0.event.data.details.summary
    }

    /// What it is about, at length.
    async fn description(&self) -> Option<&str> {
        self.0.event.data.details.description.as_deref()
    }

    /// Where it takes place.
    async fn location(&self) -> Option<&str> {
        self.0.event.data.details.location.as_deref()
    }

    /// A page about it.
    async fn url(&self) -> Option<Url> {
        self.0.event.data.details.url.clone().map(Url)
    }

    /// Whether it takes place.
    async fn status(&self) -> EventStatus {
        self.0.event.data.details.status.into()
    }

    /// Whether it takes whole days.
    async fn is_all_day(&self) -> bool {
        self.0.event.data.timing.start.is_date()
    }

    /// When it starts; of a series, its first occurrence.
    async fn start(&self) -> EventTime {
        EventTime(self.0.event.data.timing.start.clone())
    }

    /// When it ends, exclusive; of a series, its first occurrence.
    async fn end(&self) -> EventTime {
        EventTime(self.0.event.data.timing.end_time())
    }

    /// `start` as an instant; all-day and floating ones are read in UTC, as whoever is invited need not know the calendar's zone.
    async fn starts_at(&self) -> DateTime {
        DateTime(self.0.event.data.timing.start.instant(&tz::TimeZone::UTC))
    }

    /// `end` as an instant, read as `startsAt`.
    async fn ends_at(&self) -> DateTime {
        DateTime(self.0.event.data.timing.end_time().instant(&tz::TimeZone::UTC))
    }

    /// How it recurs; null for a single event, and for an occurrence that has a row of its own.
    async fn recurrence(&self) -> Option<Recurrence> {
        recurrence(&self.0.event)
    }

    /// Whoever invites.
    async fn organizer(&self) -> Option<EventOrganizer> {
        organizer(&self.0.event)
    }

    /// All who are invited, with their answers: at most 200.
    async fn attendees(&self) -> Vec<EventAttendee> {
        attendees(&self.0.event)
    }

    /// Who is invited by this invitation, with their answer.
    async fn attendee(&self) -> Option<EventAttendee> {
        self.0.attendee().cloned().map(EventAttendee)
    }
}

/// What somebody answers.
#[derive(InputObject)]
pub(crate) struct EventAnswerInput {
    /// What they are invited to: an event's id, of a series all of it, or an occurrence's. An answer to all of a series holds for its
    /// changed occurrences, too (for the latest 500), but not for those that were answered apart.
    pub id: ID,
    /// The answer: not `DELEGATED`.
    pub answer: AttendeeAnswer,
    /// What they add, at most 1,000 characters; takes the place of what they added before.
    pub comment: Option<String>,
}

/// What somebody answers by the link of a mail.
#[derive(InputObject)]
pub(crate) struct PublicInvitationAnswerInput {
    /// What stands behind the `#` of the link.
    pub secret: String,
    /// The answer: not `DELEGATED`.
    pub answer: AttendeeAnswer,
    /// What they add, at most 1,000 characters; takes the place of what they added before.
    pub comment: Option<String>,
}

/// What `eventAnswer` answers.
#[derive(SimpleObject)]
pub(crate) struct EventAnswerPayload {
    /// The invitation as it is now.
    invitation: Option<EventInvitation>,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// What `publicInvitationAnswer` answers.
#[derive(SimpleObject)]
pub(crate) struct PublicInvitationAnswerPayload {
    /// The invitation as it is now.
    invitation: Option<EventInvitation>,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// Queries about invitations that need nobody signed in.
#[derive(Default)]
pub struct EventInvitationQuery;

#[Object]
impl EventInvitationQuery {
    /// The invitation that the link of a mail leads to. Null when it leads nowhere, or when the address that it went to is not invited any
    /// more. Nobody has to be signed in.
    async fn public_invitation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What stands behind the `#` of the link.")] secret: String,
    ) -> Result<Option<EventInvitation>> {
        match Box::pin(event::find_by_link(ctx.app(), &secret)).await {
            Ok(found) => Ok(found.map(EventInvitation::from)),
            Err(error) => Err(refuse(ctx, error)),
        }
    }
}

/// Answering invitations.
#[derive(Default)]
pub struct EventInvitationMutation;

#[Object]
impl EventInvitationMutation {
    /// Answers an invitation. Only whoever is invited does, by their confirmed mail address; they need not see the calendar.
    /// Scope: `events:write`.
    async fn event_answer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What they answer.")] input: EventAnswerInput,
    ) -> Result<EventAnswerPayload> {
        let answered = async {
            let given = event::AnswerEvent {
                target: target(&input.id)?,
                answer: input.answer.into(),
                comment: input.comment,
            };
            event::answer(ctx.app(), ctx.viewer(), &given).await
        };
        let (invitation, user_errors) = settle(ctx, Box::pin(answered).await).await?;
        Ok(EventAnswerPayload { invitation: invitation.map(EventInvitation::from), user_errors })
    }

    /// Answers an invitation by the link of a mail, for the address that it went to. Nobody has to be signed in.
    async fn public_invitation_answer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What they answer.")] input: PublicInvitationAnswerInput,
    ) -> Result<PublicInvitationAnswerPayload> {
        let answer = input.answer.into();
        let answered = event::by_link(ctx.app(), &input.secret, answer, input.comment.as_deref());
        let (invitation, user_errors) = settle(ctx, Box::pin(answered).await).await?;
        Ok(PublicInvitationAnswerPayload { invitation: invitation.map(EventInvitation::from), user_errors })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_was_written() {
        let place = InvitationPlace {
            is_answered: true,
            starts: "1969-12-31T23:59:59Z".parse().unwrap(),
            event: uuid::Uuid::from_u128(7),
        };
        assert_eq!(InvitationPlace::read(&place.write()), Some(place));
        for wrong in ["", "2.0.x", "1.x.y", "0.0"] {
            assert_eq!(InvitationPlace::read(wrong), None, "{wrong}");
        }
    }
}
