//! What can be wrong with a trigger.

use std::collections::HashSet;

use super::{Trigger, mapping::is_pointer};
use crate::automation::{
    cron::Cron,
    fault::{FaultCode, Faults},
    limits,
};

impl Trigger {
    /// Checks what it needs to know.
    pub(in crate::automation) fn check(&self, faults: &mut Faults) {
        match self {
            Self::EventUpdated { fields } => faults.within("fields", |faults| distinct(fields, faults)),
            Self::EventAnswered { answers } => faults.within("answers", |faults| distinct(answers, faults)),
            Self::Schedule { cron } => {
                if let Err(error) = cron.parse::<Cron>() {
                    faults.at("cron", FaultCode::InvalidSchedule, format!("{error}."));
                }
            }
            Self::WebhookReceived { fields, .. } => faults.within("fields", |faults| {
                faults.count(fields.len(), 0, limits::MAPPINGS);
                let mut names = HashSet::new();
                for (i, field) in fields.iter().enumerate() {
                    faults.within(i, |faults| {
                        if !is_name(&field.name) {
                            let message = format!(
                                "A name is a letter followed by letters, digits and _, at most {} in all.",
                                limits::MAPPING_NAME
                            );
                            faults.at("name", FaultCode::WrongValue, message);
                        } else if !names.insert(&field.name) {
                            faults.at("name", FaultCode::Duplicate, "Another field has this name.");
                        }
                        if field.pointer.chars().nth(limits::POINTER).is_some() {
                            faults.at("pointer", FaultCode::TooLong, format!("Give at most {} characters.", limits::POINTER));
                        } else if !is_pointer(&field.pointer) {
                            let message = "Give a JSON pointer, such as /issue/title: a slash before each step, ~1 for a slash within one.";
                            faults.at("pointer", FaultCode::InvalidPointer, message);
                        }
                    });
                }
            }),
            _ => {}
        }
    }
}

fn distinct<T: Eq + std::hash::Hash>(values: &[T], faults: &mut Faults) {
    let mut seen = HashSet::new();
    for (i, value) in values.iter().enumerate() {
        if !seen.insert(value) {
            faults.at(&i.to_string(), FaultCode::Duplicate, "This stands here twice.");
        }
    }
}

/// Whether a text can be the name of a variable.
pub(in crate::automation) fn is_name(text: &str) -> bool {
    let letters = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    letters && text.len() <= limits::MAPPING_NAME && text.starts_with(|c: char| c.is_ascii_alphabetic())
}
