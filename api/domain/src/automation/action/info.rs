//! What actions there are, for a form that offers those that fit a trigger.

use super::Action;
use crate::automation::Subject;

/// An action that a rule can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionInfo {
    /// Its kind in the API.
    pub kind: &'static str,
    /// What the cause must be about ([`Trigger::subject`](crate::automation::Trigger::subject)); any, if there are none.
    pub subjects: &'static [Subject],
    /// What it does, in English.
    pub description: &'static str,
}

const EVENT: &[Subject] = &[Subject::Event];
const EVENT_OR_TASK: &[Subject] = &[Subject::Event, Subject::Task];
const RESERVATION: &[Subject] = &[Subject::Reservation];

const fn info(kind: &'static str, subjects: &'static [Subject], description: &'static str) -> ActionInfo {
    ActionInfo { kind, subjects, description }
}

/// All actions, in the order in which a form shows them.
pub static ACTIONS: &[ActionInfo] = &[
    info("SET_COLOR", EVENT, "Gives the event a colour."),
    info("SET_TITLE", EVENT, "Gives the event a title."),
    info("SET_DESCRIPTION", EVENT, "Gives the event a description."),
    info("SET_LOCATION", EVENT, "Gives the event a place."),
    info("ADD_LABEL", EVENT_OR_TASK, "Adds a label."),
    info("REMOVE_LABEL", EVENT_OR_TASK, "Takes a label away."),
    info("MOVE_TO_CALENDAR", EVENT, "Moves the event to another calendar."),
    info("COPY_TO_CALENDAR", EVENT, "Puts a copy of the event into another calendar."),
    info("CANCEL_EVENT", EVENT, "Cancels the event and tells its attendees."),
    info("INVITE", EVENT, "Invites people to the event."),
    info("CREATE_EVENT", &[], "Makes an event."),
    info("CREATE_TASK", &[], "Makes a task."),
    info("CREATE_RESERVATION", &[], "Reserves resources, all or none."),
    info("RELEASE_RESERVATION", RESERVATION, "Gives the reservation up."),
    info("NOTIFY", &[], "Tells people in the page, by mail, web push, Slack or Teams."),
    info("CALL_WEBHOOK", &[], "Calls a server with signed JSON."),
    info("WAIT", &[], "Goes on later."),
    info("STOP", &[], "Ends the run."),
];

impl Action {
    /// What is known of its kind.
    pub fn info(&self) -> Option<&'static ActionInfo> {
        ACTIONS.iter().find(|info| info.kind == self.kind())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_action() {
        // What serde says it expects is what the type has.
        let error = serde_json::from_str::<Action>(r#"{"kind": "DANCE"}"#).unwrap_err().to_string();
        let known: Vec<&str> = error.split('`').skip(3).step_by(2).collect();
        assert_eq!(known, ACTIONS.iter().map(|info| info.kind).collect::<Vec<_>>());
        let stop = Action::Stop { reason: None };
        assert_eq!(stop.info().map(|info| info.kind), Some("STOP"));
    }
}
