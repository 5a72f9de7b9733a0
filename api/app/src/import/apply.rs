//! Applying a slice: events, changes, report and progress in one transaction.

use std::collections::{HashMap, HashSet};

use cal3_domain::{
    access::CalendarRole,
    event::Event,
    ical::{Imported, fit},
    ids::{CalendarId, EventId, ImportId},
    time::{EventTime, Zone},
};
use cal3_store::{
    Access, Tx, calendar,
    change::Sight,
    event::{
        self as events,
        bulk::{self, EventChange, Key, Present, Upsert},
    },
    import::{Import, Item, Outcome, Status, insert_items},
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    edit,
    progress::{Fence, Stopped, locked},
    slice::{Content, Object, Slice},
    tasks,
};
use crate::{App, AppError, diff::diff, event::fields};

/// Applies the slice. Answers the import as it is then; the last slice makes it succeeded.
///
/// # Errors
/// [`Stopped`]: nothing of the slice has been written then.
pub async fn apply(app: &App, id: ImportId, fence: &Fence, slice: Slice) -> Result<Import, Stopped> {
    let mut tx = app.store.begin().await?;
    bulk::plan_anew(&mut tx).await?;
    let import = locked(&mut tx, id, fence).await?;
    if import.objects_processed != slice.after {
        // Another attempt has been here: begin anew from where it came to.
        return Err(Stopped::LostClaim);
    }
    let access = import.user_id.into();
    let mut work =
        Work { app, import: &import, access, items: Vec::with_capacity(slice.objects.len()), zone: None };
    let count = i32::try_from(slice.objects.len()).unwrap_or(i32::MAX);
    work.write(&mut tx, slice.objects).await?;
    let items = work.items;
    insert_items(&mut tx, id, &items).await?;
    let import = edit(app, &mut tx, import, |import| {
        import.objects_processed += count;
        import.bytes_processed = import.bytes_processed.max(slice.bytes_processed);
        for item in &items {
            let counts = &mut import.counts;
            match item.outcome {
                Outcome::Created => counts.created += 1,
                Outcome::Updated => counts.updated += 1,
                Outcome::Unchanged => counts.unchanged += 1,
                Outcome::Skipped => counts.skipped += 1,
            }
            counts.repaired += i32::from(!item.repairs.is_empty());
        }
        if slice.is_last {
            import.status = Status::Succeeded;
            import.bytes_processed = import.byte_size;
        }
    })
    .await?;
    app.commit(tx).await?;
    Ok(import)
}

/// An event of the slice, with its place among the items.
struct Candidate {
    item: usize,
    key: Key,
    series: Option<EventId>,
    incoming: Imported,
    hash: [u8; 32],
}

struct Work<'a> {
    app: &'a App,
    import: &'a Import,
    /// The rights of whoever asked for it.
    access: Access,
    items: Vec<Item>,
    /// The calendar's zone.
    zone: Option<Zone>,
}

