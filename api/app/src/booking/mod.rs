//! What those who manage an organisation's resources, and those whose hour is booked, can do with its booking pages. What is done on them is in
//! [`crate::reservation`].

mod create;
mod delete;
mod fields;
mod read;
mod team;
mod update;

use cal3_domain::{
    access::{OrganisationRole, Owner},
    ids::UserId,
};
use cal3_store::{
    StoreError, Tx,
    change::{self, Entity, Kind, NewChange, Sight},
};
use serde_json::Value;

pub use cal3_store::booking::{BookingPage, Target};
pub use create::{CreatePage, create};
pub use delete::delete;
pub use read::{list, visible};
pub use update::{UpdatePage, update};

use crate::{App, AppError, UserErrorCode};

/// Longest title, in characters.
const TITLE: usize = 200;
/// Longest description, in characters.
const DESCRIPTION: usize = 10_000;
/// Most pages of one organisation.
const MOST: i64 = 200;

/// Where a page is for people.
pub fn url(app: &App, page: &BookingPage) -> String {
    format!("{}/book/{}", app.public_url(), page.slug)
}

/// Tells those who manage the organisation's resources.
async fn tell(
    app: &App,
    tx: &mut Tx,
    page: &BookingPage,
    actor: UserId,
    (kind, before, after): (Kind, Option<Value>, Option<Value>),
) -> Result<(), AppError> {
    let change = NewChange {
        owner: Some(Owner::Organisation(page.organisation)),
        calendar: None,
        entity: Entity::BookingPage,
        entity_id: page.id.0,
        kind,
        before,
        after,
        actor: Some(actor),
        sight: Sight::from_role(OrganisationRole::ResourceManager.code()),
    };
    Ok(change::append(tx, app.now(), &change).await?)
}

/// What constraints of the database mean for whoever changes a page.
fn refused(error: StoreError) -> AppError {
    match error {
        StoreError::Constraint(name) if name == "booking_pages_slug_key" => {
            AppError::field(UserErrorCode::Conflict, "slug", "Another page has this address. Give another.")
        }
        other => other.into(),
    }
}
