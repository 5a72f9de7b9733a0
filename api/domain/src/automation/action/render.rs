//! Rendering actions into effects.

use std::collections::BTreeSet;

use super::{
    Channel, CompiledAction, Effect, Notification, OutgoingCall, Person, Receiver, RenderFault,
    compiled::{CompiledChannel, CompiledInvitee, CompiledRecipient},
    renderer::Renderer,
};
use crate::{automation::limits, event::limits as event_limits, facts::Facts};

impl CompiledAction {
    /// What it comes to for a cause. `name` is the rule's; `time_zone` the name of its zone.
    pub(in crate::automation) fn render(
        &self,
        facts: &Facts,
        name: &str,
        time_zone: &str,
    ) -> Result<Effect, RenderFault> {
        let r = Renderer { facts };
        Ok(match self {
            Self::SetColor(color) => Effect::SetColor { color: r.color(color)? },
            Self::SetTitle(title) => {
                Effect::SetTitle { title: r.line("title", title, event_limits::SUMMARY)? }
            }
            Self::SetDescription(text) => Effect::SetDescription {
                description: r.lines("description", text, event_limits::DESCRIPTION)?,
            },
            Self::SetLocation(text) => Effect::SetLocation {
                location: r.maybe_line("location", Some(text), event_limits::LOCATION)?,
            },
            Self::AddLabel(label) => Effect::AddLabel { label: r.line("label", label, limits::LABEL)? },
            Self::RemoveLabel(label) => Effect::RemoveLabel { label: r.line("label", label, limits::LABEL)? },
            Self::MoveToCalendar(calendar_id) => Effect::MoveToCalendar { calendar_id: *calendar_id },
            Self::CopyToCalendar(calendar_id) => Effect::CopyToCalendar { calendar_id: *calendar_id },
            Self::CancelEvent(reason) => {
                Effect::CancelEvent { reason: r.maybe_lines("reason", reason.as_ref(), limits::SUBJECT)? }
            }
            Self::Invite(invitees) => Effect::Invite { attendees: invite(&r, invitees)? },
            Self::CreateEvent { calendar_id, summary, description, location, start, end } => {
                let (start, end) = (r.moment("start", start)?, r.moment("end", end)?);
                if end < start {
                    return Err(RenderFault::EndsBeforeStart);
                }
                Effect::CreateEvent {
                    calendar_id: *calendar_id,
                    summary: r.line("summary", summary, event_limits::SUMMARY)?,
                    description: r.maybe_lines(
                        "description",
                        description.as_ref(),
                        event_limits::DESCRIPTION,
                    )?,
                    location: r.maybe_line("location", location.as_ref(), event_limits::LOCATION)?,
                    start,
                    end,
                    time_zone: time_zone.to_owned(),
                }
            }
            Self::CreateTask { calendar_id, summary, description, due, priority, labels } => {
                let labels = labels.iter().map(|label| r.maybe_line("labels", Some(label), limits::LABEL));
                let labels: BTreeSet<String> =
                    labels.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
                Effect::CreateTask {
                    calendar_id: *calendar_id,
                    summary: r.line("summary", summary, event_limits::SUMMARY)?,
                    description: r.maybe_lines("description", description.as_ref(), limits::TEXT)?,
                    due: due.as_ref().map(|due| r.moment("due", due)).transpose()?,
                    priority: *priority,
                    labels: labels.into_iter().collect(),
                }
            }
            Self::CreateReservation { resource_ids, start, end, quantity, title } => {
                let (start, end) = (r.moment("start", start)?, r.moment("end", end)?);
                if end <= start {
                    return Err(RenderFault::EndsBeforeStart);
                }
                let title = r.maybe_line("title", title.as_ref(), event_limits::SUMMARY)?;
                Effect::CreateReservation {
                    resource_ids: resource_ids.clone(),
                    start,
                    end,
                    quantity: *quantity,
                    title,
                }
            }
            Self::ReleaseReservation(reason) => Effect::ReleaseReservation {
                reason: r.maybe_lines("reason", reason.as_ref(), limits::SUBJECT)?,
            },
            Self::Notify { channels, recipients, subject, text } => {
                let subject = r.maybe_line("subject", subject.as_ref(), limits::SUBJECT)?;
                Effect::Notify(Notification {
                    channels: channels.iter().map(|channel| fill(&r, channel)).collect::<Result<_, _>>()?,
                    recipients: receivers(&r, recipients)?,
                    subject: subject.unwrap_or_else(|| name.to_owned()),
                    text: r.lines("text", text, limits::TEXT)?.ok_or(RenderFault::Empty { field: "text" })?,
                })
            }
            Self::CallWebhook { method, url, headers, body, policy } => {
                let headers = headers.iter().map(|(name, value)| r.header(name, value));
                let body = body.as_ref().map(|body| body.render(facts, limits::CALL_BODY)).transpose();
                Effect::CallWebhook(OutgoingCall {
                    method: *method,
                    url: r.address(url, policy)?,
                    headers: headers.collect::<Result<_, _>>()?,
                    body: body.map_err(|error| RenderFault::Template { field: "body", error })?,
                })
            }
            Self::Wait(duration) => Effect::Wait { duration: *duration },
            Self::Stop(reason) => {
                Effect::Stop { reason: r.maybe_lines("reason", reason.as_ref(), limits::SUBJECT)? }
            }
        })
    }
}

fn invite(r: &Renderer<'_>, invitees: &[CompiledInvitee]) -> Result<Vec<Person>, RenderFault> {
    let mut people: Vec<Person> = Vec::with_capacity(invitees.len());
    for invitee in invitees {
        let email = r.email("email", &invitee.email)?;
        let name = r.maybe_line("name", invitee.name.as_ref(), limits::NAME)?;
        if !people.iter().any(|person| person.email.eq_ignore_ascii_case(&email)) {
            people.push(Person { email, name, role: invitee.role });
        }
    }
    Ok(people)
}

fn fill(r: &Renderer<'_>, channel: &CompiledChannel) -> Result<Channel, RenderFault> {
    Ok(match channel {
        CompiledChannel::Personal(channel) => channel.clone(),
        CompiledChannel::Slack(url, policy) => Channel::Slack { url: r.address(url, policy)? },
        CompiledChannel::Teams(url, policy) => Channel::Teams { url: r.address(url, policy)? },
    })
}

fn receivers(r: &Renderer<'_>, recipients: &[CompiledRecipient]) -> Result<Vec<Receiver>, RenderFault> {
    let mut found = Vec::with_capacity(recipients.len());
    for recipient in recipients {
        let receiver = match recipient {
            CompiledRecipient::Known(receiver) => receiver.clone(),
            CompiledRecipient::Email(address) => Receiver::Email { address: r.email("address", address)? },
        };
        if !found.contains(&receiver) {
            found.push(receiver);
        }
    }
    Ok(found)
}
