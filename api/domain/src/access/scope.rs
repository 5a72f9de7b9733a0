//! What a token may be used for: `resource:action`, as OAuth 2.0 writes scopes (RFC 6749 section 3.3).

use std::{fmt, str::FromStr};

/// Text that is no scope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no scope `{0}`")]
pub struct UnknownScope(pub String);

macro_rules! scopes {
    ($($name:ident = $text:literal, $meaning:literal;)*) => {
        /// One thing that a token may be used for. A signed-in person has all of them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Scope {
            $(#[doc = $meaning] $name,)*
        }

        impl Scope {
            /// Every scope, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The scope as tokens and error messages write it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// What it lets its holder do, for people.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning,)* }
            }
        }

        impl FromStr for Scope {
            type Err = UnknownScope;

            fn from_str(text: &str) -> Result<Self, UnknownScope> {
                match text { $($text => Ok(Self::$name),)* other => Err(UnknownScope(other.to_owned())) }
            }
        }
    };
}

scopes! {
    AccountRead = "account:read", "Read the profile and settings of the token's owner.";
    AccountWrite = "account:write", "Change the profile and settings of the token's owner.";
    NoticesRead = "notices:read", "Read what the token's owner is told in the page.";
    NoticesWrite = "notices:write", "Mark what the token's owner is told in the page as read, and delete it.";
    FreeBusyRead = "freebusy:read", "Learn when calendars are busy, and nothing else.";
    CalendarsRead = "calendars:read", "Read calendars: names, colours, zones, roles.";
    CalendarsWrite = "calendars:write", "Create, change and delete calendars, and their feeds.";
    CalendarsShare = "calendars:share", "See and change with whom calendars are shared.";
    EventsRead = "events:read", "Read events, occurrences and imports.";
    EventsWrite = "events:write", "Create, change, delete and import events.";
    TasksRead = "tasks:read", "Read tasks.";
    TasksWrite = "tasks:write", "Create, change, complete and delete tasks.";
    OrganisationsRead = "organisations:read", "Read organisations, their members and groups.";
    OrganisationsWrite = "organisations:write", "Change organisations, their members, groups and invitations.";
    ResourcesRead = "resources:read", "Read resources, their rules and when they are free.";
    ResourcesWrite = "resources:write", "Create, change and delete resources, their rules and booking pages.";
    ReservationsRead = "reservations:read", "Read reservations.";
    ReservationsWrite = "reservations:write", "Make, move and cancel reservations; check in and out.";
    ReservationsApprove = "reservations:approve", "Approve and decline requested reservations.";
    AutomationRead = "automation:read", "Read automation rules; with `events:read`, also their runs.";
    AutomationWrite = "automation:write", "Create, change, run and delete automation rules.";
    WebhooksManage = "webhooks:manage", "Read and change webhook endpoints and their deliveries.";
    AdminUsers = "admin:users", "Manage the people of the installation, for administrators.";
    AdminAudit = "admin:audit", "Read the audit log, for administrators.";
    AdminJobs = "admin:jobs", "See the queue of background work and retry or discard what failed, for administrators.";
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A set of scopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Scopes(u64);

impl Scopes {
    /// Every scope.
    pub fn all() -> Self {
        Scope::ALL.iter().copied().collect()
    }

    /// What a public link may be used for.
    pub fn of_link() -> Self {
        [Scope::CalendarsRead, Scope::FreeBusyRead, Scope::EventsRead, Scope::TasksRead].into_iter().collect()
    }

    /// Whether `scope` is among them. What lets its holder read events lets them learn when calendars are busy, too.
    pub fn contains(self, scope: Scope) -> bool {
        let implied = scope == Scope::FreeBusyRead && self.0 & bit(Scope::EventsRead) != 0;
        self.0 & bit(scope) != 0 || implied
    }

    /// Those among them, in the order in which they are shown.
    pub fn iter(self) -> impl Iterator<Item = Scope> {
        Scope::ALL.iter().copied().filter(move |scope| self.0 & bit(*scope) != 0)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<T: IntoIterator<Item = Scope>>(scopes: T) -> Self {
        Self(scopes.into_iter().fold(0, |set, scope| set | bit(scope)))
    }
}

fn bit(scope: Scope) -> u64 {
    1 << (scope as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scope_is_read_back() {
        for scope in Scope::ALL {
            assert_eq!(scope.as_str().parse(), Ok(*scope));
            assert!(Scopes::all().contains(*scope));
            assert!(!Scopes::default().contains(*scope));
        }
        assert_eq!("events:fly".parse::<Scope>(), Err(UnknownScope("events:fly".to_owned())));
        assert!(Scope::ALL.len() <= 64);
    }

    #[test]
    fn reading_events_includes_learning_when_calendars_are_busy() {
        let scopes: Scopes = [Scope::EventsRead].into_iter().collect();
        assert!(scopes.contains(Scope::FreeBusyRead));
        assert_eq!(scopes.iter().collect::<Vec<_>>(), [Scope::EventsRead]);
        let scopes: Scopes = [Scope::FreeBusyRead].into_iter().collect();
        assert!(!scopes.contains(Scope::EventsRead));
    }
}
