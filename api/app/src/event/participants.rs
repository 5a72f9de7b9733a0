//! Who is invited to an event: by whoever may write to its calendar, in the name of its organiser.

use cal3_domain::{
    account::EmailAddress,
    event::{Attendee, AttendeeAnswer, AttendeeRole, Organizer, Participants, is_same_address, limits},
    ids::UserId,
};
use cal3_store::{PgConnection, account as people};

use super::input::EventPatch;
use crate::{App, AppError, UserErrorCode, faults::Faults, resource::sentence};

/// Somebody who is to be invited.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AttendeeInput {
    /// Their mail address.
    pub email: String,
    /// What they are called; stays as it is when left out.
    pub name: Option<String>,
    /// What they are to the event; stays as it is when left out.
    pub role: Option<AttendeeRole>,
}

/// Whether those who are invited are told: by a mail, and in the page who has an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Notify {
    /// Nobody does.
    Nobody,
    /// All whom it concerns.
    #[default]
    All,
}

/// The address by which a person is known as an organiser or an attendee: their own, confirmed where this installation can send mail.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub(super) async fn own_address(
    app: &App,
    connection: &mut PgConnection,
    user: UserId,
) -> Result<Option<(String, String)>, AppError> {
    let user = people::find_user(connection, user).await?;
    Ok(user.and_then(|user| {
        let is_known = user.email_verified_at.is_some() || app.mailer().is_none();
        user.email.filter(|_| is_known).map(|address| (user.name, address))
    }))
}

/// Whoever invites, if the patch says who is to be invited.
///
/// # Errors
/// `INVALID` at `attendees` for somebody without a confirmed address.
pub(super) async fn inviter(
    app: &App,
    connection: &mut PgConnection,
    user: UserId,
    patch: &EventPatch,
) -> Result<Option<Organizer>, AppError> {
    if patch.attendees.as_ref().is_none_or(Vec::is_empty) {
        return Ok(None);
    }
    let Some((name, address)) = own_address(app, connection, user).await? else {
        let message = "Confirm your own mail address first: those who are invited are to know by whom.";
        return Err(AppError::field(UserErrorCode::Invalid, "attendees", message));
    };
    Ok(Some(Organizer { address, name: Some(name), user: Some(user), params: String::new() }))
}

impl EventPatch {
    /// Makes those who are invited those whom it names, if it says anything of them. Who stays keeps their answer; the first who
    /// invites becomes the organiser.
    pub(super) fn invite(
        &self,
        participants: &mut Participants,
        inviter: Option<&Organizer>,
        faults: &mut Faults,
    ) {
        let Some(wanted) = &self.attendees else { return };
        if wanted.len() > limits::ATTENDEES {
            let message = format!("Invite at most {} people.", limits::ATTENDEES);
            faults.add(UserErrorCode::TooLarge, "attendees", message);
            return;
        }
        let mut attendees: Vec<Attendee> = Vec::with_capacity(wanted.len());
        for (i, input) in wanted.iter().enumerate() {
            let Some(attendee) = input.read(participants, &format!("attendees.{i}"), faults) else {
                continue;
            };
            if !attendees.iter().any(|known| is_same_address(&known.address, &attendee.address)) {
                attendees.push(attendee);
            }
        }
        if attendees == participants.attendees {
            return;
        }
        match &mut participants.organizer {
            Some(organizer) if organizer.user.is_some() => {}
            Some(organizer) => match inviter {
                Some(own) if is_same_address(&own.address, &organizer.address) => organizer.user = own.user,
                _ => {
                    let message =
                        format!("{} organises this event elsewhere, and invites there.", organizer.address);
                    faults.add(UserErrorCode::Forbidden, "attendees", message);
                    return;
                }
            },
            organizer @ None => *organizer = inviter.cloned(),
        }
        if let Some(organizer) = &participants.organizer {
            let own = attendees.iter_mut().filter(|one| is_same_address(&one.address, &organizer.address));
            own.for_each(|attendee| {
                attendee.set_answer(AttendeeAnswer::Accepted);
                attendee.rsvp = false;
            });
        }
        participants.attendees = attendees;
        if participants.attendees.is_empty() {
            participants.organizer = None;
        }
    }
}

impl AttendeeInput {
    /// The attendee that is meant: who is invited already as they are, with the name and role that are said.
    fn read(&self, present: &Participants, path: &str, faults: &mut Faults) -> Option<Attendee> {
        let mut attendee = match present.attendee(self.email.trim()) {
            Some(known) => known.clone(),
            None => match EmailAddress::parse(&self.email) {
                Ok(address) => Attendee::invited(address.as_str()),
                Err(fault) => {
                    let message = sentence(&fault.to_string());
                    faults.add(UserErrorCode::Invalid, &format!("{path}.email"), message);
                    return None;
                }
            },
        };
        if let Some(name) = self.name.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
            attendee.name = Some(faults.line(&format!("{path}.name"), name, limits::NAME));
        }
        attendee.role = self.role.unwrap_or(attendee.role);
        Some(attendee)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invited(present: &Participants, emails: &[&str]) -> Result<Participants, AppError> {
        let attendees = emails
            .iter()
            .map(|email| AttendeeInput { email: (*email).to_owned(), ..AttendeeInput::default() });
        let patch = EventPatch { attendees: Some(attendees.collect()), ..EventPatch::default() };
        let own = Organizer {
            address: "grace@example.org".to_owned(),
            user: Some(UserId(uuid::Uuid::nil())),
            ..Organizer::default()
        };
        let (mut participants, mut faults) = (present.clone(), Faults::default());
        patch.invite(&mut participants, Some(&own), &mut faults);
        faults.check().map(|()| participants)
    }

    #[test]
    fn who_stays_keeps_their_answer_and_an_address_is_invited_once() {
        let mut party =
            invited(&Participants::default(), &["ada@example.org", "ADA@example.org", "grace@example.org"])
                .unwrap();
        assert!(party.is_organized_here());
        let answers: Vec<_> = party.attendees.iter().map(|attendee| attendee.answer.as_str()).collect();
        assert_eq!(answers, ["NEEDS_ACTION", "ACCEPTED"]);

        party.attendees[0].set_answer(AttendeeAnswer::Declined);
        let more = invited(&party, &["bob@example.org", "Ada@Example.org"]).unwrap();
        let answers: Vec<_> = more.attendees.iter().map(|attendee| attendee.answer.as_str()).collect();
        assert_eq!(answers, ["NEEDS_ACTION", "DECLINED"]);
        assert!(invited(&more, &[]).unwrap().is_empty());
        assert!(invited(&more, &["nobody"]).is_err());
    }

    #[test]
    fn an_event_that_is_organised_elsewhere_is_invited_to_there() {
        let organizer = Organizer { address: "boss@example.com".to_owned(), ..Organizer::default() };
        let elsewhere =
            Participants { organizer: Some(organizer), attendees: vec![Attendee::invited("a@b.c")] };
        assert!(invited(&elsewhere, &["a@b.c", "d@e.f"]).is_err());
        assert_eq!(invited(&elsewhere, &["A@b.c"]).unwrap(), elsewhere);

        let organizer = Organizer { address: "Grace@example.org".to_owned(), ..Organizer::default() };
        let own = Participants { organizer: Some(organizer), ..Participants::default() };
        assert!(invited(&own, &["d@e.f"]).unwrap().is_organized_here());
    }
}
