//! What one operation may ask for, decided before anything is executed (and before the library walks the document, whose
//! own walks take time exponential in nested fragments).
//!
//! [`lexical`] looks at the text, [`measure`] at the parsed document with its variables, in time linear in its size.
//! The cost: an entity costs 1, a page 1 and as many times its entries as `first` or `last` asks for; a value or a scalar
//! costs nothing; a mutation 10. Of fragments on different types, the dearest counts. [`actual`] is the same over the answer.

use async_graphql::{Pos, ServerError};

use crate::error::code;

pub(crate) mod actual;
mod inputs;
pub(crate) mod lexical;
pub(crate) mod measure;
mod model;

pub(crate) use model::Model;

/// Longest document, in octets.
pub(crate) const DOCUMENT_MAX: usize = 64 * 1024;
/// Most tokens of a document (names, numbers, strings, punctuators).
pub(crate) const TOKENS_MAX: usize = 8_000;
/// Deepest nesting of brackets in a document, of any kind; the parser recurses on them.
pub(crate) const NESTING_MAX: usize = 60;
/// Deepest selection: the root's fields are at depth 1.
pub(crate) const DEPTH_MAX: u64 = 15;
/// Deepest selection under `__schema` and `__type`, whose types wrap each other.
pub(crate) const INTROSPECTION_DEPTH_MAX: u64 = 25;
/// Most fields at the root of an operation.
pub(crate) const ROOT_FIELDS_MAX: u64 = 20;
/// Most aliases in a document.
pub(crate) const ALIASES_MAX: usize = 50;
/// Most fields of a document's operations, their fragments spread out.
pub(crate) const FIELDS_MAX: u64 = 3_000;
/// Most fields of a document's fragments, each spread out by itself.
pub(crate) const FRAGMENT_FIELDS_MAX: u64 = 4 * FIELDS_MAX;
/// Most entries of a list in an argument or a variable: as many as a series may have RDATEs.
pub(crate) const INPUT_LIST_MAX: usize = 2_000;
/// What a mutation's field costs beside what it answers.
pub(crate) const MUTATION_WEIGHT: u64 = 10;
/// What asking for the schema costs.
pub(crate) const INTROSPECTION_WEIGHT: u64 = 100;
/// The highest cost of an operation.
pub const COST_MAX: u64 = 20_000;

/// An error with a code of the closed list.
pub(crate) fn coded(code: &str, message: impl Into<String>, at: Option<Pos>) -> ServerError {
    let mut error = ServerError::new(message, at);
    error.extensions.get_or_insert_default().set("code", code);
    error
}

fn exceeded(message: impl Into<String>) -> ServerError {
    coded(code::COST_EXCEEDED, message, None)
}

#[cfg(test)]
mod tests;
