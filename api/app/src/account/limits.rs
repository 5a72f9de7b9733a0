//! How often one may try. A person who mistypes does not notice; a machine that guesses does.

use std::net::{IpAddr, Ipv6Addr};

use cal3_domain::ids::UserId;
use jiff::SignedDuration;
use sha2::{Digest as _, Sha256};

use super::{Accounts, ClientInfo};
use crate::{AppError, limit::Quota};

/// How often one may try to register, sign in and refresh.
#[derive(Debug, Clone, Copy)]
pub struct AccountLimits {
    /// Signing in to one account from one address. Full again after a success.
    pub sign_in: Quota,
    /// Signing in to one account from anywhere. Wide, so that a stranger cannot lock its owner out with little effort.
    pub sign_in_account: Quota,
    /// Signing in to any account from one address.
    pub sign_in_address: Quota,
    /// Registering from one address.
    pub register: Quota,
    /// Refreshing and signing out from one address.
    pub refresh: Quota,
    /// Giving the present password once more, by one person. Full again after a success.
    pub prove: Quota,
    /// Codes of the second step, for one account from anywhere: who gets there knows the password, and a code has a million
    /// possibilities. Full again after a success.
    pub second_factor: Quota,
    /// Mails to one account whose password somebody forgot.
    pub forgot_account: Quota,
    /// The same from one address, for any account.
    pub forgot_address: Quota,
    /// Mails that one person asks for.
    pub send_mail: Quota,
    /// Links of mails, followed from one address or by one person.
    pub one_time_secret: Quota,
    /// Beginning to sign in with another service, and coming back, from one address.
    pub external: Quota,
}

impl Default for AccountLimits {
    fn default() -> Self {
        let quota =
            |name, burst, seconds| Quota { name, burst, interval: SignedDuration::from_secs(seconds) };
        Self {
            sign_in: quota("sign_in", 10, 60),
            sign_in_account: quota("sign_in_account", 100, 30),
            sign_in_address: quota("sign_in_address", 60, 2),
            register: quota("register", 60, 30),
            refresh: quota("refresh", 600, 1),
            prove: quota("prove", 10, 60),
            second_factor: quota("second_factor", 10, 600),
            forgot_account: quota("forgot_account", 5, 900),
            forgot_address: quota("forgot_address", 30, 60),
            send_mail: quota("send_mail", 10, 600),
            one_time_secret: quota("one_time_secret", 30, 20),
            external: quota("external", 60, 2),
        }
    }
}

/// The part of a key that names an account: not the address itself, which is nobody's business in Redis.
pub(super) fn account_key(email_key: &str) -> String {
    let hash = Sha256::digest(email_key.as_bytes());
    hash[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The part of a key that names a person.
pub(super) fn user_key(user: UserId) -> String {
    user.to_string()
}

/// The part of a key that names where a request came from: an IPv6 customer is a network of 64 bits.
pub(crate) fn address_key(client: &ClientInfo) -> String {
    match client.address.map(|address| address.to_canonical()) {
        None => "unknown".to_owned(),
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => {
            let network = address.to_bits() & !u128::from(u64::MAX);
            format!("{}/64", Ipv6Addr::from_bits(network))
        }
    }
}

impl Accounts {
    /// Takes one token for each of the keys, or refuses.
    pub(super) async fn admit<const N: usize>(&self, keys: [(Quota, String); N]) -> Result<(), AppError> {
        let mut retry_after_ms = 0;
        for (quota, key) in &keys {
            let decision = self.limiter.take(quota, key, 1).await;
            if !decision.is_admitted {
                tracing::info!(quota = quota.name, "too many attempts");
                retry_after_ms = retry_after_ms.max(decision.retry_after_ms);
            }
        }
        if retry_after_ms == 0 { Ok(()) } else { Err(AppError::Throttled { retry_after_ms }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_counted_by_customer() {
        let key =
            |text: &str| address_key(&ClientInfo { address: text.parse().ok(), user_agent: String::new() });
        assert_eq!(key("192.0.2.7"), "192.0.2.7");
        assert_eq!(key("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(key("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
        assert_eq!(key("2001:db8:1:2:ffff::1"), "2001:db8:1:2::/64");
        assert_eq!(key("nonsense"), "unknown");
    }

    #[test]
    fn accounts_are_counted_without_naming_them() {
        let key = account_key("ada@example.org");
        assert_eq!(key.len(), 32);
        assert!(!key.contains("ada"));
        assert_ne!(key, account_key("ada@example.com"));
    }
}
