//! Several resources at once: a room with its devices, all or nothing.

use std::collections::BTreeMap;

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

    /// The same with what comes with its resources: of the accessories that are in it as many as were wanted, and of the others as many
    /// as must come. `links` are the accessories of resources, those that are not in the bundle left out of account.
    ///
    /// # Errors
    /// Every [`BundleFault`].
    pub fn with_accessories(&self, links: &[(ResourceId, &[Accessory])]) -> Result<Self, Vec<BundleFault>> {
        let wanted = |resource: ResourceId| self.0.iter().find(|(wanted, _)| *wanted == resource);
        let mut bounds: BTreeMap<ResourceId, (u32, u32)> = BTreeMap::new();
        for (_, accessories) in links.iter().filter(|(resource, _)| wanted(*resource).is_some()) {
            for accessory in *accessories {
                let (min, max) = bounds.entry(accessory.resource).or_default();
                *min = min.saturating_add(accessory.min);
                *max = max.saturating_add(accessory.max);
            }
        }
        let (mut all, mut faults) = (self.0.clone(), Vec::new());
        for (resource, (min, max)) in bounds {
            match wanted(resource) {
                None => all.extend((min > 0).then_some((resource, min))),
                Some((_, quantity)) if (min..=max).contains(quantity) => {}
                Some(_) => faults.push(BundleFault::Quantity { resource, min, max }),
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
