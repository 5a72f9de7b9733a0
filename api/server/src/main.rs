//! `cal3`: the one binary, with a subcommand for each way to run it.

use std::process::ExitCode;

/// Serves many small allocations per request faster than the C library's, and gives memory back.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cal3_server::run()
}
