use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::facts::{
    Facts,
    fixture::{catalogue, updated},
};

fn new(source: &str) -> Result<Template, Vec<TemplateFault>> {
    Template::new(source, &catalogue(), Secrets::Hidden)
}

fn filled(source: &str) -> String {
    let template = new(source).unwrap_or_else(|faults| panic!("{source}: {faults:?}"));
    template.render(&updated(), 10_000).unwrap()
}

#[test]
fn placeholders_branches_and_loops() {
    for (source, text) in [
        ("", ""),
        ("plain {text}\n", "plain {text}\n"),
        ("{{ event.summary }} in {{ event.location }}", "Stand-up in Room 4"),
        ("{{ before.event.summary }} → {{ event.summary }}", "Retro → Stand-up"),
        ("[{{ before.event.location }}]", "[]"),
        ("{{ event.startsAt }}", "2026-01-05T08:00:00Z"),
        ("{{ event.startTime }} {{ event.startDate }} {{ event.duration }}", "09:00 2026-01-05 PT1H30M"),
        ("{{ event.attendeeCount }} {{ event.custom.budget }} {{ event.isAllDay }}", "2 12.5 false"),
        ("{{ event.categories }}", "Work, Team"),
        ("{% if event.url %}a{% elif event.location %}b{% else %}c{% endif %}", "b"),
        ("{% if not event.url and event.location == 'Room 4' %}yes{% endif %}", "yes"),
        ("{% if event.attendeeCount >= 2 %}many{% endif %}", "many"),
        ("{% if event.startsAt < event.endsAt and event.startTime < event.endTime %}x{% endif %}", "x"),
        ("{% if 1 < event.attendeeCount < 3 %}two{% endif %}", "two"),
        ("{{ event.url or event.location }}", "Room 4"),
        ("{{ 'a' if event.url else 'b' }}", "b"),
        (
            "{% for a in event.attendees %}{{ loop.index }}:{{ a.name }}{% if not loop.last %};{% endif %}{% endfor %}",
            "1:Ada;2:Bob",
        ),
        ("{% for c in event.categories if c != 'Work' %}{{ c }}{% endfor %}", "Team"),
        ("{% for f in before.event.categories %}{{ f }}{% else %}none{% endfor %}", "WorkTeam"),
        ("{# nothing #}{{ '}}' }}{% raw %}{{ raw }}{% endraw %}", "}}{{ raw }}"),
        ("a {{- event.summary -}} b", "aStand-upb"),
    ] {
        assert_eq!(filled(source), text, "{source}");
    }
}

#[test]
fn the_examples_of_the_filters_give_what_they_say() {
    let mut names: Vec<_> = filters::FILTERS.iter().map(|filter| filter.name).collect();
    for filter in filters::FILTERS {
        let example = filter.example.replace("bob@example.org", "bob@other.example");
        let text = filter.gives_for_example.replace("bob@example.org", "bob@other.example");
        assert_eq!(filled(&example), text, "{}", filter.name);
    }
    assert!(names.is_sorted());
    names.dedup();
    assert_eq!(names.len(), filters::FILTERS.len());
}

#[test]
fn filters_of_time_read_the_rules_zone_and_others() {
    for (source, text) in [
        ("{{ event.startsAt | time(zone='Europe/Berlin') }}", "09:00"),
        (
            "{{ event.startsAt | datetime('%A %d %B %Y, %I:%M %p', 'America/New_York') }}",
            "Monday 05 January 2026, 03:00 AM",
        ),
        ("{{ event.startDate | date('%d.%m.') }}", "05.01."),
        ("{{ event.startTime | time('%H.%M') }}", "09.00"),
        ("{{ before.event.url | default('-') | upper }}", "-"),
        ("{{ event.duration | plus('PT45M') | duration }}", "2 h 15 min"),
        ("{{ event.duration | minus('PT2H') | duration('clock') }}", "-0:30"),
        ("{{ event.attendees | map('email') | first | upper }}", "ADA@EXAMPLE.ORG"),
        ("{{ event.custom.budget | round }}", "13"),
        ("{{ 'ab' | truncate(5) }}{{ 'abcdef' | truncate(4, end='..') }}", "abab.."),
        (
            "{{ event.attendees | json }}",
            "[{\"answer\":\"ACCEPTED\",\"email\":\"ada@example.org\",\"kind\":\"INDIVIDUAL\",\"name\":\"Ada\",\"role\":\"REQUIRED\"},{\"answer\":\"DECLINED\",\"email\":\"bob@other.example\",\"kind\":\"INDIVIDUAL\",\"name\":\"Bob\",\"role\":\"REQUIRED\"}]",
        ),
    ] {
        assert_eq!(filled(source), text, "{source}");
    }
}

