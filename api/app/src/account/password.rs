//! Passwords: how strong they must be, and their hashes (argon2id, RFC 9106, with OWASP's parameters).

use std::{sync::Arc, thread::available_parallelism, time::Duration};

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher as _, PasswordVerifier as _, Version};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{App, AppError, FieldError, UserErrorCode};

/// Most characters that a password may have.
pub const MAX_PASSWORD_LENGTH: usize = 256;
/// How many may wait for a hash; the next is told to come again.
const MAX_WAITING: usize = 64;
/// How long one waits for a hash.
const MAX_WAIT: Duration = Duration::from_secs(5);
/// Memory in KiB, passes, lanes: OWASP's Password Storage Cheat Sheet, first choice for argon2id with 19 MiB.
const COST: (u32, u32, u32) = (19_456, 2, 1);

/// How a password compares to a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Another password, or there is none.
    Wrong,
    /// The password.
    Right,
    /// The password, hashed with parameters of another time.
    Outdated,
}

/// Hashes and checks passwords, a few at a time, so that many who sign in at once do not starve everyone else.
#[derive(Clone)]
pub struct Passwords {
    turns: Arc<Semaphore>,
    queue: Arc<Semaphore>,
    dummy: Arc<SecretString>,
}

impl Passwords {
    /// Uses half of the cores, at least one. Makes the hash with which a password for an unknown address is compared,
    /// so that it takes as long as one for a known address.
    ///
    /// # Errors
    /// [`AppError::Internal`] when hashing does not work at all.
    pub fn try_new(app: &App) -> Result<Self, AppError> {
        Ok(Self::with_dummy(hash_now(&app.secret::<32>(), &app.secret::<16>())?))
    }

    fn with_dummy(dummy: SecretString) -> Self {
        let cores = available_parallelism().map_or(1, usize::from);
        Self {
            turns: Arc::new(Semaphore::new((cores / 2).max(1))),
            queue: Arc::new(Semaphore::new(MAX_WAITING)),
            dummy: Arc::new(dummy),
        }
    }

    /// The hash of a password as a PHC string.
    ///
    /// # Errors
    /// [`AppError::Throttled`] when too many wait already.
    pub async fn hash(&self, password: &SecretString, salt: [u8; 16]) -> Result<SecretString, AppError> {
        let password = password.clone();
        self.in_turn(move || hash_now(password.expose_secret().as_bytes(), &salt)).await?
    }

    /// Compares a password with a hash; without a hash it takes as long and is wrong.
    ///
    /// # Errors
    /// [`AppError::Throttled`] when too many wait already.
    pub async fn verify(
        &self,
        password: &SecretString,
        hash: Option<&SecretString>,
    ) -> Result<Verdict, AppError> {
        let exists = hash.is_some();
        let hash = hash.cloned().unwrap_or_else(|| SecretString::clone(&self.dummy));
        let password = password.clone();
        let verdict = self.in_turn(move || verify_now(&password, &hash)).await??;
        Ok(if exists { verdict } else { Verdict::Wrong })
    }

    /// What is wrong with a password that someone wants to have; `known` is what others know about them.
    ///
    /// # Errors
    /// [`AppError::Throttled`] when too many wait already.
    pub async fn assess(
        &self,
        password: &SecretString,
        known: Vec<String>,
    ) -> Result<Option<FieldError>, AppError> {
        let fault = |code, message: String| Ok(Some(FieldError::new(code, "password", message)));
        if password.expose_secret().is_empty() {
            return fault(UserErrorCode::Required, "A password is needed.".to_owned());
        }
        if password.expose_secret().chars().nth(MAX_PASSWORD_LENGTH).is_some() {
            return fault(
                UserErrorCode::TooLong,
                format!("A password has at most {MAX_PASSWORD_LENGTH} characters."),
            );
        }
        let password = password.clone();
        let weakness = self.in_turn(move || weakness(password.expose_secret(), &known)).await?;
        Ok(weakness.map(|message| FieldError::new(UserErrorCode::Invalid, "password", message)))
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let turn = self.turn().await?;
        // The turn goes with the work: whoever hangs up meanwhile does not let another one in beside it.
        let done = tokio::task::spawn_blocking(move || {
            let result = work();
            drop(turn);
            result
        });
        done.await.map_err(AppError::internal)
    }

