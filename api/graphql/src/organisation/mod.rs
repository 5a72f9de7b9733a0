//! Organisations, and who belongs to them.

mod administration;
mod holiday;
mod input;
mod loader;
mod membership;
mod mutation;
mod object;
mod query;

pub(crate) use administration::{OrganisationAdministrationMutation, OrganisationAdministrationQuery};
pub(crate) use holiday::HolidayMutation;
pub(crate) use loader::Fellow;
pub(crate) use membership::{Membership, NamePlace};
pub(crate) use mutation::OrganisationMutation;
pub(crate) use object::{Organisation, OrganisationRole};
pub(crate) use query::OrganisationQuery;