impl Work<'_> {
    fn calendar(&self) -> CalendarId {
        self.import.calendar_id
    }

    async fn write(&mut self, tx: &mut Tx, objects: Vec<Object>) -> Result<(), AppError> {
        let ids = [self.calendar().0];
        let calendar = calendar::visible(tx, &self.access, &ids).await?.pop().ok_or(AppError::NotFound)?;
        self.zone = Zone::iana(&calendar.time_zone).ok();
        let (mut waiting, mut todo) = (Vec::new(), Vec::new());
        for object in objects {
            let item = self.items.len();
            let (reason, event) = match object.content {
                Content::Rejected(reason) => (Some(reason), None),
                Content::Task(data, hash) => {
                    todo.push(tasks::Candidate { item, data: *data, hash });
                    (None, None)
                }
                Content::Event(incoming, hash) => (None, Some((incoming, hash))),
            };
            self.items.push(Item {
                position: object.position,
                line: object.line,
                component: object.component,
                uid: object.uid,
                recurrence_id: object.recurrence_id,
                summary: object.summary,
                outcome: Outcome::Skipped,
                reason,
                repairs: object.repairs,
                event_id: None,
            });
            if let Some((incoming, hash)) = event {
                let key = (incoming.data.uid.clone(), None);
                waiting.push(Candidate { item, key, series: None, incoming: *incoming, hash });
            }
        }
        let by = (self.import.user_id, &self.access);
        tasks::write(self.app, tx, by, self.import.calendar_id, todo, &mut self.items).await?;
        self.find_series(tx, &mut waiting).await?;
        // A key that stands twice in the slice is written twice, in the order of the file.
        while !waiting.is_empty() {
            let mut keys = HashSet::new();
            let (round, later) =
                waiting.into_iter().partition::<Vec<_>, _>(|candidate| keys.insert(candidate.key.clone()));
            self.round(tx, round).await?;
            waiting = later;
        }
        Ok(())
    }

    /// Finds the series of overrides, and their original starts in its wall time.
    async fn find_series(&self, tx: &mut Tx, candidates: &mut [Candidate]) -> Result<(), AppError> {
        let overrides = candidates.iter().filter(|candidate| candidate.incoming.recurrence_id.is_some());
        let uids: Vec<_> = overrides.map(|candidate| candidate.incoming.data.uid.clone()).collect();
        if uids.is_empty() {
            return Ok(());
        }
        let ids = bulk::series_by_uid(tx, self.calendar(), &uids).await?;
        let ids: Vec<Uuid> = ids.into_iter().map(|(_, id)| id.0).collect();
        let series: HashMap<String, (EventId, EventTime)> =
            events::visible(&self.app.store, tx, &self.access, &ids)
                .await?
                .into_iter()
                .map(|found| (found.event.data.uid, (found.event.id, found.event.data.timing.start)))
                .collect();
        let zone = self.zone.as_ref().map(Zone::tz);
        for candidate in candidates {
            let found = series.get(&candidate.incoming.data.uid);
            candidate.series =
                found.filter(|_| candidate.incoming.recurrence_id.is_some()).map(|(id, _)| *id);
            if let Some(original) = &candidate.incoming.recurrence_id {
                // Without its series an override's own clock is the best there is.
                let start = found.map_or(&candidate.incoming.data.timing.start, |(_, start)| start);
                candidate.key.1 = Some(fit(original, start, zone).0);
            }
        }
        Ok(())
    }

    /// Writes candidates whose keys differ.
    async fn round(&mut self, tx: &mut Tx, candidates: Vec<Candidate>) -> Result<(), AppError> {
        let keys: Vec<_> = candidates.iter().map(|candidate| candidate.key.clone()).collect();
        let present: HashMap<Key, Present> = bulk::locked_by_key(tx, &self.access, self.calendar(), &keys)
            .await?
            .into_iter()
            .map(|present| (present.key.clone(), present))
            .collect();
        let mut writing = Vec::new();
        for candidate in candidates {
            let item = &mut self.items[candidate.item];
            match present.get(&candidate.key) {
                Some(known) if known.is_hidden => {
                    item.reason = Some(
                        "PRIVATE: the calendar has a private event with this UID that is not yours to change"
                            .to_owned(),
                    );
                }
                Some(known) if known.content_hash.as_deref() == Some(&candidate.hash) => {
                    item.outcome = Outcome::Unchanged;
                    item.event_id = Some(known.id);
                }
                Some(known) if known.sequence > candidate.incoming.data.sequence => {
                    item.event_id = Some(known.id);
                    item.reason = Some(format!(
                        "OLDER_REVISION: the calendar has a newer revision (SEQUENCE {}, the file has {})",
                        known.sequence, candidate.incoming.data.sequence
                    ));
                }
                _ => writing.push(candidate),
            }
        }
        if !writing.is_empty() {
            self.upsert(tx, writing, &present).await?;
        }
        Ok(())
    }

    async fn upsert(
        &mut self,
        tx: &mut Tx,
        candidates: Vec<Candidate>,
        present: &HashMap<Key, Present>,
    ) -> Result<(), AppError> {
        let (now, user) = (self.app.now(), self.import.user_id);
        let replaced: Vec<Uuid> = candidates
            .iter()
            .filter_map(|candidate| present.get(&candidate.key))
            .map(|known| known.id.0)
            .collect();
        let mut before: HashMap<EventId, Event> = HashMap::new();
        if !replaced.is_empty() {
            let found = events::visible(&self.app.store, tx, &self.access, &replaced).await?;
            before.extend(found.into_iter().map(|found| (found.event.id, found.event)));
        }
        let mut zones = HashMap::new();
        let mut imported = Vec::with_capacity(candidates.len());
        let mut places = HashMap::with_capacity(candidates.len());
        for candidate in candidates {
            let mut data = candidate.incoming.data;
            if let Some(zone) = candidate.incoming.zone {
                let id: [u8; 32] = Sha256::digest(&zone.text).into();
                data.zone_definition = Some(id);
                zones.insert(id, (zone.tzid, zone.text));
            }
            let (uid, recurrence_id) = candidate.key.clone();
            places.insert((uid, recurrence_id), (candidate.item, imported.len()));
            let event = Event {
                id: EventId(self.app.new_id()),
                calendar_id: self.import.calendar_id,
                series_id: candidate.series,
                recurrence_id,
                data,
                created_by: Some(user),
                version: 1,
                created_at: now,
                updated_at: now,
            };
            imported.push(Upsert { event, content_hash: candidate.hash });
        }
        if !zones.is_empty() {
            let zones: Vec<_> = zones.into_iter().map(|(id, (name, text))| (id, name, text)).collect();
            bulk::keep_definitions(tx, &zones).await?;
        }
        let mut changes = Vec::with_capacity(imported.len());
        let mut arrived = Vec::new();
        for written in bulk::upsert(tx, self.calendar(), user, &imported).await? {
            let Some((item, index)) = places.get(&written.key) else { continue };
            let item = &mut self.items[*item];
            item.event_id = Some(written.id);
            item.outcome = if written.is_new { Outcome::Created } else { Outcome::Updated };
            let event = &imported[*index].event;
            let (after, earlier) = (fields(event), before.get(&written.id));
            let sight = Sight::of_event(earlier, Some(event));
            match earlier.map(|event| diff(fields(event), after.clone())) {
                Some(Some((was, is))) => {
                    changes.push(EventChange {
                        id: written.id,
                        is_new: false,
                        before: Some(was),
                        after: is,
                        sight,
                    });
                }
                // Only what the API does not show has changed (alarms, unknown properties).
                Some(None) => changes.push(EventChange {
                    id: written.id,
                    is_new: false,
                    before: Some(serde_json::json!({})),
                    after: serde_json::json!({}),
                    sight,
                }),
                None => {
                    changes.push(EventChange {
                        id: written.id,
                        is_new: written.is_new,
                        before: None,
                        after,
                        sight,
                    });
                }
            }
            if written.is_new && written.key.1.is_none() {
                arrived.push((written.key.0, written.id));
            }
        }
        if !arrived.is_empty() {
            let adopted = bulk::adopt_orphans(tx, self.calendar(), now, &arrived).await?;
            changes.extend(adopted.into_iter().map(|id| EventChange {
                id,
                is_new: false,
                before: Some(serde_json::json!({ "series": null })),
                after: serde_json::json!({ "series": true }),
                // Whether it is private is not known here: whoever may not see it learns that times may have changed.
                sight: Sight { touches_busy: true, ..Sight::from_role(CalendarRole::Owner.code()) },
            }));
        }
        bulk::append_changes(tx, now, user, self.calendar(), &changes).await?;
        Ok(())
    }
}
