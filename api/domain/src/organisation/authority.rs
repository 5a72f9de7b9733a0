//! Who may decide on whose membership. Nobody gives more than they have, and nobody decides on somebody above them; that an
//! organisation keeps an owner is known only where all of its members are.

use crate::access::OrganisationRole;

/// Why somebody may not decide on a membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MembershipFault {
    /// They do not manage members at all.
    #[error("only administrators and owners of the organisation decide on its members")]
    NotManaging,
    /// The member is above them.
    #[error("only an owner decides on an owner")]
    AboveThem,
    /// The role is above theirs.
    #[error("nobody gives a role that is above their own")]
    AboveTheirs,
}

/// Decides whether somebody in the role `actor` may invite people as `role`.
///
/// # Errors
/// [`MembershipFault`].
pub fn may_invite(actor: OrganisationRole, role: OrganisationRole) -> Result<(), MembershipFault> {
    if actor < OrganisationRole::Admin {
        return Err(MembershipFault::NotManaging);
    }
    if role > actor { Err(MembershipFault::AboveTheirs) } else { Ok(()) }
}

/// Decides whether somebody in the role `actor` may give a member in the role `from` the role `to`; for their own role too.
///
/// # Errors
/// [`MembershipFault`].
pub fn may_change_role(
    actor: OrganisationRole,
    from: OrganisationRole,
    to: OrganisationRole,
) -> Result<(), MembershipFault> {
    may_remove(actor, from)?;
    may_invite(actor, to)
}

/// Decides whether somebody in the role `actor` may remove a member in the role `role`. Leaving is up to everybody.
///
/// # Errors
/// [`MembershipFault`].
pub fn may_remove(actor: OrganisationRole, role: OrganisationRole) -> Result<(), MembershipFault> {
    if actor < OrganisationRole::Admin {
        return Err(MembershipFault::NotManaging);
    }
    if role > actor { Err(MembershipFault::AboveThem) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use OrganisationRole::{Admin, Member, Owner, ResourceManager};

    const ALL: [OrganisationRole; 4] = [Member, ResourceManager, Admin, Owner];

    #[test]
    fn nobody_gives_more_than_they_have() {
        for actor in ALL {
            for from in ALL {
                for to in ALL {
                    let manages = actor >= Admin;
                    let expected = if !manages {
                        Err(MembershipFault::NotManaging)
                    } else if from > actor {
                        Err(MembershipFault::AboveThem)
                    } else if to > actor {
                        Err(MembershipFault::AboveTheirs)
                    } else {
                        Ok(())
                    };
                    assert_eq!(may_change_role(actor, from, to), expected, "{actor:?}: {from:?} to {to:?}");
                    if may_invite(actor, to).is_ok() {
                        assert!(manages && to <= actor);
                    }
                }
                assert_eq!(may_remove(actor, from).is_ok(), actor >= Admin && from <= actor);
            }
        }
    }

    #[test]
    fn only_owners_make_owners() {
        let makers: Vec<_> = ALL.into_iter().filter(|actor| may_invite(*actor, Owner).is_ok()).collect();
        assert_eq!(makers, [Owner]);
        assert_eq!(may_change_role(Admin, Owner, Member), Err(MembershipFault::AboveThem));
    }
}
