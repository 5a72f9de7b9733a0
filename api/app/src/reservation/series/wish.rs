//! What is wanted of a recurring reservation, checked and laid out on the clocks of its zone.

use cal3_domain::{
    availability::MAX_DAYS,
    ids::ResourceId,
    recurrence::{RRule, Series, SeriesError},
    reservation::{MAX_OCCURRENCES, Plan, PlanError, Planner, Wish},
    time::{WallClock, Window, Zone},
};
use cal3_store::reservation::Place;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::{
    AppError, UserErrorCode,
    calendar::not_found,
    faults::Faults,
    reservation::items::{RANGE_DAYS, range},
};

/// Most resources that may do instead.
const INSTEAD: usize = 10;
/// How many alternatives are told of an occurrence.
const ALTERNATIVES: usize = 3;
/// How far from an occurrence alternatives are looked for, in days.
const REACH_DAYS: i64 = 14;
/// Most days from the first start to the last end, so that the alternatives of the last are known.
const SPAN_DAYS: i64 = MAX_DAYS - REACH_DAYS - 2;

/// A recurring reservation that is wanted.
#[derive(Debug, Clone)]
pub struct SeriesWish {
    /// Of which resource.
    pub resource: ResourceId,
    /// How much of a pool; 1 of a unit.
    pub quantity: i32,
    /// When the first occurrence starts.
    pub start: Timestamp,
    /// When the first occurrence ends, exclusive. The others are as long.
    pub end: Timestamp,
    /// IANA name of the zone on whose clocks it recurs; the resource's where none is given.
    pub time_zone: Option<String>,
    /// How it recurs (RFC 5545 section 3.3.10), with an end: `COUNT` or `UNTIL` in UTC.
    pub rule: String,
    /// Resources of the same organisation that may do instead, in the order of preference.
    pub instead: Vec<ResourceId>,
}

/// A wish whose form is right.
pub(super) struct Checked {
    pub(super) resource: ResourceId,
    pub(super) instead: Vec<ResourceId>,
    quantity: u32,
    first: Window,
    zone: Option<Zone>,
    rule: RRule,
}

/// A wish on the clocks of its zone.
pub(super) struct LaidOut {
    pub(super) series: Series,
    pub(super) zone: Zone,
    pub(super) quantity: u32,
    /// In what everything has to be known.
    pub(super) window: Window,
}

impl SeriesWish {
    /// Checks what can be checked without knowing the resources.
    ///
    /// # Errors
    /// [`AppError::Invalid`] with every fault.
    pub(super) fn check(&self) -> Result<Checked, AppError> {
        let mut faults = Faults::default();
        let first = range(&mut faults, "series.end", (self.start, self.end), RANGE_DAYS);
        let quantity = u32::try_from(self.quantity).unwrap_or_default();
        if quantity == 0 {
            faults.add(UserErrorCode::OutOfRange, "series.quantity", "Give a number from 1 on.");
        }
        let zone = self.time_zone.as_deref().and_then(|name| faults.zone("series.timeZone", name));
        let rule = match self.rule.parse::<RRule>() {
            Ok(rule) => Some(rule),
            Err(error) => {
                faults.add(UserErrorCode::InvalidRrule, "series.rule", error.to_string());
                None
            }
        };
        if rule.as_ref().is_some_and(RRule::is_endless) {
            let message =
                format!("Give the rule an end: COUNT or UNTIL, at most {MAX_OCCURRENCES} occurrences.");
            faults.add(UserErrorCode::InvalidRrule, "series.rule", message);
        }
        if self.instead.len() > INSTEAD {
            let message = format!("Give at most {INSTEAD} resources that may do instead.");
            faults.add(UserErrorCode::TooLarge, "series.alternativeResourceIds", message);
        }
        faults.check()?;
        let (Some(first), Some(rule)) = (first, rule) else { return Err(AppError::NotFound) };
        let mut instead: Vec<ResourceId> = Vec::new();
        for other in &self.instead {
            if *other != self.resource && !instead.contains(other) {
                instead.push(*other);
            }
        }
        Ok(Checked { resource: self.resource, instead, quantity, first, zone, rule })
    }
}

