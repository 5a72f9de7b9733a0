//! Inviting people to an event: who is invited already stays as they are.

use cal3_domain::automation::Person;
use cal3_store::{Access, Tx};

use super::effects::Subject;
use crate::{
    App, AppError,
    event::{AttendeeInput, present_in},
};

/// All who are to be invited; `None` when nobody is new, so that nothing changes.
///
/// # Errors
/// As a change of the event.
pub(super) async fn wanted(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    subject: Subject,
    people: &[Person],
) -> Result<Option<Vec<AttendeeInput>>, AppError> {
    let (target, scope) = subject.target()?;
    let present = present_in(app, tx, access, target, scope).await?.data.participants;
    let new = people.iter().filter(|person| present.attendee(&person.email).is_none());
    let new: Vec<AttendeeInput> = new
        .map(|person| AttendeeInput {
            email: person.email.clone(),
            name: person.name.clone(),
            role: Some(person.role),
        })
        .collect();
    if new.is_empty() {
        return Ok(None);
    }
    let known = present
        .attendees
        .iter()
        .map(|attendee| AttendeeInput { email: attendee.address.clone(), ..AttendeeInput::default() });
    Ok(Some(known.chain(new).collect()))
}
