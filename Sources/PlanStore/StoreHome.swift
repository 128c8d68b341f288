// Where the journals of a place are at home. Who copies a store (cp, rsync, tar, a clone by git, a
// backup) and works on in both copies must not append to one file name in both: of two files with
// one name a plain copy over keeps one, and what stood only in the other would be lost.
//
// So each place bears, in the name of an empty file `home-<number>`, the number of the store's folder
// in which it was made: inode and time of birth, which no copy has and which moving within a file
// system keeps. The file goes along with every copy. Where it names another folder than the store's
// own, the place is a copy there, and each person's steps go into `<writer>~<mark>-1.jsonl`; the mark
// follows from this folder's number, so that no other copy ever appends to that name. All the
// person's sessions share it by its lock, and so do those to come.
//
// It is no member of the records: a person's first journal in a copy must be told apart too, and no
// step grows by it. It is a name and no content: two that were noted apart, in copies made before
// there were such notes, stand side by side after any merge without conflict, and the lesser counts.
// A note that is lost is written anew by the next step. Where locks bind nobody there is none: every
// session has a journal of its own there (OwnJournal.swift).

import Glibc

extension StoreFormat {
  static let homePrefix = "home-"

  /// The numbers of the folders in which the place was made, the one that counts first.
  static func homes(of place: StoreFolder) throws(StoreError) -> [String] {
    try place.names().compactMap { name in
      guard name.hasPrefix(homePrefix) else { return nil }
      let number = name.dropFirst(homePrefix.count)
      return number.utf8.count == 16 && UInt64(number, radix: 16) != nil ? String(number) : nil
    }
  }

  /// The number of a store's folder; nil when it cannot be known.
  static func number(of root: StoreFolder) -> String? {
    let identity = root.files.identity(of: root.descriptor)
    if identity.isEmpty { return nil }
    let hash = Array(identity.utf8).withUnsafeBufferPointer { RecordLine.hash($0) }
    return RecordLine.hex(hash, digits: 16)
  }

  /// Notes in a place that the store with that number is its home. It helps copies to come and
  /// nothing now, so nothing fails when it fails.
  static func noteHome(_ number: String, in place: StoreFolder) {
    guard ((try? place.newFile(homePrefix + number)) ?? nil) != nil else { return }
    // An empty file is on the disk when its name is.
    try? place.synchronize()
  }
}

extension FileStore {
  /// The writer under whose name this session appends where locks bind everybody: the person, or,
  /// where the place is a copy, the person and this copy's mark.
  func homeWriter(in place: StoreFolder) -> String {
    let homes = (try? StoreFormat.homes(of: place)) ?? []
    guard let number, let home = homes.first, home != number else { return writer.description }
    return "\(writer)~\(number.prefix(10))-1"
  }

  /// Notes that the place is at home here, once in a session and unless it says where it is.
  func noteHome(_ state: inout PlaceState, in place: StoreFolder) {
    if state.hasNotedHome { return }
    state.hasNotedHome = true
    if let number, (try? StoreFormat.homes(of: place))?.isEmpty ?? false {
      StoreFormat.noteHome(number, in: place)
    }
  }
}