    async fn turn(&self) -> Result<OwnedSemaphorePermit, AppError> {
        let busy = || AppError::Throttled { retry_after_ms: 1_000 };
        let _waiting = self.queue.try_acquire().map_err(|_| busy())?;
        let turn = tokio::time::timeout(MAX_WAIT, self.turns.clone().acquire_owned());
        turn.await.map_err(|_| busy())?.map_err(AppError::internal)
    }
}

impl std::fmt::Debug for Passwords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Passwords").field("turns", &self.turns.available_permits()).finish_non_exhaustive()
    }
}

fn argon2() -> Result<Argon2<'static>, AppError> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).map_err(|e| AppError::internal(e.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash_now(password: &[u8], salt: &[u8]) -> Result<SecretString, AppError> {
    let hash = argon2()?.hash_password_with_salt(password, salt);
    Ok(hash.map_err(|e| AppError::internal(e.to_string()))?.to_string().into())
}

fn verify_now(password: &SecretString, hash: &SecretString) -> Result<Verdict, AppError> {
    let parsed = PasswordHash::new(hash.expose_secret())
        .map_err(|_| AppError::internal("a stored password hash is not a PHC string"))?;
    if argon2()?.verify_password(password.expose_secret().as_bytes(), &parsed).is_err() {
        return Ok(Verdict::Wrong);
    }
    let same_cost = Params::try_from(&parsed)
        .is_ok_and(|params| (params.m_cost(), params.t_cost(), params.p_cost()) == COST);
    let is_current = same_cost
        && parsed.algorithm == Algorithm::Argon2id.ident()
        && parsed.version == Some(Version::V0x13.into());
    Ok(if is_current { Verdict::Right } else { Verdict::Outdated })
}

