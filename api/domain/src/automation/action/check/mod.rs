//! Checking actions against the catalogue of their trigger.

mod call;
mod people;

use std::collections::HashSet;

use super::{Action, CompiledAction, Moment, renderer::is_color};
use crate::{
    automation::{
        Subject,
        fault::{FaultCode, Faults},
        limits,
    },
    facts::Catalogue,
    ids::ResourceId,
    template::{Secrets, Template, TemplateFault, TemplateFaultKind},
    webhook::guard::UrlPolicy,
};

/// What an action is checked against.
pub(in crate::automation) struct Checker<'a> {
    pub(in crate::automation) catalogue: &'a Catalogue,
    pub(in crate::automation) subject: Subject,
    pub(in crate::automation) policy: &'a UrlPolicy,
}

/// Checks an action.
pub(in crate::automation) fn compile(
    action: &Action,
    checker: &Checker<'_>,
    faults: &mut Faults,
) -> Option<CompiledAction> {
    checker.subject(action, faults);
    checker.action(action, faults)
}

impl Checker<'_> {
    fn subject(&self, action: &Action, faults: &mut Faults) {
        let needed = action.info().map_or(&[][..], |info| info.subjects);
        if !needed.is_empty() && !needed.contains(&self.subject) {
            let words: Vec<_> = needed.iter().map(|subject| subject.words()).collect();
            let message = format!(
                "{} needs {}, and this trigger is about {} that could be changed.",
                action.kind(),
                words.join(" or "),
                self.subject.words()
            );
            faults.at("kind", FaultCode::WrongSubject, message);
        }
    }

    /// A template at `field`.
    fn text(&self, field: &str, source: &str, secrets: Secrets, faults: &mut Faults) -> Option<Template> {
        faults.within(field, |faults| match Template::new(source, self.catalogue, secrets) {
            Ok(template) => Some(template),
            Err(found) => {
                found.iter().for_each(|fault| tell(fault, faults));
                None
            }
        })
    }

    /// A template that must say something.
    fn line(&self, field: &str, source: &str, faults: &mut Faults) -> Option<Template> {
        if source.trim().is_empty() {
            faults.at(field, FaultCode::Required, "Give a text.");
            return None;
        }
        self.text(field, source, Secrets::Hidden, faults)
    }

    fn maybe(&self, field: &str, source: Option<&String>, faults: &mut Faults) -> Option<Option<Template>> {
        match source {
            None => Some(None),
            Some(source) => self.text(field, source, Secrets::Hidden, faults).map(Some),
        }
    }

    fn moment(&self, field: &str, moment: &Moment, faults: &mut Faults) {
        faults.within(field, |faults| moment.check(self.catalogue, faults));
    }

    fn action(&self, action: &Action, faults: &mut Faults) -> Option<CompiledAction> {
        use CompiledAction as C;
        Some(match action {
            Action::SetColor { color } => {
                let template = self.line("color", color, faults)?;
                if template.is_plain() && !is_color(color.trim()) {
                    let message = "Give a colour as #rrggbb, such as \"#3b82f6\", or a CSS3 name.";
                    faults.at("color", FaultCode::InvalidColor, message);
                }
                C::SetColor(template)
            }
            Action::SetTitle { title } => C::SetTitle(self.line("title", title, faults)?),
            Action::SetDescription { description } => {
                C::SetDescription(self.text("description", description, Secrets::Hidden, faults)?)
            }
            Action::SetLocation { location } => {
                C::SetLocation(self.text("location", location, Secrets::Hidden, faults)?)
            }
            Action::AddLabel { label } => C::AddLabel(self.line("label", label, faults)?),
            Action::RemoveLabel { label } => C::RemoveLabel(self.line("label", label, faults)?),
            Action::MoveToCalendar { calendar_id } => C::MoveToCalendar(*calendar_id),
            Action::CopyToCalendar { calendar_id } => C::CopyToCalendar(*calendar_id),
            Action::CancelEvent { reason } => {
                C::CancelEvent(self.maybe("reason", reason.as_ref(), faults)?)
            }
            Action::Invite { attendees } => C::Invite(self.invitees(attendees, faults)?),
            Action::CreateEvent { calendar_id, summary, description, location, start, end } => {
                self.moment("start", start, faults);
                self.moment("end", end, faults);
                let summary = self.line("summary", summary, faults);
                let description = self.maybe("description", description.as_ref(), faults);
                let location = self.maybe("location", location.as_ref(), faults);
                C::CreateEvent {
                    calendar_id: *calendar_id,
                    summary: summary?,
                    description: description?,
                    location: location?,
                    start: start.clone(),
                    end: end.clone(),
                }
            }
            Action::CreateTask { calendar_id, summary, description, due, priority, labels } => {
                if let Some(due) = due {
                    self.moment("due", due, faults);
                }
                if priority.is_some_and(|priority| !(1..=9).contains(&priority)) {
                    faults.at("priority", FaultCode::OutOfRange, "Give 1 (highest) to 9, or leave it out.");
                }
                let labels = faults.within("labels", |faults| {
                    faults.count(labels.len(), 0, limits::LABELS);
                    let read =
                        labels.iter().enumerate().map(|(i, label)| self.line(&i.to_string(), label, faults));
                    read.collect::<Vec<_>>().into_iter().collect::<Option<Vec<_>>>()
                });
                let summary = self.line("summary", summary, faults);
                let description = self.maybe("description", description.as_ref(), faults);
                C::CreateTask {
                    calendar_id: *calendar_id,
                    summary: summary?,
                    description: description?,
                    due: due.clone(),
                    priority: *priority,
                    labels: labels?,
                }
            }
            Action::CreateReservation { resource_ids, start, end, quantity, title } => {
                faults.within("resourceIds", |faults| distinct_ids(resource_ids, faults));
                self.moment("start", start, faults);
                self.moment("end", end, faults);
                if *quantity == 0 {
                    faults.at("quantity", FaultCode::OutOfRange, "Give 1 or more.");
                }
                C::CreateReservation {
                    resource_ids: resource_ids.clone(),
                    start: start.clone(),
                    end: end.clone(),
                    quantity: *quantity,
                    title: self.maybe("title", title.as_ref(), faults)?,
                }
            }
            Action::ReleaseReservation { reason } => {
                C::ReleaseReservation(self.maybe("reason", reason.as_ref(), faults)?)
            }
            Action::Notify { channels, recipients, subject, text } => {
                let channels_read = self.channels(channels, faults);
                let recipients_read = self.recipients(channels, recipients, faults);
                let subject = self.maybe("subject", subject.as_ref(), faults);
                let text = self.line("text", text, faults);
                C::Notify {
                    channels: channels_read?,
                    recipients: recipients_read?,
                    subject: subject?,
                    text: text?,
                }
            }
            Action::CallWebhook { method, url, headers, body } => {
                self.call(*method, url, headers, body.as_ref(), faults)?
            }
            Action::Wait { duration } => {
                if duration.as_secs() == 0 || *duration > limits::WAIT {
                    faults.at(
                        "duration",
                        FaultCode::OutOfRange,
                        format!("Wait at least PT1S, at most {}.", limits::WAIT),
                    );
                }
                C::Wait(*duration)
            }
            Action::Stop { reason } => C::Stop(self.maybe("reason", reason.as_ref(), faults)?),
        })
    }
}

/// Tells a fault of a template here.
fn tell(fault: &TemplateFault, faults: &mut Faults) {
    let code = match fault.kind {
        TemplateFaultKind::UnknownVariable => FaultCode::UnknownVariable,
        TemplateFaultKind::TooLong => FaultCode::TooLong,
        _ => FaultCode::InvalidTemplate,
    };
    faults.add(code, fault.to_string());
}

fn distinct_ids(ids: &[ResourceId], faults: &mut Faults) {
    faults.count(ids.len(), 1, limits::RESOURCES);
    let mut seen = HashSet::new();
    for (i, id) in ids.iter().enumerate() {
        if !seen.insert(id) {
            faults.at(&i.to_string(), FaultCode::Duplicate, "This resource stands here twice.");
        }
    }
}
