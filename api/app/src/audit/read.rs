//! Reading the audit log: a page of it, or all that is wanted as CSV (RFC 4180).

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    csv,
};
use cal3_store::{
    Access,
    audit::{self as store, Filter, Recorded},
    organisation,
};
use serde_json::json;
use uuid::Uuid;

use super::{Act, chain::hex, record};
use crate::{App, AppError, UserErrorCode, Viewer, access, page::PageArgs};

/// Entries of one part of an export.
const PART: i64 = 1_000;
/// Most acts that a filter names.
const MOST_ACTIONS: usize = 100;
/// The columns of an export.
const HEADER: &str = "id,at,action,outcome,actor,via,credential,organisation,subject,address,userAgent,details,position,previousHash,hash\r\n";

/// A page of those entries that the viewer may read, the newest first: administrators of the installation all, those of an
/// organisation what happened in it, others none.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `TOO_LARGE` at `actions`.
pub async fn list(
    app: &App,
    viewer: &Viewer,
    filter: &Filter,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Recorded>, AppError> {
    let access = access::read(viewer, Scope::AdminAudit)?;
    check(filter)?;
    let place = (page.after, page.before);
    let mut connection = app.store.read().await?;
    Ok(store::list_visible(&mut connection, &access, filter, place, page.backwards, page.limit + 1).await?)
}

/// Begins an export of those entries that the viewer may read, which is put on record.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Forbidden`] for whoever administers neither the
/// installation nor the organisation of the filter; `TOO_LARGE` at `actions`.
pub async fn export(app: &App, viewer: &Viewer, filter: Filter) -> Result<Export, AppError> {
    let access = access::read(viewer, Scope::AdminAudit)?;
    check(&filter)?;
    let mut tx = app.store.begin().await?;
    let manages = match filter.organisation {
        Some(id) => {
            let found = organisation::visible(&mut tx, &access, &[id.0]).await?.pop();
            found.is_some_and(|organisation| organisation.role >= OrganisationRole::Admin)
        }
        None => false,
    };
    if !manages && !store::is_administrator(&mut tx, &access).await? {
        return Err(AppError::Forbidden);
    }
    let mut act = Act::new(Action::AuditExport).with(json!({ "from": filter.from, "until": filter.until }));
    if let Some(id) = filter.organisation {
        act = act.within(id);
    }
    record(app, &mut tx, viewer, act).await?;
    app.commit(tx).await?;
    Ok(Export { app: app.clone(), access, filter, after: None, begun: false, done: false })
}

fn check(filter: &Filter) -> Result<(), AppError> {
    if filter.actions.len() <= MOST_ACTIONS {
        return Ok(());
    }
    Err(AppError::field(UserErrorCode::TooLarge, "actions", format!("Give at most {MOST_ACTIONS} acts.")))
}

/// An export that is given in parts. What a spreadsheet would take for a formula gets an apostrophe before it: what a browser
/// calls itself is up to whoever sends it.
pub struct Export {
    app: App,
    access: Access,
    filter: Filter,
    after: Option<Uuid>,
    begun: bool,
    done: bool,
}

impl Export {
    /// The next part of the text; `None` when all of it has been given.
    ///
    /// # Errors
    /// [`AppError::Internal`] when the database fails.
    pub async fn next(&mut self) -> Result<Option<String>, AppError> {
        if !self.begun {
            self.begun = true;
            return Ok(Some(HEADER.to_owned()));
        }
        if self.done {
            return Ok(None);
        }
        let mut connection = self.app.store.read().await?;
        let place = (self.after, None);
        let rows =
            store::list_visible(&mut connection, &self.access, &self.filter, place, false, PART).await?;
        self.done = i64::try_from(rows.len()).unwrap_or(PART) < PART;
        self.after = rows.last().map(|row| row.entry.id.0);
        let mut part = String::new();
        rows.iter().for_each(|row| line(&mut part, row));
        Ok((!part.is_empty()).then_some(part))
    }
}

fn line(out: &mut String, Recorded { entry, seal }: &Recorded) {
    let fields = [
        Some(entry.id.to_string()),
        Some(entry.at.to_string()),
        Some(entry.action.clone()),
        Some(entry.outcome.as_str().to_owned()),
        entry.actor.map(|id| id.to_string()),
        Some(entry.via.as_str().to_owned()),
        entry.credential.map(|id| id.to_string()),
        entry.organisation.map(|id| id.to_string()),
        entry.subject.clone(),
        entry.address.clone(),
        entry.user_agent.clone(),
        entry.details.clone(),
        seal.as_ref().map(|seal| seal.position.to_string()),
        seal.as_ref().map(|seal| hex(&seal.previous)),
        seal.as_ref().map(|seal| hex(&seal.hash)),
    ];
    csv::record(fields.into_iter().map(Option::unwrap_or_default), out);
}
