//! Applying an import: reads the file as a stream and hands it to the use case in slices.
//!
//! The file is read up to three times: for its VTIMEZONEs (they may follow the events that use them), for whole events and
//! series, and, if there are any, for overrides, which need their series' clock. A worker that takes over reads from the
//! start and leaves out as many objects as were applied: reading is cheap, and needs no memory of the parser's state.

use cal3_app::{
    App,
    import::{self, Fence, Object, Slice, Stopped},
};
use cal3_domain::{
    ical::{
        Component, Imported, Item, Kind, Rejection, Skipped, event_from_component, task_from_component,
        zone::ZoneResolver,
    },
    ids::ImportId,
};
use cal3_store::import::Import;
use futures_util::future::BoxFuture;
use jiff::Timestamp;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::{Handler, RunContext, RunError};

mod source;

use source::{Broken, Source};

/// Objects of one slice.
const OBJECTS: usize = 400;
/// Bytes of the objects of one slice, so that few large objects make a slice as well.
const BYTES: usize = 4 << 20;
/// Part of what is hashed: changed when the same text comes to mean something else.
const READING: &[u8] = b"cal3 reads 1\n";

/// Applies imports.
pub(crate) struct Imports;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Payload {
    v: u8,
    import: Uuid,
}

impl Payload {
    fn read(value: serde_json::Value) -> Result<ImportId, RunError> {
        match serde_json::from_value::<Self>(value) {
            Ok(Self { v: 1, import }) => Ok(ImportId(import)),
            Ok(other) => {
                Err(RunError::Fatal(format!("this version does not know payloads of version {}", other.v)))
            }
            Err(error) => Err(RunError::Fatal(format!("the payload cannot be read: {error}"))),
        }
    }
}

impl Handler for Imports {
    fn kind(&self) -> &'static str {
        import::JOB
    }

    fn run(&self, context: RunContext) -> BoxFuture<'static, Result<(), RunError>> {
        Box::pin(run(context))
    }

    fn given_up(
        &self,
        app: App,
        payload: serde_json::Value,
        _: String,
    ) -> BoxFuture<'static, Result<(), RunError>> {
        Box::pin(async move {
            let id = Payload::read(payload)?;
            let reason = "the import failed again and again; what had been imported stays. The fault is in the server's log.";
            Ok(import::give_up(&app, id, reason).await?)
        })
    }
}

async fn run(context: RunContext) -> Result<(), RunError> {
    let id = Payload::read(context.payload.clone())?;
    let fence = Fence { attempt: context.attempt, worker: context.worker.clone() };
    let app = context.app.clone();
    let ended = match import::begin(&app, id, &fence).await {
        Ok(import) => {
            let mut run = Run {
                app: &app,
                fence: &fence,
                stop: &context.stop,
                applied: import.objects_processed,
                import,
            };
            run.whole().await
        }
        Err(stopped) => Err(stopped.into()),
    };
    match ended {
        Ok(()) => Ok(()),
        Err(End::Failed(reason)) => match import::fail(&app, id, &fence, &reason).await {
            Ok(()) | Err(Stopped::Ended | Stopped::Forbidden) => Ok(()),
            Err(Stopped::LostClaim) => Err(RunError::Interrupted),
            Err(Stopped::App(error)) => Err(error.into()),
        },
        Err(End::Stopped(Stopped::Forbidden)) => {
            Ok(import::give_up(&app, id, &Stopped::Forbidden.to_string()).await?)
        }
        Err(End::Stopped(Stopped::Ended)) => Err(RunError::Cancelled),
        Err(End::Stopped(Stopped::LostClaim) | End::Interrupted) => Err(RunError::Interrupted),
        Err(End::Stopped(Stopped::App(error))) => Err(error.into()),
    }
}

/// Why a run ended early.
enum End {
    Stopped(Stopped),
    Interrupted,
    /// The file cannot be imported, with the reason.
    Failed(String),
}

impl From<Stopped> for End {
    fn from(stopped: Stopped) -> Self {
        Self::Stopped(stopped)
    }
}

impl From<Broken> for End {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Stopped(stopped) => Self::Stopped(stopped),
            Broken::Parse(error) => Self::Failed(error.to_string()),
        }
    }
}

struct Run<'a> {
    app: &'a App,
    fence: &'a Fence,
    stop: &'a CancellationToken,
    import: Import,
    /// How many objects had been applied when this run began, or are by now.
    applied: i32,
}

/// Which objects a reading is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    Whole,
    Overrides,
}

