//! Who may what: every operation of the schema, asked by everybody.
//!
//! A [`Row`] says how an operation is asked and, for each [`Who`], what is to come of it. The operations are read from the
//! schema: one without a row fails, and so does a field whose description names a scope and which has none.
//!
//! # How to add an operation
//! Add rows to the table of its noun (or make a file with a `ROWS` and a test that calls [`hold`], and name it in
//! [`TABLES`]). Whatever an operation changes it is given anew for everybody: see [`Scene`].

use std::collections::{BTreeMap, BTreeSet};

use async_graphql::parser::{
    parse_schema,
    types::{FieldDefinition, TypeKind, TypeSystemDefinition},
};
use cal3_domain::access::Scope;
use futures_util::future::BoxFuture;
use serde_json::Value;

mod account;
mod administration;
mod automation;
mod booking;
mod busy;
mod calendar;
mod change;
mod club;
mod event;
mod fields;
mod holiday;
mod import;
mod invitation;
mod job;
mod node;
mod notice;
mod organisation;
mod outcome;
mod push;
mod reservation;
mod resource;
mod scene;
mod security;
mod service_account;
mod share;
mod task;
mod token;
mod webhook;

use outcome::Outcome;
use scene::{Scene, World};

/// The tables, one for each noun.
const TABLES: &[&[Row]] = &[
    node::ROWS,
    account::ROWS,
    automation::ROWS,
    automation::RUNS,
    automation::APPLICATIONS,
    security::ROWS,
    token::ROWS,
    calendar::ROWS,
    share::ROWS,
    event::ROWS,
    invitation::ROWS,
    busy::ROWS,
    import::ROWS,
    change::ROWS,
    fields::ROWS,
    organisation::CREATION,
    organisation::ROWS,
    holiday::ROWS,
    service_account::ROWS,
    administration::ROWS,
    job::ROWS,
    resource::ROWS,
    reservation::ROWS,
    booking::ROWS,
    booking::PUBLIC,
    webhook::ROWS,
    notice::ROWS,
    push::ROWS,
    task::ROWS,
];

/// Who asks. The calendar that is asked for belongs to an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    /// Somebody with whom it is shared as OWNER, who made its events.
    Owner,
    /// As WRITER.
    Writer,
    /// As READER.
    Reader,
    /// As FREE_BUSY.
    FreeBusy,
    /// A member of the organisation, with whom it is not shared.
    Member,
    /// An administrator of the organisation.
    Administrator,
    /// Somebody with an account.
    Stranger,
    /// Nobody in particular.
    Anonymous,
    /// The owner's token for everything but the row's scope.
    WithoutScope,
    /// The owner's token for the row's scope and nothing else: has to be answered as the owner.
    OnlyScope,
    /// The owner's token for everything, narrowed to another calendar and to no resource.
    Narrowed,
    /// The owner's token for everything, after its end.
    Expired,
    /// A public link to the calendar, as READER.
    Link,
    /// A public link that was revoked.
    RevokedLink,
}

impl Who {
    const ALL: [Self; 14] = [
        Self::Owner,
        Self::Writer,
        Self::Reader,
        Self::FreeBusy,
        Self::Member,
        Self::Administrator,
        Self::Stranger,
        Self::Anonymous,
        Self::WithoutScope,
        Self::OnlyScope,
        Self::Narrowed,
        Self::Expired,
        Self::Link,
        Self::RevokedLink,
    ];
}

/// What is to come of an operation, for everybody. [`Who::OnlyScope`] is answered as the owner, unless the row says otherwise.
#[derive(Debug, Clone, Copy)]
struct Expect {
    owner: Outcome,
    writer: Outcome,
    reader: Outcome,
    free_busy: Outcome,
    member: Outcome,
    administrator: Outcome,
    stranger: Outcome,
    anonymous: Outcome,
    without_scope: Outcome,
    narrowed: Outcome,
    expired: Outcome,
    link: Outcome,
    revoked_link: Outcome,
    /// For [`Who::OnlyScope`], if not as for the owner.
    only_scope: Option<Outcome>,
}

impl Expect {
    /// The same for everybody whose credential is good; others are not let in.
    const fn everybody(outcome: Outcome) -> Self {
        Self {
            owner: outcome,
            writer: outcome,
            reader: outcome,
            free_busy: outcome,
            member: outcome,
            administrator: outcome,
            stranger: outcome,
            anonymous: outcome,
            without_scope: outcome,
            narrowed: outcome,
            expired: Outcome::Unauthenticated,
            link: outcome,
            revoked_link: Outcome::Unauthenticated,
            only_scope: None,
        }
    }

    /// Something that is read with `scope`: `outcome` for people, and refused to tokens without it. To be told apart by
    /// those whom the row names.
    const fn read(scope: Scope, outcome: Outcome) -> Self {
        let without_scope = Outcome::Forbidden(scope);
        Self { without_scope, anonymous: Outcome::Unauthenticated, ..Self::everybody(outcome) }
    }

    /// Something that is found by its id: as [`Self::read`], but nobody in particular finds nothing.
    const fn find(scope: Scope, outcome: Outcome) -> Self {
        Self { anonymous: Outcome::Nothing, ..Self::read(scope, outcome) }
    }

    /// Something that a signed-in person does for themselves, and that no token may, whatever its scopes.
    const fn session(outcome: Outcome) -> Self {
        let refused = Outcome::NeedsSession;
        let anonymous = Outcome::Unauthenticated;
        Self {
            anonymous,
            without_scope: refused,
            narrowed: refused,
            link: refused,
            ..Self::everybody(outcome)
        }
    }

    /// Something that is changed with `scope`: as [`Self::read`], and never by a public link.
    const fn change(scope: Scope, outcome: Outcome) -> Self {
        Self { link: Outcome::Forbidden(scope), ..Self::read(scope, outcome) }
    }

