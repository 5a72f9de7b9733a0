//! Time zones by the name that a row holds. Foreign ones (`time_zone_definitions`) are compiled once per process.

use std::{
    collections::HashMap,
    sync::{Arc, RwLock},
};

use cal3_domain::time::Zone;

use crate::{PgConnection, StoreError};

/// Most zones that a process remembers; beyond it, it begins anew.
const CAPACITY: usize = 4_096;

/// Which zone a row means: an IANA name, or a name with the definition that came with it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    name: String,
    definition: Option<Vec<u8>>,
}

/// The zones that this process has met. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(crate) struct ZoneCache(Arc<RwLock<HashMap<Key, Zone>>>);

impl ZoneCache {
    /// The zone, if it is known already or is in the IANA database.
    pub(crate) fn get(&self, name: &str, definition: Option<&[u8]>) -> Option<Zone> {
        let key = Key { name: name.to_owned(), definition: definition.map(<[u8]>::to_vec) };
        let known = self.0.read().unwrap_or_else(std::sync::PoisonError::into_inner).get(&key).cloned();
        if known.is_some() || key.definition.is_some() {
            return known;
        }
        let zone = Zone::iana(name).ok()?;
        self.put(key, zone.clone());
        Some(zone)
    }

    /// Remembers what a definition compiled to.
    pub(crate) fn insert(&self, name: &str, definition: &[u8], zone: Zone) {
        self.put(Key { name: name.to_owned(), definition: Some(definition.to_vec()) }, zone);
    }

    fn put(&self, key: Key, zone: Zone) {
        let mut known = self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if known.len() >= CAPACITY {
            known.clear();
        }
        known.insert(key, zone);
    }
}

impl crate::Store {
    /// The zones that this process has met.
    pub(crate) fn zones(&self) -> &ZoneCache {
        &self.zones
    }

    /// Fetches and compiles the foreign definitions with these ids, in one statement; none if there is no id.
    pub(crate) async fn learn_definitions(
        &self,
        connection: &mut PgConnection,
        mut ids: Vec<Vec<u8>>,
    ) -> Result<(), StoreError> {
        if ids.is_empty() {
            return Ok(());
        }
        ids.sort_unstable();
        ids.dedup();
        for (id, name, vtimezone) in definitions(connection, &ids).await? {
            let zone = cal3_domain::ical::zone::zone_from_text(&vtimezone).map_err(|reason| {
                StoreError::Inconsistent {
                    table: "time_zone_definitions",
                    column: "vtimezone",
                    value: format!("{name}: {reason}"),
                }
            })?;
            self.zones.insert(&name, &id, Zone::custom(&name, zone.tz().clone()));
        }
        Ok(())
    }
}

/// The foreign definitions with these ids: id, TZID, text of the VTIMEZONE.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn definitions(
    connection: &mut PgConnection,
    ids: &[Vec<u8>],
) -> Result<Vec<(Vec<u8>, String, String)>, StoreError> {
    let rows = sqlx::query!("select id, tzid, vtimezone from time_zone_definitions where id = any($1)", ids)
        .fetch_all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.tzid, row.vtimezone)).collect())
}
