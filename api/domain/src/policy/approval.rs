//! Who needs approval, and when.

use serde::{Deserialize, Serialize};

use super::{Audience, Booker, Standing, Week};
use crate::ids::GroupId;
use crate::time::Length;

/// Who needs approval, and when. Any one of the conditions is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Approval {
    /// The conditions; none: nobody needs approval.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<ApprovalWhen>,
    /// Who never needs it.
    pub exempt: Audience,
}

impl Default for Approval {
    fn default() -> Self {
        Self {
            when: Vec::new(),
            exempt: Audience { at_least: Some(Standing::ResourceManager), groups: Vec::new() },
        }
    }
}

/// A condition under which a reservation needs approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum ApprovalWhen {
    /// Always.
    Always {},
    /// It is longer than this.
    LongerThan {
        /// The longest that needs none.
        length: Length,
    },
    /// It is not wholly within these hours, which may be narrower than the opening hours.
    OutsideHours {
        /// The hours that need none, by the clocks of the resource's zone. They hold on holidays as well.
        hours: Week,
    },
    /// Its booker is in one of these groups.
    Groups {
        /// The groups.
        groups: Vec<GroupId>,
    },
    /// It comes from a public page.
    Guests {},
    /// More than this is wanted of a pool.
    MoreThan {
        /// The largest quantity that needs none.
        quantity: u32,
    },
}

/// Why a request needs approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApprovalReason {
    /// Every request does.
    Always,
    /// It is longer than what needs none.
    LongerThan(Length),
    /// It is not wholly within the hours that need none.
    OutsideHours,
    /// Its booker is in this group.
    Group(GroupId),
    /// It comes from a public page.
    Guest,
    /// More is wanted than what needs none.
    MoreThan(u32),
}

impl ApprovalReason {
    /// The reason as the API writes it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Always => "ALWAYS",
            Self::LongerThan(_) => "LONGER_THAN",
            Self::OutsideHours => "OUTSIDE_HOURS",
            Self::Group(_) => "GROUPS",
            Self::Guest => "GUESTS",
            Self::MoreThan(_) => "MORE_THAN",
        }
    }

    /// The reason as a sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::Always => "Every reservation of this resource needs approval.".to_owned(),
            Self::LongerThan(length) => {
                format!("Reservations longer than {} need approval.", super::span_text(*length))
            }
            Self::OutsideHours => "Reservations outside of the usual hours need approval.".to_owned(),
            Self::Group(_) => "Reservations of your group need approval.".to_owned(),
            Self::Guest => "Reservations from the public page need approval.".to_owned(),
            Self::MoreThan(quantity) => format!("Reservations of more than {quantity} need approval."),
        }
    }
}

impl ApprovalWhen {
    /// The reason if `booker` alone decides.
    pub(crate) fn for_booker(&self, booker: &Booker) -> Option<ApprovalReason> {
        match self {
            Self::Always {} => Some(ApprovalReason::Always),
            Self::Groups { groups } => groups
                .iter()
                .find(|group| booker.groups.contains(group))
                .map(|group| ApprovalReason::Group(*group)),
            Self::Guests {} if booker.standing == Standing::Guest => Some(ApprovalReason::Guest),
            _ => None,
        }
    }
}
