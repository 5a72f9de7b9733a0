//! Organisations: the tenants of an installation, to which people, groups and calendars belong. Their names in addresses,
//! and who may decide on whose membership.

use jiff::SignedDuration;

mod authority;
mod slug;

pub use authority::{MembershipFault, may_change_role, may_invite, may_remove};
pub use slug::{MAX_SLUG_LENGTH, Slug, SlugFault};

/// For how long an invitation can be accepted, from its last sending on.
pub const INVITATION_LIFETIME: SignedDuration = SignedDuration::from_hours(7 * 24);
