//! A notice.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_app::notice;

use crate::{automation::AutomationRule, context::ContextExt as _, scalars::DateTime};

/// Why somebody is told something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "notice::Kind")]
pub(crate) enum NoticeKind {
    /// An automation rule says so, in its owner's words.
    Rule,
    /// An automation rule of theirs was paused, since its runs failed one after the other.
    RulePaused,
    /// They are invited to an event.
    EventInvited,
    /// An event that they are invited to has another time or place.
    EventMoved,
    /// An event that they are invited to does not take place.
    EventCancelled,
    /// They are not invited to an event any more.
    EventUninvited,
    /// Somebody whom they invite answers.
    EventAnswered,
}

/// What somebody is told in the page.
#[derive(Clone)]
pub(crate) struct Notice(pub(crate) Arc<notice::Notice>);

impl From<notice::Notice> for Notice {
    fn from(notice: notice::Notice) -> Self {
        Self(Arc::new(notice))
    }
}

/// What the viewer is told in the page: plain text, nothing of which is markup.
#[Object]
impl Notice {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// Why they are told.
    async fn kind(&self) -> NoticeKind {
        self.0.kind.into()
    }

    /// One line.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// Any number of lines.
    async fn text(&self) -> &str {
        &self.0.text
    }

    /// The event, the occurrence, or the reservation that it is about. It may be gone, and the viewer need not see it: what they are invited
    /// to is among `eventInvitations` then.
    async fn subject_id(&self) -> Option<ID> {
        self.0.subject.as_deref().map(ID::from)
    }

    /// What the rule that told it was called then.
    async fn rule_name(&self) -> Option<&str> {
        self.0.rule_name.as_deref()
    }

    /// What the one is called whose rule told it, or who did what it tells of an event; null when they are gone or have no account.
    async fn sender_name(&self) -> Option<&str> {
        self.0.sender_name.as_deref()
    }

    /// The rule that told it; null when it is gone, and when it is not the viewer's. Scope: `automation:read`.
    async fn rule(&self, ctx: &Context<'_>) -> Result<Option<AutomationRule>> {
        match self.0.rule {
            Some(id) => Ok(ctx.load(id).await?.map(AutomationRule)),
            None => Ok(None),
        }
    }

    /// The run of the rule that told it, while it is kept.
    async fn run_id(&self) -> Option<ID> {
        self.0.run.map(|id| id.to_string().into())
    }

    /// When it was told.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it was marked as read; null while it was not.
    async fn read_at(&self) -> Option<DateTime> {
        self.0.read_at.map(DateTime)
    }
}
