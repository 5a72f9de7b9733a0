//! Several resources at once: a room with its devices, all or nothing.

use crate::availability::{Request, Timeline};
use crate::ids::ResourceId;
use crate::policy::{Decision, Overruling, Verdict};
use crate::resource::Accessory;
use crate::time::Window;

/// The most resources of one reservation.
pub const MAX_BUNDLE: usize = 50;

/// Resources that are reserved together, each once, in the order of their ids: the order in which they must be locked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bundle(Vec<(ResourceId, u32)>);

/// What is wrong with a choice of resources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleFault {
    /// Too many.
    #[error("at most {MAX_BUNDLE} resources can be reserved together")]
    TooMany,
    /// This is not an accessory of what is reserved.
    #[error("{0} is not an accessory of this resource")]
    NotLinked(ResourceId),
    /// More or less than can be had with it.
    #[error("between {min} and {max} of {resource} can be reserved with it")]
    Quantity {
        /// The accessory.
        resource: ResourceId,
        /// At least.
        min: u32,
        /// At most.
        max: u32,
    },
}

impl Bundle {
    /// Resources with their quantities; the quantities of one that is named twice are added up.
    ///
    /// # Errors
    /// [`BundleFault::TooMany`].
    pub fn new(resources: impl IntoIterator<Item = (ResourceId, u32)>) -> Result<Self, BundleFault> {
        let mut all: Vec<(ResourceId, u32)> = Vec::new();
        for resource in resources {
            if all.len() == MAX_BUNDLE {
                return Err(BundleFault::TooMany);
            }
            all.push(resource);
        }
        all.sort_unstable();
        all.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                kept.1 = kept.1.saturating_add(later.1);
            }
            same
        });
        Ok(Self(all))
    }

    /// A resource with its accessories: those that were chosen, and of the others as many as must come with it.
    ///
    /// # Errors
    /// Every [`BundleFault`].
    pub fn with_accessories(
        main: (ResourceId, u32),
        accessories: &[Accessory],
        chosen: &[(ResourceId, u32)],
    ) -> Result<Self, Vec<BundleFault>> {
        let link = |resource: ResourceId| accessories.iter().find(|link| link.resource == resource);
        let unknown = chosen.iter().filter(|(resource, _)| link(*resource).is_none());
        let mut faults: Vec<BundleFault> =
            unknown.map(|(resource, _)| BundleFault::NotLinked(*resource)).collect();
        let mut all = vec![main];
        for Accessory { resource, min, max } in accessories.iter().copied() {
            let wanted =
                chosen.iter().find(|(chosen, _)| *chosen == resource).map_or(min, |(_, quantity)| *quantity);
            if (min..=max).contains(&wanted) {
                all.extend((wanted > 0).then_some((resource, wanted)));
            } else {
                faults.push(BundleFault::Quantity { resource, min, max });
            }
        }
        let bundle = Self::new(all);
        if faults.is_empty() { bundle.map_err(|fault| vec![fault]) } else { Err(faults) }
    }

    /// The resources and how much of each, in the order of their ids.
    pub fn resources(&self) -> &[(ResourceId, u32)] {
        &self.0
    }
}

/// What the rules of several resources say together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleVerdict(pub Vec<(ResourceId, Verdict)>);

impl BundleVerdict {
    /// All or nothing: refused if one is, in need of approval if one is.
    pub fn decide(&self, overruling: Option<&Overruling>) -> Decision {
        let decisions = self.0.iter().map(|(_, verdict)| verdict.decide(overruling));
        decisions.fold(Decision::Allowed, |all, one| match (all, one) {
            (Decision::Refused, _) | (_, Decision::Refused) => Decision::Refused,
            (Decision::NeedsApproval, _) | (_, Decision::NeedsApproval) => Decision::NeedsApproval,
            _ => Decision::Allowed,
        })
    }

    /// What each that stands in the way says.
    pub fn broken(&self) -> impl Iterator<Item = &(ResourceId, Verdict)> {
        self.0.iter().filter(|(_, verdict)| !verdict.is_clean())
    }
}

/// What the rules of all resources of `bundle` say to `window`. Resources without a timeline (which the booker cannot see) are left
/// out: compare the counts.
pub fn judge_bundle(
    bundle: &Bundle,
    window: Window,
    timelines: &[(ResourceId, &Timeline<'_>)],
) -> BundleVerdict {
    let verdict = |(resource, quantity): &(ResourceId, u32)| {
        let (_, timeline) = timelines.iter().find(|(known, _)| known == resource)?;
        Some((*resource, timeline.evaluate(&Request { window, quantity: *quantity })))
    };
    BundleVerdict(bundle.resources().iter().filter_map(verdict).collect())
}
