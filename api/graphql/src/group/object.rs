//! A group, as the members of its organisation see it.

use async_graphql::{Context, ID, Object, Result};
use cal3_app::{
    AppError,
    organisation::{self as app, group},
};

use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    organisation::{Membership, NamePlace, Organisation},
    scalars::DateTime,
};

/// Members of an organisation under a name, with whom calendars can be shared at once.
#[derive(Debug, Clone)]
pub(crate) struct Group(app::Group);

impl From<app::Group> for Group {
    fn from(group: app::Group) -> Self {
        Self(group)
    }
}

/// Members of an organisation under a name, with whom calendars can be shared at once.
#[Object]
impl Group {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// What it is for.
    async fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }

    /// How many are in it.
    async fn member_count(&self) -> i64 {
        self.0.member_count
    }

    /// The organisation to which it belongs. Scope: `organisations:read`.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Ok(ctx.load(self.0.organisation).await?.map(Organisation))
    }

    /// Who is in it, in the order of their names. Scope: `organisations:read`.
    async fn members(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Membership>> {
        let page = async {
            let paging = Paging::<NamePlace>::read(first, after, last, before, PAGE_MAX)?;
            let args = paging.args_as();
            let members = group::list_members(ctx.app(), ctx.viewer(), self.0.id, &args).await?;
            Ok::<_, AppError>(Connection::new(&paging, members, |member| {
                (NamePlace::of(&member), Membership(member))
            }))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Grows by one with each change of the group itself; for `ifVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When the group itself last changed.
    async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }
}
