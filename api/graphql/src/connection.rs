//! Relay connections (<https://relay.dev/graphql/connections.htm>): pages by place (keyset), never by offset.
//!
//! A field takes `first, after, last, before`, makes [`Paging`] of them, asks the use case for one row more than the
//! page holds, and hands the rows to [`Connection::new`].

use std::borrow::Cow;

use async_graphql::{Object, OutputType, SimpleObject, TypeName};
use cal3_app::{AppError, UserErrorCode, page::PageArgs};
use cal3_domain::ids::{decode_suffix, encode_suffix};
use jiff::civil::{Date, DateTime};
use uuid::Uuid;

/// Most entries of a page, where the field does not say otherwise.
pub(crate) const PAGE_MAX: usize = 100;

/// A place in a list: what the list is ordered by. Written into a cursor and read back.
pub(crate) trait Place: Sized + Send + Sync + 'static {
    /// The place as text, in characters that JSON does not escape.
    fn write(&self) -> String;
    /// The place that [`Place::write`] wrote; `None` for any other text.
    fn read(text: &str) -> Option<Self>;
}

impl Place for Uuid {
    fn write(&self) -> String {
        encode_suffix(*self)
    }

    fn read(text: &str) -> Option<Self> {
        decode_suffix(text)
    }
}

impl Place for DateTime {
    fn write(&self) -> String {
        self.strftime("%Y%m%d%H%M%S").to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::strptime("%Y%m%d%H%M%S", text).ok()
    }
}

impl Place for Date {
    fn write(&self) -> String {
        self.strftime("%Y%m%d").to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::strptime("%Y%m%d", text).ok()
    }
}

/// A position among numbered rows, such as a line of a report.
impl Place for i64 {
    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

/// Which page was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Paging<K> {
    /// Only what comes after this place.
    pub(crate) after: Option<K>,
    /// Only what comes before this place.
    pub(crate) before: Option<K>,
    /// The last entries instead of the first; answered in the list's order all the same.
    pub(crate) backwards: bool,
    /// How many entries the page holds at most.
    pub(crate) limit: usize,
}

impl<K: Place> Paging<K> {
    /// Reads the four arguments. Exactly one of `first` and `last` has to be there, from 1 to `max`.
    ///
    /// # Errors
    /// [`AppError::Invalid`], which names the argument.
    pub(crate) fn read(
        first: Option<i32>,
        after: Option<String>,
        last: Option<i32>,
        before: Option<String>,
        max: usize,
    ) -> Result<Self, AppError> {
        let (name, count, backwards) = match (first, last) {
            (Some(count), None) => ("first", count, false),
            (None, Some(count)) => ("last", count, true),
            _ => {
                let message = format!("Give either first or last, from 1 to {max}.");
                return Err(AppError::field(UserErrorCode::Required, "first", message));
            }
        };
        let limit =
            usize::try_from(count).ok().filter(|count| (1..=max).contains(count)).ok_or_else(|| {
                AppError::field(UserErrorCode::OutOfRange, name, format!("Give a number from 1 to {max}."))
            })?;
        Ok(Self { after: place("after", after)?, before: place("before", before)?, backwards, limit })
    }
}

impl<K: Clone> Paging<K> {
    /// For the use case, which answers one entry more than the page holds when there are more.
    pub(crate) fn args(&self) -> PageArgs<K> {
        self.args_as()
    }

    /// The same, with places as the use case knows them.
    pub(crate) fn args_as<P: From<K>>(&self) -> PageArgs<P> {
        PageArgs {
            after: self.after.clone().map(P::from),
            before: self.before.clone().map(P::from),
            backwards: self.backwards,
            limit: i64::try_from(self.limit).unwrap_or(i64::MAX),
        }
    }
}

fn place<K: Place>(name: &str, cursor: Option<String>) -> Result<Option<K>, AppError> {
    cursor.map_or(Ok(None), |cursor| match K::read(&cursor) {
        Some(place) => Ok(Some(place)),
        None => Err(AppError::field(UserErrorCode::Invalid, name, "Give a cursor that this list answered.")),
    })
}

/// A page of a list.
pub(crate) struct Connection<N> {
    edges: Vec<Edge<N>>,
    has_next_page: bool,
    has_previous_page: bool,
}

/// An entry of a page.
pub(crate) struct Edge<N> {
    node: N,
    /// Written when it is asked for: most pages are read without the cursors of their entries.
    cursor: Box<dyn Fn() -> String + Send + Sync>,
}

