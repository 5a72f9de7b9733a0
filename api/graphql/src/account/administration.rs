//! What administrators of the installation see of people, and do to them.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use cal3_app::{AppError, account};

use super::User;
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::{ContextExt as _, read_id},
    error::refuse,
    payload::{UserError, settle},
};

/// Queries of administrators.
#[derive(Default)]
pub struct AdministrationQuery;

#[Object]
impl AdministrationQuery {
    /// The people with accounts, in the order of their making, for administrators of the installation; for others nobody.
    /// Scope: `admin:users`.
    async fn users(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those in whose name or address this stands; at most 100 characters.")] search: Option<
            String,
        >,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<User>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let users =
                account::list_people(ctx.app(), ctx.viewer(), search.as_deref(), &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, users, |user| (user.id.0, User::from(user))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}

/// Who is to be barred, or let in again.
#[derive(InputObject)]
pub(crate) struct UserSetActiveInput {
    /// The person.
    pub id: ID,
    /// Whether they may sign in.
    pub is_active: bool,
}

/// Who is to administer the installation, or not any more.
#[derive(InputObject)]
pub(crate) struct UserSetAdministratorInput {
    /// The person.
    pub id: ID,
    /// Whether they administer it.
    pub is_administrator: bool,
}

/// What `userSetActive` answers.
#[derive(SimpleObject)]
pub(crate) struct UserSetActivePayload {
    /// The person as they are now.
    pub user: Option<User>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `userSetAdministrator` answers.
#[derive(SimpleObject)]
pub(crate) struct UserSetAdministratorPayload {
    /// The person as they are now.
    pub user: Option<User>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Mutations of administrators.
#[derive(Default)]
pub struct AdministrationMutation;

#[Object]
impl AdministrationMutation {
    /// Bars a person from signing in, with all of their sessions and tokens, or lets them in again, for administrators of the
    /// installation. Scope: `admin:users`.
    async fn user_set_active(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who, and whether they may sign in.")] input: UserSetActiveInput,
    ) -> Result<UserSetActivePayload> {
        let set = async {
            let id = read_id(&input.id, "id")?;
            account::bar_person(ctx.app(), ctx.viewer(), id, input.is_active).await
        };
        let (user, user_errors) = settle(ctx, set.await).await?;
        Ok(UserSetActivePayload { user: user.map(User::from), user_errors })
    }

    /// Makes a person an administrator of the installation, or an ordinary one again, for its administrators.
    /// Scope: `admin:users`.
    async fn user_set_administrator(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who, and whether they administer it.")] input: UserSetAdministratorInput,
    ) -> Result<UserSetAdministratorPayload> {
        let set = async {
            let id = read_id(&input.id, "id")?;
            account::promote_person(ctx.app(), ctx.viewer(), id, input.is_administrator).await
        };
        let (user, user_errors) = settle(ctx, set.await).await?;
        Ok(UserSetAdministratorPayload { user: user.map(User::from), user_errors })
    }
}
