//! The parser on files as they come.

use proptest::prelude::*;

use super::*;

fn parse_with(bytes: &[u8], limits: Limits, chunk: usize) -> (Vec<Item>, Result<Summary, ParseError>) {
    let mut parser = Parser::new(limits);
    let mut items = Vec::new();
    for chunk in bytes.chunks(chunk) {
        if let Err(error) = parser.push(chunk) {
            return (items, Err(error));
        }
        items.extend(std::iter::from_fn(|| parser.next_item()));
    }
    let summary = parser.finish();
    items.extend(std::iter::from_fn(|| parser.next_item()));
    (items, summary)
}

fn parse(text: impl AsRef<[u8]>) -> (Vec<Item>, Result<Summary, ParseError>) {
    parse_with(text.as_ref(), Limits::default(), 1 << 16)
}

/// `NAME uid` for whole components, `NAME uid REASON` for skipped ones, `calendar` for headers.
fn outline(items: &[Item]) -> Vec<String> {
    let describe = |item: &Item| match item {
        Item::Calendar(_) => "calendar".to_owned(),
        Item::Component(component) => {
            format!("{} {}", component.name(), component.property("UID").map_or("-", |uid| uid.value()))
        }
        Item::Skipped(skipped) => {
            format!("{} {} {}", skipped.name, skipped.uid.as_deref().unwrap_or("-"), skipped.reason.as_str())
        }
    };
    items.iter().map(describe).collect()
}

#[test]
fn the_parts_of_a_component_are_found_whatever_their_case() {
    let text = "begin:vcalendar\r\nPRODID:x\r\nBegin:VEvent\r\nuid:1\r\n\
        ATTENDEE;CN=\"Doe; John: ^'J^'\";rsvp=TRUE;X-L=\"a,b\",c:mailto:j@example.com\r\n\
        BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:valarm\r\nX-LAST;A=b:c\r\nend:VEVENT\r\nEND:VCALENDAR\r\n";
    let (items, summary) = parse(text);
    assert_eq!(outline(&items), ["calendar", "VEVENT 1"]);
    let Item::Component(event) = &items[1] else { unreachable!() };
    assert_eq!((event.kind(), event.line(), event.calendar()), (Kind::Event, 3, 1));
    let attendee = event.property("attendee").unwrap();
    assert_eq!(attendee.param("cn").unwrap(), "Doe; John: \"J\"");
    assert_eq!(attendee.param("RSVP").unwrap(), "TRUE");
    assert_eq!(
        attendee.params().nth(2).map(|(_, v)| split_param_values(v).collect()),
        Some(vec!["a,b", "c"])
    );
    assert_eq!((attendee.value(), attendee.line()), ("mailto:j@example.com", 5));
    assert_eq!(event.subcomponents().collect::<Vec<_>>(), ["BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\n"]);
    assert_eq!(event.children()[0].property("TRIGGER").unwrap().value(), "-PT5M");
    assert_eq!(event.properties().last().unwrap().as_line(), "X-LAST;A=b:c");
    assert!(event.notes().is_empty());
    assert_eq!(summary, Ok(Summary { calendars: 1, components: 1, lines: 12, ..Summary::default() }));
}

#[test]
fn a_component_written_out_reads_back_the_same() {
    let text = "BEGIN:VEVENT\nUID:1\nX-A;B=\"c;d\":e\nBEGIN:VALARM\nACTION:DISPLAY\nBEGIN:X-DEEP\nA:b\nEND:X-DEEP\nEND:VALARM\nEND:VEVENT\n";
    let mut out = String::new();
    Component::from_text(text).unwrap().write_text(&mut out);
    assert_eq!(out, text);
}

#[test]
fn chunks_of_any_size_give_the_same_components() {
    let text = "\u{feff}BEGIN:VCALENDAR\r\nX-WR-CALNAME:ä\r\nBEGIN:VEVENT\r\nUID:long\r\n  er\r\nEND:VEVENT\r\n\
        BEGIN:VTODO\r\nUID:2\r\nEND:VTODO\r\nEND:VCALENDAR";
    let whole = outline(&parse(text).0);
    assert_eq!(whole, ["calendar", "VEVENT long er", "VTODO 2"]);
    for chunk in 1..20 {
        assert_eq!(
            outline(&parse_with(text.as_bytes(), Limits::default(), chunk).0),
            whole,
            "chunks of {chunk}"
        );
    }
}

