//! Reads variables, remembers what is wrong with them, and reports it in the end.

use std::{collections::BTreeMap, net::IpAddr, ops::RangeInclusive, str::FromStr};

use ipnet::IpNet;
use secrecy::SecretString;

use super::{Faults, fault::Fault};

/// The variables, and the faults found so far.
#[derive(Debug)]
pub struct Reader {
    variables: BTreeMap<String, String>,
    faults: Vec<Fault>,
}

/// A variable: its name, what it is for, and a value that would do.
#[derive(Debug, Clone, Copy)]
pub(super) struct Variable<'a> {
    pub(super) name: &'a str,
    pub(super) meaning: &'static str,
    pub(super) example: &'a str,
}

impl Reader {
    /// Over the process's environment.
    pub fn from_environment() -> Self {
        Self::new(
            std::env::vars_os()
                .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?))),
        )
    }

    /// Over the given variables.
    pub fn new(variables: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { variables: variables.into_iter().collect(), faults: Vec::new() }
    }

    /// The variable's value; `None` when it is unset or blank.
    pub(super) fn optional(&self, name: &str) -> Option<String> {
        self.variables.get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    /// What follows this prefix in the names of the variables that have a value.
    pub(super) fn with_prefix(&self, prefix: &str) -> impl Iterator<Item = &str> {
        let set = self.variables.iter().filter(|(_, value)| !value.trim().is_empty());
        set.filter_map(move |(name, _)| name.strip_prefix(prefix))
    }

    /// Whether a variable whose name begins so has a value.
    pub(super) fn names(&self, prefix: &str) -> bool {
        self.with_prefix(prefix).next().is_some()
    }

    /// The variable's value, which has to be there.
    pub(super) fn required(&mut self, variable: Variable<'_>) -> Option<String> {
        let value = self.optional(variable.name);
        if value.is_none() {
            self.fault(variable, "is missing");
        }
        value
    }

    /// A secret's value: of the variable itself, or of the file that `NAME_FILE` names (Docker secrets).
    pub(super) fn optional_secret(&mut self, variable: Variable<'_>) -> Option<String> {
        let pointer = format!("{}_FILE", variable.name);
        match (self.optional(variable.name), self.optional(&pointer)) {
            (Some(_), Some(_)) => {
                self.fault(variable, format!("and {pointer} are both set: keep one"));
                None
            }
            (value, None) => value,
            (None, Some(path)) => match std::fs::read_to_string(&path) {
                Ok(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
                Ok(_) => {
                    self.fault(variable, format!("cannot be read: the file {path} ({pointer}) is empty"));
                    None
                }
                Err(error) => {
                    self.fault(variable, format!("cannot be read from {path} ({pointer}): {error}"));
                    None
                }
            },
        }
    }

    /// A secret's value, which has to be there.
    pub(super) fn secret(&mut self, variable: Variable<'_>) -> Option<SecretString> {
        let before = self.faults.len();
        let value = self.optional_secret(variable);
        if value.is_none() && self.faults.len() == before {
            self.fault(variable, format!("is missing (nor is {}_FILE set)", variable.name));
        }
        value.map(SecretString::from)
    }

    /// A whole number within `range`; `default` when it is unset.
    pub(super) fn number<T>(
        &mut self,
        name: &'static str,
        meaning: &'static str,
        range: RangeInclusive<T>,
        default: T,
    ) -> Option<T>
    where
        T: FromStr + PartialOrd + std::fmt::Display,
    {
        let Some(text) = self.optional(name) else { return Some(default) };
        match text.parse::<T>() {
            Ok(number) if range.contains(&number) => Some(number),
            _ => {
                let problem =
                    format!("is `{text}`, not a whole number from {} to {}", range.start(), range.end());
                let example = if name.ends_with("PORT") { "8081".to_owned() } else { default.to_string() };
                self.fault(Variable { name, meaning, example: &example }, problem);
                None
            }
        }
    }

    /// `true` or `false`; `default` when it is unset.
    pub(super) fn flag(&mut self, name: &'static str, meaning: &'static str, default: bool) -> Option<bool> {
        match self.optional(name).as_deref() {
            None => Some(default),
            Some("true" | "1" | "on") => Some(true),
            Some("false" | "0" | "off") => Some(false),
            Some(other) => {
                let problem = format!("is `{other}`, neither `true` nor `false`");
                self.fault(Variable { name, meaning, example: "true" }, problem);
                None
            }
        }
    }

    /// Networks, separated by commas, those of `default` when it is unset. A single address is a network of one.
    pub(super) fn networks(&mut self, variable: Variable<'_>, default: &str) -> Option<Vec<IpNet>> {
        let text = self.optional(variable.name).unwrap_or_else(|| default.to_owned());
        let mut networks = Vec::new();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let network = part.parse::<IpNet>().ok();
            match network.or_else(|| part.parse::<IpAddr>().ok().map(IpNet::from)) {
                Some(network) => networks.push(network),
                None => {
                    self.fault(variable, format!("holds `{part}`, neither an address nor a network"));
                    return None;
                }
            }
        }
        Some(networks)
    }

    /// How many faults have been found so far.
    pub(super) fn faults(&self) -> usize {
        self.faults.len()
    }

    /// Remembers that a variable is unusable.
    pub(super) fn fault(&mut self, variable: Variable<'_>, problem: impl Into<String>) {
        let Variable { name, meaning, example } = variable;
        self.faults.push(Fault {
            name: name.to_owned(),
            problem: problem.into(),
            meaning,
            example: example.to_owned(),
        });
    }

    /// The value, if nothing was wrong.
    pub(super) fn finish<T>(self, value: Option<T>) -> Result<T, Faults> {
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(Faults(self.faults)),
        }
    }
}

/// What commands that need no whole configuration read.
impl Reader {
    /// `PORT` by itself.
    ///
    /// # Errors
    /// [`Faults`] when it is no port.
    pub fn port(mut self) -> Result<u16, Faults> {
        let port = super::value::port(&mut self);
        self.finish(port)
    }

    /// `METRICS_PORT` by itself.
    ///
    /// # Errors
    /// [`Faults`] when it is no port.
    pub fn metrics_port(mut self) -> Result<u16, Faults> {
        let port = super::value::metrics_port(&mut self);
        self.finish(port)
    }

    /// `RUN_SEED`: whether `cal3 migrate` adds demo data.
    pub fn run_seed(&self) -> bool {
        matches!(self.optional("RUN_SEED").as_deref(), Some("true" | "1" | "on"))
    }
}
