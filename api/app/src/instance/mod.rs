//! A whole instance as one file, for moving it elsewhere and for knowing that two are equal. For operators, from the command
//! line: there is no viewer and no right to ask about.

mod archive;
mod compare;
mod digest;
mod export;
mod import;
mod intact;

pub use archive::{Archive, FORMAT, Header};
pub use cal3_store::instance::{Scratch, Snapshot, Violation, check, database_size, swap};
pub use compare::{Difference, compare};
pub use digest::{Manifest, TableDigest};
pub use export::{export, manifest};
pub use import::{import, load};
pub use intact::intact;

use cal3_store::{StoreError, instance::Obstacle};

/// Why an instance was not exported, imported or verified.
#[derive(Debug, thiserror::Error)]
pub enum InstanceError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file cannot be read or written.
    #[error("the file failed: {0}")]
    File(#[from] std::io::Error),
    /// The file is no whole export.
    #[error("this is no whole export of an instance: {0}")]
    Broken(String),
    /// The database is not one to import into.
    #[error(transparent)]
    Obstacle(#[from] Obstacle),
    /// What was loaded is not what the file says.
    #[error("what was loaded differs from what the file says; nothing has been kept: {0}")]
    Differs(String),
}
