//! Actions whose templates were checked.

use super::{AttendeeRole, Channel, Method, Moment, Receiver};
use crate::{
    ids::{CalendarId, ResourceId},
    template::{JsonTemplate, Template},
    time::ExactDuration,
    webhook::guard::UrlPolicy,
};

/// An action whose templates were checked.
#[derive(Debug, Clone)]
pub(in crate::automation) enum CompiledAction {
    SetColor(Template),
    SetTitle(Template),
    SetDescription(Template),
    SetLocation(Template),
    AddLabel(Template),
    RemoveLabel(Template),
    MoveToCalendar(CalendarId),
    CopyToCalendar(CalendarId),
    CancelEvent(Option<Template>),
    Invite(Vec<CompiledInvitee>),
    CreateEvent {
        calendar_id: CalendarId,
        summary: Template,
        description: Option<Template>,
        location: Option<Template>,
        start: Moment,
        end: Moment,
    },
    CreateTask {
        calendar_id: Option<CalendarId>,
        summary: Template,
        description: Option<Template>,
        due: Option<Moment>,
        priority: Option<u8>,
        labels: Vec<Template>,
    },
    CreateReservation {
        resource_ids: Vec<ResourceId>,
        start: Moment,
        end: Moment,
        quantity: u32,
        title: Option<Template>,
    },
    ReleaseReservation(Option<Template>),
    Notify {
        channels: Vec<CompiledChannel>,
        recipients: Vec<CompiledRecipient>,
        subject: Option<Template>,
        text: Template,
    },
    CallWebhook {
        method: Method,
        url: Template,
        /// Names and values.
        headers: Vec<(String, Template)>,
        body: Option<JsonTemplate>,
        policy: UrlPolicy,
    },
    Wait(ExactDuration),
    Stop(Option<Template>),
}

#[derive(Debug, Clone)]
pub(in crate::automation) struct CompiledInvitee {
    pub(super) email: Template,
    pub(super) name: Option<Template>,
    pub(super) role: AttendeeRole,
}

#[derive(Debug, Clone)]
pub(in crate::automation) enum CompiledChannel {
    /// One that tells each recipient by themselves.
    Personal(Channel),
    Slack(Template, UrlPolicy),
    Teams(Template, UrlPolicy),
}

#[derive(Debug, Clone)]
pub(in crate::automation) enum CompiledRecipient {
    Known(Receiver),
    Email(Template),
}
