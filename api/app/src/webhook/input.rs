//! Checking what a webhook is to be.

use std::collections::BTreeSet;

use cal3_domain::{
    access::{Scope, Scopes, Viewer},
    ids::CalendarId,
};
use cal3_store::{
    Access, Tx, calendar,
    change::{Entity, Kind},
    webhook::Webhook,
};
use uuid::Uuid;

use super::message;
use crate::{App, AppError, FieldError, UserErrorCode, faults::Faults, live::audience};

/// Most characters of a name.
const NAME: usize = 200;
/// Longest document, in octets.
const DOCUMENT: usize = 16 * 1024;
/// Most kinds of changes that are named.
const KINDS: usize = 100;
/// Most calendars that a webhook is narrowed to.
const CALENDARS: usize = 100;

/// What of a webhook is given; what is not stays as it is.
#[derive(Debug, Clone, Default)]
pub(super) struct Given {
    pub(super) name: Option<String>,
    pub(super) url: Option<String>,
    pub(super) changes: Option<Vec<(Entity, Option<Kind>)>>,
    pub(super) calendars: Option<Option<Vec<CalendarId>>>,
    pub(super) scopes: Option<Vec<String>>,
    pub(super) document: Option<Option<String>>,
}

/// Whoever manages webhooks manages ones that reach beyond what a narrowed token is for.
pub(super) fn require_unnarrowed(access: &Access) -> Result<(), AppError> {
    if access.is_narrowed_to_calendars() || access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    Ok(())
}

/// Puts what is given into a webhook.
///
/// # Errors
/// [`AppError::Invalid`] with every fault.
pub(super) fn put(app: &App, webhook: &mut Webhook, given: &Given) -> Result<(), AppError> {
    let mut faults = Faults::default();
    if let Some(name) = &given.name {
        webhook.name = faults.line("name", name, NAME);
    }
    if let Some(url) = &given.url {
        match app.outgoing().check(url) {
            Ok(target) => webhook.url = target.url.to_string(),
            Err(fault) => faults.add(UserErrorCode::Invalid, "url", format!("Give another URL: {fault}.")),
        }
    }
    if let Some(changes) = &given.changes {
        webhook.kinds = kinds(&mut faults, changes);
    }
    if let Some(calendars) = &given.calendars {
        if calendars.as_ref().is_some_and(|ids| ids.is_empty() || ids.len() > CALENDARS) {
            let message = format!("Name 1 to {CALENDARS}, or leave the list out to be told of all.");
            faults.add(UserErrorCode::OutOfRange, "calendarIds", message);
        }
        let once = |ids: &Vec<CalendarId>| ids.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
        webhook.grant.calendars = calendars.as_ref().map(once);
    }
    let needed: Scopes = webhook.kinds.iter().map(|(entity, _)| audience::scope(*entity)).collect();
    match &given.scopes {
        Some(scopes) => webhook.grant.scopes = read_scopes(&mut faults, scopes),
        None if given.changes.is_some() => {
            webhook.grant.scopes = webhook.grant.scopes.iter().chain(needed.iter()).collect();
        }
        None => {}
    }
    if let Some(missing) = needed.iter().find(|scope| !webhook.grant.scopes.contains(*scope)) {
        let message = format!("What it is to be told of needs the scope `{missing}`.");
        faults.add(UserErrorCode::Required, "scopes", message);
    }
    if let Some(document) = &given.document {
        webhook.document = document.clone().filter(|document| !document.trim().is_empty());
        if webhook.document.as_ref().is_some_and(|document| document.len() > DOCUMENT) {
            faults.add(UserErrorCode::TooLong, "document", format!("Give at most {DOCUMENT} octets."));
        }
    }
    faults.check()
}

fn kinds(faults: &mut Faults, changes: &[(Entity, Option<Kind>)]) -> Vec<(Entity, Kind)> {
    let mut found = Vec::new();
    for (index, (entity, kind)) in changes.iter().enumerate().take(KINDS) {
        let is_busy = *entity == Entity::BusyTime;
        match kind {
            Some(kind) if is_busy && *kind != Kind::Updated => {
                let message = "The times of a calendar are only ever UPDATED.";
                faults.add(UserErrorCode::Invalid, &format!("changes.{index}.kind"), message);
            }
            Some(kind) => found.push((*entity, *kind)),
            None if is_busy => found.push((*entity, Kind::Updated)),
            None => {
                found.extend([Kind::Created, Kind::Updated, Kind::Deleted].map(|kind| (*entity, kind)));
            }
        }
    }
    if changes.is_empty() || changes.len() > KINDS {
        faults.add(UserErrorCode::OutOfRange, "changes", format!("Name 1 to {KINDS} kinds of changes."));
    }
    found.sort_unstable_by_key(|(entity, kind)| (*entity as i16, *kind as i16));
    found.dedup();
    found
}

fn read_scopes(faults: &mut Faults, scopes: &[String]) -> Scopes {
    if scopes.len() > Scope::ALL.len() {
        faults.add(UserErrorCode::TooLarge, "scopes", "Name each scope once.");
        return Scopes::default();
    }
    let read = |(index, text): (usize, &String)| match text.parse::<Scope>() {
        Ok(scope) => Some(scope),
        Err(_) => {
            let message = "There is no such scope. Ask `scopes` for those that there are.";
            faults.add(UserErrorCode::Invalid, &format!("scopes.{index}"), message);
            None
        }
    };
    scopes.iter().enumerate().filter_map(read).collect()
}

/// Nobody gives a webhook more than they have: each of its scopes has to be the viewer's.
///
/// # Errors
/// [`AppError::MissingScope`].
pub(super) fn require_scopes(viewer: &Viewer, webhook: &Webhook) -> Result<(), AppError> {
    webhook.grant.scopes.iter().try_for_each(|scope| Ok(viewer.require(scope)?))
}

/// A document has to be a query that fits the schema, costs no more than it may, and asks for nothing that the webhook's scopes do
/// not reach.
///
/// # Errors
/// [`AppError::Invalid`] at `document`.
pub(super) async fn require_document(app: &App, webhook: &Webhook) -> Result<(), AppError> {
    let Some(document) = &webhook.document else { return Ok(()) };
    match message::tried(app, webhook, document).await?.refused {
        None => Ok(()),
        Some(refused) => Err(AppError::field(UserErrorCode::Invalid, "document", refused)),
    }
}

/// The calendars that a webhook is narrowed to must be ones that its owner sees.
///
/// # Errors
/// `NOT_FOUND` at those that are not.
pub(super) async fn require_calendars(
    tx: &mut Tx,
    access: &Access,
    webhook: &Webhook,
) -> Result<(), AppError> {
    let Some(named) = &webhook.grant.calendars else { return Ok(()) };
    let ids: Vec<Uuid> = named.iter().map(|id| id.0).collect();
    let seen = calendar::visible(tx, access, &ids).await?;
    let missing = named.iter().find(|id| seen.iter().all(|calendar| calendar.id != **id));
    match missing {
        None => Ok(()),
        Some(id) => Err(AppError::Invalid(vec![FieldError::new(
            UserErrorCode::NotFound,
            "calendarIds",
            format!("There is no calendar with the id {id} that you can see."),
        )])),
    }
}
