//! The roots, and the schema with its limits.

use async_graphql::{EmptySubscription, MergedObject, SchemaBuilder};

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

/// The schema as `schema.graphql` holds it: sorted, with descriptions.
pub fn sdl() -> String {
    let options = async_graphql::SDLExportOptions::new()
        .sorted_fields()
        .sorted_arguments()
        .sorted_enum_items()
        .include_specified_by();
    schema_builder().finish().sdl_with_options(options)
}
