//! Sharing a calendar with somebody.

use cal3_domain::{
    access::{CalendarRole, Scope},
    account::{EmailAddress, EmailFault},
    ids::{CalendarId, GroupId, OrganisationId, UserId},
};
use cal3_store::{
    Access, StoreError, Tx,
    account::find_user_by_email,
    calendar::{self as calendars, Calendar, share as store},
    change::Kind,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    Grantee, MOST, Share, claim::is_proven, fields, new_share, require_grantable, tell, tell_owners,
};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::not_found,
    idempotency::{self, Outcome},
};

/// With whom a calendar is to be shared.
#[derive(Debug, Clone)]
pub enum With {
    /// Whoever has this address, now or later. Whether an account has it is not told.
    Address(String),
    /// Somebody who is in an organisation with the viewer.
    User(UserId),
    /// A group of an organisation that the viewer belongs to.
    Group(GroupId),
    /// An organisation that the viewer belongs to.
    Organisation(OrganisationId),
}

/// A new share.
#[derive(Debug, Clone)]
pub struct CreateShare {
    /// Which calendar.
    pub calendar: CalendarId,
    /// With whom.
    pub with: With,
    /// What it allows.
    pub role: CalendarRole,
    /// Makes a second request with the same input answer the first's share.
    pub idempotency_key: Option<String>,
}

/// Shares a calendar that the viewer owns.
///
/// An address gets the same answer whether an account has it or not. With an account whose address is proven the calendar
/// is shared at once; otherwise with whoever proves the address later.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`]: `NOT_FOUND` or `FORBIDDEN` at `calendarId`, what is wrong at
/// `grantee.…`, `OUT_OF_RANGE` at `role`, `LIMIT_REACHED`.
pub async fn create(app: &App, viewer: &Viewer, input: CreateShare) -> Result<Share, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::CalendarsShare)?;
    let mut tx = app.store.begin().await?;
    let request = ("calendarShareCreate", input.calendar, &input.with, input.role);
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                return store::visible(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
            }
        };
    let calendar = owned(&mut tx, &access, input.calendar).await?;
    require_grantable(input.role, calendar.role, false)?;
    let grantee = resolve(app, &mut tx, user, &access, calendar.id, &input.with).await?;
    let share = new_share(app, user, (calendar.id, calendar.owner), grantee, input.role, None);
    store::insert(&mut tx, &share, None).await.map_err(once)?;
    tell_owners(app, &mut tx, viewer, &share, Kind::Created, (None, Some(fields(&share)))).await?;
    tell(app, &mut tx, user, (calendar.id, calendar.owner), share.audience(), Kind::Created).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(share.id.0)).await?;
    }
    // As its list will show it: nothing of the account behind an address.
    let share = store::visible(&mut tx, &access, &[share.id.0]).await?.pop().ok_or(AppError::NotFound)?;
    app.commit(tx).await?;
    Ok(share)
}

/// A calendar that the viewer owns and that has room for another share, locked.
pub(super) async fn owned(tx: &mut Tx, access: &Access, id: CalendarId) -> Result<Calendar, AppError> {
    let calendar = calendars::locked(tx, access, id).await?.ok_or_else(|| not_found("calendarId"))?;
    if calendar.role < CalendarRole::Owner {
        let message = "Only an owner of the calendar may share it.";
        return Err(AppError::field(UserErrorCode::Forbidden, "calendarId", message));
    }
    if store::count(tx, id).await? >= MOST {
        let message = format!("The calendar has {MOST} shares, which is as many as one may have.");
        return Err(AppError::field(UserErrorCode::LimitReached, "calendarId", message));
    }
    Ok(calendar)
}

async fn resolve(
    app: &App,
    tx: &mut Tx,
    viewer: UserId,
    access: &Access,
    calendar: CalendarId,
    with: &With,
) -> Result<Grantee, AppError> {
    match with {
        With::Address(text) => {
            let address = EmailAddress::parse(text).map_err(malformed)?;
            let account = find_user_by_email(tx, address.as_str()).await?;
            if account.as_ref().is_some_and(|account| account.id == viewer) {
                let message = "This is your own address.";
                return Err(AppError::field(UserErrorCode::Invalid, "grantee.email", message));
            }
            let mut user = account.filter(|account| is_proven(app, account)).map(|account| account.id);
            // That another address, or a colleague, is the same person is not told.
            if let Some(id) = user
                && store::grantees(tx, calendar).await?.contains(&id.0)
            {
                user = None;
            }
            Ok(Grantee::Address { email: address.as_str().to_owned(), user, name: None })
        }
        With::User(id) if *id == viewer => {
            Err(AppError::field(UserErrorCode::Invalid, "grantee.userId", "This is yourself."))
        }
        With::User(id) if !store::is_colleague(tx, access, *id).await? => Err(not_found("grantee.userId")),
        With::User(id) => Ok(Grantee::User { id: *id, name: None }),
        With::Group(id) => {
            let name =
                store::group_name(tx, access, *id).await?.ok_or_else(|| not_found("grantee.groupId"))?;
            Ok(Grantee::Group { id: *id, name })
        }
        With::Organisation(id) => {
            let name = store::organisation_name(tx, access, *id).await?;
            let name = name.ok_or_else(|| not_found("grantee.organisationId"))?;
            Ok(Grantee::Organisation { id: *id, name })
        }
    }
}

fn malformed(fault: EmailFault) -> AppError {
    let code = match fault {
        EmailFault::Missing => UserErrorCode::Required,
        EmailFault::TooLong => UserErrorCode::TooLong,
        EmailFault::Malformed | EmailFault::Domain => UserErrorCode::Invalid,
    };
    AppError::field(code, "grantee.email", format!("Give an address such as ada@example.org: {fault}."))
}

/// A calendar is shared once with each.
fn once(error: StoreError) -> AppError {
    match error {
        StoreError::Constraint(name) if store::ONCE.contains(&name.as_str()) => AppError::field(
            UserErrorCode::Invalid,
            "grantee",
            "The calendar is shared with them already: change that share.",
        ),
        other => other.into(),
    }
}
