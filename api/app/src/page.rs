//! A page of a list, by its place (keyset), never by an offset.

/// Which page. `K` is what the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageArgs<K> {
    /// Only what comes after this.
    pub after: Option<K>,
    /// Only what comes before this.
    pub before: Option<K>,
    /// The last ones instead of the first; they are answered in the list's order all the same.
    pub backwards: bool,
    /// How many, at most.
    pub limit: i64,
}