impl Run<'_> {
    async fn whole(&mut self) -> Result<(), End> {
        let (mut zones, has_overrides) = self.definitions().await?;
        let mut batch = Batch { seen: 0, slice: Slice { after: self.applied, ..Slice::default() }, bytes: 0 };
        self.pass(Pass::Whole, has_overrides, &mut zones, &mut batch).await?;
        if has_overrides {
            self.pass(Pass::Overrides, true, &mut zones, &mut batch).await?;
        }
        batch.slice.is_last = true;
        self.flush(&mut batch).await
    }

    /// The first reading: the file's time zones, and whether it has overrides.
    async fn definitions(&mut self) -> Result<(ZoneResolver, bool), End> {
        let mut zones = ZoneResolver::new();
        let mut has_overrides = false;
        let mut source = Source::new(self.app, &self.import);
        while let Some(item) = source.next().await? {
            self.go_on()?;
            let Item::Component(component) = item else { continue };
            match component.kind() {
                // One that cannot be used is reported when its turn comes, and refuses only the events that need it.
                Kind::TimeZone => drop(zones.define(&component)),
                Kind::Event => has_overrides |= is_override(&component),
                _ => {}
            }
        }
        Ok((zones, has_overrides))
    }

    async fn pass(
        &mut self,
        pass: Pass,
        has_overrides: bool,
        zones: &mut ZoneResolver,
        batch: &mut Batch,
    ) -> Result<(), End> {
        let mut source = Source::new(self.app, &self.import);
        let mut scratch = ZoneResolver::new();
        let mut position = 0;
        while let Some(item) = source.next().await? {
            self.go_on()?;
            let Some((of, size)) = place_of(&item, &mut scratch) else { continue };
            let place = position;
            position += 1;
            if of != pass {
                continue;
            }
            batch.seen += 1;
            if batch.seen <= self.applied {
                continue;
            }
            batch.slice.objects.push(object(item, place, zones, self.app.now()));
            batch.bytes += size;
            if batch.slice.objects.len() >= OBJECTS || batch.bytes >= BYTES {
                batch.slice.bytes_processed =
                    share(source.offset(), self.import.byte_size, pass, has_overrides);
                self.flush(batch).await?;
            }
        }
        Ok(())
    }

    async fn flush(&mut self, batch: &mut Batch) -> Result<(), End> {
        let slice = std::mem::take(&mut batch.slice);
        let applied = import::apply(self.app, self.import.id, self.fence, slice).await?;
        self.applied = applied.objects_processed;
        batch.slice.after = applied.objects_processed;
        batch.bytes = 0;
        metrics::counter!("cal3_import_slices_total").increment(1);
        Ok(())
    }

    fn go_on(&self) -> Result<(), End> {
        if self.stop.is_cancelled() { Err(End::Interrupted) } else { Ok(()) }
    }
}

struct Batch {
    /// Objects of this run, applied before or not.
    seen: i32,
    slice: Slice,
    bytes: usize,
}

/// How much of the file has been worked through, when overrides are read in a second pass.
fn share(offset: i64, size: i64, pass: Pass, has_overrides: bool) -> i64 {
    match (pass, has_overrides) {
        (_, false) => offset,
        (Pass::Whole, true) => offset / 10 * 9,
        (Pass::Overrides, true) => size / 10 * 9 + offset / 10,
    }
}

fn is_override(component: &Component) -> bool {
    component.property("RECURRENCE-ID").is_some()
}

/// In which reading an item is worked through, and its size; `None` for what is no object: a calendar's own properties, and
/// definitions of time zones, which belong to the events that use them (one that cannot be used is an object, skipped).
fn place_of(item: &Item, scratch: &mut ZoneResolver) -> Option<(Pass, usize)> {
    match item {
        Item::Calendar(_) => None,
        Item::Skipped(_) => Some((Pass::Whole, 0)),
        Item::Component(component) => match component.kind() {
            Kind::TimeZone => scratch.define(component).is_err().then_some((Pass::Whole, 0)),
            Kind::Event if is_override(component) => Some((Pass::Overrides, size_of(component))),
            _ => Some((Pass::Whole, size_of(component))),
        },
    }
}

fn size_of(component: &Component) -> usize {
    component.properties().map(|property| property.as_line().len()).sum::<usize>()
        + component.subcomponents().map(str::len).sum::<usize>()
}

fn object(item: Item, position: i32, zones: &mut ZoneResolver, now: Timestamp) -> Object {
    let place = |line: u64| (position, i32::try_from(line).unwrap_or(i32::MAX));
    match item {
        Item::Calendar(header) => Object::rejected(place(header.line()), header.name(), None, String::new()),
        Item::Skipped(Skipped { name, line, reason, uid }) => {
            Object::rejected(place(line), &name, uid, reason.to_string())
        }
        Item::Component(component) => {
            let at = place(component.line());
            let uid = component.property("UID").map(|uid| uid.value().trim().to_owned());
            if component.kind() == Kind::TimeZone {
                let reason = ZoneResolver::new().define(&component).err();
                let reason = reason.map(|error| format!("UNUSABLE_TIME_ZONE: {error}"));
                let tzid = component.property("TZID").map(|tzid| tzid.value().trim().to_owned());
                return Object::rejected(at, component.name(), tzid, reason.unwrap_or_default());
            }
            let rejected = |rejection: Rejection| {
                let mut object = Object::rejected(at, component.name(), uid, rejection.to_string());
                object.summary =
                    component.property("SUMMARY").map(|text| text.value().chars().take(200).collect());
                object
            };
            if component.kind() == Kind::Todo {
                return match task_from_component(&component, zones, None, now) {
                    Err(rejection) => rejected(rejection),
                    Ok(read) => {
                        let repairs = read.repairs.iter().map(ToString::to_string).collect();
                        Object::task(at, read.data, content_hash(&component, None), repairs)
                    }
                };
            }
            match event_from_component(&component, zones, None) {
                Err(rejection) => rejected(rejection),
                Ok(read) => {
                    let repairs = read.repairs.iter().map(ToString::to_string).collect();
                    let event = Imported::from(read.event);
                    let hash = content_hash(&component, event.zone.as_ref().map(|zone| zone.text.as_str()));
                    Object::event(at, event, hash, repairs)
                }
            }
        }
    }
}

/// The hash of everything that the component says. DTSTAMP is left out: many writers set it to the moment of the export.
fn content_hash(component: &Component, zone: Option<&str>) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix(READING);
    for property in component.properties().filter(|property| !property.name().eq_ignore_ascii_case("DTSTAMP"))
    {
        hash.update(property.as_line());
        hash.update(b"\n");
    }
    for text in component.subcomponents() {
        hash.update(text);
    }
    hash.update(zone.unwrap_or_default());
    hash.finalize().into()
}
