//! "You are invited": what becomes of an event, for those who are invited to it.

use cal3_domain::ids::EventId;
use cal3_store::{Tx, event as rows};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::place;
use crate::{
    App, AppError,
    account::new_secret,
    mail::{Block, CalendarPart, Compose, Letter, Mailbox},
};

/// What becomes of an event, to somebody who is invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttendeeNews {
    /// They are invited.
    Invited,
    /// It has another time or place.
    Moved,
    /// It does not take place.
    Cancelled,
    /// They are not invited any more.
    Uninvited,
}

/// Tells somebody what becomes of an event that they are or were invited to. All that it tells is in it, since the event may be gone
/// when it is sent; the link by which they answer is made then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendeeLetter {
    /// What becomes of it.
    pub news: AttendeeNews,
    /// Which event.
    pub event: Uuid,
    /// Who gets it.
    pub address: String,
    /// What they are called.
    pub name: Option<String>,
    /// Whoever invites: their address.
    pub organizer_address: String,
    /// What they are called.
    pub organizer_name: Option<String>,
    /// What it is about; may be empty.
    pub summary: String,
    /// Where it takes place.
    pub location: Option<String>,
    /// When it starts, on its own clock.
    pub from: String,
    /// When it ends.
    pub until: Option<String>,
    /// Whether it takes place more than once.
    pub recurs: bool,
    /// The event as iTIP has it (RFC 5546).
    pub calendar: String,
}

impl AttendeeNews {
    /// The method by which mail programs understand it.
    pub(crate) fn method(self) -> &'static str {
        match self {
            Self::Invited | Self::Moved => "REQUEST",
            Self::Cancelled | Self::Uninvited => "CANCEL",
        }
    }

    fn subject(self) -> &'static str {
        match self {
            Self::Invited => "Invitation",
            Self::Moved => "Changed invitation",
            Self::Cancelled => "Cancelled",
            Self::Uninvited => "No longer invited",
        }
    }

    fn sentence(self, who: &str) -> String {
        match self {
            Self::Invited => format!("{who} invites you."),
            Self::Moved => format!("{who} changed the time or the place of what you are invited to."),
            Self::Cancelled => format!("{who} cancelled this. It does not take place."),
            Self::Uninvited => format!("{who} took your invitation back."),
        }
    }

    fn asks(self) -> bool {
        matches!(self, Self::Invited | Self::Moved)
    }
}

impl Compose for AttendeeLetter {
    async fn compose(&self, app: &App, tx: &mut Tx) -> Result<Option<Letter>, AppError> {
        let id = EventId(self.event);
        let what = if self.summary.is_empty() { "an event" } else { &self.summary };
        let who = self.organizer_name.as_deref().unwrap_or(&self.organizer_address);
        let mut body = Vec::new();
        if let Some(name) = &self.name {
            body.push(Block::text(format!("Hello {name},")));
        }
        body.push(Block::text(self.news.sentence(who)));
        body.push(Block::Facts(self.facts(what, who)));
        if self.news.asks() {
            let event = rows::of_anybody(&app.store, tx, &[self.event]).await?.pop();
            if event.is_none_or(|event| event.data.participants.attendee(&self.address).is_none()) {
                return Ok(None);
            }
            let (secret, hash) = new_secret(app);
            rows::insert_answer_secret(tx, id, &self.address, &hash, app.now()).await?;
            body.push(Block::link("Answer: accept, maybe, or decline", link(app, &secret)));
            body.push(Block::note(
                "The link needs no account. Do not pass it on: whoever has it can answer in your place.",
            ));
        }
        body.push(Block::note(format!("This was sent on behalf of {who}, by {}.", place(app))));
        let to = Mailbox { name: self.name.clone().unwrap_or_default(), address: self.address.clone() };
        let mut letter = Letter::new(to, format!("{}: {what}", self.news.subject()), body);
        letter.reply_to = Some(Mailbox {
            name: self.organizer_name.clone().unwrap_or_default(),
            address: self.organizer_address.clone(),
        });
        letter.calendar =
            Some(CalendarPart { method: self.news.method().to_owned(), content: self.calendar.clone() });
        Ok(Some(letter))
    }
}

impl AttendeeLetter {
    fn facts(&self, what: &str, who: &str) -> Vec<(String, String)> {
        let mut facts = vec![("What".to_owned(), what.to_owned())];
        facts.extend(self.location.iter().map(|location| ("Where".to_owned(), location.clone())));
        facts.push(("From".to_owned(), self.from.clone()));
        facts.extend(self.until.iter().map(|until| ("Until".to_owned(), until.clone())));
        if self.recurs {
            facts.push(("Repeats".to_owned(), "Yes, as the attached invitation says".to_owned()));
        }
        facts.push(("Organiser".to_owned(), who.to_owned()));
        facts
    }
}

/// Where the link of a mail leads.
fn link(app: &App, secret: &str) -> String {
    format!("{}/answer#{secret}", app.public_url())
}
