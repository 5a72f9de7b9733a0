//! A page as anybody sees it.

use cal3_domain::{
    access::Viewer,
    booking::{Assignment, check_slug},
    policy::Booker,
    time::Length,
};
use cal3_store::{
    Access, PgConnection,
    booking::{self as store, Offered, Published},
    reservation::{self as rows, Place},
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use super::proof;
use crate::{App, AppError, reservation::items::zone};

/// How far ahead is looked where the rules set no horizon.
const AHEAD: Length = Length::days(365);

/// An open page, with what can be booked on it.
#[derive(Debug, Clone)]
pub struct PublicPage {
    /// The page and whose it is.
    pub published: Published,
    /// The resources that everybody may book, the smallest first.
    pub offered: Vec<Offered>,
    /// The same as the rules know them, in the same order.
    pub(super) places: Vec<Place>,
    now: Timestamp,
}

impl PublicPage {
    /// What a guest is told can be booked: of a team that takes turns nobody, as its guests learn whom they met when they have booked.
    pub fn shown(&self) -> &[Offered] {
        match self.published.page.settings.assignment {
            Assignment::RoundRobin => &[],
            Assignment::FirstFree | Assignment::Collective => &self.offered,
        }
    }

    /// Whether it is people that are booked.
    pub fn is_of_people(&self) -> bool {
        self.places.iter().any(|place| place.host.is_some())
    }

    /// Whether there are several resources of which the guest may choose one.
    pub fn can_choose(&self) -> bool {
        self.offered.len() > 1 && matches!(self.published.page.target, store::Target::Type(_))
    }

    /// The zone of the first resource.
    pub fn time_zone(&self) -> &str {
        self.places.first().map_or("UTC", |place| &place.time_zone)
    }

    /// The first and the last day for which something may be offered, on the clocks of [`Self::time_zone`].
    pub fn days(&self) -> (Date, Date) {
        let own = zone(self.time_zone());
        let after = |place: &Place, length: Option<Length>| {
            length.map_or(self.now, |length| length.after(self.now, &zone(&place.time_zone)))
        };
        let earliest = self.places.iter().map(|place| after(place, place.policy.notice)).min();
        let latest =
            self.places.iter().map(|place| after(place, Some(place.policy.horizon.unwrap_or(AHEAD))));
        let day = |at: Option<Timestamp>| own.to_datetime(at.unwrap_or(self.now)).date();
        (day(earliest), day(latest.max()))
    }

    /// How many minutes before its start a booking can still be moved or cancelled: the strictest of the resources.
    pub fn change_cut_off(&self) -> i64 {
        let cut_offs = self.places.iter().filter_map(|place| place.policy.cancellation.cut_off);
        cut_offs.map(|length| length.nominal_seconds() / 60).max().unwrap_or(0)
    }

    /// A new challenge as JSON; `None` when no work is asked for.
    ///
    /// # Errors
    /// [`AppError::Internal`] where there is no key to sign it with.
    pub fn challenge(&self, app: &App) -> Result<Option<serde_json::Value>, AppError> {
        let page = &self.published.page;
        if !page.settings.proof_of_work {
            return Ok(None);
        }
        let challenge = proof::challenge(app, page.id)?;
        serde_json::to_value(challenge).map(Some).map_err(AppError::internal)
    }
}

/// The open page with this address. `None`: there is none, or it is closed.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn public_page(app: &App, slug: &str) -> Result<Option<PublicPage>, AppError> {
    if check_slug(slug).is_err() {
        return Ok(None);
    }
    let mut connection = app.store.read().await?;
    load(app, &mut connection, slug).await
}

async fn load(app: &App, connection: &mut PgConnection, slug: &str) -> Result<Option<PublicPage>, AppError> {
    let Some(published) = store::published(connection, slug).await? else { return Ok(None) };
    let mut offered = store::offered(connection, &published.page).await?;
    let ids: Vec<Uuid> = offered.iter().map(|one| one.id.0).collect();
    let nobody = Access::of(&Viewer::Anonymous);
    let mut places = rows::places(connection, &nobody, &ids).await?;
    // A page of a type has those of them whose rules let everybody book.
    places.retain(|place| place.is_active && place.policy.bookable_by.includes(&Booker::GUEST));
    // All of a team come together, or nobody does.
    if published.page.settings.assignment == Assignment::Collective
        && places.len() < published.page.hosts.len()
    {
        places.clear();
    }
    offered.retain(|one| places.iter().any(|place| place.id == one.id));
    places.sort_by_key(|place| offered.iter().position(|one| one.id == place.id));
    Ok(Some(PublicPage { published, offered, places, now: app.now() }))
}
