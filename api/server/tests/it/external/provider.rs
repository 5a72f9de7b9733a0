//! An OpenID provider of others' making, which can be told to be hostile: `script/oracle/openid_provider.mjs`.

use std::{
    io::{BufRead as _, BufReader, Lines, Write as _},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::Mutex,
};

use serde_json::{Value, json};

/// The provider; ends with this value.
pub struct Provider {
    /// Who it says that it is.
    pub issuer: String,
    talk: Mutex<(ChildStdin, Lines<BufReader<ChildStdout>>)>,
    child: Child,
}

impl Provider {
    /// Starts it. `None` where it is not installed, unless it has to be (`script/test`).
    #[expect(clippy::disallowed_methods, reason = "tests are told by the environment where it is")]
    pub fn start() -> Option<Self> {
        let Ok(modules) = std::env::var("CAL3_ORACLE_NODE_MODULES") else {
            let required = std::env::var("CAL3_REQUIRE_ORACLE").is_ok_and(|value| value == "1");
            assert!(!required, "CAL3_REQUIRE_ORACLE is 1 but CAL3_ORACLE_NODE_MODULES is not set");
            let _ = writeln!(std::io::stderr(), "skipped: CAL3_ORACLE_NODE_MODULES is not set");
            return None;
        };
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../script/oracle/openid_provider.mjs");
        let mut child = Command::new("node")
            .arg(script)
            .arg(modules)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node");
        let stdin = child.stdin.take().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let issuer = lines.next().expect("the issuer").unwrap();
        Some(Self { issuer, talk: Mutex::new((stdin, lines)), child })
    }

    /// Tells it what to do from now on.
    pub fn order(&self, order: &Value) {
        let mut talk = self.talk.lock().unwrap();
        let (stdin, lines) = &mut *talk;
        writeln!(stdin, "{order}").unwrap();
        assert_eq!(lines.next().expect("an answer").unwrap(), "ok");
    }

    /// Somebody whose address it vouches for.
    pub fn vouch_for(&self, subject: &str, email: &str) {
        let claims =
            json!({ "sub": subject, "email": email, "email_verified": true, "name": "Ada Lovelace" });
        self.order(&json!({ "claims": claims }));
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
