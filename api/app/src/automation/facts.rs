//! What is known of a cause, for conditions and templates.

use std::{collections::HashMap, sync::Arc};

use cal3_domain::{
    access::Owner,
    automation::{CompiledRule, EventField, TriggerKind, run::Chain},
    event::{Event, Occurrence},
    facts::{
        Facts, Record,
        build::{self, CalendarFacts, CauseFacts, EventFacts},
    },
    ids::{CalendarId, OccurrenceId, ResourceId, RuleId, UserId},
    task::Task,
    time::Zone,
};
use cal3_store::{
    PgConnection,
    automation::{self as store, CalendarInfo, PersonInfo, ResourceInfo},
};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{booking::Booking, calendars::Happening, tasks};
use crate::{App, AppError};

/// Something that happened, or is due: the same for every rule that looks at it.
#[derive(Debug, Clone)]
pub(super) struct Cause {
    /// The kind of trigger that it pulls.
    pub(super) kind: TriggerKind,
    /// When it happened or was due.
    pub(super) at: Timestamp,
    /// The event that it is about, as it is, or was when it was deleted.
    pub(super) event: Option<Event>,
    /// The task that it is about.
    pub(super) task: Option<Task>,
    /// The reservation that it is about.
    pub(super) booking: Option<Booking>,
    /// What happened to a calendar, where it is not about what lies in it.
    pub(super) happening: Option<Happening>,
    /// What came in with a message.
    pub(super) message: Option<Record>,
    /// The occurrence that starts or ends.
    pub(super) occurrence: Option<Occurrence>,
    /// The event before the change.
    pub(super) before: Option<Event>,
    /// What an attendee answered.
    pub(super) answer: Option<Record>,
    /// The fields that changed.
    pub(super) changed: Vec<EventField>,
    /// Who did it.
    pub(super) actor: Option<UserId>,
    /// The runs behind it.
    pub(super) chain: Chain,
}

/// Calendars, resources and people that causes name, read at once.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) calendars: HashMap<CalendarId, Arc<CalendarInfo>>,
    pub(super) resources: HashMap<ResourceId, ResourceInfo>,
    pub(super) people: HashMap<UserId, PersonInfo>,
}

impl Names {
    /// One calendar, and one person; and whose the calendar is.
    pub(super) async fn of(
        connection: &mut PgConnection,
        calendar: CalendarId,
        person: UserId,
    ) -> Result<(Self, Owner), AppError> {
        let calendars = store::calendars(connection, &[calendar.0]).await?;
        let people = store::people(connection, &[person.0]).await?;
        let owner = calendars.first().map_or(Owner::User(person), |calendar| calendar.owner);
        let names = Self {
            calendars: calendars.into_iter().map(|calendar| (calendar.id, calendar.into())).collect(),
            people: people.into_iter().map(|person| (person.id, person)).collect(),
            ..Self::default()
        };
        Ok((names, owner))
    }

    /// The zone in which a calendar's all-day and floating events are read.
    pub(super) fn zone(&self, calendar: CalendarId) -> Zone {
        self.calendars
            .get(&calendar)
            .and_then(|calendar| Zone::iana(&calendar.time_zone).ok())
            .unwrap_or_else(Zone::utc)
    }
}

impl Cause {
    /// Something that is about no event, that nobody did, and that has nothing behind it.
    pub(super) fn of_nothing(kind: TriggerKind, at: Timestamp) -> Self {
        Self {
            kind,
            at,
            event: None,
            task: None,
            booking: None,
            happening: None,
            message: None,
            occurrence: None,
            before: None,
            answer: None,
            changed: Vec::new(),
            actor: None,
            chain: Chain::default(),
        }
    }

    /// The calendar in which the event or task lies that it is about.
    pub(super) fn calendar(&self) -> Option<CalendarId> {
        let task = || self.task.as_ref().map(|task| task.calendar_id);
        self.event.as_ref().map(|event| event.calendar_id).or_else(task)
    }

    /// Whether it is a change, which somebody or some rule made.
    fn is_change(&self) -> bool {
        !(self.kind.is_timed() || matches!(self.kind, TriggerKind::WebhookReceived | TriggerKind::Manual))
    }

    /// What is known of it, to a rule.
    pub(super) fn facts(&self, app: &App, names: &Names, id: RuleId, rule: &CompiledRule) -> Facts {
        let base = Facts::new(self.kind.as_str(), self.at, rule.zone())
            .with("rule", build::rule(id, &rule.rule().name));
        self.tell(base, app, names)
    }

