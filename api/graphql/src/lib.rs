//! The GraphQL schema: types, inputs, resolvers, loaders, subscriptions, limits. The only crate that names
//! async-graphql. Resolvers translate; what may be done and how is decided in `cal3-app`.
//!
//! Types wrap domain values; one folder per noun with `object.rs`, `query.rs`, `mutation.rs`, `input.rs`. The roots
//! merge what the nouns bring, in [`schema`]. `schema.graphql` at the top of the repository is this schema, printed:
//! `CAL3_BLESS=1 cargo test -p cal3-graphql sdl` writes it, the same test fails when it drifts.

mod account;
mod context;
mod error;
mod execute;
mod schema;

pub use context::RequestData;
pub use execute::Executor;
pub use schema::sdl;
