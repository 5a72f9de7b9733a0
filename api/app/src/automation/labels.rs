//! Labels: an event or a task has them as its categories (RFC 5545 section 3.8.1.2).

use cal3_domain::automation::Effect;
use cal3_store::{Access, Tx};

use super::effects::Subject;
use crate::{App, AppError, event::present_in};

/// The labels that the event is to have; `None` when it has them, so that nothing changes.
///
/// # Errors
/// As a change of the event.
pub(super) async fn changed(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    subject: Subject,
    effect: &Effect,
) -> Result<Option<Vec<String>>, AppError> {
    let (target, scope) = subject.target()?;
    let labels = present_in(app, tx, access, target, scope).await?.data.details.categories;
    Ok(of_effect(labels, effect))
}

/// The labels that there are to be after those that there are; `None` when these are the same.
pub(super) fn of_effect(labels: Vec<String>, effect: &Effect) -> Option<Vec<String>> {
    match effect {
        Effect::AddLabel { label } => with(labels, label),
        Effect::RemoveLabel { label } => without(labels, label),
        _ => None,
    }
}

/// Labels are told apart without regard to case, since people write them by hand.
fn is_same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

fn with(mut labels: Vec<String>, label: &str) -> Option<Vec<String>> {
    if labels.iter().any(|own| is_same(own, label)) {
        return None;
    }
    labels.push(label.to_owned());
    Some(labels)
}

fn without(labels: Vec<String>, label: &str) -> Option<Vec<String>> {
    let count = labels.len();
    let kept: Vec<String> = labels.into_iter().filter(|own| !is_same(own, label)).collect();
    (kept.len() < count).then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_added_once_and_taken_away_whatever_its_case() {
        let labels = |all: &[&str]| all.iter().map(|&label| label.to_owned()).collect::<Vec<_>>();
        assert_eq!(with(labels(&["Work"]), "Urgent"), Some(labels(&["Work", "Urgent"])));
        assert_eq!(with(labels(&["Work", "URGENT"]), "urgent"), None);
        assert_eq!(without(labels(&["Work", "URGENT", "urgent"]), "Urgent"), Some(labels(&["Work"])));
        assert_eq!(without(labels(&["Work"]), "Urgent"), None);
    }
}
