//! Who an event brings together: its organiser and its attendees (RFC 5545 sections 3.8.4.1 and 3.8.4.3).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::limits;
use crate::ids::UserId;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal $ical:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// The name in the API.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// iCalendar's word for it.
            pub fn as_ical(self) -> &'static str {
                match self { $(Self::$variant => $ical,)* }
            }

            /// What iCalendar's word means, without regard to case; `None` for one that is not known.
            pub fn from_ical(word: &str) -> Option<Self> {
                $(if word.eq_ignore_ascii_case($ical) { return Some(Self::$variant); })*
                None
            }
        }
    };
}

words! {
    /// What an attendee is to an event (ROLE, RFC 5545 section 3.2.16).
    AttendeeRole {
        /// Leads it.
        Chair = "CHAIR" "CHAIR",
        /// Is needed.
        #[default]
        Required = "REQUIRED" "REQ-PARTICIPANT",
        /// May come.
        Optional = "OPTIONAL" "OPT-PARTICIPANT",
        /// Is only told of it.
        NonParticipant = "NON_PARTICIPANT" "NON-PARTICIPANT",
    }
}

words! {
    /// What an attendee can answer (PARTSTAT, RFC 5545 section 3.2.12).
    AttendeeAnswer {
        /// Nothing yet, or the answer was taken back.
        #[default]
        NeedsAction = "NEEDS_ACTION" "NEEDS-ACTION",
        /// They come.
        Accepted = "ACCEPTED" "ACCEPTED",
        /// They do not.
        Declined = "DECLINED" "DECLINED",
        /// They may.
        Tentative = "TENTATIVE" "TENTATIVE",
        /// Somebody comes for them.
        Delegated = "DELEGATED" "DELEGATED",
    }
}

words! {
    /// Who or what an attendee is (CUTYPE, RFC 5545 section 3.2.3).
    AttendeeKind {
        /// A person.
        #[default]
        Individual = "INDIVIDUAL" "INDIVIDUAL",
        /// Several people.
        Group = "GROUP" "GROUP",
        /// A thing.
        Resource = "RESOURCE" "RESOURCE",
        /// A room.
        Room = "ROOM" "ROOM",
        /// Nobody knows.
        Unknown = "UNKNOWN" "UNKNOWN",
    }
}

/// Somebody or something that is invited.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Attendee {
    /// The calendar address: a mail address without its `mailto:`, any other URI whole.
    pub address: String,
    /// CN: what they are called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// CUTYPE.
    pub kind: AttendeeKind,
    /// ROLE.
    pub role: AttendeeRole,
    /// PARTSTAT.
    pub answer: AttendeeAnswer,
    /// When they answered, if they did so here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<Timestamp>,
    /// What they added to their answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// RSVP: whether an answer is asked for.
    pub rsvp: bool,
    /// Every other parameter of the content line as it came: `;P=v;…`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub params: String,
}

/// Whoever invites.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Organizer {
    /// The calendar address, as an attendee's.
    pub address: String,
    /// CN: what they are called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The person here who invites; `None` when the event came from elsewhere, where its organiser decides about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<UserId>,
    /// Every other parameter of the content line as it came: `;P=v;…`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub params: String,
}

/// The organiser and the attendees of an event.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Participants {
    /// Whoever invites; `None` for an event that nobody is invited to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizer: Option<Organizer>,
    /// Who is invited, each address once, in their order.
    pub attendees: Vec<Attendee>,
}

/// An answer that was given: as the attendee was before, and as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered<'a> {
    /// Before.
    pub before: &'a Attendee,
    /// After.
    pub after: &'a Attendee,
}

/// Whether two addresses are one: case makes no difference.
pub fn is_same_address(one: &str, other: &str) -> bool {
    one == other || one.to_lowercase() == other.to_lowercase()
}

impl Attendee {
    /// Somebody at this address who has not answered, and is asked to.
    pub fn invited(address: impl Into<String>) -> Self {
        Self { address: address.into(), rsvp: true, ..Self::default() }
    }

    /// Gives them this answer. One that iCalendar does not know, and that came with them, is gone.
    pub fn set_answer(&mut self, answer: AttendeeAnswer) {
        self.answer = answer;
        let mut rest = String::new();
        for param in crate::ical::whole_params(&self.params) {
            if !param.split_once('=').is_some_and(|(name, _)| name.eq_ignore_ascii_case("PARTSTAT")) {
                rest.push(';');
                rest.push_str(param);
            }
        }
        self.params = rest;
    }

