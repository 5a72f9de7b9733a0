//! Which rules could run for a cause, at a cost that grows with these and not with all rules.
//!
//! A rule states its [`Interest`]: the kind of its trigger, where it looks, and a guard, which is something that must be true
//! of the facts for its condition to hold (a title has this word, a field changed). [`RuleIndex`] keeps rules by kind and
//! place, and within those by their guards: looking up costs the length of the texts that any guard asks for, and a step for
//! each rule whose guard holds. What it finds is then evaluated whole; what it does not find could not have run.

mod guard;
mod interest;

use std::collections::{BTreeSet, HashMap};

use super::{TriggerKind, condition::fold};
use crate::facts::{Facts, Value};

pub(super) use guard::Guard;
use guard::{Gram, Key, grams};
pub use interest::{Interest, Place};

/// Enabled rules, found by what could make them run. `R` names a rule, or one of its versions.
#[derive(Debug, Clone)]
pub struct RuleIndex<R> {
    buckets: HashMap<(TriggerKind, Place), Bucket<R>>,
    interests: HashMap<R, Interest>,
}

/// The rules of one kind that look at one place.
#[derive(Debug, Clone)]
struct Bucket<R> {
    always: Vec<R>,
    equal: HashMap<String, HashMap<String, Vec<R>>>,
    parts: HashMap<String, HashMap<Gram, Vec<(String, R)>>>,
    changed: HashMap<String, Vec<R>>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidates<R> {
    /// The rules, each once, in order.
    pub rules: BTreeSet<R>,
    /// How many rules were looked at: those that were found, and those that share three characters with a text.
    pub looked_at: usize,
}

impl<R> Default for RuleIndex<R> {
    fn default() -> Self {
        Self { buckets: HashMap::new(), interests: HashMap::new() }
    }
}

impl<R> Default for Bucket<R> {
    fn default() -> Self {
        Self { always: Vec::new(), equal: HashMap::new(), parts: HashMap::new(), changed: HashMap::new() }
    }
}

impl<R: Copy + Ord + std::hash::Hash> RuleIndex<R> {
    /// How many rules there are.
    pub fn len(&self) -> usize {
        self.interests.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.interests.is_empty()
    }

    /// Whether any rule waits for this.
    pub fn waits_for(&self, kind: TriggerKind) -> bool {
        self.buckets.keys().any(|(own, _)| *own == kind)
    }

    /// Whether any rule looks at one of these places, whatever for.
    pub fn looks_at(&self, places: &[Place]) -> bool {
        let mut all = TriggerKind::ALL.iter().flat_map(|kind| places.iter().map(|place| (*kind, *place)));
        all.any(|key| self.buckets.contains_key(&key))
    }

    /// The rules of a kind that look at one of these places, whatever their guards: for what is planned and not looked up.
    pub fn at(&self, kind: TriggerKind, places: &[Place]) -> BTreeSet<R> {
        let found = places.iter().filter_map(|place| self.buckets.get(&(kind, *place)));
        found.flat_map(Bucket::rules).collect()
    }

    /// Adds a rule; a former interest of the same rule is replaced.
    pub fn insert(&mut self, rule: R, interest: Interest) {
        self.remove(rule);
        for place in &interest.places {
            self.buckets.entry((interest.kind, *place)).or_default().insert(rule, &interest.guard);
        }
        self.interests.insert(rule, interest);
    }

    /// Takes a rule out.
    pub fn remove(&mut self, rule: R) {
        let Some(interest) = self.interests.remove(&rule) else { return };
        for place in interest.places {
            let key = (interest.kind, place);
            if let Some(bucket) = self.buckets.get_mut(&key) {
                bucket.remove(rule);
                if bucket.is_empty() {
                    self.buckets.remove(&key);
                }
            }
        }
    }

    /// The rules that could run for a cause of this kind at these places.
    pub fn candidates(&self, kind: TriggerKind, places: &[Place], facts: &Facts) -> Candidates<R> {
        let mut found = Candidates { rules: BTreeSet::new(), looked_at: 0 };
        for place in places {
            if let Some(bucket) = self.buckets.get(&(kind, *place)) {
                bucket.collect(facts, &mut found);
            }
        }
        found
    }
}

impl<R: Copy + Ord> Bucket<R> {
    fn insert(&mut self, rule: R, guard: &Guard) {
        let Guard::Keys(keys) = guard else {
            self.always.push(rule);
            return;
        };
        for key in keys {
            match key {
                Key::Equal { field, value } => {
                    self.equal.entry(field.clone()).or_default().entry(value.clone()).or_default().push(rule);
                }
                Key::Part { field, gram, part } => {
                    let grams = self.parts.entry(field.clone()).or_default();
                    grams.entry(*gram).or_default().push((part.clone(), rule));
                }
                Key::Changed { field } => self.changed.entry(field.clone()).or_default().push(rule),
            }
        }
    }

    fn remove(&mut self, rule: R) {
        self.always.retain(|other| *other != rule);
        self.equal.retain(|_, values| {
            values.retain(|_, rules| {
                rules.retain(|other| *other != rule);
                !rules.is_empty()
            });
            !values.is_empty()
        });
        self.parts.retain(|_, grams| {
            grams.retain(|_, rules| {
                rules.retain(|(_, other)| *other != rule);
                !rules.is_empty()
            });
            !grams.is_empty()
        });
        self.changed.retain(|_, rules| {
            rules.retain(|other| *other != rule);
            !rules.is_empty()
        });
    }

    /// All of its rules; those with several keys more than once.
    fn rules(&self) -> impl Iterator<Item = R> + '_ {
        let equal = self.equal.values().flat_map(HashMap::values).flatten();
        let parts = self.parts.values().flat_map(HashMap::values).flatten().map(|(_, rule)| rule);
        let changed = self.changed.values().flatten();
        self.always.iter().chain(equal).chain(parts).chain(changed).copied()
    }

    fn is_empty(&self) -> bool {
        self.always.is_empty() && self.equal.is_empty() && self.parts.is_empty() && self.changed.is_empty()
    }

    fn collect(&self, facts: &Facts, found: &mut Candidates<R>) {
        let mut take = |rules: &[R]| {
            found.looked_at += rules.len();
            found.rules.extend(rules);
        };
        take(&self.always);
        for (field, values) in &self.equal {
            match facts.get(field) {
                Value::List(items) => items
                    .iter()
                    .filter_map(|item| values.get(&fold(item.as_text()?, false)))
                    .for_each(|rules| take(rules)),
                Value::Text(text) => {
                    if let Some(rules) = values.get(&fold(text, false)) {
                        take(rules);
                    }
                }
                _ => {}
            }
        }
        for (field, rules) in &self.changed {
            if facts.changed(field) {
                take(rules);
            }
        }
        for (field, by_gram) in &self.parts {
            let Some(text) = facts.get(field).as_text().map(|text| fold(text, false)) else { continue };
            let distinct: BTreeSet<Gram> = grams(&text).collect();
            for (part, rule) in distinct.iter().filter_map(|gram| by_gram.get(gram)).flatten() {
                found.looked_at += 1;
                if text.contains(part) {
                    found.rules.insert(*rule);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
