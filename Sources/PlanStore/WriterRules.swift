// Who may write into a store under which name. The store's owner may name anybody; everybody else is
// who his account says, unless the file `writers` in the store's folder says otherwise:
//
//   # account [+ code] = the name that is shown
//   lan = Nguyễn Thị Lan
//   vanthu + vt1 = Trần Văn Bình
//   vanthu + *
//
// The first line names an account. The second lets the account `vanthu` act as `vt1`, which is shown
// as "Trần Văn Bình": one account, one key of ssh for each person. The third lets it take any name.
// The file counts only when nobody but its owner can have written it, and that owner is root or the
// owner of the folder.

import VietnameseText

/// What a store's folder says of the names under which people write.
package struct WriterRules: Equatable, Sendable {
  /// Why the file `writers` is not believed.
  package enum Distrust: Equatable, Sendable {
    /// Its owner is neither root nor the folder's.
    case owner
    /// Others than its owner may write it.
    case mode
    /// It is a link, has several names, or is no file.
    case notPlain
    /// A line that is none of the three; from 1.
    case line(Int)
    case unreadable
  }

  /// One line of the file.
  struct Line: Equatable {
    var account: String
    /// Nil for the account itself, "*" for any.
    var code: String?
    /// Empty when the line gives none.
    var name: String
  }

  package static let fileName = "writers"
  private static let limit = 1 << 20

  /// Whether the user of this process owns the store's folder.
  package let isOwner: Bool
  /// Why the file is there and not believed; nil when all is well.
  package private(set) var distrust: Distrust?
  private(set) var lines: [Line] = []

  /// The rules of the store at `path`; nil when there is no folder.
  package static func read(
    _ path: String, files: any FileSystem = RealFileSystem()
  ) -> WriterRules? {
    guard let root = try? files.openDirectory(path, in: nil) else { return nil }
    return WriterRules(StoreFolder(root, path: "", files: files))
  }

  init?(_ root: StoreFolder) {
    guard let folder = try? root.status() else { return nil }
    isOwner = folder.owner == root.files.effectiveUser
    do throws(StoreError) {
      guard let file = try root.file(Self.fileName, .read) else { return }
      let status = try file.status()
      if status.links > 1 {
        distrust = .notPlain
      } else if status.owner != 0, status.owner != folder.owner {
        distrust = .owner
      } else if status.mode & 0o022 != 0 {
        distrust = .mode
      } else {
        take(try file.bytes(from: 0, limit: Self.limit))
      }
    } catch .refused {
      distrust = .notPlain
    } catch {
      distrust = .unreadable
    }
  }

  /// The rules that a text gives, for whoever does not own the folder.
  init(text: String) {
    isOwner = false
    take(Array(text.utf8))
  }

  /// The name that is shown for an account, or for one that acts as `code`; nil when no line gives
  /// it. The code counts letter by letter.
  package func name(of account: String, as code: String?) -> String? {
    let found = lines.first { $0.account == account && $0.code == code && $0.code != "*" }
    guard let found else { return nil }
    return found.name.isEmpty ? code ?? account : found.name
  }

  /// Whether the account may take any name.
  package func isFree(_ account: String) -> Bool {
    isOwner || lines.contains { $0.account == account && $0.code == "*" }
  }

  private mutating func take(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      distrust = .unreadable
      return
    }
    for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let words = Self.trimmed(line)
      if words.isEmpty || words.hasPrefix("#") { continue }
      guard let line = Line(words) else {
        distrust = .line(place + 1)
        lines = []
        return
      }
      lines.append(line)
    }
  }

  fileprivate static func trimmed(_ text: some StringProtocol) -> String {
    let front = text.drop { $0.isWhitespace }
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(front[...last])
  }
}

extension WriterRules.Line {
  /// The line's parts; nil when it has no account, or a code or name that is empty.
  fileprivate init?(_ text: String) {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let who = halves[0].split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    account = WriterRules.trimmed(who[0])
    code = who.count > 1 ? VietnameseNormalization.composed(WriterRules.trimmed(who[1])) : nil
    name = halves.count > 1 ? VietnameseNormalization.composed(WriterRules.trimmed(halves[1])) : ""
    let isNamed = halves.count == 1 || !name.isEmpty
    guard !account.isEmpty, code != "", isNamed, code != nil || halves.count > 1 else {
      return nil
    }
  }
}
