//! Invitations into organisations: an offer to an address, with a secret that goes there by mail. Whoever has the secret can
//! accept it with an account of that address ([`accept`]).
//!
//! An invitation counts as an act of whoever made it or sent it last: it is good as long as they could still make it, so that
//! nobody lets people in whom nobody would let in any more. Sent again by somebody else, it is theirs.

use cal3_domain::{
    access::Scope,
    audit::Action,
    ids::{InvitationId, OrganisationId, UserId},
};
use cal3_store::{Tx, audit as acts, organisation::invitation as rows};
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use uuid::Uuid;

use crate::{
    App, AppError, UserErrorCode, Viewer, access,
    account::new_secret,
    mail::{self, InviteMember, Mail},
    page::PageArgs,
};

mod accept;
mod create;
mod resend;
mod revoke;

pub use accept::{Preview, accept, preview};
pub(crate) use accept::{accept_as, require};
pub use cal3_store::organisation::Invitation;
pub use create::{CreateInvitation, create};
pub use resend::resend;
pub use revoke::revoke;

/// How many invitations one person sends in a day, so that nobody mails the world through us.
const MOST_SENT: i64 = 200;
/// How long to wait before the same invitation is sent again.
const RESEND_AFTER: SignedDuration = SignedDuration::from_mins(1);

/// An invitation that was made or sent again.
#[derive(Debug)]
pub struct Sent {
    /// The invitation.
    pub invitation: Invitation,
    /// The link to accept it, where this installation sends no mail: to be handed over by whoever invites, shown this once.
    pub link: Option<SecretString>,
}

/// What can be done with an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It can be accepted.
    Pending,
    /// It was not accepted in time; it can be sent again.
    Expired,
    /// Whoever sent it could not do so any more; somebody else can send it again.
    Lapsed,
}

impl Status {
    /// What it is at an instant.
    pub fn of(invitation: &Invitation, now: Timestamp) -> Self {
        if invitation.expires_at <= now {
            Self::Expired
        } else if invitation.is_backed {
            Self::Pending
        } else {
            Self::Lapsed
        }
    }
}

/// Those of `ids` that lead into organisations which the viewer administers, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[InvitationId]) -> Result<Vec<Invitation>, AppError> {
    let Some(access) = access::find(viewer, Scope::OrganisationsRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(rows::visible(&mut *app.store.read().await?, &access, &ids).await?)
}

/// A page of the invitations into an organisation that the viewer administers, in the order of their making; of another one,
/// none.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    organisation: OrganisationId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Invitation>, AppError> {
    let access = access::read(viewer, Scope::OrganisationsRead)?;
    let (place, limit) = ((page.after, page.before), page.limit + 1);
    let mut connection = app.store.read().await?;
    Ok(rows::list_visible(&mut connection, &access, organisation, place, page.backwards, limit).await?)
}

/// The page on which the invitation with this secret is accepted. What stands after `#` is sent to no server, and so to no log.
pub(crate) fn link(app: &App, secret: &str) -> String {
    format!("{}/invitation#{secret}", app.public_url())
}

/// Makes the way for somebody to accept an invitation: a link with a secret, of which the hash is kept. It goes by mail; where
/// no mail is sent, it is answered. After the commit, call `app.live().notify_jobs()`.
async fn send(app: &App, tx: &mut Tx, invitation: &Invitation) -> Result<Option<SecretString>, AppError> {
    if app.mailer().is_some() {
        let letter = Mail::InviteMember(InviteMember { invitation: invitation.id.0 });
        mail::enqueue(app, tx, invitation.invited_by, &letter).await?;
        return Ok(None);
    }
    let (secret, hash) = new_secret(app);
    rows::insert_secret(tx, invitation.id, &hash, app.now()).await?;
    Ok(Some(link(app, &secret).into()))
}

/// Refuses who has sent as many invitations within a day as one may.
async fn admit(app: &App, tx: &mut Tx, user: UserId, path: &str) -> Result<(), AppError> {
    let actions = [Action::InvitationCreate, Action::InvitationResend];
    let since = app.now() - SignedDuration::from_hours(24);
    if acts::count_acts(tx, user, &actions, since).await? < MOST_SENT {
        return Ok(());
    }
    let message = format!("You have sent {MOST_SENT} invitations within a day. Go on tomorrow.");
    Err(AppError::field(UserErrorCode::LimitReached, path, message))
}
