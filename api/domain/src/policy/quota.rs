//! How much one person or one group may reserve.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{Booker, Minutes, Period, Policy};
use crate::ids::{GroupId, ReservationId};
use crate::time::Window;

/// A limit to how much somebody may reserve in each period of the calendar of the resource's zone.
///
/// Reservations that are held, requested, confirmed, running, completed or missed count; those that were declined, cancelled, that
/// expired or only wait do not. A count counts each reservation once, in the period in which it starts. Time counts in the
/// period in which it passes, without buffers, once for each piece of the quantity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quota {
    /// Whether each person has it, or all members of a group together.
    pub per: Per,
    /// Whom it binds: the members of these groups, each of which has its own where it is per group. Empty, which only makes sense
    /// per person: everybody. (A guest is known by their mail address.)
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupId>,
    /// How much.
    pub limit: QuotaLimit,
    /// In which period.
    pub period: Period,
    /// Of what.
    #[serde(default)]
    pub scope: QuotaScope,
}

/// Who shares a quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Per {
    /// Each person has one.
    Person,
    /// All members of a group have one together.
    Group,
}

/// How much a quota allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum QuotaLimit {
    /// So many reservations.
    Count(u32),
    /// So much time.
    Time(Minutes),
}

/// Of what a quota is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum QuotaScope {
    /// Of this resource.
    #[default]
    Resource,
    /// Of all resources of its type together.
    Type,
}

/// Whose usage a quota adds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The booker's own.
    Booker,
    /// That of all members of a group.
    Group(GroupId),
}

/// Which reservations must be known to judge a quota: those of `subject`, of `scope`, that touch `window`, in a state that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsageNeed {
    /// Whose.
    pub subject: Subject,
    /// Of what.
    pub scope: QuotaScope,
    /// When: whole periods.
    pub window: Window,
}

/// What is known for a [`UsageNeed`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// Whose.
    pub subject: Subject,
    /// Of what.
    pub scope: QuotaScope,
    /// The reservations, in any order.
    pub used: Vec<Used>,
}

/// A reservation that counts for a quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Used {
    /// Which one.
    pub reservation: ReservationId,
    /// From when to when, without buffers.
    pub window: Window,
    /// How much of a pool; 1 for a unit.
    pub quantity: u32,
}

impl Quota {
    /// Whose usage counts for `booker`; nothing when the quota does not bind them.
    pub fn subjects(&self, booker: &Booker) -> Vec<Subject> {
        match self.per {
            Per::Person if self.groups.is_empty() || booker.is_in_any(&self.groups) => vec![Subject::Booker],
            Per::Person => Vec::new(),
            Per::Group => {
                self.groups.iter().filter(|g| booker.groups.contains(g)).map(|g| Subject::Group(*g)).collect()
            }
        }
    }
}

impl QuotaLimit {
    /// The limit as a number: of reservations, or of seconds.
    pub(crate) fn amount(self) -> i64 {
        match self {
            Self::Count(count) => count.into(),
            Self::Time(time) => time.seconds(),
        }
    }

    /// How much of the limit a reservation uses in `period`.
    pub(crate) fn uses(self, window: Window, quantity: u32, period: Window) -> i64 {
        match self {
            Self::Count(_) => period.contains(window.start()).into(),
            Self::Time(_) => {
                let seconds = |part: Window| part.end().as_second() - part.start().as_second();
                window.intersection(&period).map_or(0, seconds).saturating_mul(quantity.into())
            }
        }
    }
}

impl Policy {
    /// Which reservations must be known to judge requests of `booker` that touch `window`. Each quota's periods are whole.
    pub fn usage_needed(&self, booker: &Booker, tz: &TimeZone, window: Window) -> Vec<UsageNeed> {
        let mut needs: Vec<UsageNeed> = Vec::new();
        for quota in &self.quotas {
            let periods = quota.period.touching(window, tz, self.week_start);
            let (Some(first), Some(last)) = (periods.first(), periods.last()) else { continue };
            for subject in quota.subjects(booker) {
                let known = needs.iter_mut().find(|n| n.subject == subject && n.scope == quota.scope);
                match known {
                    Some(need) => {
                        let (start, end) = (need.window.start(), need.window.end());
                        let joined = Window::between(start.min(first.start()), end.max(last.end()));
                        need.window = joined.unwrap_or(need.window);
                    }
                    None => {
                        let window = Window::between(first.start(), last.end()).unwrap_or(*first);
                        needs.push(UsageNeed { subject, scope: quota.scope, window });
                    }
                }
            }
        }
        needs
    }
}
