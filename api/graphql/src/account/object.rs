//! A person, as themselves and the administrators of the installation see it.

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_app::{AppError, Viewer, account, event, notice, push, token, webhook};
use cal3_domain::account as domain;

use super::{security::AccountSecurity, working_hours::WorkingHours};
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    event::EventInvitation,
    notice::Notice,
    push::PushSubscription,
    scalars::{DateTime, TimeZone},
    token::Token,
    webhook::Webhook,
};

/// A person with an account.
#[derive(Debug, Clone)]
pub(crate) struct User(domain::User);

impl From<domain::User> for User {
    fn from(user: domain::User) -> Self {
        Self(user)
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "jiff::civil::Weekday")]
pub(crate) enum Weekday {
    /// ISO 8601 day 1.
    Monday,
    /// ISO 8601 day 2.
    Tuesday,
    /// ISO 8601 day 3.
    Wednesday,
    /// ISO 8601 day 4.
    Thursday,
    /// ISO 8601 day 5.
    Friday,
    /// ISO 8601 day 6.
    Saturday,
    /// ISO 8601 day 7.
    Sunday,
}

/// How the time of day is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::HourCycle")]
pub(crate) enum HourCycle {
    /// 1 to 12, with AM and PM.
    #[graphql(name = "H12")]
    H12,
    /// 0 to 23.
    #[graphql(name = "H23")]
    H23,
}

/// A person with an account.
#[Object]
impl User {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The address that they sign in with; null for a service account.
    async fn email(&self) -> Option<&str> {
        self.0.email.as_deref()
    }

    /// What they are called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The zone in which they see their calendar.
    async fn time_zone(&self) -> TimeZone {
        TimeZone(self.0.time_zone.clone())
    }

    /// The language of the page, as a BCP 47 tag, such as `en` or `de-CH`.
    async fn locale(&self) -> &str {
        &self.0.locale
    }

    /// The day with which their week begins.
    async fn week_start(&self) -> Weekday {
        self.0.week_start.into()
    }

    /// How they read the time of day.
    async fn hour_cycle(&self) -> HourCycle {
        self.0.hour_cycle.into()
    }

    /// When they work, on the clocks of their zone; null where they have not said it, and for anybody but themselves. Those who
    /// may see when they are busy learn the times by `peopleAvailability`. Scope: `account:read`.
    async fn working_hours(&self, ctx: &Context<'_>) -> Result<Option<WorkingHours>> {
        let hours = account::working_hours(ctx.app(), ctx.viewer(), self.0.id).await;
        hours.map(|hours| hours.map(WorkingHours)).map_err(|error| refuse(ctx, error))
    }

    /// Whether they may administer this installation.
    async fn is_administrator(&self) -> bool {
        self.0.is_administrator
    }

    /// Their tokens that were not revoked, in the order of their making. Scope: `account:read`.
    async fn tokens(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Token>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let tokens = token::list(ctx.app(), ctx.viewer(), Some(self.0.id), &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, tokens, |token| (token.id.0, Token::from(token))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Their webhooks, in the order of their making; of anybody but the viewer none. Scope: `webhooks:manage`.
    async fn webhooks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Webhook>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let found = webhook::list(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |found| (found.id.0, Webhook::from(found))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// What they are told in the page, the newest first; of anybody but the viewer nothing. Kept for 90 days, and of each person the 1,000
    /// newest. Scope: `notices:read`.
    async fn notices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those that were read, or only those that were not.")] is_read: Option<bool>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Notice>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let found = notice::list(ctx.app(), ctx.viewer(), self.0.id, is_read, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |found| (found.id.0, Notice::from(found))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// How many of `notices` were not read; 100 when there are as many or more. Null for anybody but the viewer, and for a token that is
    /// narrowed to some calendars or resources. Scope: `notices:read`.
    async fn unread_notice_count(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        let count = notice::unread_count(ctx.app(), ctx.viewer(), self.0.id).await;
        let count = count.map_err(|error| refuse(ctx, error))?;
        Ok(count.map(|count| i32::try_from(count).unwrap_or(i32::MAX)))
    }

    /// What they are invited to by people of this installation and that is not over: what waits for an answer first, then by start; of
    /// anybody but the viewer nothing, nor for a token that is narrowed to some calendars. Scope: `events:read`.
    async fn event_invitations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<EventInvitation>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let found = event::invitations(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |(place, found)| {
                (place, EventInvitation::from(found))
            }))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// How many of `eventInvitations` wait for an answer; 100 when there are as many or more. Scope: `events:read`.
    async fn unanswered_invitation_count(&self, ctx: &Context<'_>) -> Result<i32> {
        let count = event::unanswered_count(ctx.app(), ctx.viewer(), self.0.id).await;
        let count = count.map_err(|error| refuse(ctx, error))?;
        Ok(i32::try_from(count).unwrap_or(i32::MAX))
    }

    /// Their browsers that are told by Web Push, in the order of their making; of anybody but the viewer none. Scope: `notices:read`.
    async fn push_subscriptions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<PushSubscription>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let found = push::list(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            let node = |found: push::PushSubscription| (found.id.0, PushSubscription::from(found));
            Ok::<_, AppError>(Connection::new(&paging, found, node))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Whether they may sign in.
    async fn is_active(&self) -> bool {
        self.0.deactivated_at.is_none()
    }

    /// How the account is protected; null for anybody but the person themselves, signed in. No token may ask.
    async fn security(&self, ctx: &Context<'_>) -> Option<AccountSecurity> {
        let is_self = matches!(ctx.viewer(), Viewer::User { id, .. } if *id == self.0.id);
        is_self.then(|| AccountSecurity(self.0.clone()))
    }

    /// Grows by one with each change; for `ifVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When the account was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }
}
