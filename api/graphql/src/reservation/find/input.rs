//! What a time is looked for with.

use async_graphql::{ID, InputObject};
use cal3_app::{
    AppError, UserErrorCode,
    reservation::{FindTime, Invited, NeedOf, Needed},
};

use crate::{
    context::read_id,
    scalars::{DateTime, Duration, TimeZone},
};

/// Somebody who is to take part.
#[derive(InputObject)]
pub(crate) struct FindTimePersonInput {
    /// Who: the viewer, or the owner of a calendar that the viewer can see.
    user_id: ID,
    /// Whether it can be without them. Times at which they are busy are ranked lower.
    #[graphql(default)]
    is_optional: bool,
}

/// Resources that are needed.
#[derive(InputObject)]
pub(crate) struct FindTimeNeedInput {
    /// Resources that would do, the preferred first; at most 100. Instead of `resourceTypeId`.
    resource_ids: Option<Vec<ID>>,
    /// Any of this type that the viewer can see would do, the smallest first. Instead of `resourceIds`.
    resource_type_id: Option<ID>,
    /// With `resourceTypeId`: only those with so many seats.
    seats: Option<i32>,
    /// How many different ones, at most 20 of all needs together.
    #[graphql(default = 1)]
    count: i32,
    /// How much of each; 1 of a unit.
    #[graphql(default = 1)]
    quantity: i32,
}

/// What a time is looked for with: at least a person, a calendar or a need.
#[derive(InputObject)]
pub(crate) struct FindTimeInput {
    /// Who takes part, at most 50.
    #[graphql(default)]
    people: Vec<FindTimePersonInput>,
    /// Calendars that have to be free, at most 50.
    #[graphql(default)]
    calendar_ids: Vec<ID>,
    /// What is needed, of one organisation; at most 10. No resource serves two needs.
    #[graphql(default)]
    needs: Vec<FindTimeNeedInput>,
    /// How long it lasts.
    duration: Duration,
    /// It starts at this instant or later, and not in the past.
    from: DateTime,
    /// It starts before this instant, at most 60 days after `from`.
    to: DateTime,
    /// The zone on whose clocks starts are counted from midnight.
    time_zone: TimeZone,
    /// How far apart starts are: whole minutes that divide 24 hours. Resources whose rules allow fewer starts keep theirs.
    #[graphql(default_with = "Duration(\"PT15M\".to_owned())")]
    granularity: Duration,
    /// The best start; the earliest is best when left out.
    near: Option<DateTime>,
    /// Whether times out of the working hours of somebody required are left out; else they are ranked lower.
    #[graphql(default = true)]
    within_hours: bool,
    /// How many options, and how many starts that do not suit; at most 100.
    #[graphql(default = 10)]
    first: i32,
}

impl TryFrom<FindTimeInput> for FindTime {
    type Error = AppError;

    fn try_from(input: FindTimeInput) -> Result<Self, AppError> {
        let person = |person: &FindTimePersonInput| {
            let user = seen(read_id(&person.user_id, "people"))?;
            Ok(Invited { user, is_optional: person.is_optional })
        };
        let needs = input.needs.into_iter().enumerate().map(|(index, need)| needed(index, need));
        Ok(Self {
            people: input.people.iter().map(person).collect::<Result<_, AppError>>()?,
            calendars: input
                .calendar_ids
                .iter()
                .map(|id| seen(read_id(id, "calendarIds")))
                .collect::<Result<_, _>>()?,
            needs: needs.collect::<Result<_, _>>()?,
            from: input.from.0,
            to: input.to.0,
            length: input.duration.0,
            step: input.granularity.0,
            time_zone: input.time_zone.0,
            near: input.near.map(|near| near.0),
            within_hours: input.within_hours,
            limit: input.first,
        })
    }
}

fn needed(index: usize, need: FindTimeNeedInput) -> Result<Needed, AppError> {
    let of = match (need.resource_ids, need.resource_type_id) {
        (Some(ids), None) => {
            let ids = ids.iter().map(|id| seen(read_id(id, "needs")));
            NeedOf::Resources(ids.collect::<Result<_, _>>()?)
        }
        (None, Some(kind)) => NeedOf::Type(seen(read_id(&kind, "needs"))?, need.seats),
        _ => {
            let message = "Give either resources that would do or a type.";
            let path = format!("needs.{index}.resourceIds");
            return Err(AppError::field(UserErrorCode::Invalid, &path, message));
        }
    };
    Ok(Needed { of, count: need.count, quantity: need.quantity })
}

/// Text that is no id of the kind names nothing that the viewer sees, as any other that they do not see.
fn seen<T>(read: Result<T, AppError>) -> Result<T, AppError> {
    read.map_err(|_| AppError::NotFound)
}
