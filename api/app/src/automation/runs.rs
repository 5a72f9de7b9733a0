//! Making runs: rights, caps and the decision, the same for what happens and for what is due.

use std::collections::{HashMap, HashSet};

use cal3_domain::{
    access::{CalendarRole, Owner},
    automation::{
        Place,
        run::{
            CapExceeded, CapOf, Caps, CauseKey, Decision, Occasion, Progress, Recent, RunState, SkipReason,
            decide,
        },
    },
    event::Event,
    facts::Facts,
    ids::{CalendarId, JobId, RuleId, RunId, UserId},
};
use cal3_store::{
    Tx,
    automation::{self as store, NewRun},
    job::{self, NewJob},
};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    JOB,
    book::{Entry, RuleBook},
    facts::Cause,
};
use crate::{App, AppError};

/// Runs of one ticket.
const BATCH: usize = 32;
/// How often a worker may try to carry a batch out.
const ATTEMPTS: i32 = 10;
/// Runs of one owner that caps look at.
const COUNTED: i64 = 20_000;

/// Who may read what lies in which calendar.
#[derive(Debug, Default)]
pub(super) struct Rights(HashMap<(UserId, CalendarId), CalendarRole>);

impl Rights {
    /// Those of these people on these calendars.
    pub(super) async fn read(
        tx: &mut Tx,
        people: &HashSet<UserId>,
        calendars: &HashSet<CalendarId>,
    ) -> Result<Self, AppError> {
        let people: Vec<Uuid> = people.iter().map(|id| id.0).collect();
        let calendars: Vec<Uuid> = calendars.iter().map(|id| id.0).collect();
        let found = store::roles(tx, &people, &calendars).await?;
        Ok(Self(found.into_iter().map(|(user, calendar, role)| ((user, calendar), role)).collect()))
    }

    /// Whether somebody may read an event: as every query of events says it.
    pub(super) fn may_read(&self, user: UserId, event: &Event) -> bool {
        self.may_see((user, event.calendar_id), event.least_role(), event.created_by)
    }

    /// Whether somebody may read the event or the task that a cause is about.
    pub(super) fn may_know(&self, user: UserId, cause: &Cause) -> bool {
        match (&cause.event, &cause.task) {
            (Some(event), _) => self.may_read(user, event),
            (None, Some(task)) => self.may_see((user, task.calendar_id), task.least_role(), task.created_by),
            (None, None) => false,
        }
    }

    fn may_see(&self, at: (UserId, CalendarId), least: CalendarRole, created_by: Option<UserId>) -> bool {
        let role = self.0.get(&at).copied();
        role.is_some_and(|role| {
            role >= CalendarRole::Reader && (role.code() >= least.code() || created_by == Some(at.0))
        })
    }
}

/// What there was of runs, for caps.
#[derive(Debug, Default)]
pub(super) struct Counted {
    caps: Caps,
    runs: HashMap<UserId, Vec<(RuleId, Timestamp)>>,
}

impl Counted {
    /// The runs of these people within the longest stretch of a cap.
    pub(super) async fn read(
        tx: &mut Tx,
        caps: &Caps,
        people: &HashSet<UserId>,
        now: Timestamp,
    ) -> Result<Self, AppError> {
        let longest = caps.rule.iter().chain(&caps.owner).map(|cap| cap.window).max();
        let Some(since) = longest.and_then(|window| now.checked_sub(window).ok()) else {
            return Ok(Self { caps: caps.clone(), ..Self::default() });
        };
        let people: Vec<Uuid> = people.iter().map(|id| id.0).collect();
        let mut counted = Self { caps: caps.clone(), ..Self::default() };
        for (owner, rule, at) in store::recent(tx, &people, since, COUNTED).await? {
            counted.add(owner, rule, at);
        }
        Ok(counted)
    }

    fn add(&mut self, owner: UserId, rule: RuleId, at: Timestamp) {
        self.runs.entry(owner).or_default().push((rule, at));
    }

    /// Whether there may be one more run of a rule now.
    ///
    /// # Errors
    /// The cap under which there may not.
    pub(super) fn admit(&self, (rule, owner): (RuleId, UserId), now: Timestamp) -> Result<(), CapExceeded> {
        self.caps.admit(now, |of, cap| self.recent((rule, owner), of, cap.since(now)))
    }

    fn recent(&self, (id, owner): (RuleId, UserId), of: CapOf, since: Timestamp) -> Recent {
        let runs = self.runs.get(&owner).into_iter().flatten();
        let counted = runs.filter(|(rule, at)| *at > since && (of == CapOf::Owner || *rule == id));
        counted.fold(Recent::default(), |recent, (_, at)| Recent {
            count: recent.count + 1,
            oldest: Some(recent.oldest.map_or(*at, |oldest| oldest.min(*at))),
        })
    }
}

/// Where an event is, for rules.
pub(super) fn places(calendar: CalendarId, owner: Owner) -> [Place; 2] {
    [Place::Calendar(calendar), Place::Owner(owner)]
}

