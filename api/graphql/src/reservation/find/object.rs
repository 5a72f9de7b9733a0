//! The times that were found, and what stands in the way of others.

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use cal3_app::reservation::{FoundTimes, TimeOption};
use cal3_domain::{
    availability::{Hindrance, NotThen, Party, Tally},
    ids::ResourceId,
};

use crate::{context::ContextExt as _, reservation::fault::RuleCode, resource::Resource, scalars::DateTime};

fn number(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// The times that were found.
pub(crate) struct FindTimeResult(pub(super) FoundTimes);

/// The times that were found.
#[Object]
impl FindTimeResult {
    /// The best times, best first: the earliest (or nearest to `near`), later those at which somebody optional is missing, or
    /// somebody does not work.
    async fn options(&self) -> Vec<FindTimeOption> {
        self.0.options.iter().cloned().map(FindTimeOption).collect()
    }

    /// How many times suit, also those that are not among the options.
    async fn suiting(&self) -> i32 {
        number(self.0.suiting)
    }

    /// How many starts were tried.
    async fn tried(&self) -> i32 {
        number(self.0.tried)
    }

    /// What stands in the way at the other starts, the most frequent first.
    async fn blockers(&self) -> Vec<FindTimeBlocker> {
        self.0.blockers.iter().map(FindTimeBlocker::from).collect()
    }

    /// Starts that do not suit, with all that is against each; those nearest to the best start first.
    async fn misses(&self) -> Vec<FindTimeMiss> {
        self.0.misses.iter().map(FindTimeMiss::from).collect()
    }
}

/// A time that suits.
pub(crate) struct FindTimeOption(TimeOption);

/// A time that suits.
#[Object]
impl FindTimeOption {
    /// From when.
    async fn start(&self) -> DateTime {
        DateTime(self.0.time.window.start())
    }

    /// Until when, exclusive.
    async fn end(&self) -> DateTime {
        DateTime(self.0.time.window.end())
    }

    /// The resources that serve the needs, for each need as many as it asks for.
    async fn resources(&self) -> Vec<FindTimeResource> {
        let resource = |(need, id): &(usize, ResourceId)| FindTimeResource { need: *need, id: *id };
        self.0.time.resources.iter().map(resource).collect()
    }

    /// Whether somebody has to approve the reservation of one of the resources.
    async fn needs_approval(&self) -> bool {
        self.0.needs_approval
    }

    /// The optional people who are busy.
    async fn missing_user_ids(&self) -> Vec<ID> {
        people(&self.0.time.missing)
    }

    /// The people who do not work then.
    async fn outside_hours_user_ids(&self) -> Vec<ID> {
        people(&self.0.time.outside_hours)
    }

    /// What it costs, in minutes of inconvenience: how far it is from the best start, a day for each person who is missing, eight
    /// hours for each who does not work then, up to an hour for what a resource has more than is needed.
    async fn cost(&self) -> i32 {
        i32::try_from(self.0.time.cost).unwrap_or(i32::MAX)
    }
}

fn people(parties: &[Party]) -> Vec<ID> {
    parties.iter().filter_map(|party| user_id(*party)).collect()
}

fn user_id(party: Party) -> Option<ID> {
    match party {
        Party::Person(user) => Some(user.to_string().into()),
        Party::Calendar(_) => None,
    }
}

/// A resource that serves a need.
pub(crate) struct FindTimeResource {
    need: usize,
    id: ResourceId,
}

/// A resource that serves a need.
#[Object]
impl FindTimeResource {
    /// The place of the need in `needs`, from 0.
    async fn need(&self) -> i32 {
        number(self.need)
    }

    /// The resource's id.
    async fn resource_id(&self) -> ID {
        self.id.to_string().into()
    }

    /// The resource.
    async fn resource(&self, ctx: &Context<'_>) -> Result<Option<Resource>> {
        Ok(ctx.load(self.id).await?.map(Resource))
    }
}

/// Why a start does not suit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub(crate) enum FindTimeReason {
    /// Somebody required, or a calendar, is busy.
    Busy,
    /// Somebody required does not work then.
    OutsideHours,
    /// Not enough of the resources of a need can be had.
    Resources,
}

/// What keeps a start from suiting.
#[derive(SimpleObject)]
pub(crate) struct FindTimeHindrance {
    /// Why.
    reason: FindTimeReason,
    /// Whose time it is; null for a calendar and for resources.
    user_id: Option<ID>,
    /// The calendar that is busy; null for people and resources.
    calendar_id: Option<ID>,
    /// The place of the need in `needs`, from 0; null for people and calendars.
    need: Option<i32>,
}

impl From<&Hindrance> for FindTimeHindrance {
    fn from(hindrance: &Hindrance) -> Self {
        let of = |reason, party: &Party| Self {
            reason,
            user_id: user_id(*party),
            calendar_id: match party {
                Party::Person(_) => None,
                Party::Calendar(calendar) => Some(calendar.to_string().into()),
            },
            need: None,
        };
        match hindrance {
            Hindrance::Busy(party) => of(FindTimeReason::Busy, party),
            Hindrance::OutsideHours(party) => of(FindTimeReason::OutsideHours, party),
            Hindrance::Need(need) => Self {
                reason: FindTimeReason::Resources,
                user_id: None,
                calendar_id: None,
                need: Some(number(*need)),
            },
        }
    }
}

/// How often something stands in the way.
#[derive(SimpleObject)]
pub(crate) struct FindTimeBlocker {
    /// What.
    hindrance: FindTimeHindrance,
    /// At how many starts.
    starts: i32,
    /// At how many of them nothing else does.
    alone: i32,
}

impl From<&Tally> for FindTimeBlocker {
    fn from(tally: &Tally) -> Self {
        let count = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
        Self { hindrance: (&tally.hindrance).into(), starts: count(tally.starts), alone: count(tally.alone) }
    }
}

/// A start that does not suit.
#[derive(SimpleObject)]
pub(crate) struct FindTimeMiss {
    /// From when.
    start: DateTime,
    /// Until when, exclusive.
    end: DateTime,
    /// All that is against it.
    hindrances: Vec<FindTimeHindrance>,
    /// Which rules keep resources that would do from being had then; `resourceExplain` tells more of one.
    rules: Vec<RuleCode>,
}

impl From<&NotThen> for FindTimeMiss {
    fn from(not: &NotThen) -> Self {
        Self {
            start: DateTime(not.window.start()),
            end: DateTime(not.window.end()),
            hindrances: not.hindrances.iter().map(FindTimeHindrance::from).collect(),
            rules: not.resources.iter().map(RuleCode::from).collect(),
        }
    }
}
