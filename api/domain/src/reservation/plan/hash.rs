//! What tells one plan from another.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use super::PlanItem;
use crate::ids::ResourceId;

/// Identifies what a plan promises: its resource, its quantity, and the outcome and approval of each occurrence. 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PlanHash([u8; 16]);

/// Text that is no plan's hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a plan's hash has 32 hexadecimal digits: give back the one that the plan has")]
pub struct ParsePlanHashError;

impl PlanHash {
    pub(super) fn of(resource: ResourceId, quantity: u32, items: &[PlanItem]) -> Self {
        let mut hash = Sha256::new();
        hash.update(format!("plan 1\n{resource}\n{quantity}\n"));
        for item in items {
            let approval: Vec<_> = item.verdict.approval.iter().map(|reason| reason.code()).collect();
            let (start, end) = (item.window.start(), item.window.end());
            let outcome = item.outcome.as_str();
            hash.update(format!("{} {start} {end} {outcome} {}\n", item.original, approval.join(",")));
        }
        let mut short = [0; 16];
        for (place, byte) in short.iter_mut().zip(hash.finalize()) {
            *place = byte;
        }
        Self(short)
    }
}

impl fmt::Display for PlanHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for PlanHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PlanHash({self})")
    }
}

impl FromStr for PlanHash {
    type Err = ParsePlanHashError;

    fn from_str(text: &str) -> Result<Self, ParsePlanHashError> {
        let is_hash = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
        let number = u128::from_str_radix(text, 16).ok().filter(|_| is_hash).ok_or(ParsePlanHashError)?;
        Ok(Self(number.to_be_bytes()))
    }
}
