//! "Choose a new password."

use cal3_store::{
    Tx,
    account::{self as rows, OneTimeSecret, Purpose},
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::{greeting, mailbox, place, when};
use crate::{
    App, AppError,
    account::new_secret,
    mail::{Block, Compose, Letter},
};

/// How long the link works.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(1);

/// Lets whoever reads an account's mail choose a new password. Whether there is an account with this address is found
/// out here, where nobody waits for the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResetPassword {
    /// The address that somebody typed.
    pub address: String,
}

impl Compose for ResetPassword {
    async fn compose(&self, app: &App, tx: &mut Tx) -> Result<Option<Letter>, AppError> {
        let user = rows::find_user_by_email(tx, &self.address).await?;
        let Some(user) = user.filter(|user| user.deactivated_at.is_none()) else { return Ok(None) };
        let now = app.now();
        let (secret, hash) = new_secret(app);
        let address = user.address().to_owned();
        let row = OneTimeSecret { user: user.id, address: address.clone(), expires_at: now + GOOD_FOR };
        rows::insert_one_time_secret(tx, &hash, Purpose::ResetPassword, &row, now).await?;
        let url = format!("{}/reset-password#{secret}", app.public_url());
        let body = vec![
            Block::text(greeting(&user)),
            Block::text(format!(
                "somebody asked for a new password for your account on {}. If it was you:",
                place(app)
            )),
            Block::link("Choose a new password", url),
            Block::note(format!(
                "The link works once, until {}. Choosing a new password signs all of your devices out. If it was not you, \
                 ignore this: your password stays as it is.",
                when(&user, row.expires_at)
            )),
        ];
        Ok(Some(Letter::new(mailbox(&user, &address), "Choose a new password", body)))
    }
}
