//! What administrators of the installation see of organisations, and do to them.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use cal3_app::{AppError, organisation::administration as app};

use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::{ContextExt as _, read_id},
    error::refuse,
    payload::{UserError, settle},
    scalars::DateTime,
};

/// An organisation, as administrators of the installation see it: how large it is, and nothing of what is in it.
#[derive(Debug, Clone, SimpleObject)]
pub(crate) struct OrganisationSummary {
    /// The organisation's id.
    organisation_id: ID,
    /// What it is called.
    name: String,
    /// Its name in addresses.
    slug: String,
    /// How many people belong to it.
    member_count: i64,
    /// How many of them own it and may act. With none, `organisationAppointOwner` gives it one.
    owner_count: i64,
    /// How many service accounts it has.
    service_account_count: i64,
    /// How many calendars belong to it.
    calendar_count: i64,
    /// When it was made.
    created_at: DateTime,
}

impl From<app::Summary> for OrganisationSummary {
    fn from(found: app::Summary) -> Self {
        Self {
            organisation_id: found.id.to_string().into(),
            name: found.name,
            slug: found.slug,
            member_count: found.member_count,
            owner_count: found.owner_count,
            service_account_count: found.service_account_count,
            calendar_count: found.calendar_count,
            created_at: DateTime(found.created_at),
        }
    }
}

/// Queries of administrators about organisations.
#[derive(Default)]
pub struct OrganisationAdministrationQuery;

#[Object]
impl OrganisationAdministrationQuery {
    /// All organisations, in the order of their making, for administrators of the installation; for others none.
    /// Scope: `admin:users`.
    async fn all_organisations(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Only those in whose name, or name in addresses, this stands; at most 100 characters."
        )]
        search: Option<String>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<OrganisationSummary>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let found = app::list_all(ctx.app(), ctx.viewer(), search.as_deref(), &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |row| {
                (row.id.0, OrganisationSummary::from(row))
            }))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}

/// Which organisation is to get an owner, and whom.
#[derive(InputObject)]
pub(crate) struct OrganisationAppointOwnerInput {
    /// An organisation that has no owner who may act.
    pub organisation_id: ID,
    /// A person who may act; they need not belong to it before.
    pub user_id: ID,
}

/// What `organisationAppointOwner` answers.
#[derive(SimpleObject)]
pub(crate) struct OrganisationAppointOwnerPayload {
    /// The organisation as it is now.
    pub organisation: Option<OrganisationSummary>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Mutations of administrators of the installation on organisations.
#[derive(Default)]
pub struct OrganisationAdministrationMutation;

#[Object]
impl OrganisationAdministrationMutation {
    /// Makes a person an owner of an organisation that has no owner who may act any more, for administrators of the
    /// installation. Scope: `admin:users`.
    async fn organisation_appoint_owner(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which organisation, and whom.")] input: OrganisationAppointOwnerInput,
    ) -> Result<OrganisationAppointOwnerPayload> {
        let appointed = async {
            let id = read_id(&input.organisation_id, "organisationId")?;
            let user = read_id(&input.user_id, "userId")?;
            app::appoint_owner(ctx.app(), ctx.viewer(), id, user).await
        };
        let (organisation, user_errors) = settle(ctx, appointed.await).await?;
        Ok(OrganisationAppointOwnerPayload {
            organisation: organisation.map(OrganisationSummary::from),
            user_errors,
        })
    }
}
