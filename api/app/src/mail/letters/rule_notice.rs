//! What an automation rule tells somebody.

use cal3_domain::ids::UserId;
use cal3_store::{Tx, account as rows};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{mailbox, place};
use crate::{
    App, AppError,
    mail::{Block, Compose, Letter},
};

/// What an automation rule tells somebody, in its owner's words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RuleNotice {
    /// Who gets it.
    pub user: Uuid,
    /// Whose rule it is.
    pub owner: Uuid,
    /// What the rule is called.
    pub rule: String,
    /// One line.
    pub subject: String,
    /// Any number of lines.
    pub text: String,
    /// Where the event is in the page, if it is about one.
    pub link: Option<String>,
}

impl Compose for RuleNotice {
    async fn compose(&self, app: &App, tx: &mut Tx) -> Result<Option<Letter>, AppError> {
        let user = rows::find_user(tx, UserId(self.user)).await?.filter(|user| user.deactivated_at.is_none());
        let Some(user) = user else { return Ok(None) };
        // Whoever reads the mail of an address that was never confirmed may be a stranger to the account.
        let Some(to) = user.email.clone().filter(|_| user.email_verified_at.is_some()) else {
            return Ok(None);
        };
        let owner = rows::find_user(tx, UserId(self.owner)).await?;
        let whose = match owner {
            Some(owner) if owner.id != user.id => {
                format!("the automation rule “{}” of {}", self.rule, owner.name)
            }
            _ => format!("your automation rule “{}”", self.rule),
        };
        let lines = self.text.lines().filter(|line| !line.trim().is_empty());
        let mut body: Vec<Block> = lines.map(Block::text).collect();
        body.extend(self.link.iter().map(|link| Block::link("Open the event", link)));
        body.push(Block::note(format!("This was sent by {whose}, on {}.", place(app))));
        Ok(Some(Letter::new(mailbox(&user, &to), self.subject.clone(), body)))
    }
}
