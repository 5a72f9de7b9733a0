//! From rows of the change log about calendars to runs: one for each rule and share that was made, or import that came to its end.
//!
//! These are few, so that every rule that waits for them at the calendar is looked at, with what its owner may know.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use cal3_domain::{
    automation::{
        TriggerKind,
        run::{Caps, CauseKey, Chain},
    },
    facts::{
        Record,
        build::{ImportFacts, ShareFacts},
    },
    ids::{CalendarId, UserId},
};
use cal3_store::{
    Access, Tx,
    automation::{LoggedChange, NewRun},
    calendar::share::{self, Grantee, Share},
    change::Entity,
    import::{self, Import},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    book::{Entry, RuleBook},
    facts::{Cause, Names},
    relay::names,
    runs,
};
use crate::{App, AppError};

/// What happened to a calendar.
#[derive(Debug, Clone)]
pub(super) struct Happening {
    /// The calendar.
    pub(super) calendar: CalendarId,
    /// What it was, by the name of its group of facts; `None` where nothing happened to it, and somebody runs a rule about it.
    pub(super) told: Option<(&'static str, Record)>,
}

/// A rule that waits for what happened.
struct Candidate<'a> {
    entry: Arc<Entry>,
    change: &'a LoggedChange,
    kind: TriggerKind,
    calendar: CalendarId,
}

/// The runs that these changes make.
pub(super) async fn matched(
    app: &App,
    tx: &mut Tx,
    book: &RuleBook,
    changes: &[LoggedChange],
    caps: &Caps,
) -> Result<Vec<NewRun>, AppError> {
    let mut candidates = Vec::new();
    for change in changes {
        let (Some(kind), Some(calendar)) = (pulls(change), change.calendar) else { continue };
        for id in book.index.at(kind, &runs::places(calendar, change.owner)) {
            let Some(entry) = book.get(id).filter(|entry| change.at >= entry.active_since) else { continue };
            candidates.push(Candidate { entry: entry.clone(), change, kind, calendar });
        }
    }
    if candidates.is_empty() {
        return Ok(Vec::new());
    }
    let asked = candidates.iter().map(|one| (one.entry.owner, one.change, one.kind));
    let known = Known::read(tx, asked).await?;
    let mut told = Vec::new();
    for Candidate { entry, change, kind, calendar } in candidates {
        // Whoever owns the rule must be allowed to know of it.
        let Some(cause) = known.cause(entry.owner, change, kind, calendar) else { continue };
        told.push((entry, change, cause));
    }
    let names: Names = names(tx, told.iter().map(|(_, _, cause)| cause)).await?;
    let owners: HashSet<UserId> = told.iter().map(|(entry, ..)| entry.owner).collect();
    let mut counted = runs::Counted::read(tx, caps, &owners, app.now()).await?;
    let mut made = Vec::new();
    for (entry, change, cause) in told {
        let facts = cause.facts(app, &names, entry.id, &entry.rule);
        let places = change.calendar.map(|calendar| runs::places(calendar, change.owner));
        let key = CauseKey::Change(change.cursor);
        let places = places.as_ref().map_or(&[][..], |places| places);
        made.extend(runs::run_of(app, &entry, &cause, &facts, places, &key, &mut counted));
    }
    Ok(made)
}

/// The trigger that a change pulls.
pub(super) fn pulls(change: &LoggedChange) -> Option<TriggerKind> {
    match (change.entity?, change.kind) {
        (Entity::CalendarShare, 0) => Some(TriggerKind::CalendarShared),
        (Entity::Import, 1) => {
            let status = change.after.as_ref().and_then(|after| after.get("status")).and_then(Value::as_str);
            (status == Some("SUCCEEDED")).then_some(TriggerKind::CalendarImported)
        }
        _ => None,
    }
}

/// Shares and imports, as far as each of these people may know of them: as every query of them says it.
#[derive(Default)]
pub(super) struct Known {
    shares: HashMap<(UserId, Uuid), Share>,
    imports: HashMap<(UserId, Uuid), Import>,
}

impl Known {
    /// What these changes are of, each for one person.
    pub(super) async fn read(
        tx: &mut Tx,
        asked: impl Iterator<Item = (UserId, &LoggedChange, TriggerKind)>,
    ) -> Result<Self, AppError> {
        let mut wanted: HashMap<UserId, (HashSet<Uuid>, HashSet<Uuid>)> = HashMap::new();
        for (person, change, kind) in asked {
            let (shares, imports) = wanted.entry(person).or_default();
            let of_kind = if kind == TriggerKind::CalendarShared { shares } else { imports };
            of_kind.insert(change.entity_id);
        }
        let mut known = Self::default();
        for (owner, (shares, imports)) in wanted {
            let access = Access::from(owner);
            let list = |ids: HashSet<Uuid>| ids.into_iter().collect::<Vec<Uuid>>();
            let shares = share::visible(tx, &access, &list(shares)).await?;
            known.shares.extend(shares.into_iter().map(|share| ((owner, share.id.0), share)));
            let imports = import::visible(tx, &access, &list(imports)).await?;
            known.imports.extend(imports.into_iter().map(|import| ((owner, import.id.0), import)));
        }
        Ok(known)
    }

    /// The cause that a change is for somebody.
    pub(super) fn cause(
        &self,
        person: UserId,
        change: &LoggedChange,
        kind: TriggerKind,
        calendar: CalendarId,
    ) -> Option<Cause> {
        let group = self.group(kind, person, change.entity_id)?;
        let chain = change.cause.clone();
        let chain: Chain = chain.and_then(|chain| serde_json::from_value(chain).ok()).unwrap_or_default();
        let happening = Some(Happening { calendar, told: Some(group) });
        Some(Cause { actor: change.actor, chain, happening, ..Cause::of_nothing(kind, change.at) })
    }

    /// What somebody is told of a share or an import; `None` when they may know nothing of it, or it is gone.
    fn group(&self, kind: TriggerKind, owner: UserId, id: Uuid) -> Option<(&'static str, Record)> {
        match kind {
            TriggerKind::CalendarShared => Some(("share", share_record(self.shares.get(&(owner, id))?))),
            _ => Some(("import", import_record(self.imports.get(&(owner, id))?))),
        }
    }
}

pub(super) fn share_record(share: &Share) -> Record {
    let (grantee_kind, grantee_name, grantee_email) = match &share.grantee {
        Grantee::User { name, .. } => ("USER", name.as_deref(), None),
        Grantee::Address { email, name, .. } => ("USER", name.as_deref(), Some(email.as_str())),
        Grantee::Group { name, .. } => ("GROUP", Some(name.as_str()), None),
        Grantee::Organisation { name, .. } => ("ORGANISATION", Some(name.as_str()), None),
        Grantee::Link { name } => ("LINK", name.as_deref(), None),
    };
    ShareFacts { role: share.role.as_str(), grantee_kind, grantee_name, grantee_email }.record()
}

pub(super) fn import_record(import: &Import) -> Record {
    let count = |count: i32| u32::try_from(count).unwrap_or_default();
    let counts = import.counts;
    ImportFacts {
        source: "FILE",
        name: Some(&import.file_name),
        created: count(counts.created),
        updated: count(counts.updated),
        skipped: count(counts.skipped),
        // What cannot be read is left out, too: an import that came to its end has nothing else that failed.
        failed: 0,
    }
    .record()
}