impl Checked {
    /// All resources of which something has to be known.
    pub(super) fn ids(&self) -> Vec<Uuid> {
        let all = std::iter::once(self.resource).chain(self.instead.iter().copied());
        all.map(|resource| resource.0).collect()
    }

    /// Checks that the viewer sees all of them, and that they are of one organisation.
    ///
    /// # Errors
    /// `NOT_FOUND` at `series.resourceId` or `series.alternativeResourceIds`, and `INVALID` there.
    pub(super) fn check_places(&self, places: &[Place]) -> Result<(), AppError> {
        let field = "series.alternativeResourceIds";
        let seen = |id: ResourceId| places.iter().find(|place| place.id == id && place.role.is_some());
        let own = seen(self.resource).ok_or_else(|| not_found("series.resourceId"))?;
        check_alone(own, "series.resourceId")?;
        for other in &self.instead {
            let place = seen(*other).ok_or_else(|| not_found(field))?;
            if place.organisation != own.organisation {
                let message = "Give resources of the same organisation.";
                return Err(AppError::field(UserErrorCode::Invalid, field, message));
            }
            check_alone(place, field)?;
        }
        Ok(())
    }

    /// The series on the clocks of its zone, and the window in which everything has to be known to plan it.
    ///
    /// # Errors
    /// `INVALID_RRULE`, `NEVER_OCCURS`, `TOO_FREQUENT` or `OUT_OF_RANGE` at `series.rule`.
    pub(super) fn lay_out(&self, places: &[Place]) -> Result<LaidOut, AppError> {
        let own = places.iter().find(|place| place.id == self.resource);
        let zone = match (&self.zone, own) {
            (Some(zone), _) => zone.clone(),
            (None, Some(place)) => Zone::iana(&place.time_zone).unwrap_or_else(|_| Zone::utc()),
            (None, None) => Zone::utc(),
        };
        let (start, length) = (zone.tz().to_datetime(self.first.start()), self.first.length(zone.tz()));
        let series =
            Series::single(WallClock::Zoned(zone.clone()), start, length).with_rule(self.rule.clone());
        if let Err(error) = series.validate() {
            let code = match error {
                SeriesError::NeverMatches(_) => UserErrorCode::NeverOccurs,
                SeriesError::TooDense { .. } => UserErrorCode::TooFrequent,
                _ => UserErrorCode::InvalidRrule,
            };
            return Err(AppError::field(code, "series.rule", format!("{error}.")));
        }
        let last = series.extent().last_end.and_then(|end| Window::between(self.first.start(), end));
        let longest = SignedDuration::from_hours(24 * SPAN_DAYS);
        let Some(span) = last.filter(|span| span.duration() <= longest) else {
            let message = format!("Let it end within {SPAN_DAYS} days of its start.");
            return Err(AppError::field(UserErrorCode::OutOfRange, "series.rule", message));
        };
        let window = span.widened(SignedDuration::ZERO, SignedDuration::from_hours(24 * REACH_DAYS));
        Ok(LaidOut { series, zone, quantity: self.quantity, window })
    }
}

/// Checks that nothing has to come with a resource: a plan is made of one alone.
fn check_alone(place: &Place, field: &str) -> Result<(), AppError> {
    if place.accessories.iter().all(|accessory| accessory.min == 0) {
        return Ok(());
    }
    let message = "Something else is reserved with this resource. Reserve each time by itself.";
    Err(AppError::field(UserErrorCode::Invalid, field, message))
}

impl LaidOut {
    /// The plan.
    ///
    /// # Errors
    /// `TOO_LARGE`, `NEVER_OCCURS` or `TOO_FREQUENT` at `series.rule`.
    pub(super) fn plan(&self, planner: &Planner<'_>) -> Result<Plan, AppError> {
        let wish = Wish { series: &self.series, quantity: self.quantity, alternatives: ALTERNATIVES };
        planner.plan(&wish).map_err(|error| {
            let code = match error {
                PlanError::TooMany => UserErrorCode::TooLarge,
                PlanError::Empty => UserErrorCode::NeverOccurs,
                PlanError::Budget(_) => UserErrorCode::TooFrequent,
            };
            AppError::field(code, "series.rule", format!("{error}."))
        })
    }
}