#[test]
fn every_fault_is_found_when_a_template_is_saved() {
    use TemplateFaultKind::{Syntax, TooLong, UnknownFilter, UnknownVariable, WrongArgument, WrongType};
    let long = format!("{{{{ {} }}}}", ["event.summary"; 60].join(" or "));
    for (source, kind, column, message) in [
        ("{{ event.sumary }}", UnknownVariable, 4, "Did you mean `event.summary`?"),
        (
            "{% if false %}{{ reservation.code }}{% endif %}",
            UnknownVariable,
            18,
            "does not offer `reservation`",
        ),
        ("{% for a in event.attendees %}{{ a.mail }}{% endfor %}", UnknownVariable, 34, "email, name"),
        ("{{ loop.index }}", UnknownVariable, 4, "`loop`"),
        ("{{ secret.token }}", UnknownVariable, 4, "Secrets stand only"),
        ("{{ event }}", WrongType, 4, "such as `event.id`"),
        ("{{ event.summary.length }}", WrongType, 4, "a text has no part `length`"),
        ("{{ event.summary | uper }}", UnknownFilter, 20, "upper"),
        ("{{ event.summary | date }}", WrongType, 20, "`date` takes an instant"),
        ("{{ event.startsAt | upper }}", WrongType, 21, "`upper` takes a text"),
        ("{{ event.startDate | date('%H') }}", WrongArgument, 22, "does not fit"),
        ("{{ event.startsAt | date('%!') }}", WrongArgument, 21, "strftime"),
        ("{{ event.startsAt | date(zone='Mars/Base') }}", WrongArgument, 21, "Mars/Base"),
        ("{{ event.startsAt | date(event.summary) }}", WrongArgument, 26, "a text in quotes"),
        ("{{ event.startsAt | date(pattern='%Y', '%Y') }}", Syntax, 1, "not a template"),
        ("{{ event.startsAt | plus('P1D') }}", WrongArgument, 21, "PT24H"),
        ("{{ event.summary | truncate }}", WrongArgument, 20, "`length`"),
        ("{{ event.summary | truncate(-1) }}", WrongArgument, 29, "a whole number from 1"),
        ("{{ event.summary | truncate(1.5) }}", WrongArgument, 29, "a whole number from 1"),
        ("{{ event.summary | upper(1) }}", WrongArgument, 26, "takes no arguments"),
        ("{{ event.attendees | map('mail') }}", WrongArgument, 26, "'email'"),
        ("{{ event.location | default(3) }}", WrongType, 29, "needs a text here"),
        ("{{ event.summary < 3 }}", WrongType, 4, "cannot be compared"),
        ("{{ event.categories == event.summary }}", WrongType, 4, "cannot be compared"),
        ("{{ event.summary if event.url else 3 }}", WrongType, 4, "must be alike"),
        ("{% for x in event.summary %}{% endfor %}", WrongType, 13, "goes through a list"),
        ("{% for event in event.attendees %}{% endfor %}", Syntax, 8, "has a meaning already"),
        ("{% for a, b in event.attendees %}{% endfor %}", Syntax, 4, "names one variable"),
        ("{% set x = 1 %}", Syntax, 4, "no tag `set`"),
        ("{% with x = 1 %}{% endwith %}", Syntax, 4, "no tag `with`"),
        ("{% include 'x' %}", Syntax, 1, "not a template"),
        ("{{ event.summary ~ 'x' }}", Syntax, 18, "Write `{{ a }}{{ b }}`"),
        ("{{ 1 + 1 }}", Syntax, 6, "does not compute"),
        ("{{ -event.attendeeCount }}", Syntax, 4, "does not compute"),
        ("{{ --1 }}", Syntax, 5, "Two signs"),
        ("{{ [1] }}", Syntax, 4, "with a dot"),
        ("{{ event['summary'] }}", Syntax, 9, "with a dot"),
        ("{{ event.summary.upper() }}", Syntax, 17, "no functions"),
        ("{{ range(9) }}", Syntax, 4, "no functions"),
        ("{{ event.summary is defined }}", Syntax, 21, "no tests"),
        ("{{ 'a' in event.categories }}", Syntax, 4, "contains"),
        ("{{ event.summary", Syntax, 1, "not a template"),
        ("{% if x %}", Syntax, 1, "not a template"),
        (long.as_str(), TooLong, 514, "at most 120"),
        ("é\n{{ event.x }}", UnknownVariable, 4, "`event.x`"),
    ] {
        let faults = new(source).expect_err(source);
        assert_eq!(faults[0].kind, kind, "{source}: {faults:?}");
        assert!(faults[0].message.contains(message), "{source}: {faults:?}");
        assert_eq!(faults[0].column, column, "{source}: {faults:?}");
    }
    let faults = new("{{ a }}\n{{ event.summary | b }}\n{{ event.c }}").unwrap_err();
    assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [1, 2, 3]);
    assert!(new(&"{{ a }}".repeat(1_000)).unwrap_err().len() <= limits::FAULTS);
    assert_eq!(new(&"x".repeat(limits::SOURCE + 1)).unwrap_err()[0].kind, TooLong);
    assert!(new(&"x".repeat(limits::SOURCE)).is_ok());
}