#[test]
fn what_is_no_calendar_is_refused() {
    for text in [
        "",
        "hello\n",
        "BEGIN:VCARD\nEND:VCARD\n",
        "BEGIN:VEVENT\nEND:VEVENT\n",
        "<html><body>Sign in</body></html>",
    ] {
        assert_eq!(parse(text).1, Err(ParseError::NotACalendar), "{text}");
    }
    let page = "<p>no calendar</p>\n".repeat(1000);
    assert_eq!(parse(page).1, Err(ParseError::NotACalendar));
    assert_eq!(parse(b"\xff\xfeB\0E\0G\0").1, Err(ParseError::Utf16));
    let mailed = "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n";
    assert_eq!(parse(mailed).1.map(|summary| summary.stray_lines), Ok(1));
}

#[test]
fn a_truncated_file_reports_the_open_component_and_keeps_the_rest() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nSUMM";
    let (items, summary) = parse(text);
    assert_eq!(outline(&items), ["calendar", "VEVENT 1", "VEVENT 2 TRUNCATED"]);
    let summary = summary.unwrap();
    assert!(summary.truncated);
    assert_eq!(summary.components, 2);
}

#[test]
fn a_lost_end_line_costs_one_component_only() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nENEVENT\nBEGIN:VEVENT\nUID:2\nBEGIN:VALARM\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:3\nEND:VALARM\nEND:VEVENT\nBEGIN:VEVENT\nUID:4\nEND:VCALENDAR\nBEGIN:VCALENDAR\n\
        BEGIN:VEVENT\nUID:5\nEND:VEVENT\nEND:VCALENDAR\n";
    let (items, summary) = parse(text);
    assert_eq!(
        outline(&items),
        [
            "calendar",
            "VEVENT 1 NOT_CLOSED",
            "VEVENT 2 NOT_CLOSED",
            "VEVENT 3",
            "VEVENT 4 NOT_CLOSED",
            "calendar",
            "VEVENT 5"
        ]
    );
    assert_eq!(summary.map(|summary| (summary.calendars, summary.components)), Ok((2, 5)));
}

#[test]
fn components_outside_a_calendar_are_taken_and_marked() {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nstray\n";
    let (items, summary) = parse(text);
    let Item::Component(event) = &items[1] else { unreachable!() };
    assert_eq!(event.notes()[0].code, NoteCode::OutsideCalendar);
    assert_eq!((event.calendar(), summary.unwrap().stray_lines), (1, 1));
}

#[test]
fn broken_lines_and_bytes_are_mended_and_noted() {
    let text = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nno colon here\nDTEND;TZI\x00@1\n:no name\n\
        X-Q;A=\"open:v\nSUMMARY:Caf\xe9\nLOCATION:a\x00b\nEND:VEVENT\nEND:VCALENDAR\n";
    let (items, _) = parse(text);
    let Item::Component(event) = &items[1] else { unreachable!() };
    assert_eq!(event.property("SUMMARY").unwrap().value(), "Café");
    assert_eq!(event.property("LOCATION").unwrap().value(), "ab");
    assert_eq!(event.property("X-Q").unwrap().value(), "v");
    let notes: Vec<_> = event.notes().iter().map(|note| (note.code, note.line)).collect();
    use NoteCode::*;
    assert_eq!(
        notes,
        [
            (BrokenLine, 4),
            (BrokenLine, 5),
            (BrokenLine, 6),
            (BrokenParameter, 7),
            (NotUtf8, 8),
            (ControlCharacters, 9)
        ]
    );
}

#[test]
fn broken_parameters_go_and_their_property_stays() {
    for (line, want) in [
        ("X-A;TZI:199", "X-A:199"),
        ("X-A;B=c;:v", "X-A;B=c:v"),
        ("X-A;B=;C=d:v", "X-A;B=;C=d:v"),
        ("X-A;=x;C D=y:v", "X-A:v"),
        ("X-A;B=c\"d\";E=f:v:w", "X-A;E=f:v:w"),
        ("X-A;B=\"c;d:v", "X-A:v"),
        ("X-A;B=\"c:d\",e;F=\"\":v", "X-A;B=\"c:d\",e;F=\"\":v"),
    ] {
        let event = Component::from_text(&format!("BEGIN:VEVENT\n{line}\nEND:VEVENT\n")).unwrap();
        assert_eq!(event.properties().map(|property| property.as_line()).collect::<Vec<_>>(), [want]);
        assert_eq!(event.notes().len(), usize::from(line != want), "{line}");
    }
}

