//! The roots, and the schema with its limits.

use async_graphql::{EmptySubscription, MergedObject, SchemaBuilder};
use cal3_app::App;

use crate::account::AccountQuery;

/// Everything that can be read.
#[derive(MergedObject, Default)]
pub struct Query(AccountQuery);

/// The schema with its data.
pub type Schema = async_graphql::Schema<Query, async_graphql::EmptyMutation, EmptySubscription>;

/// The types and limits, without services: enough to print the SDL.
pub fn schema_builder() -> SchemaBuilder<Query, async_graphql::EmptyMutation, EmptySubscription> {
    async_graphql::Schema::build(Query::default(), async_graphql::EmptyMutation, EmptySubscription)
}

/// The schema, ready to execute.
pub fn build(app: App) -> Schema {
    schema_builder().data(app).finish()
}
