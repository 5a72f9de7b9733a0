//! "Join our organisation."

use cal3_domain::{access::OrganisationRole, ids::InvitationId};
use cal3_store::{Tx, organisation::invitation as rows};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::place;
use crate::{
    App, AppError,
    account::new_secret,
    mail::{Block, Compose, Letter, Mailbox},
    organisation::invitation::{Status, link},
};

/// Invites an address into an organisation. The link is made when the letter is written; links of letters that were sent
/// before go on working until the invitation is sent again on purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteMember {
    /// Which invitation.
    pub invitation: Uuid,
}

impl Compose for InviteMember {
    async fn compose(&self, app: &App, tx: &mut Tx) -> Result<Option<Letter>, AppError> {
        let found = rows::find(tx, InvitationId(self.invitation)).await?;
        let Some(invitation) = found.filter(|found| Status::of(found, app.now()) == Status::Pending) else {
            return Ok(None);
        };
        let Some(about) = rows::preview(tx, &invitation).await? else { return Ok(None) };
        let (secret, hash) = new_secret(app);
        rows::insert_secret(tx, invitation.id, &hash, app.now()).await?;
        let organisation = &about.organisation_name;
        let who = about.inviter_name.as_deref().unwrap_or("Somebody");
        let body = vec![
            Block::text("Hello,"),
            Block::text(format!(
                "{who} invites you to join the organisation {organisation} on {}, as {}.",
                place(app),
                described(invitation.role)
            )),
            Block::link(format!("Join {organisation}"), link(app, &secret)),
            Block::note(format!(
                "The link works once, until {}, for an account with the address {}. Do not pass it on: whoever has it can \
                 join in your place. If you do not want to join, ignore it: without you nothing happens.",
                invitation.expires_at.strftime("%A, %-d %B %Y, %H:%M (UTC)"),
                invitation.email
            )),
        ];
        let to = Mailbox { name: String::new(), address: invitation.email };
        Ok(Some(Letter::new(to, format!("Join {organisation} on Cal3"), body)))
    }
}

fn described(role: OrganisationRole) -> &'static str {
    match role {
        OrganisationRole::Member => "a member",
        OrganisationRole::ResourceManager => "a manager of its resources",
        OrganisationRole::Admin => "an administrator",
        OrganisationRole::Owner => "an owner",
    }
}
