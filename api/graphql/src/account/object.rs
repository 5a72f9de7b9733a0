//! A person, as themselves see it.

use async_graphql::{Enum, ID, Object};
use cal3_domain::account;

use crate::scalars::{DateTime, TimeZone};

/// A person with an account.
#[derive(Debug, Clone)]
pub(crate) struct User(account::User);

impl From<account::User> for User {
    fn from(user: account::User) -> Self {
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
#[graphql(remote = "account::HourCycle")]
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

    /// The address that they sign in with.
    async fn email(&self) -> &str {
        &self.0.email
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

    /// Whether they may administer this installation.
    async fn is_administrator(&self) -> bool {
        self.0.is_administrator
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
