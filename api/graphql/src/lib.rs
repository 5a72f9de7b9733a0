//! The GraphQL schema: types, inputs, resolvers, loaders, subscriptions, limits. The only crate that names
//! async-graphql. Resolvers translate; what may be done and how is decided in `cal3-app`.
//!
//! # Where is what
//! One folder per noun: `object.rs` (types that wrap domain values), `query.rs`, `mutation.rs`, `input.rs`, `loader.rs`,
//! `subscription.rs`. Shared: [`scalars`], [`connection`], [`payload`], [`node`], [`loaders`], [`context`], [`error`].
//! [`execute`] takes a request through [`limits`] and the executor.
//!
//! # How to add a noun
//! 1. `noun/object.rs`: `pub(crate) struct Thing(domain::Thing)` with `#[Object]`; `id` answers `self.0.id.to_string()`.
//! 2. `noun/loader.rs`: `impl Load for ThingId`; resolvers say `ctx.load(id).await?`. Never read in a loop.
//! 3. `node.rs`: a variant of `Node`, an arm in `find`.
//! 4. `noun/query.rs`: `#[derive(Default)] pub(crate) struct ThingQuery;` with `#[Object]`, added to `Query` in [`schema`];
//!    likewise `ThingMutation` and `ThingSubscription` (`#[Subscription]`).
//!
//! # How to add a list
//! Take `first, after, last, before`; `let paging = Paging::<K>::read(first, after, last, before, PAGE_MAX)`, refuse its
//! error; hand `paging.args()` to the use case, which answers one more if there are more; answer `Connection::new(&paging, rows, |row| (place, Node(row)))`.
//!
//! # How to add a mutation
//! Noun first (`thingCreate`), one `input`, a payload with the nullable result and `userErrors: Vec<UserError>`:
//! `let (thing, user_errors) = settle(ctx, app::thing::create(ctx.app(), ctx.viewer(), input.into()).await).await?`.
//! Read ids with `read_id(&id, "calendarId")`, inside of what is settled.
//!
//! Every type, field, argument and enum value has a description (a doc comment, or `#[graphql(desc = …)]` on
//! arguments; a type's goes on its `#[Object]` impl). `schema.graphql` at the top of the repository is this schema, printed: `CAL3_BLESS=1 cargo nextest run
//! -p cal3-graphql sdl` writes it, the same test fails when it drifts.

mod account;
mod audit;
mod automation;
mod booking;
mod busy;
mod calendar;
mod calendar_group;
mod change;
mod connection;
mod context;
mod documents;
mod error;
mod event;
mod execute;
mod group;
mod import;
mod invitation;
mod job;
mod limits;
mod loaders;
mod node;
mod notice;
mod organisation;
mod payload;
mod plain;
mod push;
mod request;
mod reservation;
mod resource;
mod scalars;
mod schema;
mod service_account;
mod share;
mod task;
mod token;
mod webhook;

pub use context::RequestData;
pub use error::code;
pub use execute::{Executor, TIME_MAX};
pub use limits::COST_MAX;
pub use request::{Answer, CostReport, Kind, Prepared, Refusal, Request, Stage};
pub use schema::sdl;
