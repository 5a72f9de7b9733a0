//! The devices that a person is signed in on: listed, and ended from afar.

use cal3_domain::{
    account::{Device, User},
    audit::Action,
    ids::{SessionId, UserId},
};
use cal3_store::{
    Tx,
    account::{self as rows, Session},
};
use serde_json::json;
use uuid::Uuid;

use super::{changes, notices};
use crate::{
    App, AppError, Viewer, access,
    audit::{self, Act},
    mail::Happening,
    page::PageArgs,
};

/// How many of a person's last sessions tell whether a device was seen before.
const REMEMBERED: i64 = 100;

/// A page of the viewer's sessions that have not ended, in the order of their beginning. One more than asked for shows that
/// there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::SessionRequired`] for a token.
pub async fn list_sessions(
    app: &App,
    viewer: &Viewer,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Session>, AppError> {
    let (user, _) = access::session(viewer)?;
    let (bounds, limit) = ((page.after, page.before), page.limit + 1);
    let mut connection = app.store.read().await?;
    Ok(rows::list_sessions(&mut connection, user, app.now(), bounds, page.backwards, limit).await?)
}

/// Those of `ids` that are sessions of the viewer's and have not ended, in no order. Whoever is no signed-in person has none.
///
/// # Errors
/// [`AppError`] when the database fails.
pub async fn find_sessions(app: &App, viewer: &Viewer, ids: &[SessionId]) -> Result<Vec<Session>, AppError> {
    let Ok((user, _)) = access::session(viewer) else { return Ok(Vec::new()) };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(rows::sessions_by_id(&mut *app.store.read().await?, user, app.now(), &ids).await?)
}

/// Ends one of the viewer's sessions, which may be the one that asks. Its sockets close, its tokens are refused at once.
///
/// # Errors
/// [`AppError::NotFound`] when they have none with this id that has not ended.
pub async fn end_session(app: &App, viewer: &Viewer, id: SessionId) -> Result<(), AppError> {
    if end(app, viewer, Some(id)).await? == 0 { Err(AppError::NotFound) } else { Ok(()) }
}

/// Ends all of the viewer's sessions but the one that asks; answers how many.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::SessionRequired`] for a token.
pub async fn end_other_sessions(app: &App, viewer: &Viewer) -> Result<usize, AppError> {
    end(app, viewer, None).await
}

/// Ends one session, or all but the one that asks.
async fn end(app: &App, viewer: &Viewer, only: Option<SessionId>) -> Result<usize, AppError> {
    let (user, session) = access::session(viewer)?;
    let except = only.is_none().then_some(session);
    let mut tx = app.store.begin().await?;
    let ended = end_in(app, &mut tx, user, only, except, "REVOKED").await?;
    if ended > 0 {
        let act = Act::new(Action::SessionRevoke).with(json!({ "sessions": ended }));
        let act = match only {
            Some(id) => act.on(id),
            None => act.on(user),
        };
        audit::record(app, &mut tx, viewer, act).await?;
    }
    app.commit(tx).await?;
    app.live().notify_revoked();
    tracing::info!(%user, sessions = ended, "sessions were ended");
    Ok(ended)
}

/// Ends sessions in a transaction of the caller's, who calls `notify_revoked` after the commit.
pub(super) async fn end_in(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    only: Option<SessionId>,
    except: Option<SessionId>,
    reason: &str,
) -> Result<usize, AppError> {
    let ended = rows::end_sessions(tx, user, only, except, app.now(), reason).await?;
    for session in &ended {
        changes::session_ended(app, tx, user, *session).await?;
    }
    Ok(ended.len())
}

/// Tells a person by mail that a device signed in that they were not seen with before. Not the first one, and not at an
/// address that may be a stranger's.
pub(super) async fn welcome(
    app: &App,
    tx: &mut Tx,
    user: &User,
    session: &rows::NewSession,
) -> Result<(), AppError> {
    if app.mailer().is_none() || user.email_verified_at.is_none() {
        return Ok(());
    }
    let device = Device::from_user_agent(&session.user_agent);
    let known = rows::list_user_agents(tx, user.id, REMEMBERED).await?;
    if known.is_empty() || known.iter().any(|text| Device::from_user_agent(text) == device) {
        return Ok(());
    }
    notices::of_client(app, tx, user.id, &session.user_agent, &session.address, Happening::NewDevice).await
}
