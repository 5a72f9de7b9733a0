//! The rules that run, in memory: compiled, and found by what could make them run.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use cal3_domain::{
    access::Owner,
    automation::{CompiledRule, Place, RuleIndex, TriggerKind},
    ids::{RuleId, UserId},
};
use cal3_store::{
    PgConnection,
    automation::{self as store, ActiveRule},
};
use jiff::Timestamp;

use super::definition;
use crate::{App, AppError};

/// Rules of one read.
const PAGE: i64 = 500;

/// A rule that runs.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: RuleId,
    pub(super) owner: UserId,
    pub(super) version: i32,
    pub(super) active_since: Timestamp,
    pub(super) rule: CompiledRule,
}

/// Rows of the change log in one transaction, at most.
const BATCH: i64 = 200;

/// All rules that run, as of a stamp. Reads them again when the stamp is another one; what did not change stays compiled.
#[derive(Debug)]
pub struct RuleBook {
    stamp: Option<i64>,
    batch: i64,
    pub(super) index: RuleIndex<RuleId>,
    entries: HashMap<RuleId, Arc<Entry>>,
}

impl Default for RuleBook {
    fn default() -> Self {
        Self { stamp: None, batch: BATCH, index: RuleIndex::default(), entries: HashMap::new() }
    }
}

impl RuleBook {
    /// How many rows of the change log to take now. Unless this is told that they were done ([`Self::took`]), it is half as many
    /// the next time: rows that together are too much, by their size or by the time that they take, are taken one by one in the end.
    pub(super) fn take(&mut self) -> i64 {
        let batch = self.batch;
        self.batch = (batch / 2).max(1);
        batch
    }

    /// So many rows were no trouble: twice as many may be taken the next time.
    pub(super) fn took(&mut self, batch: i64) {
        self.batch = batch.saturating_mul(2).min(BATCH);
    }

    /// The rule, if it runs.
    pub(super) fn get(&self, id: RuleId) -> Option<&Arc<Entry>> {
        self.entries.get(&id)
    }

    /// Whether the runs of a rule are carried out promptly ([`CompiledRule::is_prompt`]).
    pub(super) fn is_prompt(&self, id: RuleId) -> bool {
        self.get(id).is_some_and(|entry| entry.rule.is_prompt())
    }

    /// The rules with time triggers that look at one of these places.
    pub(super) fn timed(&self, places: &[Place]) -> Vec<Arc<Entry>> {
        let kinds = [TriggerKind::EventStarts, TriggerKind::EventEnds];
        let ids: BTreeSet<RuleId> = kinds.into_iter().flat_map(|kind| self.index.at(kind, places)).collect();
        ids.into_iter().filter_map(|id| self.entries.get(&id).cloned()).collect()
    }

    /// The rules that wait for tasks to be due at one of these places.
    pub(super) fn waiting_for_tasks(&self, places: &[Place]) -> Vec<Arc<Entry>> {
        let ids = self.index.at(TriggerKind::TaskDue, places);
        ids.into_iter().filter_map(|id| self.entries.get(&id).cloned()).collect()
    }

    /// Reads what has changed since the last time.
    pub(super) async fn refresh(&mut self, app: &App, connection: &mut PgConnection) -> Result<(), AppError> {
        let stamp = store::stamp(connection).await?;
        if self.stamp == Some(stamp) {
            return Ok(());
        }
        let (mut former, mut after) = (std::mem::take(&mut self.entries), RuleId(uuid::Uuid::nil()));
        loop {
            let page = store::active(connection, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = last.id;
            for active in page {
                let known = former.remove(&active.id).filter(|known| {
                    known.version == active.definition_version && known.active_since == active.active_since
                });
                if let Some(entry) = known {
                    self.entries.insert(active.id, entry);
                } else if let Some(entry) = entry(app, active) {
                    // The others are not looked up by what happens.
                    if is_looked_up(entry.rule.rule().trigger.kind()) {
                        self.index.insert(entry.id, entry.rule.interest(Owner::User(entry.owner)));
                    } else {
                        self.index.remove(entry.id);
                    }
                    self.entries.insert(entry.id, Arc::new(entry));
                }
            }
        }
        for gone in former.into_keys().filter(|id| !self.entries.contains_key(id)) {
            self.index.remove(gone);
        }
        self.stamp = Some(stamp);
        Ok(())
    }
}

/// Whether rules with this trigger are found by where something happens: not those that a schedule, a message or somebody runs.
fn is_looked_up(kind: TriggerKind) -> bool {
    !matches!(kind, TriggerKind::Schedule | TriggerKind::WebhookReceived | TriggerKind::Manual)
}

/// The rule, compiled; `None`, and a line in the log, for one that this version cannot read.
pub(super) fn entry(app: &App, active: ActiveRule) -> Option<Entry> {
    let Some(rule) = definition::compiled(app, &active.definition) else {
        tracing::warn!(rule = %active.id, "a rule cannot be read by this version and does not run");
        return None;
    };
    Some(Entry {
        id: active.id,
        owner: active.owner,
        version: active.definition_version,
        active_since: active.active_since,
        rule,
    })
}