    /// Takes their answer back, for an event that is at another time now (RFC 5546 section 3.2.2.1).
    fn ask_again(&mut self) {
        self.set_answer(AttendeeAnswer::NeedsAction);
        (self.answered_at, self.comment) = (None, None);
    }
}

impl Participants {
    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.organizer.is_none() && self.attendees.is_empty()
    }

    /// Whether a person here invites: only then are its attendees told of what becomes of it, and asked.
    pub fn is_organized_here(&self) -> bool {
        self.organizer.as_ref().is_some_and(|organizer| organizer.user.is_some())
    }

    /// The attendee at this address.
    pub fn attendee(&self, address: &str) -> Option<&Attendee> {
        self.attendees.iter().find(|attendee| is_same_address(&attendee.address, address))
    }

    /// The attendee at this address.
    pub fn attendee_mut(&mut self, address: &str) -> Option<&mut Attendee> {
        self.attendees.iter_mut().find(|attendee| is_same_address(&attendee.address, address))
    }

    /// Takes all answers back, since the event is at another time now (RFC 5546 section 3.2.2.1). The organiser's own stays, and
    /// so do those about an event whose organiser is elsewhere.
    pub fn ask_again(&mut self) {
        let Some(organizer) = self.organizer.as_ref().filter(|organizer| organizer.user.is_some()) else {
            return;
        };
        for attendee in &mut self.attendees {
            if !is_same_address(&attendee.address, &organizer.address) {
                attendee.ask_again();
            }
        }
    }

    /// Changes those of one occurrence as those of its series were: who came to the series comes to it, and who went goes. Everybody
    /// else stays as they are, with their answers. What is organised elsewhere stays whole.
    pub fn follow(&mut self, before: &Self, after: &Self) {
        if let (Some(own), Some(organizer)) = (&mut self.organizer, &after.organizer)
            && own.user.is_none()
            && is_same_address(&own.address, &organizer.address)
        {
            own.user = organizer.user;
        }
        if self.organizer.is_some() && !self.is_organized_here() {
            return;
        }
        let has_come = |one: &Attendee| before.attendee(&one.address).is_none();
        let has_gone = |one: &Attendee| !has_come(one) && after.attendee(&one.address).is_none();
        self.attendees.retain(|one| !has_gone(one));
        for one in after.attendees.iter().filter(|one| has_come(one)) {
            if self.attendee(&one.address).is_none() && self.attendees.len() < limits::ATTENDEES {
                self.attendees.push(one.clone());
            }
        }
        match self.attendees.is_empty() {
            true => self.organizer = None,
            false if self.organizer.is_none() => self.organizer.clone_from(&after.organizer),
            false => {}
        }
    }

    /// Gives one occurrence the answer that was given to its series, if it has none of its own: none at all, or what the series had
    /// before. When that was, the series tells.
    pub fn follow_answer(&mut self, before: &Attendee, given: &Attendee) {
        let Some(own) = self.attendee_mut(&given.address) else { return };
        let is_own = match own.answer == given.answer {
            true => own.comment != before.comment,
            false => own.answer != before.answer && own.answer != AttendeeAnswer::NeedsAction,
        };
        if !is_own {
            own.set_answer(given.answer);
            own.comment.clone_from(&given.comment);
            own.answered_at = None;
        }
    }

    /// The first answer that was given between `before` and this, and is one; answers that were taken back are none, nor are those of
    /// one occurrence (`is_override`) that follow one to its series ([`Self::follow_answer`]).
    pub fn answered<'a>(&'a self, before: &'a Self, is_override: bool) -> Option<Answered<'a>> {
        self.attendees.iter().find_map(|after| {
            let before = before.attendee(&after.address)?;
            let is_new = before.answer != after.answer || before.answered_at != after.answered_at;
            let follows = is_override && after.answered_at.is_none();
            (is_new && !follows && after.answer != AttendeeAnswer::NeedsAction)
                .then_some(Answered { before, after })
        })
    }

    /// Whether the same are invited by the same, whatever they answered.
    pub fn are_the_same_people(&self, other: &Self) -> bool {
        let blank = |participants: &Self| {
            let mut blank = participants.clone();
            blank.attendees.iter_mut().for_each(Attendee::ask_again);
            blank
        };
        blank(self) == blank(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(user: Option<UserId>) -> Participants {
        let mut ada = Attendee::invited("Ada@example.org");
        ada.answer = AttendeeAnswer::Accepted;
        ada.comment = Some("Gladly".to_owned());
        let mut grace = Attendee::invited("grace@example.org");
        grace.answer = AttendeeAnswer::Accepted;
        let organizer = Organizer { address: "grace@example.org".to_owned(), user, ..Organizer::default() };
        Participants { organizer: Some(organizer), attendees: vec![ada, grace] }
    }

    #[test]
    fn a_move_asks_everybody_again_but_the_organiser() {
        let mut here = party(Some(UserId(uuid::Uuid::nil())));
        here.ask_again();
        let answers: Vec<_> = here.attendees.iter().map(|attendee| attendee.answer.as_str()).collect();
        assert_eq!(answers, ["NEEDS_ACTION", "ACCEPTED"]);
        assert_eq!(here.attendees[0].comment, None);

        let mut elsewhere = party(None);
        elsewhere.ask_again();
        assert_eq!(elsewhere, party(None));
    }

    fn addresses(participants: &Participants) -> Vec<&str> {
        participants.attendees.iter().map(|one| one.address.as_str()).collect()
    }

    #[test]
    fn one_occurrence_follows_who_comes_to_its_series_and_who_goes() {
        let before = party(Some(UserId(uuid::Uuid::nil())));
        let mut after = before.clone();
        after.attendees.remove(0);
        after.attendees.push(Attendee::invited("carl@example.org"));
        let mut one = before.clone();
        one.attendees.push(Attendee::invited("Dora@example.org"));
        one.attendees[1].answer = AttendeeAnswer::Tentative;
        one.follow(&before, &after);
        assert_eq!(addresses(&one), ["grace@example.org", "Dora@example.org", "carl@example.org"]);
        assert_eq!(one.attendees[0].answer, AttendeeAnswer::Tentative, "who stays keeps their answer");

        let mut elsewhere = Participants { organizer: party(None).organizer, attendees: Vec::new() };
        elsewhere.organizer.as_mut().unwrap().address = "boss@example.com".to_owned();
        let whole = elsewhere.clone();
        elsewhere.follow(&before, &after);
        assert_eq!(elsewhere, whole);

        let mut alone = Participants::default();
        alone.follow(&Participants::default(), &before);
        assert!(alone.is_organized_here());
        assert_eq!(addresses(&alone), addresses(&before));
        alone.follow(&before, &Participants::default());
        assert!(alone.is_empty());

        let crowd = |name: &str| {
            (0..limits::ATTENDEES).map(|i| Attendee::invited(format!("{name}{i}@b.c"))).collect()
        };
        let mut full = Participants { attendees: crowd("a"), ..before.clone() };
        full.follow(&before, &Participants { attendees: crowd("b"), ..before.clone() });
        assert_eq!(full.attendees.len(), limits::ATTENDEES);
    }

    #[test]
    fn one_occurrence_follows_an_answer_unless_it_was_answered_apart() {
        use AttendeeAnswer::{Accepted, Declined, NeedsAction, Tentative};
        let with = |answer| Attendee { answer, ..Attendee::invited("ada@example.org") };
        let follow = |own, before, given| {
            let mut one = Participants { attendees: vec![with(own)], ..Participants::default() };
            one.follow_answer(&with(before), &with(given));
            one.attendees[0].answer
        };
        assert_eq!(follow(NeedsAction, NeedsAction, Accepted), Accepted);
        assert_eq!(follow(NeedsAction, Accepted, Accepted), Accepted, "it was moved since");
        assert_eq!(follow(Accepted, Accepted, Declined), Declined);
        assert_eq!(follow(Accepted, Accepted, NeedsAction), NeedsAction);
        assert_eq!(follow(Tentative, Accepted, Declined), Tentative);
        assert_eq!(follow(Declined, NeedsAction, Accepted), Declined);

        let said = Attendee { comment: Some("Late".to_owned()), ..with(Accepted) };
        let mut one = Participants { attendees: vec![said.clone()], ..Participants::default() };
        one.follow_answer(&with(NeedsAction), &with(Accepted));
        assert_eq!(one.attendees, [said], "what was said of it alone stays");
    }

    #[test]
    fn an_answer_is_found_and_is_no_change_of_the_people() {
        let before = party(None);
        let mut after = before.clone();
        after.attendee_mut("ADA@EXAMPLE.ORG").unwrap().answer = AttendeeAnswer::Declined;
        assert_eq!(after.answered(&before, true), None, "that of the series alone is told");
        let answered = after.answered(&before, false).unwrap();
        assert_eq!(answered.before.answer, AttendeeAnswer::Accepted);
        assert_eq!(answered.after.address, "Ada@example.org");
        assert!(after.are_the_same_people(&before));

        after.attendee_mut("ada@example.org").unwrap().answer = AttendeeAnswer::NeedsAction;
        assert_eq!(after.answered(&before, false), None);
        after.attendees.pop();
        assert!(!after.are_the_same_people(&before));
    }
}
