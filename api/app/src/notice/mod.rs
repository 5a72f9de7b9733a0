//! Notices: what people are told in the page, by automation rules and by Cal3 itself.
//!
//! [`tell`] is for whoever has something to tell; the rest is what people do with their own notices. Nobody else sees them.

mod delete;
mod mark;
mod read;

use cal3_domain::{
    access::Owner,
    ids::{NoticeId, UserId},
};
use cal3_store::{
    StoreError, Tx,
    change::{self, Entity, Kind as ChangeKind, NewChange, Sight},
    notice as store,
};
use serde_json::{Value, json};

use crate::App;

pub use cal3_store::notice::{Kind, NewNotice, Notice};
pub use delete::delete;
pub use mark::{MarkRead, mark_read};
pub use read::{list, unread_count, visible};

/// Most unread notices that are counted: there may be more.
pub const COUNTED: i64 = 100;

/// Tells these people the same, each by a notice of their own, and their pages at once. Answers the notices.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn tell(
    app: &App,
    tx: &mut Tx,
    people: &[UserId],
    notice: &NewNotice,
) -> Result<Vec<(NoticeId, UserId)>, StoreError> {
    let notices: Vec<(NoticeId, UserId)> =
        people.iter().map(|person| (NoticeId(app.new_id()), *person)).collect();
    store::insert(tx, &notices, notice).await?;
    let after = json!({ "title": notice.title, "readAt": null });
    let changes = notices.iter().map(|one| told(*one, ChangeKind::Created, (None, Some(after.clone()))));
    change::append_all(tx, app.now(), &changes.collect::<Vec<_>>()).await?;
    Ok(notices)
}

/// What the change log tells of a notice, to whom it is for alone. Whoever's rule told it is not said to have made it: nobody did.
fn told(
    (id, user): (NoticeId, UserId),
    kind: ChangeKind,
    (before, after): (Option<Value>, Option<Value>),
) -> NewChange {
    NewChange {
        owner: Some(Owner::User(user)),
        calendar: None,
        entity: Entity::Notice,
        entity_id: id.0,
        kind,
        before,
        after,
        actor: None,
        sight: Sight::from_role(40),
    }
}
