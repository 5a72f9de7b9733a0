//! What a person is invited to, whether they see the calendar or not.

use cal3_domain::{
    access::Scope,
    event::{Attendee, Event},
    ids::UserId,
};
use cal3_store::event as store;
pub use cal3_store::event::InvitationPlace;

use super::participants::own_address;
use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Most unanswered invitations that are counted: there may be more.
pub const INVITATIONS_COUNTED: i64 = 100;

/// An event as somebody who is invited to it sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Invitation {
    /// The event: a single one, a series, or an override.
    pub event: Event,
    /// The address that is invited.
    pub address: String,
}

impl Invitation {
    /// Who is invited, with their answer.
    pub fn attendee(&self) -> Option<&Attendee> {
        self.event.data.participants.attendee(&self.address)
    }
}

/// A page of what `owner`, who has to be the viewer, is invited to by people here and that is not over: without an answer first, then
/// by their starts. One more than asked for shows that there are more. Of others nobody sees any, nor does a token that is narrowed to
/// some calendars.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn invitations(
    app: &App,
    viewer: &Viewer,
    owner: UserId,
    page: &PageArgs<InvitationPlace>,
) -> Result<Vec<(InvitationPlace, Invitation)>, AppError> {
    let Some(address) = address(app, viewer, owner).await? else { return Ok(Vec::new()) };
    let (bounds, limit) = ((page.after, page.before), page.limit + 1);
    let mut connection = app.store.read().await?;
    let found =
        store::invitations(&app.store, &mut connection, &address, app.now(), bounds, page.backwards, limit)
            .await?;
    let invitation = |event| Invitation { event, address: address.clone() };
    Ok(found.into_iter().map(|(place, event)| (place, invitation(event))).collect())
}

/// How many of [`invitations`] wait for an answer: [`INVITATIONS_COUNTED`] when there are as many or more.
///
/// # Errors
/// As [`invitations`].
pub async fn unanswered_count(app: &App, viewer: &Viewer, owner: UserId) -> Result<i64, AppError> {
    let Some(address) = address(app, viewer, owner).await? else { return Ok(0) };
    let mut connection = app.store.read().await?;
    Ok(store::count_unanswered(&mut connection, &address, app.now(), INVITATIONS_COUNTED).await?)
}

/// The address by which the viewer is invited, if they are `owner`.
async fn address(app: &App, viewer: &Viewer, owner: UserId) -> Result<Option<String>, AppError> {
    let access = access::read(viewer, Scope::EventsRead)?;
    if access.user() != Some(owner) || access.is_narrowed_to_calendars() {
        return Ok(None);
    }
    let mut connection = app.store.read().await?;
    Ok(own_address(app, &mut connection, owner).await?.map(|(_, address)| address))
}
