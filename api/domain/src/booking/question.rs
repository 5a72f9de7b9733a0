//! What a booker is asked.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::policy::Fault;

/// Most questions of one page or type.
pub const MAX_QUESTIONS: usize = 30;
/// Most characters of a label, a help text, a choice.
const MAX_LABEL: usize = 200;
/// Most characters of a key.
const MAX_KEY: usize = 40;
/// Most choices of a question.
const MAX_CHOICES: usize = 100;
/// Most characters of a text that can be asked for.
pub(super) const MAX_TEXT: u32 = 10_000;

/// A question with the kind of answer that is expected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    /// What its answer is called: a letter and letters, digits, underscores. Stays when the label is reworded.
    pub key: String,
    /// What is asked.
    pub label: String,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Whether it must be answered; a question of [`QuestionKind::Boolean`] with yes.
    #[serde(default)]
    pub required: bool,
    /// What is expected.
    pub kind: QuestionKind,
}

/// The kind of answer that a question expects.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "type",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum QuestionKind {
    /// Text.
    Text {
        /// At most so many characters.
        max: u32,
        /// Whether it may have several lines.
        #[serde(default)]
        multiline: bool,
    },
    /// A number.
    Number {
        /// At least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<f64>,
        /// At most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<f64>,
        /// Whether it must be whole.
        #[serde(default)]
        whole: bool,
    },
    /// One of several choices, or some of them.
    Choice {
        /// The choices.
        options: Vec<String>,
        /// Whether several may be chosen.
        #[serde(default)]
        several: bool,
    },
    /// Yes or no.
    Boolean {},
    /// A date.
    Date {
        /// No earlier.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        earliest: Option<Date>,
        /// No later.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        latest: Option<Date>,
    },
}

/// Everything that is wrong with a list of questions; `field` is its name in the API.
pub fn validate_questions(questions: &[Question], field: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if questions.len() > MAX_QUESTIONS {
        faults.push(Fault { field: field.to_owned(), message: format!("at most {MAX_QUESTIONS} questions") });
        return faults;
    }
    for (index, question) in questions.iter().enumerate() {
        let mut check = |right: bool, name: &str, message: String| {
            if !right {
                faults.push(Fault { field: format!("{field}.{index}.{name}"), message });
            }
        };
        let key = &question.key;
        let named = key.starts_with(|c: char| c.is_ascii_alphabetic())
            && key.len() <= MAX_KEY
            && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        check(named, "key", format!("a letter, then letters, digits and underscores; at most {MAX_KEY}"));
        let once = questions[..index].iter().all(|other| other.key != *key);
        check(once, "key", "another question has this key".to_owned());
        check(is_label(&question.label), "label", format!("1 to {MAX_LABEL} characters"));
        let help = question.help.as_deref();
        check(help.is_none_or(is_label), "help", format!("1 to {MAX_LABEL} characters, or none"));
        check_kind(&question.kind, check);
    }
    faults
}

fn check_kind(kind: &QuestionKind, mut check: impl FnMut(bool, &str, String)) {
    match kind {
        QuestionKind::Text { max, .. } => {
            check((1..=MAX_TEXT).contains(max), "kind.max", format!("1 to {MAX_TEXT} characters"));
        }
        QuestionKind::Number { min, max, .. } => {
            let finite = |bound: &Option<f64>| bound.is_none_or(f64::is_finite);
            let ordered = min.zip(*max).is_none_or(|(min, max)| min <= max);
            check(
                finite(min) && finite(max) && ordered,
                "kind.max",
                "a number no less than the minimum".to_owned(),
            );
        }
        QuestionKind::Choice { options, .. } => {
            let count = (1..=MAX_CHOICES).contains(&options.len());
            let labels = options.iter().take(MAX_CHOICES).all(|option| is_label(option));
            let mut sorted: Vec<_> = options.iter().take(MAX_CHOICES).collect();
            sorted.sort_unstable();
            let once = sorted.windows(2).all(|pair| pair[0] != pair[1]);
            let message = format!("1 to {MAX_CHOICES} different choices of 1 to {MAX_LABEL} characters");
            check(count && labels && once, "kind.options", message);
        }
        QuestionKind::Date { earliest, latest } => {
            let ordered = earliest.zip(*latest).is_none_or(|(earliest, latest)| earliest <= latest);
            check(ordered, "kind.latest", "no earlier than the earliest".to_owned());
        }
        QuestionKind::Boolean {} => {}
    }
}

fn is_label(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().nth(MAX_LABEL).is_none() && !text.contains(char::is_control)
}