#[test]
fn what_breaks_a_limit_is_skipped_and_the_next_component_is_read() {
    let limits = Limits { line_bytes: 200, component_bytes: 1000, properties: 20, depth: 3 };
    let nested = |depth: usize| {
        let names: Vec<String> = (0..depth).map(|level| format!("X-{level}")).collect();
        let begins: String = names.iter().map(|name| format!("BEGIN:{name}\n")).collect();
        let ends: String = names.iter().rev().map(|name| format!("END:{name}\n")).collect();
        begins + &ends
    };
    for (body, reason) in [
        (format!("SUMMARY:{}\n", "x".repeat(300)), "LINE_TOO_LONG"),
        (format!("COMMENT:{}\n", "x".repeat(150)).repeat(10), "TOO_LARGE"),
        ("A:b\n".repeat(30), "TOO_MANY_PROPERTIES"),
        (format!("BEGIN:VALARM\n{}END:VALARM\n", "A:b\n".repeat(30)), "TOO_MANY_PROPERTIES"),
        (nested(3), "TOO_DEEP"),
        (nested(1000), "TOO_DEEP"),
    ] {
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n{body}SUMMARY:behind\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\n{}END:VEVENT\nEND:VCALENDAR\n",
            nested(2)
        );
        let (items, _) = parse_with(text.as_bytes(), limits, 64);
        assert_eq!(
            outline(&items),
            ["calendar".to_owned(), format!("VEVENT 1 {reason}"), "VEVENT 2".to_owned()]
        );
    }
}

#[test]
fn calendar_properties_behind_a_component_are_given_too() {
    let (items, _) =
        parse("BEGIN:VCALENDAR\nNAME:a\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nCOLOR:red\nEND:VCALENDAR\n");
    assert_eq!(outline(&items), ["calendar", "VEVENT 1", "calendar"]);
    let Item::Calendar(behind) = &items[2] else { unreachable!() };
    assert_eq!(behind.property("COLOR").unwrap().value(), "red");
}

proptest! {
    /// Whatever lines a file is made of: it is read to its end, chunks do not matter, and each VEVENT that begins is
    /// accounted for, whole or skipped.
    #[test]
    fn every_event_that_begins_is_accounted_for(
        lines in prop::collection::vec(
            prop_oneof![
                4 => prop::sample::select(vec![
                    "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM", "begin:vtodo",
                    "END:VTODO", "BEGIN:X", "END:X", "UID:1", " folded", "", "BEGIN:", "END:\u{0}X", ";:", "A;B=\"c:d",
                ]).prop_map(|line| line.as_bytes().to_vec()),
                1 => prop::collection::vec(any::<u8>(), 0..40),
                1 => (0..400_usize).prop_map(|length| vec![b'x'; length]),
            ],
            0..60,
        ),
        end in prop::sample::select(vec!["\r\n", "\n", "\r"]),
        chunk in 1..50_usize,
    ) {
        let limits = Limits { line_bytes: 300, component_bytes: 900, properties: 12, depth: 3 };
        let mut bytes = b"BEGIN:VCALENDAR\nX-FIRST:1\n".to_vec();
        for line in &lines {
            // Bytes that fold or end lines would make other lines of these.
            let line: Vec<u8> = line.iter().copied().filter(|byte| !matches!(byte, b'\r' | b'\n')).collect();
            bytes.extend(line);
            bytes.extend(end.as_bytes());
        }
        let (items, summary) = parse_with(&bytes, limits, 1 << 16);
        let (chunked, _) = parse_with(&bytes, limits, chunk);
        prop_assert_eq!(outline(&items), outline(&chunked));
        let count = |name: &str| outline(&items).iter().filter(|item| item.split(' ').next() == Some(name)).count();
        let begun = begun(&bytes, limits.line_bytes);
        prop_assert_eq!(count("VEVENT"), begun, "{:?}", String::from_utf8_lossy(&bytes));
        let components = items.iter().filter(|item| !matches!(item, Item::Calendar(_))).count();
        prop_assert_eq!(summary.map(|summary| summary.components), Ok(components as u64));
    }
}

/// How many unfolded lines say BEGIN:VEVENT.
fn begun(bytes: &[u8], max: usize) -> usize {
    let mut unfolder = super::lines::Unfolder::new(max);
    let mut count = 0;
    let mut take = |line: super::lines::Line<'_>, _| {
        if let super::lines::Line::Whole(bytes) = line {
            let text = String::from_utf8_lossy(bytes);
            count += usize::from(
                text.trim_start_matches('\u{feff}').trim_ascii_end().eq_ignore_ascii_case("BEGIN:VEVENT"),
            );
        }
    };
    unfolder.push(bytes, &mut take);
    unfolder.finish(&mut take);
    count
}