/// Where the page lies in its list.
#[derive(Debug, SimpleObject)]
pub(crate) struct PageInfo {
    /// Whether there are more entries after this page (with `last`: whether `before` cut some off).
    pub(crate) has_next_page: bool,
    /// Whether there are more entries before this page (with `first`: whether `after` cut some off).
    pub(crate) has_previous_page: bool,
    /// The cursor of the page's first entry; null when the page is empty.
    pub(crate) start_cursor: Option<String>,
    /// The cursor of the page's last entry; null when the page is empty.
    pub(crate) end_cursor: Option<String>,
}

impl<N> Connection<N> {
    /// Makes the page from rows in the list's order: at most one more than `paging.limit`, which tells that there are
    /// more. `node` gives each row its place and its node.
    pub(crate) fn new<R, K: Place>(paging: &Paging<K>, mut rows: Vec<R>, node: impl Fn(R) -> (K, N)) -> Self {
        let more = rows.len() > paging.limit;
        if more && paging.backwards {
            rows.drain(..rows.len() - paging.limit);
        }
        rows.truncate(paging.limit);
        let edges = rows
            .into_iter()
            .map(|row| {
                let (place, node) = node(row);
                Edge { node, cursor: Box::new(move || place.write()) }
            })
            .collect();
        let (has_next_page, has_previous_page) =
            if paging.backwards { (paging.before.is_some(), more) } else { (more, paging.after.is_some()) };
        Self { edges, has_next_page, has_previous_page }
    }
}

/// A page of a list.
#[Object(name_type)]
impl<N: OutputType> Connection<N> {
    /// The entries with their cursors.
    async fn edges(&self) -> &[Edge<N>] {
        &self.edges
    }

    /// The entries without their cursors.
    async fn nodes(&self) -> Vec<&N> {
        self.edges.iter().map(|edge| &edge.node).collect()
    }

    /// Where the page lies in its list.
    async fn page_info(&self) -> PageInfo {
        PageInfo {
            has_next_page: self.has_next_page,
            has_previous_page: self.has_previous_page,
            start_cursor: self.edges.first().map(|edge| (edge.cursor)()),
            end_cursor: self.edges.last().map(|edge| (edge.cursor)()),
        }
    }
}

/// An entry of a page.
#[Object(name_type)]
impl<N: OutputType> Edge<N> {
    /// The entry's place in the list, for `after` and `before`.
    async fn cursor(&self) -> String {
        (self.cursor)()
    }

    /// The entry.
    async fn node(&self) -> &N {
        &self.node
    }
}

impl<N: OutputType> TypeName for Connection<N> {
    fn type_name() -> Cow<'static, str> {
        Cow::Owned(format!("{}Connection", N::type_name()))
    }
}

impl<N: OutputType> TypeName for Edge<N> {
    fn type_name() -> Cow<'static, str> {
        Cow::Owned(format!("{}Edge", N::type_name()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paging(first: Option<i32>, last: Option<i32>, cursor: Option<&str>) -> Result<Paging<i64>, AppError> {
        let (after, before) = if last.is_some() { (None, cursor) } else { (cursor, None) };
        Paging::read(first, after.map(str::to_owned), last, before.map(str::to_owned), PAGE_MAX)
    }

    #[test]
    fn exactly_one_of_first_and_last_within_its_bounds() {
        assert!(paging(Some(100), None, None).is_ok());
        for (first, last) in
            [(None, None), (Some(1), Some(1)), (Some(0), None), (None, Some(101)), (Some(-1), None)]
        {
            assert!(matches!(paging(first, last, None), Err(AppError::Invalid(_))), "{first:?} {last:?}");
        }
        assert!(paging(Some(1), None, Some("elsewhere")).is_err());
    }

    #[test]
    fn one_row_too_many_tells_that_there_are_more_on_the_side_that_was_cut() {
        let page = |paging: Paging<i64>, rows: Vec<i64>| {
            let page = Connection::new(&paging, rows, |row| (row, row));
            let nodes: Vec<i64> = page.edges.iter().map(|edge| edge.node).collect();
            (nodes, page.has_previous_page, page.has_next_page)
        };
        assert_eq!(page(paging(Some(2), None, None).unwrap(), vec![1, 2, 3]), (vec![1, 2], false, true));
        assert_eq!(page(paging(Some(2), None, Some("2")).unwrap(), vec![3]), (vec![3], true, false));
        assert_eq!(page(paging(None, Some(2), None).unwrap(), vec![1, 2, 3]), (vec![2, 3], true, false));
        assert_eq!(page(paging(None, Some(2), Some("9")).unwrap(), vec![]), (vec![], false, true));
    }

    #[test]
    fn a_place_is_read_as_it_was_written() {
        let time = jiff::civil::date(2026, 11, 22).at(9, 30, 0, 0);
        assert_eq!(DateTime::read(&time.write()), Some(time));
        assert_eq!(<Uuid as Place>::read(&Uuid::max().write()), Some(Uuid::max()));
    }
}
