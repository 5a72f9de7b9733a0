//! The audit log.

mod object;
mod query;

pub(crate) use query::AuditQuery;
