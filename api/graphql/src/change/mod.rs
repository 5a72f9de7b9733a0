//! The change log: asked for page by page, or followed.

mod object;
mod query;
mod subscription;

pub(crate) use object::{ChangeEntity, ChangeKind};
pub(crate) use query::ChangeQuery;
pub(crate) use subscription::ChangeSubscription;
