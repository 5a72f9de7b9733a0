//! Recurring reservations: a plan that says of each occurrence whether it can be had, and what else could; then all that was
//! chosen in one transaction. Nothing is held between the two: whoever commits may say which plan they saw, and is answered
//! the new one where the world has changed since.

mod cancel;
mod commit;
mod wish;

use cal3_domain::{access::Scope, reservation::Plan};
use cal3_store::reservation as store;

pub use cancel::{CancelledSeries, Extent, cancel_series};
pub use commit::{MadeSeries, ReserveSeries, reserve_series};
pub use wish::SeriesWish;

use super::{
    facts::{Asker, Facts},
    offer::with_companions,
};
use crate::{App, AppError, Viewer, access};

/// Says for each occurrence whether it can be had with what must come with it, given that those before it are reserved, and what
/// would do instead.
/// Nothing is written. `None` when the viewer cannot see the resource.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Invalid`] with every fault of the wish.
pub async fn plan(app: &App, viewer: &Viewer, wish: &SeriesWish) -> Result<Option<Plan>, AppError> {
    let actor = access::act(viewer, Scope::ResourcesRead)?;
    let checked = wish.check()?;
    let mut connection = app.store.read().await?;
    let places = store::places(&mut connection, &actor.access, &checked.ids()).await?;
    if !places.iter().any(|place| place.id == checked.resource && place.role.is_some()) {
        return Ok(None);
    }
    checked.check_places(&places)?;
    let laid = checked.lay_out(&places)?;
    let places = with_companions(&mut connection, &actor.access, places).await?;
    let asker = Asker::read(&mut connection, actor.user, actor.user, &places, app.now()).await?;
    let facts = Facts::read(app, &mut connection, &asker, places, laid.window).await?;
    drop(connection);
    laid.plan(&facts.planner(checked.resource, &checked.instead, laid.window)?).map(Some)
}
