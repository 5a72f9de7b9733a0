//! Who acts, with which rights: viewers, the scopes of tokens, roles on calendars, on resources and in organisations.

mod owner;
mod role;
mod scope;
mod viewer;

pub use owner::Owner;
pub use role::{CalendarRole, OrganisationRole, ResourceRole};
pub use scope::{Scope, Scopes, UnknownScope};
pub use viewer::{Denied, Grant, Viewer};
