//! Usual rules, to begin with: data that people take and change.
//!
//! Each is a file beside this one: a title, a description, the names of the secrets that it needs, and the rule.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Rule;

/// A rule to begin with.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Recipe {
    /// Its name in the API: `REMIND_TEAM`.
    #[serde(skip)]
    pub key: &'static str,
    /// What it is called.
    pub title: String,
    /// What it does.
    pub description: String,
    /// The names of the secrets that it needs.
    pub secrets: Vec<String>,
    rule: Rule,
}

const FILES: &[(&str, &str)] = &[
    ("COLOR_BY_TITLE", include_str!("color_by_title.json")),
    ("REMIND_TEAM", include_str!("remind_team.json")),
    ("RELEASE_NO_SHOW", include_str!("release_no_show.json")),
    ("TELL_LATE_MOVE", include_str!("tell_late_move.json")),
    ("TELL_DECLINE", include_str!("tell_decline.json")),
    ("LABEL_AFTER_HOURS", include_str!("label_after_hours.json")),
    ("CANCEL_BY_TITLE", include_str!("cancel_by_title.json")),
    ("PREPARE_FOR_GUESTS", include_str!("prepare_for_guests.json")),
    ("FOLLOW_UP", include_str!("follow_up.json")),
    ("WEEKLY_TASK", include_str!("weekly_task.json")),
    ("POST_BOOKINGS", include_str!("post_bookings.json")),
    ("ASK_MANAGERS", include_str!("ask_managers.json")),
    ("CALL_ON_CHANGE", include_str!("call_on_change.json")),
    ("TASK_FROM_WEBHOOK", include_str!("task_from_webhook.json")),
    ("OVERDUE_TASK", include_str!("overdue_task.json")),
    ("IMPORT_REPORT", include_str!("import_report.json")),
];

static RECIPES: LazyLock<Vec<Recipe>> = LazyLock::new(|| {
    let read = FILES.iter().filter_map(|(key, text)| {
        let recipe: Recipe = serde_json::from_str(text).ok()?;
        Some(Recipe { key, ..recipe })
    });
    read.collect()
});

/// All recipes, in the order in which a form shows them.
pub fn recipes() -> &'static [Recipe] {
    &RECIPES
}

impl Recipe {
    /// The rule, for somebody whose zone this is: an IANA name.
    pub fn rule(&self, time_zone: &str) -> Rule {
        Rule { time_zone: time_zone.to_owned(), ..self.rule.clone() }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::automation::Surroundings;

    #[test]
    fn every_recipe_is_a_rule_without_faults() {
        assert_eq!(recipes().len(), FILES.len());
        for recipe in recipes() {
            let surroundings = Surroundings { secrets: recipe.secrets.clone(), ..Surroundings::default() };
            let rule = recipe.rule("Europe/Budapest");
            assert_eq!(rule.validate(&surroundings), Ok(()), "{}", recipe.key);
            assert_eq!(Rule::read(&rule.to_json()), Ok(rule), "{}", recipe.key);
            assert!(!recipe.title.is_empty() && !recipe.description.is_empty(), "{}", recipe.key);
            // Without its secrets it has faults: none is asked for in vain.
            let without = recipe.rule("UTC").validate(&Surroundings::default());
            assert_eq!(without.is_ok(), recipe.secrets.is_empty(), "{}", recipe.key);
        }
    }

    #[test]
    fn recipes_show_most_of_what_there_is() {
        let triggers: BTreeSet<_> = recipes().iter().map(|recipe| recipe.rule.trigger.kind()).collect();
        let actions: BTreeSet<_> =
            recipes().iter().flat_map(|recipe| &recipe.rule.steps).map(|step| step.action.kind()).collect();
        assert!(triggers.len() >= 12, "{triggers:?}");
        assert!(actions.len() >= 6, "{actions:?}");
        let keys: BTreeSet<_> = recipes().iter().map(|recipe| recipe.key).collect();
        assert_eq!(keys.len(), FILES.len());
    }
}
