//! `cal3 schema`: prints the GraphQL schema, as `schema.graphql` holds it. Needs no configuration.

use std::process::ExitCode;

/// Prints it.
///
/// # Errors
/// None.
pub fn run() -> anyhow::Result<ExitCode> {
    super::answer(cal3_graphql::sdl().trim_end());
    Ok(ExitCode::SUCCESS)
}