/// The run that a cause makes of a rule, if it makes one that is recorded.
pub(super) fn run_of(
    app: &App,
    entry: &Entry,
    cause: &Cause,
    facts: &Facts,
    places: &[Place],
    key: &CauseKey,
    counted: &mut Counted,
) -> Option<NewRun> {
    let now = app.now();
    let occasion = Occasion { kind: cause.kind, places, facts, chain: &cause.chain };
    let decision = decide(&entry.rule, entry.id, Owner::User(entry.owner), occasion, || {
        counted.admit((entry.id, entry.owner), now)
    });
    let (evaluation, skipped) = match decision {
        Decision::Run(evaluation) => (Some(evaluation), None),
        Decision::Skip { reason, evaluation } if reason.is_recorded() => (evaluation, Some(reason)),
        Decision::Skip { .. } => return None,
    };
    if skipped.is_none() {
        counted.add(entry.owner, entry.id, now);
    }
    let evaluation = evaluation.and_then(|evaluation| serde_json::to_value(evaluation).ok());
    Some(new_run(app, entry, cause, facts, key, evaluation, skipped))
}

/// A run to be written; skipped for a reason, if there is one.
pub(super) fn new_run(
    app: &App,
    entry: &Entry,
    cause: &Cause,
    facts: &Facts,
    key: &CauseKey,
    evaluation: Option<Value>,
    skipped: Option<SkipReason>,
) -> NewRun {
    let now = app.now();
    let mut progress = Progress::new(entry.rule.step_count(), now);
    if skipped.is_some() {
        progress.state = RunState::Skipped;
    }
    // Of what is skipped because there is too much of it as little is kept as says what it was.
    let is_too_much = matches!(skipped, Some(SkipReason::Cap { .. } | SkipReason::Loop { .. }));
    NewRun {
        id: RunId(app.new_id()),
        rule: entry.id,
        rule_version: entry.version,
        owner: entry.owner,
        cause_key: key.to_string(),
        trigger: cause.kind.code(),
        cause: cause.to_json((!is_too_much).then_some(facts)),
        chain: serde_json::to_value(&cause.chain).unwrap_or_default(),
        evaluation: evaluation.filter(|_| !is_too_much),
        skipped: skipped.and_then(|reason| serde_json::to_value(reason).ok()),
        state: progress.state.code(),
        progress: serde_json::to_value(&progress).unwrap_or_default(),
        due: now,
        happened_at: cause.at,
        application: None,
    }
}

/// Writes runs of one rule, and tickets for those that are to be carried out. Answers how many were written.
pub(super) async fn write(app: &App, tx: &mut Tx, runs: &[NewRun]) -> Result<usize, AppError> {
    let now = app.now();
    let written = store::insert_runs(tx, now, runs).await?;
    let to_do = to_do(runs, &written);
    let ids: Vec<RunId> = to_do.into_iter().map(|run| run.id).collect();
    enqueue(app, tx, &ids, now).await?;
    Ok(written.len())
}

/// Writes runs of any rules, and tickets for those that are to be carried out: those of prompt rules in the order of their causes, so that
/// what is about one event is done together; of any other rule by themselves, so that a server that answers slowly holds up nobody
/// else's. Answers how many were written.
pub(super) async fn write_all(
    app: &App,
    tx: &mut Tx,
    book: &RuleBook,
    runs: &[NewRun],
) -> Result<usize, AppError> {
    let now = app.now();
    let written = store::insert_runs(tx, now, runs).await?;
    let (prompt, others): (Vec<&NewRun>, Vec<&NewRun>) =
        to_do(runs, &written).into_iter().partition(|run| book.is_prompt(run.rule));
    let mut ticket = Vec::new();
    for of_cause in prompt.chunk_by(|one, other| one.cause_key == other.cause_key) {
        if ticket.len() + of_cause.len() > BATCH {
            enqueue(app, tx, &std::mem::take(&mut ticket), now).await?;
        }
        ticket.extend(of_cause.iter().map(|run| run.id));
    }
    enqueue(app, tx, &ticket, now).await?;
    let mut by_rule: HashMap<RuleId, Vec<RunId>> = HashMap::new();
    for run in others {
        by_rule.entry(run.rule).or_default().push(run.id);
    }
    for ids in by_rule.into_values() {
        enqueue(app, tx, &ids, now).await?;
    }
    Ok(written.len())
}

/// Those of these runs that were written and are to be carried out.
fn to_do<'a>(runs: &'a [NewRun], written: &[RunId]) -> Vec<&'a NewRun> {
    let written: HashSet<&RunId> = written.iter().collect();
    runs.iter().filter(|run| run.state == 0 && written.contains(&run.id)).collect()
}

/// Enqueues jobs that carry these runs out, from `due` on.
pub(super) async fn enqueue(app: &App, tx: &mut Tx, runs: &[RunId], due: Timestamp) -> Result<(), AppError> {
    for batch in runs.chunks(BATCH) {
        let ids: Vec<Uuid> = batch.iter().map(|id| id.0).collect();
        let job = NewJob {
            id: JobId(app.new_id()),
            kind: JOB,
            payload: json!({ "v": 1, "runs": ids }),
            owner: None,
            max_attempts: ATTEMPTS,
            run_at: due,
        };
        job::insert(tx, app.now(), &job).await?;
    }
    Ok(())
}

/// How long a run may be overdue before it is queued again.
const OVERDUE: SignedDuration = SignedDuration::from_mins(5);

/// Queues again what is overdue: its tickets were lost, or its job was given up. Answers how many runs.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn sweep(app: &App) -> Result<usize, AppError> {
    let mut tx = app.store.begin().await?;
    let now = app.now();
    let found = store::sweep(&mut tx, now, now - OVERDUE, 1_000).await?;
    enqueue(app, &mut tx, &found, now).await?;
    app.commit(tx).await?;
    Ok(found.len())
}
