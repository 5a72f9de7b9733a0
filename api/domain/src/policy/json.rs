//! Policies as JSON.

use super::{FORMAT, Policy};

/// Largest JSON of a policy that is read, in bytes.
pub const MAX_JSON: usize = 256 * 1024;

/// JSON that is no policy.
#[derive(Debug, thiserror::Error)]
pub enum PolicyJsonError {
    /// It is larger than any policy.
    #[error("the policy has {0} bytes; at most {MAX_JSON} are read")]
    TooLarge(usize),
    /// A newer Cal3 wrote it.
    #[error("the policy has format {0}; this version reads up to {FORMAT}")]
    Newer(u64),
    /// A name or value is not one of a policy.
    #[error("not a policy: {0}")]
    Malformed(#[from] serde_json::Error),
}

impl Policy {
    /// Reads a policy. It may still contradict itself: see [`Policy::validate`].
    ///
    /// # Errors
    /// [`PolicyJsonError`], which says where and what is expected.
    pub fn from_json(text: &str) -> Result<Self, PolicyJsonError> {
        if text.len() > MAX_JSON {
            return Err(PolicyJsonError::TooLarge(text.len()));
        }
        if !text.trim_start().starts_with('{') {
            return Err(PolicyJsonError::Malformed(serde::de::Error::custom("an object is expected")));
        }
        match serde_json::from_str::<Self>(text) {
            Ok(policy) if policy.format > FORMAT => Err(PolicyJsonError::Newer(policy.format.into())),
            Ok(policy) => Ok(policy),
            Err(error) => Err(newer_format(text).map_or(error.into(), PolicyJsonError::Newer)),
        }
    }
}

/// The format, if it is one that this version does not know.
fn newer_format(text: &str) -> Option<u64> {
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    value.get("format")?.as_u64().filter(|format| *format > u64::from(FORMAT))
}
