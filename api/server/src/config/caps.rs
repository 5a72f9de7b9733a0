//! How many runs automation rules may have.

use cal3_domain::automation::run::{Cap, Caps};
use jiff::SignedDuration;

use super::{
    reader::{Reader, Variable},
    value::seconds,
};

const RULE_CAPS: Variable<'static> = Variable {
    name: "RULE_CAPS",
    meaning: "how often one automation rule runs at most in how long, separated by commas; `none`: without a cap",
    example: "120/1m,2000/1h",
};
const RULE_OWNER_CAPS: Variable<'static> = Variable {
    name: "RULE_OWNER_CAPS",
    meaning: "how often all automation rules of one owner together run at most in how long, separated by commas; `none`: without a cap",
    example: "600/1m,10000/1h",
};
/// Runs in the longest stretch are counted one by one.
const MOST: u32 = 20_000;
/// The longest stretch, in seconds.
const LONGEST: i64 = 86_400;

/// The usual caps where a variable is unset.
pub(super) fn caps(reader: &mut Reader) -> Option<Caps> {
    let usual = Caps::default();
    let rule = list(reader, RULE_CAPS, usual.rule);
    let owner = list(reader, RULE_OWNER_CAPS, usual.owner);
    Some(Caps { rule: rule?, owner: owner? })
}

fn list(reader: &mut Reader, variable: Variable<'_>, usual: Vec<Cap>) -> Option<Vec<Cap>> {
    let Some(text) = reader.optional(variable.name) else { return Some(usual) };
    if text == "none" {
        return Some(Vec::new());
    }
    let caps: Option<Vec<Cap>> = text.split(',').map(|part| cap(part.trim())).collect();
    if caps.is_none() {
        let problem = format!(
            "is `{text}`, neither `none` nor a list of a number up to {MOST}, a slash and a time up to a day (s, m, h, d)"
        );
        reader.fault(variable, problem);
    }
    caps
}

/// `120/1m`.
fn cap(text: &str) -> Option<Cap> {
    let (limit, window) = text.split_once('/')?;
    let limit = limit.trim().parse().ok().filter(|limit| (1..=MOST).contains(limit))?;
    let window = seconds(window.trim()).filter(|window| (1..=LONGEST).contains(window))?;
    Some(Cap { limit, window: SignedDuration::from_secs(window) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rule: &str, owner: &str) -> Option<Caps> {
        let variables = [("RULE_CAPS", rule), ("RULE_OWNER_CAPS", owner)];
        caps(&mut Reader::new(variables.map(|(name, value)| (name.to_owned(), value.to_owned()))))
    }

    #[test]
    fn the_usual_caps_are_those_of_the_examples() {
        assert_eq!(read("", ""), Some(Caps::default()));
        assert_eq!(read(RULE_CAPS.example, RULE_OWNER_CAPS.example), Some(Caps::default()));
    }

    #[test]
    fn caps_are_numbers_in_a_time_or_none() {
        let caps = read("3/10s", "none").unwrap();
        assert_eq!(caps.rule, [Cap { limit: 3, window: SignedDuration::from_secs(10) }]);
        assert!(caps.owner.is_empty());
        for wrong in ["0/1m", "20001/1m", "3", "3/m", "3/2d", "3/1m,", "-1/1m", "3/0s", "nothing"] {
            assert_eq!(read(wrong, ""), None, "{wrong}");
        }
    }
}
