// The journal that this session appends to. Where locks bind everybody it is the person's, shared by all
// his sessions; where there are none, or one machine's do not bind another, it is one that no other
// session writes: two that append to one file at once, each where it believes the end to be, write over
// each other.
//
// Such a journal bears the person's name, `~`, a mark of this running system, this mount and the
// place's path, `-` and a number. The number is taken by making `<name>.lock` beside the journals' folder with O_EXCL, which is
// exclusive everywhere; it is given back at the end, and a session that is killed takes it along.
// Within one system and mount a later session sees every byte of an earlier one, so it may go on in
// its journal; across two mounts that is not sure, and the mark keeps them apart. In a copy of a store
// the person's journal is not at home; StoreHome.swift says what stands for it.

import Glibc
import PlanModel

/// A journal that this session may append to, open.
struct OwnJournal {
  let writer: String
  let file: StoreFile
  let lock: JournalLock
  var name: String { Journal.fileName(of: writer) }
}

/// The right to a journal of one's own, given back when the last reference goes.
final class JournalClaim: Sendable {
  let writer: String
  private let folder: StoreFolder

  /// Takes the right to the journal of `writer`; nil when another session has it.
  init?(_ writer: String, in folder: StoreFolder) throws(StoreError) {
    guard try folder.newFile(Self.name(writer)) != nil else { return nil }
    self.writer = writer
    self.folder = folder
  }

  deinit { try? folder.remove(Self.name(writer)) }

  private static func name(_ writer: String) -> String { writer + ".lock" }
}

extension FileStore {
  private static let mostClaims = 100_000

  /// Opens the journal that this session may append to, made when there is none.
  func ownJournal(
    _ state: inout PlaceState, in journals: StoreFolder, of place: StoreFolder
  ) throws(StoreError) -> OwnJournal {
    if state.claim != nil || areLocksShared {
      let writer = state.claim?.writer ?? state.ownWriter ?? homeWriter(in: place)
      let own = try journal(of: writer, in: journals, of: place)
      if state.claim == nil, own.lock == .held { noteHome(&state, in: place) }
      if own.lock == .held || state.claim != nil { return own }
    }
    let claim = try claimedJournal(in: place)
    state.claim = claim
    return try journal(of: claim.writer, in: journals, of: place)
  }

  private func journal(
    of writer: String, in journals: StoreFolder, of place: StoreFolder
  ) throws(StoreError) -> OwnJournal {
    let note = writer + ".lock"
    let (file, lock) = try locked(Journal.fileName(of: writer), in: journals) {
      LockHolder.read(note, in: place)
    }
    return OwnJournal(writer: writer, file: file, lock: lock)
  }

  private func claimedJournal(in place: StoreFolder) throws(StoreError) -> JournalClaim {
    let mark = try mark(of: place)
    for number in 1...Self.mostClaims {
      if let claim = try JournalClaim("\(writer)~\(mark)-\(number)", in: place) { return claim }
    }
    throw .busy(path: place.path(of: "\(writer)~\(mark)-1.lock"), nil)
  }

  private func mark(of place: StoreFolder) throws(StoreError) -> String {
    let system = files.systemIdentity
    // Not knowing the system, this session trusts no other's journal.
    let known = system.isEmpty ? "\(files.time) \(files.processNumber)" : system
    let text = "\(known) \(try place.status().device) \(files.location(of: place.descriptor))"
    return RecordLine.hex(UInt64(CRC32C.of(Array(text.utf8)) & 0xFF_FFFF), digits: 6)
  }
}