#[test]
fn a_template_knows_what_it_asks_for() {
    let template = new("{{ event.summary }}{% if event.url %}{{ event.summary }}{% endif %}").unwrap();
    assert_eq!(template.variables(), ["event.summary", "event.url"]);
    assert!(!template.is_plain());
    assert!(new("Hello").unwrap().is_plain());
}

#[test]
fn secrets_are_for_calls_only_and_masked_in_previews() {
    let source = "Bearer {{ secret.token }}";
    let allowed = Template::new(source, &catalogue(), Secrets::Allowed).unwrap();
    assert_eq!(allowed.render(&updated(), 100).unwrap(), "Bearer s3cret");
    assert!(new(source).is_err());
    let faults = Template::new("{{ secret.key }}", &catalogue(), Secrets::Allowed).unwrap_err();
    assert!(faults[0].message.contains("it has token"), "{faults:?}");
    assert!(Template::new("{{ secret }}", &catalogue(), Secrets::Allowed).is_err());
    let shown = preview(source, &catalogue(), Secrets::Allowed, &updated(), 100).unwrap();
    assert_eq!(shown.outcome.unwrap(), "Bearer ••••••");
}

#[test]
fn output_and_work_are_limited() {
    let template = new("{{ event.summary }}").unwrap();
    assert_eq!(template.render(&updated(), 7), Err(RenderError::TooLong { limit: 7 }));
    assert_eq!(template.render(&updated(), 8).unwrap(), "Stand-up");
    let nested = "{% for a in event.attendees %}".repeat(20) + "x" + &"{% endfor %}".repeat(20);
    assert_eq!(new(&nested).unwrap().render(&updated(), 10_000_000), Err(RenderError::TooMuchWork));
    let long = "x".repeat(60_000);
    let facts = updated().with("event", crate::facts::Record::default().with("description", long.as_str()));
    let repeated = "{{ event.description | upper | lower | upper }}".repeat(30);
    assert_eq!(new(&repeated).unwrap().render(&facts, 10_000_000), Err(RenderError::TooMuchWork));
    assert_eq!(new(&repeated).unwrap().render(&facts, 6_000), Err(RenderError::TooLong { limit: 6_000 }));
    // A short text may make less work.
    assert_eq!(new(&repeated).unwrap().render(&facts, 1_000), Err(RenderError::TooMuchWork));
}

fn json_template(json: serde_json::Value) -> Result<JsonTemplate, Vec<JsonFault>> {
    JsonTemplate::new(&json, &catalogue(), Secrets::Allowed)
}

