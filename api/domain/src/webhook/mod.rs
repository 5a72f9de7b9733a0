//! Webhooks, coming and going: signatures by the Standard Webhooks specification 1.0.0, what an answer means and when to try
//! again, and which addresses may be called at all.

mod delivery;
pub mod guard;
mod health;
mod retry;
mod secret;
mod signature;

pub use delivery::{Challenge, DeliveryState, Resume};
pub use health::{EndpointHealth, Pause};
pub use retry::{Answer, GiveUp, RETRY_DELAYS, Verdict, judge, retry_after};
pub use secret::{ROTATION_GRACE, Secret, SecretError, SigningSecrets};
pub use signature::{
    ID_HEADER, SIGNATURE_HEADER, SignedHeaders, TIMESTAMP_HEADER, TOLERANCE, Verified, VerifyError, sign,
    verify,
};
