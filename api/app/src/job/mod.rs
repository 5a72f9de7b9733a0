//! The queue of background work, for those who administer the installation: how much there is of each kind, what was given up, and
//! having that tried again or discarded.
//!
//! PostgreSQL's table is the truth. What only Redis knows ([`Tickets`]) is told when it answers in time, and is unknown otherwise.

use crate::{automation, import, mail, webhook};

mod act;
mod read;
mod tickets;

pub use act::{Discarded, MOST_RETRIED, Retried, discard, retry, retry_all};
pub use cal3_store::job::{DeadJob, KindStats};
pub use read::{DIED_LATELY, Queue, SUCCEEDED_LATELY, list_dead, queue};
pub use tickets::{TicketCount, Tickets, tickets};

/// Everything that Cal3 does in the background, in the order of the names.
pub const KINDS: [&str; 4] = [automation::JOB, import::JOB, mail::JOB, webhook::JOB];