#[test]
fn a_body_is_json_whatever_the_facts_are() {
    let template = json_template(json!({
        "text": "{{ event.summary }}: \"{{ event.location }}\"",
        "count": "{{ event.attendeeCount }}", "none": "{{ event.url }}", "at": "{{ event.startsAt }}",
        "who": "{{ event.attendees | map('email') }}", "list": [1, true, null, "{{ event.isAllDay }}"],
        "{{ key }}": "{{ event.custom.budget | round }}", "auth": "{{ secret.token }}",
    }))
    .unwrap();
    let hostile = r#"","admin":true,"x":"\u0000 }}{{"#;
    let mut event = match updated().get("event") {
        crate::facts::Value::Record(record) => record.clone(),
        _ => panic!(),
    };
    event.set("summary", hostile);
    let json = template.render(&updated().with("event", event), 10_000).unwrap();
    assert_eq!(
        json,
        json!({
            "text": format!("{hostile}: \"Room 4\""), "count": 2, "none": null, "at": "2026-01-05T08:00:00Z",
            "who": ["ada@example.org", "bob@other.example"], "list": [1, true, null, false],
            "{{ key }}": 13, "auth": "s3cret",
        })
    );
    assert_eq!(template.render(&updated(), 60), Err(RenderError::TooLong { limit: 60 }));
    assert!(template.variables().contains(&"secret.token"));
}

#[test]
fn a_fault_in_a_body_is_found_by_its_path() {
    let faults = json_template(json!({"a": [{"b": "{{ event.x }}"}, "{{ y }}"], "c": "{{"})).unwrap_err();
    let paths: Vec<_> = faults.iter().map(|fault| fault.path.join(".")).collect();
    assert_eq!(paths, ["a.0.b", "a.1", "c"]);
    let mut deep = json!("x");
    for _ in 0..40 {
        deep = json!([deep]);
    }
    assert_eq!(json_template(deep).unwrap_err()[0].fault.kind, TemplateFaultKind::TooLong);
    assert_eq!(json_template(json!(vec!["{{ event.id }}"; 201])).unwrap_err()[0].path, ["200"]);
    assert_eq!(json_template(json!(vec![0; 2_000])).unwrap_err()[0].fault.kind, TemplateFaultKind::TooLong);
}

/// Pieces of templates, so that chance meets the grammar.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "-",
        " ",
        "if ",
        "else",
        "elif ",
        "endif",
        "for ",
        " in ",
        "endfor",
        "not ",
        " and ",
        " or ",
        "event.summary",
        "event.startsAt",
        "event.attendees",
        "event",
        ".name",
        "loop.index",
        "a",
        "|",
        "date",
        "upper",
        "map('email')",
        "default(",
        "('%Y')",
        "(",
        ")",
        ",",
        "'",
        "\"",
        "1",
        "1.5",
        "1e9",
        "==",
        "<",
        "=",
        "none",
        "true",
        "raw",
        "endraw",
        "set ",
        "[",
        "]",
        "{",
        "}",
        "~",
        "*",
        "é",
        "\n",
        "\\",
        "\u{0}",
        "recursive",
    ];
    prop_oneof![
        8 => proptest::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,4}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_template_panics_and_what_was_found_good_is_filled(pieces in prop::collection::vec(piece(), 0..40)) {
        let source = pieces.concat();
        if let Ok(template) = new(&source) {
            let outcome = template.render(&updated(), 100_000);
            prop_assert!(
                matches!(outcome, Ok(_) | Err(RenderError::TooMuchWork)),
                "{source:?}: {outcome:?}"
            );
            let nothing = Facts::new("MANUAL", jiff::Timestamp::MAX, &crate::time::Zone::utc());
            let outcome = template.render(&nothing, 100_000);
            prop_assert!(matches!(outcome, Ok(_) | Err(RenderError::TooMuchWork)), "{source:?}: {outcome:?}");
        }
    }
}

#[test]
fn repetition_does_not_exhaust_the_stack() {
    let pieces = [
        "-",
        "not ",
        "(",
        "[",
        "{",
        "a.",
        "a if ",
        "a if b else ",
        "1|",
        "upper|",
        "a and ",
        "a == ",
        "a(",
        "a[",
        "{% if a %}",
        "{% for a in event.attendees %}",
        "{{ ",
        "{% ",
        "{# ",
        "a ** ",
        "default(",
        "x.y(",
        "'a' 'b' ",
        "{% raw %}",
        "a is b ",
        "not in ",
        "{% filter a %}",
        "{% set x %}",
        "{% elif a %}",
        ", ",
        ": ",
        "= ",
        "* ",
    ];
    for piece in pieces {
        for prefix in ["", "{{ ", "{{ 1", "{% if ", "{% for x in "] {
            let source = prefix.to_owned() + &piece.repeat(limits::SOURCE / piece.len() - 2);
            // Threads of tests have 2 MiB of stack, as those of tokio have.
            let _ = new(&source);
        }
    }
}
