//! ORGANIZER and ATTENDEE as content lines (RFC 5545 sections 3.8.4.1 and 3.8.4.3), read and written.

use super::{
    component::{Component, Params, Property},
    text::encode_param,
};
use crate::event::{
    Attendee, AttendeeAnswer, AttendeeKind, AttendeeRole, Organizer, Participants, is_same_address, limits,
};

const ORGANIZER: &str = "ORGANIZER";
const ATTENDEE: &str = "ATTENDEE";

/// Takes the organiser and the attendees out of content lines. Lines that cannot be read, and attendees beyond
/// [`limits::ATTENDEES`], stay in `lines`; an address that stands there twice is taken once.
pub(super) fn take(lines: &mut Vec<String>) -> Participants {
    let mut found = Participants::default();
    lines.retain(|line| {
        let (is_organizer, is_attendee) = (is_line_of(line, ORGANIZER), is_line_of(line, ATTENDEE));
        if !is_organizer && !is_attendee {
            return true;
        }
        let Some(component) = Component::from_text(&format!("BEGIN:VEVENT\n{line}\nEND:VEVENT\n")) else {
            return true;
        };
        let Some(property) = component.properties().next() else { return true };
        let Some(address) = address(property.value()) else { return true };
        if is_organizer {
            let is_first = found.organizer.is_none();
            if is_first {
                found.organizer = Some(organizer(address, property));
            }
            return !is_first;
        }
        let is_known = found.attendees.iter().any(|known| is_same_address(&known.address, &address));
        if is_known || found.attendees.len() >= limits::ATTENDEES {
            return !is_known;
        }
        found.attendees.push(attendee(address, property));
        false
    });
    found
}

/// Takes them out of the content lines that are kept of an event, each ended by CR LF.
pub fn take_participants(extra: &mut Option<String>) -> Participants {
    let Some(text) = extra.as_deref() else { return Participants::default() };
    if !text.lines().any(|line| is_line_of(line, ORGANIZER) || is_line_of(line, ATTENDEE)) {
        return Participants::default();
    }
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let found = take(&mut lines);
    *extra = (!lines.is_empty()).then(|| lines.iter().flat_map(|line| [line.as_str(), "\r\n"]).collect());
    found
}

/// The parameters in a text that is empty or begins with a semicolon, each whole: `P=v`.
pub(crate) fn whole_params(params: &str) -> impl Iterator<Item = &str> {
    let mut params = Params::of(params);
    std::iter::from_fn(move || params.next_whole())
}

/// The content lines of the organiser and the attendees, unfolded, without line ends.
pub fn participant_lines(participants: &Participants) -> Vec<String> {
    let organizer = participants.organizer.iter().map(|organizer| {
        let mut line = ORGANIZER.to_owned();
        push_text(&mut line, "CN", organizer.name.as_deref());
        finish(line, &organizer.params, &organizer.address)
    });
    organizer.chain(participants.attendees.iter().map(attendee_line)).collect()
}

fn attendee_line(attendee: &Attendee) -> String {
    let mut line = ATTENDEE.to_owned();
    let has = |name: &str| Params::of(&attendee.params).any(|(known, _)| known.eq_ignore_ascii_case(name));
    push_text(&mut line, "CN", attendee.name.as_deref());
    if attendee.kind != AttendeeKind::default() {
        push_word(&mut line, "CUTYPE", attendee.kind.as_ical());
    }
    if attendee.role != AttendeeRole::default() {
        push_word(&mut line, "ROLE", attendee.role.as_ical());
    }
    if attendee.answer != AttendeeAnswer::default() || !has("PARTSTAT") {
        push_word(&mut line, "PARTSTAT", attendee.answer.as_ical());
    }
    if attendee.rsvp {
        push_word(&mut line, "RSVP", "TRUE");
    }
    finish(line, &attendee.params, &attendee.address)
}

fn push_word(line: &mut String, name: &str, word: &str) {
    line.push(';');
    line.push_str(name);
    line.push('=');
    line.push_str(word);
}

fn push_text(line: &mut String, name: &str, text: Option<&str>) {
    let Some(text) = text else { return };
    push_word(line, name, "");
    encode_param(text, line);
}

fn finish(mut line: String, params: &str, address: &str) -> String {
    line.push_str(params);
    line.push(':');
    if !address.contains(':') {
        line.push_str("mailto:");
    }
    line.push_str(address);
    line
}

fn is_line_of(line: &str, name: &str) -> bool {
    let head = line.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name));
    head && matches!(line.as_bytes().get(name.len()), Some(b';' | b':'))
}

/// A mail address without its scheme, any other URI whole; `None` when there is nothing, or more than can be kept.
fn address(value: &str) -> Option<String> {
    let value = value.trim();
    let is_mail = value.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    let address = if is_mail { value[7..].trim() } else { value };
    (!address.is_empty() && address.len() <= limits::ADDRESS).then(|| address.to_owned())
}

