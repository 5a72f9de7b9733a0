//! Accepting connections until the process stops, and then those that had been made by then: the kernel completes a
//! connection before it is accepted, and would reset what still waits when the port is closed.

use std::{
    io,
    net::{self, SocketAddr},
    os::fd::AsFd as _,
};

use axum::serve::Listener;
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

/// A port that is closed only once nobody waits at it.
#[derive(Debug)]
pub struct PatientListener {
    listener: TcpListener,
    /// The same socket, which says at once whether anybody waits; the runtime's knowledge may be older.
    waiting: net::TcpListener,
    stopping: CancellationToken,
    empty: CancellationToken,
}

impl PatientListener {
    /// Over a bound port. After `stopping`, [`Self::emptied`] tells when nobody waits any more.
    ///
    /// # Errors
    /// When the process has no file descriptor left.
    pub fn new(listener: TcpListener, stopping: CancellationToken) -> io::Result<Self> {
        let waiting = net::TcpListener::from(listener.as_fd().try_clone_to_owned()?);
        Ok(Self { listener, waiting, stopping, empty: CancellationToken::new() })
    }

    /// Cancelled once the process stops and all who had connected have been accepted.
    pub fn emptied(&self) -> CancellationToken {
        self.empty.clone()
    }
}

impl Listener for PatientListener {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        tokio::select! {
            biased;
            () = self.stopping.cancelled() => {}
            accepted = Listener::accept(&mut self.listener) => return accepted,
        }
        while let Ok((stream, address)) = self.waiting.accept() {
            if stream.set_nonblocking(true).is_ok()
                && let Ok(stream) = TcpStream::from_std(stream)
            {
                return (stream, address);
            }
        }
        self.empty.cancel();
        std::future::pending().await
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_had_connected_before_the_stop_is_accepted() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let stopping = CancellationToken::new();
        let mut listener = PatientListener::new(listener, stopping.clone()).unwrap();
        let emptied = listener.emptied();
        let clients: Vec<_> = (0..3).map(|_| net::TcpStream::connect(address).unwrap()).collect();
        stopping.cancel();
        for client in &clients {
            assert!(!emptied.is_cancelled());
            let (_, peer) = listener.accept().await;
            assert_eq!(peer, client.local_addr().unwrap());
        }
        tokio::select! {
            _ = listener.accept() => panic!("nobody else had connected"),
            () = emptied.cancelled() => {}
        }
        drop(listener);
        assert!(net::TcpStream::connect(address).is_err(), "the port is closed");
    }
}
