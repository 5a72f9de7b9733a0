//! What recurring reservations are asked for with.

use async_graphql::{Enum, ID, InputObject};
use cal3_app::{
    AppError, UserErrorCode,
    reservation::{Extent, ReserveSeries, SeriesWish},
};
use cal3_domain::{
    reservation::{Choice, Mode},
    time::Window,
};
use jiff::Timestamp;

use crate::{
    context::read_id,
    scalars::{DateTime, RRule, TimeZone},
};

/// A recurring reservation that is wanted.
#[derive(InputObject)]
pub(crate) struct ReservationSeriesInput {
    /// The resource.
    resource_id: ID,
    /// How much of a pool; 1 of a unit.
    #[graphql(default = 1)]
    quantity: i32,
    /// When the first occurrence starts.
    start: DateTime,
    /// When the first occurrence ends, exclusive. The others are as long.
    end: DateTime,
    /// The zone on whose clocks it recurs; the resource's where none is given.
    time_zone: Option<TimeZone>,
    /// How it recurs. It needs an end, `COUNT` or `UNTIL` in UTC: at most 400 occurrences within 784 days.
    rule: RRule,
    /// Resources of the same organisation that may do instead, the preferred first; at most 10.
    #[graphql(default)]
    alternative_resource_ids: Vec<ID>,
}

impl TryFrom<ReservationSeriesInput> for SeriesWish {
    type Error = AppError;

    fn try_from(input: ReservationSeriesInput) -> Result<Self, AppError> {
        let instead = input.alternative_resource_ids.iter();
        let instead = instead.map(|id| read_id(id, "series.alternativeResourceIds"));
        Ok(Self {
            resource: read_id(&input.resource_id, "series.resourceId")?,
            quantity: input.quantity,
            start: input.start.0,
            end: input.end.0,
            time_zone: input.time_zone.map(|zone| zone.0),
            rule: input.rule.0,
            instead: instead.collect::<Result<_, _>>()?,
        })
    }
}

/// What is to become of the occurrences that cannot be had and about which nothing was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "Mode")]
pub(crate) enum ReservationSeriesMode {
    /// Nothing is reserved at all.
    AllOrNothing,
    /// They are left out.
    BestEffort,
}

/// What is to become of one occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub(crate) enum ReservationChoiceKind {
    /// It is reserved as it is.
    Book,
    /// It is left out.
    Skip,
    /// It takes place at another time, from `newStart` until `newEnd`.
    Move,
    /// It takes place with another resource, `resourceId`, at its own time.
    Elsewhere,
    /// It waits for a place.
    Wait,
}

/// What is to become of one occurrence.
#[derive(InputObject)]
pub(crate) struct ReservationChoiceInput {
    /// The start that the plan gives it.
    start: DateTime,
    /// What is to become of it.
    choice: ReservationChoiceKind,
    /// When it is to start; for `MOVE`.
    new_start: Option<DateTime>,
    /// When it is to end, exclusive; for `MOVE`.
    new_end: Option<DateTime>,
    /// The other resource, one of `alternativeResourceIds`; for `ELSEWHERE`.
    resource_id: Option<ID>,
}

impl ReservationChoiceInput {
    fn read(self, index: usize) -> Result<(Timestamp, Choice), AppError> {
        let choice = match self.choice {
            ReservationChoiceKind::Book => Choice::Book,
            ReservationChoiceKind::Skip => Choice::Skip,
            ReservationChoiceKind::Wait => Choice::Wait,
            ReservationChoiceKind::Move => {
                let window = self.new_start.zip(self.new_end);
                let window = window.and_then(|(start, end)| Window::between(start.0, end.0));
                Choice::Move(window.ok_or_else(|| {
                    let path = format!("choices.{index}.newEnd");
                    AppError::field(UserErrorCode::OutOfRange, &path, "Give a start, and an end after it.")
                })?)
            }
            ReservationChoiceKind::Elsewhere => {
                let path = format!("choices.{index}.resourceId");
                let id = self.resource_id.as_ref().ok_or_else(|| {
                    AppError::field(UserErrorCode::Required, &path, "Give the other resource.")
                })?;
                Choice::Elsewhere(read_id(id, &path)?)
            }
        };
        Ok((self.start.0, choice))
    }
}

/// A recurring reservation that is to be made.
#[derive(InputObject)]
pub(crate) struct ReservationSeriesCreateInput {
    /// What is wanted.
    series: ReservationSeriesInput,
    /// What is to become of single occurrences; at most 400.
    #[graphql(default)]
    choices: Vec<ReservationChoiceInput>,
    /// What is to become of those that cannot be had and that `choices` do not name.
    #[graphql(default_with = "ReservationSeriesMode::AllOrNothing")]
    mode: ReservationSeriesMode,
    /// The `hash` of the plan that was looked at: refused, with the new plan, when what can be had has changed since.
    plan_hash: Option<String>,
    /// What it is for: at most 200 characters.
    summary: Option<String>,
    /// What else is to be said: at most 10,000 characters.
    note: Option<String>,
    /// Why somebody who manages the resources does what their rules forbid: at most 500 characters. Only for occurrences that
    /// `choices` say to `BOOK`.
    overrule: Option<String>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    idempotency_key: Option<String>,
}

impl TryFrom<ReservationSeriesCreateInput> for ReserveSeries {
    type Error = AppError;

    fn try_from(input: ReservationSeriesCreateInput) -> Result<Self, AppError> {
        let choices = input.choices.into_iter().enumerate().map(|(index, choice)| choice.read(index));
        Ok(Self {
            wish: input.series.try_into()?,
            choices: choices.collect::<Result<_, _>>()?,
            mode: input.mode.into(),
            plan_hash: input.plan_hash,
            summary: input.summary,
            note: input.note,
            overrule: input.overrule,
            idempotency_key: input.idempotency_key,
        })
    }
}

/// Which occurrences of a recurring reservation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "Extent")]
pub(crate) enum ReservationSeriesExtent {
    /// The one that is named, and those whose original starts are later.
    Following,
    /// All that are not over.
    All,
}

/// Which occurrences are given up.
#[derive(InputObject)]
pub(crate) struct ReservationSeriesCancelInput {
    /// One of the occurrences.
    pub reservation_id: ID,
    /// Which others with it. For this one alone there is `reservationCancel`.
    pub extent: ReservationSeriesExtent,
}
