//! What a mail says, before it is turned into a message.

/// Somebody's mail address, with their name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// What they are called; empty when it is not known.
    pub name: String,
    /// The address.
    pub address: String,
}

/// A mail as it is written: to one person, in paragraphs. Everything in it is plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Who gets it.
    pub to: Mailbox,
    /// Who gets the answer, when that is not the sender.
    pub reply_to: Option<Mailbox>,
    /// One line.
    pub subject: String,
    /// What it says, from top to bottom.
    pub body: Vec<Block>,
    /// The calendar object that it is about.
    pub calendar: Option<CalendarPart>,
    /// Files that go with it.
    pub attachments: Vec<Attachment>,
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A link that is to be followed.
    Link {
        /// What it does, in a few words.
        label: String,
        /// Where it leads.
        url: String,
    },
    /// What is so, in lines of a name and a value.
    Facts(Vec<(String, String)>),
    /// A paragraph in small print.
    Note(String),
}

/// An iCalendar object as mail programs expect it (RFC 6047): an alternative to the text, and a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarPart {
    /// The object's METHOD, in capitals: `REQUEST`, `CANCEL`, `REPLY`, `PUBLISH`.
    pub method: String,
    /// The object, as RFC 5545 writes it.
    pub content: String,
}

/// A file that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// What the file is called.
    pub name: String,
    /// Its media type, such as `application/pdf`.
    pub media_type: String,
    /// Its octets.
    pub content: Vec<u8>,
}

impl Letter {
    /// A letter without attachments.
    pub fn new(to: Mailbox, subject: impl Into<String>, body: Vec<Block>) -> Self {
        Self { to, reply_to: None, subject: subject.into(), body, calendar: None, attachments: Vec::new() }
    }
}

impl Block {
    /// A paragraph.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A paragraph in small print.
    pub fn note(text: impl Into<String>) -> Self {
        Self::Note(text.into())
    }

    /// A link that is to be followed.
    pub fn link(label: impl Into<String>, url: impl Into<String>) -> Self {
        Self::Link { label: label.into(), url: url.into() }
    }
}
