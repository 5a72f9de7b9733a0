//! The holidays of an organisation.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use cal3_app::organisation::{self as app, holiday};

use super::Organisation;
use crate::{
    context::{ContextExt as _, read_id},
    payload::{UserError, settle},
    scalars::Date,
};

/// A date on which the resources of an organisation are closed, or have other hours, as their rules say.
#[derive(SimpleObject)]
pub(crate) struct Holiday {
    /// The date, on the clocks of each resource's zone.
    date: Date,
    /// What it is called.
    name: String,
}

impl From<app::Holiday> for Holiday {
    fn from(holiday: app::Holiday) -> Self {
        Self { date: Date(holiday.date), name: holiday.name }
    }
}

/// A date that is to be a holiday.
#[derive(InputObject)]
pub(crate) struct HolidayInput {
    /// The date.
    date: Date,
    /// What it is called: 1 to 100 characters.
    name: String,
}

/// Which dates are to be holidays.
#[derive(InputObject)]
pub(crate) struct OrganisationHolidaysAddInput {
    /// Of which organisation.
    organisation_id: ID,
    /// The dates, each once, with their names: 1 to 400. What is a holiday already gets the new name.
    holidays: Vec<HolidayInput>,
}

/// Which dates are to be ordinary ones again.
#[derive(InputObject)]
pub(crate) struct OrganisationHolidaysRemoveInput {
    /// Of which organisation.
    organisation_id: ID,
    /// The dates: 1 to 400. What is no holiday is passed over.
    dates: Vec<Date>,
}

/// What `organisationHolidaysAdd` answers.
#[derive(SimpleObject)]
pub(crate) struct OrganisationHolidaysAddPayload {
    /// The organisation.
    organisation: Option<Organisation>,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// What `organisationHolidaysRemove` answers.
#[derive(SimpleObject)]
pub(crate) struct OrganisationHolidaysRemovePayload {
    /// The organisation.
    organisation: Option<Organisation>,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// Mutations of holidays.
#[derive(Default)]
pub struct HolidayMutation;

#[Object]
impl HolidayMutation {
    /// Makes dates holidays of an organisation, or names those anew that are, which its administrators and owners may. What is
    /// reserved already stays as it is. Scope: `organisations:write`.
    async fn organisation_holidays_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which dates.")] input: OrganisationHolidaysAddInput,
    ) -> Result<OrganisationHolidaysAddPayload> {
        let added = async {
            let id = read_id(&input.organisation_id, "organisationId")?;
            let holidays = input.holidays.into_iter();
            let holidays = holidays.map(|given| app::Holiday { date: given.date.0, name: given.name });
            holiday::add(ctx.app(), ctx.viewer(), id, holidays.collect()).await
        };
        let (organisation, user_errors) = settle(ctx, Box::pin(added).await).await?;
        Ok(OrganisationHolidaysAddPayload { organisation: organisation.map(Organisation::from), user_errors })
    }

    /// Makes holidays of an organisation ordinary days again, which its administrators and owners may. Scope: `organisations:write`.
    async fn organisation_holidays_remove(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which dates.")] input: OrganisationHolidaysRemoveInput,
    ) -> Result<OrganisationHolidaysRemovePayload> {
        let removed = async {
            let id = read_id(&input.organisation_id, "organisationId")?;
            let dates: Vec<_> = input.dates.into_iter().map(|date| date.0).collect();
            holiday::remove(ctx.app(), ctx.viewer(), id, &dates).await
        };
        let (organisation, user_errors) = settle(ctx, Box::pin(removed).await).await?;
        Ok(OrganisationHolidaysRemovePayload {
            organisation: organisation.map(Organisation::from),
            user_errors,
        })
    }
}
