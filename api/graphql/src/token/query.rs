//! What tokens can be for.

use async_graphql::Object;
use cal3_domain::access::Scope;

use super::object::ScopeInfo;

/// Queries about tokens.
#[derive(Default)]
pub(crate) struct TokenQuery;

#[Object]
impl TokenQuery {
    /// All that a token can be for. Each field that needs one says so at the end of its description.
    async fn scopes(&self) -> Vec<ScopeInfo> {
        Scope::ALL.iter().copied().map(ScopeInfo).collect()
    }
}