    /// What is known of it, whichever rule looks: enough to find the rules that could run.
    pub(super) fn common_facts(&self, app: &App, names: &Names) -> Facts {
        self.tell(Facts::new(self.kind.as_str(), self.at, &Zone::utc()), app, names)
    }

    fn tell(&self, facts: Facts, app: &App, names: &Names) -> Facts {
        let mut facts = facts;
        if let Some(event) = &self.event {
            let zone = names.zone(event.calendar_id);
            facts = facts.with("event", self.event_record(app, event, &zone));
            if let Some(calendar) = names.calendars.get(&event.calendar_id) {
                facts = facts.with("calendar", calendar_record(calendar, &zone));
            }
        }
        if let Some(task) = &self.task {
            let zone = names.zone(task.calendar_id);
            facts = facts.with("task", tasks::record(app, task, &zone));
            if let Some(calendar) = names.calendars.get(&task.calendar_id) {
                facts = facts.with("calendar", calendar_record(calendar, &zone));
            }
        }
        if let Some(booking) = &self.booking {
            facts = booking.tell(facts, app, names);
        }
        if let Some(Happening { calendar, told }) = &self.happening {
            if let Some((group, record)) = told {
                facts = facts.with(group, record.clone());
            }
            if let Some(calendar) = names.calendars.get(calendar) {
                facts = facts.with("calendar", calendar_record(calendar, &names.zone(calendar.id)));
            }
        }
        if let Some(message) = &self.message {
            facts = facts.with("webhook", message.clone());
        }
        if let Some(answer) = &self.answer {
            facts = facts.with("answer", answer.clone());
        }
        if let Some(before) = &self.before {
            let zone = names.zone(before.calendar_id);
            facts = facts.with_before("event", EventFacts::new(before, &zone).record());
        }
        if !self.is_change() {
            return facts;
        }
        if matches!(self.kind, TriggerKind::EventUpdated | TriggerKind::EventMoved) {
            facts = facts.with("change", build::change(self.changed.iter().map(|field| field.as_str())));
        }
        let actor = self.actor.and_then(|id| names.people.get(&id));
        let depth = u32::try_from(self.chain.depth()).unwrap_or(u32::MAX);
        let cause = CauseFacts {
            actor_id: self.actor.map(|id| id.to_string()),
            actor_name: actor.map(|person| person.name.as_str()),
            actor_email: actor.and_then(|person| person.email.as_deref()),
            depth,
        };
        facts.with("cause", cause.record())
    }

    fn event_record(&self, app: &App, event: &Event, zone: &Zone) -> Record {
        let link =
            (!app.public_url().is_empty()).then(|| format!("{}/events/{}", app.public_url(), event.id));
        let told = EventFacts { link: link.as_deref(), ..EventFacts::new(event, zone) };
        match &self.occurrence {
            Some(occurrence) => told.at(occurrence).record(),
            None => told.record(),
        }
    }

    /// What a run keeps of it: what it is about, and what was known, if it keeps that. Of what is deleted there is nothing to be
    /// changed.
    pub(super) fn to_json(&self, facts: Option<&Facts>) -> Value {
        let is_there = self.kind != TriggerKind::EventDeleted;
        let event = self.event.as_ref().filter(|_| is_there);
        let occurrence = event.zip(self.occurrence.as_ref()).map(|(event, occurrence)| OccurrenceId {
            event: event.series_id.unwrap_or(event.id),
            original: occurrence.original,
        });
        json!({
            "event": event.map(|event| event.id.to_string()),
            "task": self.task.as_ref().map(|task| task.id.to_string()),
            "reservation": self.booking.as_ref().map(|booking| booking.id().to_string()),
            "occurrence": occurrence.map(|id| id.to_string()),
            "facts": facts.map(Facts::to_json),
        })
    }
}

fn calendar_record(calendar: &CalendarInfo, zone: &Zone) -> Record {
    let facts = CalendarFacts {
        id: calendar.id,
        name: &calendar.name,
        description: calendar.description.as_deref(),
        color: &calendar.color,
        zone,
        owner_id: match calendar.owner {
            Owner::User(id) => id.to_string(),
            Owner::Organisation(id) => id.to_string(),
        },
        owner_name: calendar.owner_name.as_deref(),
    };
    facts.record()
}
