// Sockets on this machine's own address, and a wire that can be cut in ways that a program cannot
// ask of a real one.

import Glibc
import Synchronization

/// Sockets on 127.0.0.1.
enum Loopback {
  /// A socket with a port that the kernel has just given out.
  static func bound() throws -> (handle: Int32, port: UInt16) {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
    var address = address(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withSocketAddress(&address) {
      bind(handle, $0, length) == 0 && getsockname(handle, $0, &length) == 0
    }
    guard isBound else {
      close(handle)
      throw Sshd.Failure(description: "no free port: errno \(errno)")
    }
    return (handle, UInt16(bigEndian: address.sin_port))
  }

  /// A connection; nil when nobody listens.
  static func connected(to port: UInt16) -> Int32? {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
    var address = address(port: port)
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    if withSocketAddress(&address, { connect(handle, $0, length) == 0 }) { return handle }
    close(handle)
    return nil
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }

  private static func withSocketAddress<Value>(
    _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> Value
  ) -> Value {
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body)
    }
  }
}

/// A wire to a server for one connection: it carries both ways until it is cut.
final class Wire: Sendable {
  private enum State { case whole, blackHole, over }

  /// Where the client connects.
  let port: UInt16
  private let listener: Int32
  private let target: UInt16
  private let state = Mutex(State.whole)
  private let ends = Mutex<[Int32]>([])

  init(to target: UInt16) throws {
    (listener, port) = try Loopback.bound()
    self.target = target
    guard listen(listener, 1) == 0 else {
      throw Sshd.Failure(description: "nobody can listen: errno \(errno)")
    }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Wire>.fromOpaque(pointer).takeRetainedValue().carry()
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    pthread_detach(thread)
  }

  /// From now on nothing arrives at either end, and neither is told.
  func swallow() { state.withLock { $0 = .blackHole } }

  /// Breaks the connection to the server with a reset.
  func reset() {
    var abrupt = linger(l_onoff: 1, l_linger: 0)
    let length = socklen_t(MemoryLayout<linger>.size)
    ends.withLock { ends in
      if let server = ends.last {
        setsockopt(server, SOL_SOCKET, SO_LINGER, &abrupt, length)
      }
    }
    end()
  }

  /// Takes the wire away.
  func end() { state.withLock { $0 = .over } }

  private func carry() {
    defer { ends.withLock { $0.forEach { close($0) } } }
    var waiting = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 20) == 0 {
      if state.withLock({ $0 }) == .over {
        close(listener)
        return
      }
    }
    let client = accept(listener, nil, nil)
    close(listener)
    guard let server = Loopback.connected(to: target) else {
      close(client)
      return
    }
    ends.withLock { $0 = [client, server] }
    carry(between: client, and: server)
  }

  private func carry(between client: Int32, and server: Int32) {
    var polled = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var block = [UInt8](repeating: 0, count: 65_536)
    while state.withLock({ $0 }) != .over {
      guard state.withLock({ $0 }) == .whole else {
        poll(nil, 0, 20)
        continue
      }
      poll(&polled, 2, 20)
      for (index, other) in [server, client].enumerated() where polled[index].revents != 0 {
        let count = read(polled[index].fd, &block, block.count)
        guard count > 0, write(other, block, count) == count else { return }
      }
    }
  }
}
