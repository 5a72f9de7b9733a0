//! "Is this address yours?"

use cal3_domain::{account::User, ids::UserId};
use cal3_store::{
    Tx,
    account::{self as rows, OneTimeSecret, Purpose},
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{greeting, mailbox, place, when};
use crate::{
    App, AppError,
    account::new_secret,
    mail::{Block, Compose, Letter},
};

/// How long the link works.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Asks whether an address is the person's: the one of their account, or the one that it is to become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmAddress {
    /// Who says so.
    pub user: Uuid,
    /// The address, to which the letter goes.
    pub address: String,
}

impl Compose for ConfirmAddress {
    async fn compose(&self, app: &App, tx: &mut Tx) -> Result<Option<Letter>, AppError> {
        let id = UserId(self.user);
        let user = rows::find_user(tx, id).await?.filter(|user| user.deactivated_at.is_none());
        let Some(user) = user else { return Ok(None) };
        let owner = rows::find_user_by_email(tx, &self.address).await?;
        match owner {
            Some(owner) if owner.id == id && owner.email_verified_at.is_some() => Ok(None),
            Some(owner) if owner.id != id => Ok(Some(in_use(app, &owner, &self.address))),
            _ => ask(app, tx, &user, &self.address).await.map(Some),
        }
    }
}

async fn ask(app: &App, tx: &mut Tx, user: &User, address: &str) -> Result<Letter, AppError> {
    let now = app.now();
    let (secret, hash) = new_secret(app);
    let row = OneTimeSecret { user: user.id, address: address.to_owned(), expires_at: now + GOOD_FOR };
    rows::insert_one_time_secret(tx, &hash, Purpose::ConfirmAddress, &row, now).await?;
    let url = format!("{}/confirm-address#{secret}", app.public_url());
    let body = vec![
        Block::text(greeting(user)),
        Block::text(format!(
            "this address was given for your account on {}. Please confirm that it is yours.",
            place(app)
        )),
        Block::link("Confirm this address", url),
        Block::note(format!(
            "The link works once, until {}, and only while you are signed in. If you know nothing of this, ignore it: \
             without your confirmation nothing changes.",
            when(user, row.expires_at)
        )),
    ];
    Ok(Letter::new(mailbox(user, address), "Confirm your e-mail address", body))
}

/// Who asked is not told that there is an account with this address; who reads its mail is.
fn in_use(app: &App, owner: &User, address: &str) -> Letter {
    let body = vec![
        Block::text(greeting(owner)),
        Block::text(format!(
            "somebody wants to use this address for another account on {}. It belongs to yours already, and an address \
             belongs to one account, so nothing was changed.",
            place(app)
        )),
        Block::text("If that was you, sign in with this address, or choose another one."),
    ];
    Letter::new(mailbox(owner, address), "Your e-mail address is in use already", body)
}
