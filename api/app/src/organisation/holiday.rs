//! The holidays of an organisation: dates on which its resources are closed, or have other hours, as their rules say.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    ids::{OrganisationId, UserId},
};
use cal3_store::{
    Tx,
    change::{self, Entity, Kind, NewChange},
    organisation::{self as store, Holiday, Organisation},
};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{MOST_HOLIDAYS, change as told, manage};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    faults::Faults,
    page::PageArgs,
};

/// Longest name, in characters.
const NAME: usize = 100;
/// Most dates of one request.
const DATES: usize = 400;

/// A page of an organisation's holidays in the order of their dates, only from the first until the last date of `range`, inclusive,
/// where they are given; nothing for those who do not belong to it.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    organisation: OrganisationId,
    range: (Option<Date>, Option<Date>),
    page: &PageArgs<Date>,
) -> Result<Vec<Holiday>, AppError> {
    let access = access::read(viewer, Scope::OrganisationsRead)?;
    let (place, limit) = ((page.after, page.before), page.limit + 1);
    let mut connection = app.store.read().await?;
    let found =
        store::list_holidays(&mut connection, &access, organisation, range, place, page.backwards, limit);
    Ok(found.await?)
}

/// Makes dates holidays of an organisation that the viewer administers, or names those anew that are. What is reserved already stays
/// as it is. Doing it again changes nothing.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `organisationId`.
pub async fn add(
    app: &App,
    viewer: &Viewer,
    id: OrganisationId,
    holidays: Vec<Holiday>,
) -> Result<Organisation, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut faults = Faults::default();
    check_count(&mut faults, "holidays", holidays.len());
    let dates: Vec<Date> = holidays.iter().map(|holiday| holiday.date).collect();
    let mut wanted = Vec::with_capacity(holidays.len());
    for (index, Holiday { date, name }) in holidays.into_iter().enumerate() {
        let name = faults.line(&format!("holidays.{index}.name"), &name, NAME);
        if dates[..index].contains(&date) {
            faults.add(UserErrorCode::Invalid, &format!("holidays.{index}.date"), "Give each date once.");
        }
        wanted.push(Holiday { date, name });
    }
    faults.check()?;
    wanted.sort_unstable_by_key(|holiday| holiday.date);
    let mut tx = app.store.begin().await?;
    let organisation = manage(&mut tx, &access, id, OrganisationRole::Admin, "organisationId").await?;
    let before = store::holidays_on(&mut tx, id, &dates).await?;
    wanted.retain(|holiday| !before.contains(holiday));
    if wanted.is_empty() {
        return Ok(organisation);
    }
    store::put_holidays(&mut tx, id, &wanted).await?;
    if store::count_holidays(&mut tx, id).await? > MOST_HOLIDAYS {
        let message = format!("An organisation has at most {MOST_HOLIDAYS} holidays.");
        return Err(AppError::field(UserErrorCode::LimitReached, "organisationId", message));
    }
    let renamed = before.into_iter().filter(|was| wanted.iter().any(|is| is.date == was.date));
    tell(app, &mut tx, viewer, (id, user), renamed.collect(), wanted).await?;
    app.commit(tx).await?;
    Ok(organisation)
}

/// Makes dates ordinary ones again. Doing it again changes nothing.
///
/// # Errors
/// As [`add`].
pub async fn remove(
    app: &App,
    viewer: &Viewer,
    id: OrganisationId,
    dates: &[Date],
) -> Result<Organisation, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut faults = Faults::default();
    check_count(&mut faults, "dates", dates.len());
    faults.check()?;
    let mut tx = app.store.begin().await?;
    let organisation = manage(&mut tx, &access, id, OrganisationRole::Admin, "organisationId").await?;
    let before = store::holidays_on(&mut tx, id, dates).await?;
    if before.is_empty() {
        return Ok(organisation);
    }
    store::remove_holidays(&mut tx, id, dates).await?;
    tell(app, &mut tx, viewer, (id, user), before, Vec::new()).await?;
    app.commit(tx).await?;
    Ok(organisation)
}

fn check_count(faults: &mut Faults, path: &str, count: usize) {
    if !(1..=DATES).contains(&count) {
        faults.add(UserErrorCode::OutOfRange, path, format!("Give 1 to {DATES} dates."));
    }
}

fn fields(holidays: Vec<Holiday>) -> Value {
    let each = holidays.into_iter().map(|Holiday { date, name }| json!({ "date": date, "name": name }));
    json!({ "holidays": each.collect::<Vec<_>>() })
}

/// Tells the organisation's members of the dates that changed, and puts it on record.
async fn tell(
    app: &App,
    tx: &mut Tx,
    viewer: &Viewer,
    (id, user): (OrganisationId, UserId),
    before: Vec<Holiday>,
    after: Vec<Holiday>,
) -> Result<(), AppError> {
    let (was, is) = (fields(before), fields(after));
    let act = json!({ "before": was["holidays"], "after": is["holidays"] });
    let act = Act::new(Action::OrganisationUpdate).on(id).within(id).with(json!({ "holidays": act }));
    audit::record(app, tx, viewer, act).await?;
    let change = NewChange {
        before: Some(was),
        after: Some(is),
        ..told(id, Entity::Organisation, id.0, Kind::Updated, user)
    };
    Ok(change::append(tx, app.now(), &change).await?)
}
