//! Documents that were asked before, parsed and found to be within the limits of their text. A client sends the same
//! few documents again and again with other variables; parsing costs more than most of them take to execute.

use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::{ServerError, parser::types::ExecutableDocument};
use hashlink::LruCache;

use crate::{
    error::code,
    limits::{coded, lexical},
    request::{Refusal, Stage},
};

/// How many are kept; the one not asked for longest makes room.
const ENTRIES_MAX: usize = 256;
/// Longest document that is kept, in octets: together they stay within a few megabytes, parsed.
const LENGTH_MAX: usize = 4 * 1024;

/// The documents of one process.
pub(crate) struct Documents(Mutex<LruCache<String, Arc<ExecutableDocument>>>);

impl Default for Documents {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(ENTRIES_MAX)))
    }
}

impl Documents {
    /// The parsed document.
    ///
    /// # Errors
    /// [`Refusal`] when it is too long or no GraphQL.
    pub(crate) fn parse(&self, text: &str) -> Result<Arc<ExecutableDocument>, Refusal> {
        if text.len() <= LENGTH_MAX
            && let Some(known) = self.lock().get(text)
        {
            return Ok(known.clone());
        }
        lexical::check(text).map_err(|error| Refusal(Stage::Validation, vec![error]))?;
        let parsed = async_graphql::parser::parse_query(text).map_err(|error| {
            let error = ServerError::from(error);
            let at = error.locations.first().copied();
            Refusal(Stage::Parse, vec![coded(code::GRAPHQL_PARSE_FAILED, error.message, at)])
        })?;
        let parsed = Arc::new(parsed);
        if text.len() <= LENGTH_MAX {
            self.lock().insert(text.to_owned(), parsed.clone());
        }
        Ok(parsed)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, LruCache<String, Arc<ExecutableDocument>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_parsed_once_and_a_long_one_is_not_kept() {
        let documents = Documents::default();
        let (first, second) = (documents.parse("{ a }").unwrap(), documents.parse("{ a }").unwrap());
        assert!(Arc::ptr_eq(&first, &second));
        let long = format!("{{ a }} #{}", " ".repeat(LENGTH_MAX));
        let (first, second) = (documents.parse(&long).unwrap(), documents.parse(&long).unwrap());
        assert!(!Arc::ptr_eq(&first, &second));
    }

    #[test]
    fn what_is_refused_is_refused_again_and_what_is_kept_is_bounded() {
        let documents = Documents::default();
        for _ in 0..2 {
            assert!(matches!(documents.parse("{ a"), Err(Refusal(Stage::Parse, _))));
        }
        for n in 0..2 * ENTRIES_MAX {
            documents.parse(&format!("{{ a{n} }}")).unwrap();
        }
        assert_eq!(documents.lock().len(), ENTRIES_MAX);
    }
}
