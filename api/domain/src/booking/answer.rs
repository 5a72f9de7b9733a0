//! What a booker answered.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Question, QuestionKind};
use crate::policy::Fault;

/// The answers to the questions of a page or type, by their keys: a JSON object. Made by [`Answers::check`] only.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Answer>);

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// Yes or no.
    Boolean(bool),
    /// A number.
    Number(f64),
    /// A date.
    Date(Date),
    /// Text, or the one choice.
    Text(String),
    /// The choices.
    Choices(Vec<String>),
}

impl Answers {
    /// Checks what was answered against the questions. Blanks around text are removed; an empty text, no choice and null are no answer.
    ///
    /// # Errors
    /// Every fault; the fields are `answers.KEY`.
    pub fn check(questions: &[Question], given: &BTreeMap<String, Value>) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut answers = BTreeMap::new();
        let mut add = |key: &str, message: String| {
            // A key that nobody asked for may be long.
            let key: String = key.chars().take(40).collect();
            faults.push(Fault { field: format!("answers.{key}"), message });
        };
        let unknown = given.keys().filter(|key| questions.iter().all(|question| question.key != **key));
        unknown.take(super::MAX_QUESTIONS).for_each(|key| add(key, "nobody asked this".to_owned()));
        for question in questions {
            let value = given.get(&question.key).unwrap_or(&Value::Null);
            match answer(&question.kind, value) {
                Ok(Some(Answer::Boolean(false))) if question.required => {
                    add(&question.key, "this must be agreed to".to_owned());
                }
                Ok(Some(answer)) => {
                    answers.insert(question.key.clone(), answer);
                }
                Ok(None) if question.required => add(&question.key, "an answer is needed".to_owned()),
                Ok(None) => {}
                Err(expected) => add(&question.key, expected),
            }
        }
        if faults.is_empty() { Ok(Self(answers)) } else { Err(faults) }
    }

    /// The answer to a question.
    pub fn get(&self, key: &str) -> Option<&Answer> {
        self.0.get(key)
    }

    /// All answers by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(key, answer)| (key.as_str(), answer))
    }
}

/// The answer, none, or what is expected instead.
fn answer(kind: &QuestionKind, value: &Value) -> Result<Option<Answer>, String> {
    match (kind, value) {
        (_, Value::Null) => Ok(None),
        (QuestionKind::Boolean {}, Value::Bool(flag)) => Ok(Some(Answer::Boolean(*flag))),
        (QuestionKind::Boolean {}, _) => Err("true or false is expected".to_owned()),
        (QuestionKind::Text { max, multiline }, Value::String(text)) => text_answer(text, *max, *multiline),
        (QuestionKind::Text { .. }, _) => Err("text is expected".to_owned()),
        (QuestionKind::Number { min, max, whole }, value) => number_answer(value, *min, *max, *whole),
        (QuestionKind::Choice { options, several }, value) => choice_answer(options, *several, value),
        (QuestionKind::Date { earliest, latest }, value) => date_answer(value, *earliest, *latest),
    }
}

fn text_answer(text: &str, max: u32, multiline: bool) -> Result<Option<Answer>, String> {
    let text = text.trim();
    let is_allowed = |c: char| !c.is_control() || (multiline && matches!(c, '\n' | '\r' | '\t'));
    if text.chars().nth(max.min(super::question::MAX_TEXT) as usize).is_some() {
        return Err(format!("at most {max} characters"));
    }
    if !text.chars().all(is_allowed) {
        return Err(if multiline { "text without control characters" } else { "one line of text" }.to_owned());
    }
    Ok((!text.is_empty()).then(|| Answer::Text(text.to_owned())))
}

fn number_answer(
    value: &Value,
    min: Option<f64>,
    max: Option<f64>,
    whole: bool,
) -> Result<Option<Answer>, String> {
    let number = value.as_f64().filter(|number| number.is_finite());
    let fits = |number: &f64| {
        min.is_none_or(|min| *number >= min)
            && max.is_none_or(|max| *number <= max)
            && (!whole || number.fract() == 0.0)
    };
    if let Some(number) = number.filter(fits) {
        return Ok(Some(Answer::Number(number)));
    }
    let kind = if whole { "a whole number" } else { "a number" };
    Err(match (min, max) {
        (Some(min), Some(max)) => format!("{kind} from {min} to {max} is expected"),
        (Some(min), None) => format!("{kind} from {min} on is expected"),
        (None, Some(max)) => format!("{kind} up to {max} is expected"),
        (None, None) => format!("{kind} is expected"),
    })
}

fn choice_answer(options: &[String], several: bool, value: &Value) -> Result<Option<Answer>, String> {
    let expected = || {
        let few: Vec<_> = options.iter().take(5).map(String::as_str).collect();
        let more = if options.len() > 5 { ", …" } else { "" };
        let which = if several { "some" } else { "one" };
        format!("{which} of these is expected: {}{more}", few.join(", "))
    };
    let known = |value: &Value| {
        value.as_str().and_then(|text| options.iter().find(|option| *option == text)).cloned()
    };
    match value {
        Value::String(text) if text.is_empty() => Ok(None),
        Value::String(_) if !several => {
            known(value).map(|text| Some(Answer::Text(text))).ok_or_else(expected)
        }
        Value::Array(values) if several && values.len() <= options.len() => {
            let mut chosen: Vec<String> =
                values.iter().map(known).collect::<Option<_>>().ok_or_else(expected)?;
            // In the order of the options, each once.
            chosen.sort_by_key(|text| options.iter().position(|option| option == text));
            chosen.dedup();
            Ok((!chosen.is_empty()).then_some(Answer::Choices(chosen)))
        }
        _ => Err(expected()),
    }
}

fn date_answer(
    value: &Value,
    earliest: Option<Date>,
    latest: Option<Date>,
) -> Result<Option<Answer>, String> {
    let Some(text) = value.as_str() else { return Err("a date such as 2026-12-24 is expected".to_owned()) };
    if text.is_empty() {
        return Ok(None);
    }
    // jiff also reads other forms of ISO 8601, and times after the date.
    let date = (text.len() == 10).then(|| text.parse::<Date>().ok()).flatten();
    let Some(date) = date else { return Err("a date such as 2026-12-24 is expected".to_owned()) };
    match (earliest, latest) {
        (Some(earliest), _) if date < earliest => Err(format!("no date before {earliest}")),
        (_, Some(latest)) if date > latest => Err(format!("no date after {latest}")),
        _ => Ok(Some(Answer::Date(date))),
    }
}
