//! What somebody may do with a calendar, and in an organisation. Codes are those of the database.

macro_rules! roles {
    ($(#[$doc:meta])* $name:ident { $($(#[$role_doc:meta])* $role:ident = $code:literal, $text:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$role_doc])* $role,)*
        }

        impl $name {
            /// The number that the database gives the role: the stronger, the larger.
            pub fn code(self) -> i16 {
                match self { $(Self::$role => $code,)* }
            }

            /// The role that a number of the database means.
            pub fn from_code(code: i16) -> Option<Self> {
                match code { $($code => Some(Self::$role),)* _ => None }
            }

            /// The role as the API and the logs write it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$role => $text,)* }
            }
        }
    };
}

roles! {
    /// A role on a calendar, from the weakest to the strongest; each includes those before it.
    CalendarRole {
        /// Sees when something is, and nothing else.
        FreeBusy = 10, "FREE_BUSY";
        /// Sees everything but private events.
        Reader = 20, "READER";
        /// Also creates, changes and deletes events.
        Writer = 30, "WRITER";
        /// Also sees private events, and changes and shares the calendar itself.
        Owner = 40, "OWNER";
    }
}

roles! {
    /// A role on a resource and on all that is in it, from the weakest to the strongest; each includes those before it.
    ResourceRole {
        /// Sees it, its rules and when it is free. Who may book it is for its rules.
        Viewer = 10, "VIEWER";
        /// Also sees its reservations, approves and declines those that are requested.
        Approver = 30, "APPROVER";
        /// Also changes it, its rules, its roles and its reservations.
        Manager = 40, "MANAGER";
    }
}

roles! {
    /// A role in an organisation, from the weakest to the strongest; each includes those before it.
    OrganisationRole {
        /// Belongs to it: sees its members and groups, and what is shared with them.
        Member = 10, "MEMBER";
        /// Also manages its resources and their reservations.
        ResourceManager = 20, "RESOURCE_MANAGER";
        /// Also manages its members, groups, service accounts and calendars.
        Admin = 30, "ADMIN";
        /// Also makes owners, and deletes the organisation.
        Owner = 40, "OWNER";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_roles_are_in_the_same_order() {
        let codes = [10, 20, 30, 40];
        let roles: Vec<_> = codes.iter().filter_map(|code| CalendarRole::from_code(*code)).collect();
        assert!(roles.is_sorted());
        assert_eq!(roles.iter().map(|role| role.code()).collect::<Vec<_>>(), codes);
        assert_eq!(CalendarRole::from_code(15), None);
        assert!(OrganisationRole::Admin > OrganisationRole::ResourceManager);
    }
}
