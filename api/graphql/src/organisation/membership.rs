//! Somebody's place in an organisation.

use async_graphql::{Context, ID, Object, Result};
use cal3_app::organisation as app;
use cal3_domain::ids::{decode_suffix, encode_suffix};
use uuid::Uuid;

use super::{OrganisationRole, loader::Fellow};
use crate::{connection::Place, context::ContextExt as _, scalars::DateTime};

/// A place in a list of people: their name as the list compares it, and their id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamePlace(pub(crate) app::NamePlace);

impl NamePlace {
    pub(crate) fn of(membership: &app::Membership) -> Self {
        Self((membership.name_key.clone(), membership.user.0))
    }
}

impl Place for NamePlace {
    fn write(&self) -> String {
        let name: String = self.0.0.bytes().map(|byte| format!("{byte:02x}")).collect();
        format!("{}{name}", encode_suffix(self.0.1))
    }

    fn read(text: &str) -> Option<Self> {
        let (id, name) = text.split_at_checked(26)?;
        if !name.len().is_multiple_of(2) || !name.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let octets = (0..name.len()).step_by(2).map(|at| u8::from_str_radix(&name[at..at + 2], 16).ok());
        let name = String::from_utf8(octets.collect::<Option<Vec<u8>>>()?).ok()?;
        // PostgreSQL has no text with this character.
        (!name.contains('\0')).then_some(Self((name, decode_suffix(id)?)))
    }
}

impl From<NamePlace> for (String, Uuid) {
    fn from(place: NamePlace) -> Self {
        place.0
    }
}

/// Somebody's place in an organisation.
#[derive(Debug, Clone)]
pub(crate) struct Membership(pub(crate) app::Membership);

/// Somebody's place in an organisation.
#[Object]
impl Membership {
    /// The organisation's id.
    async fn organisation_id(&self) -> ID {
        self.0.organisation.to_string().into()
    }

    /// The id of the person or service account.
    async fn user_id(&self) -> ID {
        self.0.user.to_string().into()
    }

    /// What they are called; null when they have left meanwhile.
    async fn name(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(ctx.load(Fellow(self.0.user)).await?.map(|user| user.name.clone()))
    }

    /// Their mail address; null for a service account.
    async fn email(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(ctx.load(Fellow(self.0.user)).await?.and_then(|user| user.email.clone()))
    }

    /// Whether it is a service account: nobody signs in with it, programs of the organisation act as it.
    async fn is_service_account(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(ctx.load(Fellow(self.0.user)).await?.is_some_and(|user| user.service_of.is_some()))
    }

    /// Whether they may act: an administrator of the installation can bar people, one of the organisation stops service accounts.
    async fn is_active(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(ctx.load(Fellow(self.0.user)).await?.is_some_and(|user| user.deactivated_at.is_none()))
    }

    /// Whether it is the viewer.
    async fn is_viewer(&self, ctx: &Context<'_>) -> bool {
        ctx.viewer().user_id() == Some(self.0.user)
    }

    /// What they may do there.
    async fn role(&self) -> OrganisationRole {
        self.0.role.into()
    }

    /// Since when they belong to it.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_among_names_is_read_as_it_was_written() {
        for name in ["", "ada", "zoë \"quotes\" 李"] {
            let place = NamePlace((name.to_owned(), Uuid::from_u128(7)));
            assert_eq!(NamePlace::read(&place.write()), Some(place));
        }
        let id = encode_suffix(Uuid::nil());
        for wrong in
            ["", "ada", &format!("{id}6"), &format!("{id}zz"), &format!("{id}00"), &format!("{id}ff")]
        {
            assert_eq!(NamePlace::read(wrong), None, "{wrong}");
        }
    }
}