/// What the estimator (zxcvbn) has against a password: fewer than 10^8 guesses find it (a score below 3).
fn weakness(password: &str, known: &[String]) -> Option<String> {
    let mut words: Vec<&str> = vec!["cal3"];
    for text in known {
        words.push(text);
        words.extend(text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2));
    }
    let estimate = zxcvbn::zxcvbn(password, &words);
    if estimate.score() >= zxcvbn::Score::Three {
        return None;
    }
    let mut message = "This password is easy to guess.".to_owned();
    if let Some(feedback) = estimate.feedback() {
        let warning = feedback.warning().map(|warning| warning.to_string());
        for hint in warning.into_iter().chain(feedback.suggestions().iter().map(ToString::to_string)) {
            message.push(' ');
            message.push_str(&hint);
        }
    }
    Some(message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passwords() -> Passwords {
        Passwords::with_dummy(hash_now(&[7; 32], &[7; 16]).unwrap())
    }

    #[tokio::test]
    async fn a_hash_knows_its_password_and_no_other() {
        let passwords = passwords();
        let secret = SecretString::from("correct horse battery staple");
        let hash = passwords.hash(&secret, [1; 16]).await.unwrap();
        assert!(hash.expose_secret().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "OWASP's parameters");
        assert_eq!(passwords.verify(&secret, Some(&hash)).await.unwrap(), Verdict::Right);
        for other in ["correct horse battery stapl", "", "Correct horse battery staple"] {
            assert_eq!(passwords.verify(&other.into(), Some(&hash)).await.unwrap(), Verdict::Wrong);
        }
        let again = passwords.hash(&secret, [2; 16]).await.unwrap();
        assert_ne!(hash.expose_secret(), again.expose_secret(), "the salt is part of it");
        assert_eq!(passwords.verify(&secret, None).await.unwrap(), Verdict::Wrong);
        let broken = SecretString::from("plain text");
        assert!(matches!(passwords.verify(&secret, Some(&broken)).await, Err(AppError::Internal(_))));
    }

    #[tokio::test]
    async fn hashes_of_another_time_are_told_apart() {
        let secret = SecretString::from("correct horse battery staple");
        for (algorithm, version, params) in [
            (Algorithm::Argon2id, Version::V0x13, Params::new(8_192, 2, 1, None)),
            (Algorithm::Argon2id, Version::V0x13, Params::new(19_456, 1, 1, None)),
            (Algorithm::Argon2i, Version::V0x13, Params::new(19_456, 2, 1, None)),
            (Algorithm::Argon2id, Version::V0x10, Params::new(19_456, 2, 1, None)),
        ] {
            let old = Argon2::new(algorithm, version, params.unwrap());
            let hash = old.hash_password_with_salt(secret.expose_secret().as_bytes(), &[3; 16]).unwrap();
            let hash = SecretString::from(hash.to_string());
            assert_eq!(passwords().verify(&secret, Some(&hash)).await.unwrap(), Verdict::Outdated);
            assert_eq!(passwords().verify(&"other".into(), Some(&hash)).await.unwrap(), Verdict::Wrong);
        }
    }

    #[tokio::test]
    async fn strength() {
        let passwords = passwords();
        let known = || vec!["ada.lovelace@example.org".to_owned(), "Ada Lovelace".to_owned()];
        for good in
            ["correct horse battery staple", "gT7$kq2!wLpz", "täglich-drei-Äpfel-essen", "k7m2-9xqd-4hts"]
        {
            assert_eq!(passwords.assess(&good.into(), known()).await.unwrap(), None, "{good}");
        }
        let longest = "rain on the tin roof ".repeat(13);
        assert_eq!(passwords.assess(&longest[..256].into(), known()).await.unwrap(), None);
        let too_long = "x7".repeat(129);
        for (bad, code) in [
            ("", UserErrorCode::Required),
            ("password", UserErrorCode::Invalid),
            ("P@ssw0rd123", UserErrorCode::Invalid),
            ("qwertyuiop", UserErrorCode::Invalid),
            ("lovelace2024", UserErrorCode::Invalid),
            ("ada.lovelace@example.org", UserErrorCode::Invalid),
            ("AdaLovelace", UserErrorCode::Invalid),
            ("aaaaaaaaaaaaaaaaaaaa", UserErrorCode::Invalid),
            ("\u{0}\u{0}\u{0}", UserErrorCode::Invalid),
            (&too_long, UserErrorCode::TooLong),
        ] {
            let fault = passwords.assess(&bad.into(), known()).await.unwrap();
            let fault = fault.unwrap_or_else(|| panic!("{bad:?} is taken for strong"));
            assert_eq!((fault.code, fault.field), (code, vec!["password".to_owned()]), "{bad}");
        }
        let told = passwords.assess(&"qwertyuiop".into(), known()).await.unwrap().unwrap().message;
        assert!(told.contains("top-100") && told.contains("Add another word"), "{told}");
    }

    #[tokio::test]
    async fn work_is_done_in_turn_and_the_queue_has_an_end() {
        let passwords = Passwords { turns: Arc::new(Semaphore::new(0)), ..passwords() };
        let secret = SecretString::from("x");
        let waiting: Vec<_> = (0..MAX_WAITING)
            .map(|_| {
                let (passwords, secret) = (passwords.clone(), secret.clone());
                tokio::spawn(async move { passwords.verify(&secret, None).await })
            })
            .collect();
        while passwords.queue.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert!(matches!(passwords.verify(&secret, None).await, Err(AppError::Throttled { .. })));
        passwords.turns.add_permits(1);
        let mut waiting = waiting.into_iter();
        assert_eq!(waiting.next().unwrap().await.unwrap().unwrap(), Verdict::Wrong);
        waiting.for_each(|one| one.abort());
    }
}