    fn of(&self, who: Who) -> Outcome {
        match who {
            Who::Owner => self.owner,
            Who::OnlyScope => self.only_scope.unwrap_or(self.owner),
            Who::Writer => self.writer,
            Who::Reader => self.reader,
            Who::FreeBusy => self.free_busy,
            Who::Member => self.member,
            Who::Administrator => self.administrator,
            Who::Stranger => self.stranger,
            Who::Anonymous => self.anonymous,
            Who::WithoutScope => self.without_scope,
            Who::Narrowed => self.narrowed,
            Who::Expired => self.expired,
            Who::Link => self.link,
            Who::RevokedLink => self.revoked_link,
        }
    }
}

/// How an operation is asked, and what is to come of it.
struct Row {
    /// `Query.calendar`, or another field whose description names a scope: `Calendar.events`.
    field: &'static str,
    /// What sets this row apart from others of the same field.
    title: &'static str,
    /// What a token needs for it, then what it needs to come there; empty when anybody may ask.
    scopes: &'static [Scope],
    /// What is asked.
    document: &'static str,
    /// With which variables; whatever has to be there beforehand is made.
    variables: for<'a> fn(&'a Scene<'_>) -> BoxFuture<'a, Value>,
    expect: Expect,
}

/// Variables for a [`Row`]: `given!(scene => json!({ "id": scene.calendar }))`.
macro_rules! given {
    ($scene:pat => $value:expr) => {
        |$scene| Box::pin(async move { $value })
    };
}
use given;

/// Asks each operation of a table as everybody, and reports all that came out otherwise.
async fn hold(rows: &[Row]) {
    let mut wrong = Vec::new();
    for rows in rows.chunks(WORLD) {
        hold_in(&World::create().await, rows, &mut wrong).await;
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// How many rows are asked in one world: its people have as many calendars as one may have after some more.
const WORLD: usize = 16;

async fn hold_in(world: &World, rows: &[Row], wrong: &mut Vec<String>) {
    for row in rows {
        for who in Who::ALL {
            if row.scopes.is_empty() && matches!(who, Who::WithoutScope | Who::OnlyScope) {
                continue;
            }
            let scene = Scene::create(world, who, row.scopes).await;
            let variables = (row.variables)(&scene).await;
            let before = scene.effects().await;
            scene.settled().await;
            let answer = scene.ask(row.document, variables.clone()).await;
            let outcome = Outcome::of(&answer);
            let name = format!("{} ({}) as {who:?}", row.field, row.title);
            if outcome != Some(row.expect.of(who)) {
                let expected = row.expect.of(who);
                wrong.push(format!("{name}: {outcome:?} instead of {expected:?}: {answer}"));
            }
            if (scene.effects().await != before) != (outcome == Some(Outcome::Does)) {
                wrong.push(format!("{name}: {outcome:?}, and the database says otherwise"));
            }
            if let Some(secret) = scene.leaked(&variables, &answer) {
                wrong.push(format!("{name}: learns {secret}: {answer}"));
            }
        }
    }
}

/// The fields of the roots, and every field whose description names a scope: with that scope.
fn described() -> BTreeMap<String, Option<Scope>> {
    let mut found = BTreeMap::new();
    for (ty, field) in schema_fields() {
        let scope = scope_of(&field);
        if scope.is_some() || matches!(ty.as_str(), "Query" | "Mutation" | "Subscription") {
            found.insert(format!("{ty}.{}", field.name.node), scope);
        }
    }
    found
}

/// Every field of every object type, with its type's name.
fn schema_fields() -> Vec<(String, FieldDefinition)> {
    let mut found = Vec::new();
    for definition in parse_schema(cal3_graphql::sdl()).unwrap().definitions {
        let TypeSystemDefinition::Type(ty) = definition else { continue };
        if let TypeKind::Object(object) = ty.node.kind {
            let name = ty.node.name.node.to_string();
            found.extend(object.fields.into_iter().map(|field| (name.clone(), field.node)));
        }
    }
    found
}

/// The scope that ends a field's description: ``Scope: `events:read`.``
fn scope_of(field: &FieldDefinition) -> Option<Scope> {
    let description = field.description.as_ref()?.node.trim();
    let (_, scope) = description.strip_suffix("`.")?.rsplit_once("Scope: `")?;
    Some(scope.parse().unwrap_or_else(|error| panic!("{}: {error}", field.name.node)))
}

#[test]
fn every_operation_has_a_row_and_says_its_scope() {
    let rows: BTreeMap<&str, Vec<&Row>> =
        TABLES.iter().copied().flatten().fold(BTreeMap::new(), |mut map, row| {
            map.entry(row.field).or_insert_with(Vec::new).push(row);
            map
        });
    let described = described();
    let fields: BTreeSet<&str> = described.keys().map(String::as_str).collect();
    let missing: Vec<_> = fields.iter().filter(|field| !rows.contains_key(*field)).collect();
    assert!(missing.is_empty(), "these have no row in `authorisation`: {missing:?}");
    let unknown: Vec<_> = rows.keys().filter(|field| !fields.contains(*field)).collect();
    assert!(unknown.is_empty(), "these rows are about nothing: {unknown:?}");
    for (field, rows) in rows {
        for row in rows {
            // A field for every kind of thing says so instead: it needs the scope of each.
            let says = described[field];
            let is_of_its_kind = says.is_none() && matches!(field, "Query.node" | "Query.nodes");
            assert!(
                says == row.scopes.first().copied() || is_of_its_kind,
                "{field} ({}) needs {:?}, and says {says:?}",
                row.title,
                row.scopes
            );
        }
    }
}
