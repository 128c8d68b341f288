// What `thidua doctor` says: each finding is one sentence, and where something is to be changed a
// second one with the very command or line.

/// The parts of an examination.
package enum DoctorPart: String, Sendable, CaseIterable {
  case person, terminal, machine, store, ssh
}

/// How much a finding matters.
package enum DoctorLevel: String, Sendable {
  /// Nothing is to be done.
  case fine
  /// Something would be better; all works without it.
  case advice
  /// Something is to be changed.
  case change
}

/// What a name in the store's folder is that should be a file or folder.
package enum PlantedWord: String, Sendable { case link, hardLink, pipe, device, socket }

/// What kind of file system a store lies on.
package enum FileSystemWord: Equatable, Sendable {
  case local(String), network(String), memory, overlay
}

/// A finding.
package enum DoctorText: Equatable, Sendable {
  // Who works.
  case person(account: String, number: Int, name: String, writer: String)
  case accountWithoutName(Int)
  case nameRefused(String)
  case notInGroup(account: String, group: String)
  // The terminal.
  case noTerminal
  case terminal(name: String, colors: Int, columns: Int, rows: Int)
  case terminalUnset
  case terminalUnknown(String)
  case terminalSmall(columns: Int, rows: Int, needColumns: Int, needRows: Int)
  case letters
  case locale(String)
  case localeMissing(String)
  case localeNotUTF8(String)
  case noUTF8
  case messagesFromOthers
  // The machine.
  case clock(Int)
  case clockWrong(Int)
  /// A file of the store is newer than this clock, by so many minutes.
  case clockBehind(minutes: Int, path: String)
  case zone
  case zoneUnknown(String)
  case programs
  case programMissing(program: String, formats: String, packages: String)
  case modelMissing
  case noCoreFiles
  case corePattern(String)
  case backtrace(String)
  // The store.
  case storeAbsent(String)
  case storeUnusable(String)
  case store(path: String, owner: String, group: String, mode: String)
  case onlyReading(path: String, owner: String)
  case writableByAll(String)
  case foldersWithoutSetgid(count: Int, first: String, store: String)
  case notForGroup(count: Int, first: String, store: String)
  case otherGroup(count: Int, first: String, group: String, store: String)
  case privateUnderShared(count: Int, first: String)
  case accessList(String)
  case planted(String, PlantedWord)
  case storeFilesFine(Int)
  case fileSystem(FileSystemWord)
  case locks
  case noLocks(SystemReason)
  case mountedReadOnly(String)
  case room(megabytes: Int)
  case littleRoom(megabytes: Int, path: String)
  case fewFiles(Int, path: String)
  case writersDistrusted(path: String, WritersDistrustText)
  // ssh.
  case noServer
  case settingsRead(String)
  case settingsUnreadable(String)
  case settingsFine
  case maxStartups(String)
  case clientAlive
  case acceptEnv(String)
  case userEnvironment
  case userCommands
  case strictModes
  case forwarding(file: String, line: Int)
  /// The same in a block of the server's settings.
  case forcedForwarding(file: String, line: Int)
  case keyNotRestricted(file: String, line: Int)
  case keyWithShell(file: String, line: Int)
  case keysWritable(String)
  case shellReadsFiles(account: String, shell: String)
  case keysFine(file: String, count: Int)
}

/// The rest of what an examination says.
package enum DoctorFrameText: Equatable, Sendable {
  case part(DoctorPart)
  case allFine
  /// How many things are to be changed, and how many would be better.
  case toChange(Int, advice: Int)
}

extension Wording {
  /// What was found, and what to do about it (nil: nothing).
  package func callAsFunction(_ text: DoctorText) -> (found: String, remedy: String?) {
    switch language {
    case .vietnamese: (VietnameseDoctor.found(text), VietnameseDoctor.remedy(text))
    case .english: (EnglishDoctor.found(text), EnglishDoctor.remedy(text))
    }
  }

  /// The text in this language.
  package func callAsFunction(_ text: DoctorFrameText) -> String {
    switch language {
    case .vietnamese: VietnameseDoctor.text(text)
    case .english: EnglishDoctor.text(text)
    }
  }
}
