//! Facts: what is known about a cause when a rule looks at it, as a tree of typed values. Conditions compare them, templates
//! print them, a run's history keeps them.
//!
//! [`Catalogue`] says which facts there are and of what [`Kind`]; the builders of [`build`] make them from the domain's values.
//! Every field of a catalogue may be absent; nothing that is not in the catalogue can be reached.

pub mod build;
mod catalogue;
pub mod changes;
pub mod fields;
#[cfg(test)]
pub(crate) mod fixture;
mod kind;
mod operator;
mod tree;
mod value;

pub use catalogue::{BEFORE, Catalogue, Field, Found, Group, SECRET};
pub use kind::Kind;
pub(crate) use kind::parse_time;
pub use operator::{OperandForm, Operator};
pub use tree::Facts;
pub use value::clip;
pub use value::{Record, Value};
pub(crate) use value::{number_to_json, write_time};
