//! Checking whom an action is for.

use super::Checker;
use crate::{
    account::EmailAddress,
    automation::{
        action::{
            Channel, Invitee, Receiver, Recipient,
            compiled::{CompiledChannel, CompiledInvitee, CompiledRecipient},
        },
        fault::{FaultCode, Faults},
        limits,
    },
    template::Template,
};

impl Checker<'_> {
    pub(super) fn invitees(
        &self,
        attendees: &[Invitee],
        faults: &mut Faults,
    ) -> Option<Vec<CompiledInvitee>> {
        faults.within("attendees", |faults| {
            faults.count(attendees.len(), 1, limits::RECIPIENTS);
            let read = attendees.iter().take(limits::RECIPIENTS).enumerate().map(|(i, invitee)| {
                faults.within(i, |faults| {
                    let email = self.email("email", &invitee.email, faults);
                    let name = self.maybe("name", invitee.name.as_ref(), faults);
                    Some(CompiledInvitee { email: email?, name: name?, role: invitee.role })
                })
            });
            read.collect::<Vec<_>>().into_iter().collect()
        })
    }

    pub(super) fn email(&self, field: &str, source: &str, faults: &mut Faults) -> Option<Template> {
        let template = self.line(field, source, faults)?;
        if template.is_plain()
            && let Err(fault) = EmailAddress::parse(source)
        {
            faults.at(field, FaultCode::InvalidEmail, format!("{fault}."));
        }
        Some(template)
    }

    pub(super) fn channels(&self, channels: &[Channel], faults: &mut Faults) -> Option<Vec<CompiledChannel>> {
        faults.within("channels", |faults| {
            faults.count(channels.len(), 1, limits::RECIPIENTS);
            let read = channels.iter().take(limits::RECIPIENTS).enumerate().map(|(i, channel)| {
                faults.within(i, |faults| {
                    if channels[..i].contains(channel) {
                        faults.add(FaultCode::Duplicate, "This channel stands here twice.");
                    }
                    // A server of the own network may speak as Slack does (Mattermost): what may be called decides.
                    let policy = || self.policy.clone();
                    Some(match channel {
                        Channel::Slack { url } => {
                            CompiledChannel::Slack(self.url(url, self.policy, faults)?, policy())
                        }
                        Channel::Teams { url } => {
                            CompiledChannel::Teams(self.url(url, self.policy, faults)?, policy())
                        }
                        personal => CompiledChannel::Personal(personal.clone()),
                    })
                })
            });
            read.collect::<Vec<_>>().into_iter().collect()
        })
    }

    pub(super) fn recipients(
        &self,
        channels: &[Channel],
        recipients: &[Recipient],
        faults: &mut Faults,
    ) -> Option<Vec<CompiledRecipient>> {
        faults.within("recipients", |faults| {
            let personal = channels.iter().any(Channel::is_personal);
            faults.count(recipients.len(), usize::from(personal), limits::RECIPIENTS);
            let by_mail = channels.contains(&Channel::Email {});
            let read = recipients.iter().take(limits::RECIPIENTS).enumerate().map(|(i, recipient)| {
                faults.within(i, |faults| {
                    if let Some(missing) = self.missing(recipient) {
                        faults.add(
                            FaultCode::WrongSubject,
                            format!("This trigger tells nothing of {missing}."),
                        );
                    }
                    Some(CompiledRecipient::Known(match recipient {
                        Recipient::RuleOwner {} => Receiver::RuleOwner,
                        Recipient::CalendarOwner {} => Receiver::CalendarOwner,
                        Recipient::Actor {} => Receiver::Actor,
                        Recipient::Organizer {} => Receiver::Organizer,
                        Recipient::Attendees { except_declined } => {
                            Receiver::Attendees { except_declined: *except_declined }
                        }
                        Recipient::Booker {} => Receiver::Booker,
                        Recipient::ResourceManagers {} => Receiver::ResourceManagers,
                        Recipient::User { user_id } => Receiver::User { user_id: *user_id },
                        Recipient::Email { address } => {
                            if !by_mail {
                                let message = "An address is told by mail only: add the channel EMAIL.";
                                faults.add(FaultCode::WrongValue, message);
                            }
                            return self.email("address", address, faults).map(CompiledRecipient::Email);
                        }
                    }))
                })
            });
            read.collect::<Vec<_>>().into_iter().collect()
        })
    }

    /// What a recipient is known by, if the trigger does not tell of it.
    pub(super) fn missing(&self, recipient: &Recipient) -> Option<&'static str> {
        let (path, what) = match recipient {
            Recipient::CalendarOwner {} => ("calendar.ownerId", "a calendar"),
            Recipient::Actor {} => ("cause.actorId", "whoever made a change"),
            Recipient::Organizer {} => ("event.organizerEmail", "an organiser"),
            Recipient::Attendees { .. } => ("event.attendees", "attendees"),
            Recipient::Booker {} => ("reservation.bookerEmail", "a booker"),
            Recipient::ResourceManagers {} => ("resource.id", "a resource"),
            Recipient::RuleOwner {} | Recipient::User { .. } | Recipient::Email { .. } => return None,
        };
        self.catalogue.field(path).is_none().then_some(what)
    }
}
