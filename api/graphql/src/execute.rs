//! Executes operations.

use cal3_app::App;
use serde_json::Value;

use crate::{RequestData, schema};

/// The schema with everything that is needed to execute. Cheap to clone.
#[derive(Clone)]
pub struct Executor {
    schema: schema::Schema,
}

impl Executor {
    /// Over these use cases. `introspection`: whether the schema may be asked for itself.
    pub fn new(app: App, introspection: bool) -> Self {
        let builder = schema::schema_builder().data(app);
        let builder = if introspection { builder } else { builder.disable_introspection() };
        Self { schema: builder.finish() }
    }

    /// Executes one request, `{ query, variables?, operationName? }`.
    pub async fn execute(&self, request: Value, data: RequestData) -> Value {
        let request = async_graphql::Request::new(request["query"].as_str().unwrap_or_default())
            .variables(async_graphql::Variables::from_json(request["variables"].clone()))
            .data(data);
        serde_json::to_value(self.schema.execute(request).await).unwrap_or_default()
    }
}