fn name(property: Property<'_>) -> Option<String> {
    let name = property.param("CN")?;
    let name: String = name.trim().chars().filter(|c| !c.is_control()).take(limits::NAME).collect();
    (!name.is_empty()).then_some(name)
}

/// The parameters that have no field of their own, or a value that is not known.
fn other_params(property: Property<'_>, known: impl Fn(&str, &str) -> bool) -> String {
    let mut kept = String::new();
    for (name, value) in property.params() {
        if !name.eq_ignore_ascii_case("CN") && !known(name, value) {
            push_word(&mut kept, name, value);
        }
    }
    kept
}

fn organizer(address: String, property: Property<'_>) -> Organizer {
    Organizer { address, name: name(property), user: None, params: other_params(property, |_, _| false) }
}

fn attendee(address: String, property: Property<'_>) -> Attendee {
    let word = |name: &str| property.param(name).map(|word| word.trim().to_owned()).unwrap_or_default();
    let rsvp = word("RSVP");
    let params = other_params(property, |name, value| {
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        is("CUTYPE") && AttendeeKind::from_ical(value).is_some()
            || is("ROLE") && AttendeeRole::from_ical(value).is_some()
            || is("PARTSTAT") && AttendeeAnswer::from_ical(value).is_some()
            || is("RSVP")
    });
    Attendee {
        address,
        name: name(property),
        kind: AttendeeKind::from_ical(&word("CUTYPE")).unwrap_or_default(),
        role: AttendeeRole::from_ical(&word("ROLE")).unwrap_or_default(),
        answer: AttendeeAnswer::from_ical(&word("PARTSTAT")).unwrap_or_default(),
        answered_at: None,
        comment: None,
        rsvp: rsvp.eq_ignore_ascii_case("TRUE"),
        params,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> (Participants, Vec<String>) {
        let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        let found = take(&mut lines);
        (found, lines)
    }

    #[test]
    fn what_is_read_is_written_again_with_what_is_not_known() {
        let lines = [
            "ORGANIZER;CN=\"Hopper; Grace\";SENT-BY=\"mailto:office@example.org\":mailto:grace@example.org",
            "ATTENDEE;CN=Ada;CUTYPE=ROOM;ROLE=OPT-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE;X-NUM=0;DELEGATED-FROM=\"mailto:b@c.d\":mailto:ada@example.org",
            "ATTENDEE;PARTSTAT=X-LATE;ROLE=X-SINGER:urn:uuid:00000000-0000-0000-0000-000000000001",
        ];
        let (found, rest) = read(&lines);
        assert_eq!(rest, [""; 0]);
        let organizer = found.organizer.as_ref().unwrap();
        assert_eq!(
            (organizer.name.as_deref(), organizer.address.as_str()),
            (Some("Hopper; Grace"), "grace@example.org")
        );
        let ada = &found.attendees[0];
        assert_eq!((ada.kind, ada.role), (AttendeeKind::Room, AttendeeRole::Optional));
        assert_eq!((ada.answer, ada.rsvp), (AttendeeAnswer::Accepted, true));
        assert_eq!(participant_lines(&found), lines);
    }

    #[test]
    fn an_answer_takes_the_place_of_one_that_is_not_known() {
        let (mut found, _) = read(&["ATTENDEE;PARTSTAT=X-LATE:mailto:a@b.c"]);
        found.attendees[0].set_answer(AttendeeAnswer::Declined);
        assert_eq!(participant_lines(&found), ["ATTENDEE;PARTSTAT=DECLINED:mailto:a@b.c"]);
    }

    #[test]
    fn an_address_is_taken_once_and_what_is_too_much_stays() {
        let many: Vec<String> =
            (0..=limits::ATTENDEES).map(|i| format!("attendee:MAILTO:a{i}@b.c")).collect();
        let lines: Vec<&str> = ["ATTENDEE:mailto:A0@B.C", "X-ATTENDEE:1", "ATTENDEE:", "ATTENDEES:x"]
            .into_iter()
            .chain(many.iter().map(String::as_str))
            .collect();
        let (found, rest) = read(&lines);
        assert_eq!(found.attendees.len(), limits::ATTENDEES);
        assert_eq!(found.attendees[0].address, "A0@B.C");
        assert_eq!(rest, ["X-ATTENDEE:1", "ATTENDEE:", "ATTENDEES:x", many.last().unwrap()]);
    }

    #[test]
    fn they_are_taken_out_of_what_was_kept_before_there_was_a_place_for_them() {
        let mut extra = Some("PRIORITY:1\r\nATTENDEE:mailto:a@b.c\r\n".to_owned());
        assert_eq!(take_participants(&mut extra).attendees.len(), 1);
        assert_eq!(extra.as_deref(), Some("PRIORITY:1\r\n"));
        let mut only = Some("ORGANIZER:mailto:a@b.c\r\n".to_owned());
        assert!(take_participants(&mut only).organizer.is_some());
        assert_eq!(only, None);
    }
}
