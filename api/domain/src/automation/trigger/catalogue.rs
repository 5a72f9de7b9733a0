//! Which facts each trigger offers.

use super::{Mapping, Subject, Trigger};
use crate::facts::{Catalogue, Field, Group, fields as f};

const COMMON: &[Group] = &[f::TRIGGER_GROUP, f::RULE_GROUP];

impl Trigger {
    /// The groups of facts that it offers, in the order in which a form shows them.
    fn groups(&self) -> Vec<Group> {
        let own: &[Group] = match self {
            Self::EventCreated {} | Self::EventDeleted {} => {
                &[f::EVENT_GROUP, f::CALENDAR_GROUP, f::CAUSE_GROUP]
            }
            Self::EventUpdated { .. } | Self::EventMoved {} => {
                &[f::EVENT_GROUP, f::CALENDAR_GROUP, f::CAUSE_GROUP, f::CHANGE_GROUP, f::EVENT_BEFORE_GROUP]
            }
            Self::EventAnswered { .. } => {
                &[f::EVENT_GROUP, f::CALENDAR_GROUP, f::CAUSE_GROUP, f::ANSWER_GROUP]
            }
            Self::EventStarts { .. } | Self::EventEnds { .. } | Self::Manual { subject: Subject::Event } => {
                &[f::EVENT_GROUP, f::CALENDAR_GROUP]
            }
            Self::ReservationRequested {}
            | Self::ReservationConfirmed {}
            | Self::ReservationDeclined {}
            | Self::ReservationCancelled {}
            | Self::ReservationCheckedIn {}
            | Self::ReservationCompleted {}
            | Self::ReservationExpired {}
            | Self::ReservationWaitlisted {}
            | Self::ReservationNoShow {} => {
                &[f::RESERVATION_GROUP, f::RESOURCE_GROUP, f::CAUSE_GROUP, f::RESERVATION_BEFORE_GROUP]
            }
            Self::Manual { subject: Subject::Reservation } => &[f::RESERVATION_GROUP, f::RESOURCE_GROUP],
            Self::CalendarImported {} => &[f::CALENDAR_GROUP, f::IMPORT_GROUP, f::CAUSE_GROUP],
            Self::CalendarShared {} => &[f::CALENDAR_GROUP, f::SHARE_GROUP, f::CAUSE_GROUP],
            Self::TaskDue { .. } | Self::Manual { subject: Subject::Task } => {
                &[f::TASK_GROUP, f::CALENDAR_GROUP]
            }
            Self::TaskCompleted {} => &[f::TASK_GROUP, f::CALENDAR_GROUP, f::CAUSE_GROUP],
            Self::Manual { subject: Subject::Calendar } => &[f::CALENDAR_GROUP],
            Self::Schedule { .. }
            | Self::WebhookReceived { .. }
            | Self::Manual { subject: Subject::Nothing } => &[],
        };
        own.iter().chain(COMMON).copied().collect()
    }

    /// The facts that it offers to conditions and templates. Custom fields of groups that it does not offer are left out.
    pub fn catalogue(&self, custom: &[(String, Field)]) -> Catalogue {
        let groups = self.groups();
        let mut catalogue = Catalogue::new(&groups);
        let offers = |group: &str| groups.iter().any(|offered| offered.name == group);
        for (group, field) in custom {
            let owner = group.split('.').next().unwrap_or(group);
            if offers(owner) {
                catalogue.add(group, field);
            }
            if offers(&format!("before.{owner}")) {
                catalogue.add(&format!("before.{group}"), field);
            }
        }
        if let Self::WebhookReceived { fields, .. } = self {
            for Mapping { name, kind, pointer, .. } in fields {
                let description = format!("What stands at {pointer} of the body.");
                catalogue.add("webhook", &Field::named(name.as_str(), kind.kind(), description));
            }
        }
        catalogue
    }
}
