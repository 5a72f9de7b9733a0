//! How much one viewer may ask for.

use cal3_app::limit::MeterLimits;

use super::reader::Reader;

pub(super) fn limits(reader: &mut Reader) -> Option<MeterLimits> {
    let usual = MeterLimits::default();
    let capacity = reader.number(
        "LIMIT_POINTS",
        "how many points of GraphQL cost one viewer may spend at once; 0: without limit",
        0..=100_000_000,
        usual.capacity,
    );
    let restore_per_second = reader.number(
        "LIMIT_POINTS_PER_SECOND",
        "how many points come back each second",
        10..=10_000,
        usual.restore_per_second,
    );
    let concurrent = reader.number(
        "LIMIT_CONCURRENT_REQUESTS",
        "how many GraphQL requests of one viewer each api process serves at a time; 0: without limit",
        0..=100_000,
        usual.concurrent,
    );
    let sockets = reader.number(
        "LIMIT_SOCKETS",
        "how many WebSockets of one viewer each api process keeps; 0: without limit",
        0..=100_000,
        usual.sockets,
    );
    Some(MeterLimits {
        capacity: capacity?,
        restore_per_second: restore_per_second?,
        concurrent: concurrent?,
        sockets: sockets?,
    })
}
