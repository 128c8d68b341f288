// A long text in the person's own editor: a private file, the editor in the foreground of the
// terminal, and what it leaves in the file. Whatever goes wrong, the text stays as it was.

import CProcess
import DocumentIntake
import Glibc
import SecretariatUI
import Wording

/// The editor that the person's environment names.
enum OutsideEditor {
  /// What became of the text.
  struct Outcome: Equatable {
    /// Nil when nothing is to change.
    var text: String?
    var message: String
  }

  /// Tried in this order where neither VISUAL nor EDITOR is set.
  private static let usual = ["editor", "nano", "vi"]
  private static let pollMicroseconds: UInt32 = 20_000

  /// Edits the text; returns when the editor has ended, or the session must.
  static func edit(_ text: String, _ wording: Wording, mustEnd: () -> Bool) -> Outcome {
    guard let words = command() else {
      let name = Surroundings.variable("VISUAL") ?? Surroundings.variable("EDITOR") ?? "editor"
      return Outcome(
        message: wording(TypingText.editorNotStarted(program: name, .noSuchFile)))
    }
    do throws(IntakeFault) {
      let folder = try PrivateFolder()
      let file = try folder.write(Array((text + "\n").utf8), to: "ghi-chu.txt")
      return run(words + [file], wording, mustEnd) ?? taken(from: file, by: words[0], wording)
    } catch {
      return Outcome(message: wording(TypingText.editorNoFile(reason(of: error))))
    }
  }

  /// The words of the editor's call, the first an absolute path; nil when there is none.
  private static func command() -> [String]? {
    let named = Surroundings.variable("VISUAL") ?? Surroundings.variable("EDITOR")
    for line in named.map({ [$0] }) ?? usual {
      guard var words = WordSplitter.words(of: line), let name = words.first else { continue }
      guard !name.hasPrefix("/") else { return words }
      guard let path = Toolbox.ofProcess.helper(name) else { continue }
      words[0] = path
      return words
    }
    return nil
  }

  /// Runs the editor; nil when it has ended well.
  private static func run(
    _ words: [String], _ wording: Wording, _ mustEnd: () -> Bool
  ) -> Outcome? {
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: Int32 = 0
    let failed = cproc_spawn_foreground(&arguments, environ, STDIN_FILENO, &process)
    guard failed == 0 else {
      let reason = SystemReason(errno: failed)
      return Outcome(message: wording(TypingText.editorNotStarted(program: words[0], reason)))
    }
    let status = wait(for: process, mustEnd)
    cproc_take_foreground(STDIN_FILENO, 0)
    guard status != 0 else { return nil }
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return Outcome(message: wording(TypingText.editorFailed(program: words[0], status: Int(code))))
  }

  /// Waits until the editor has ended. One that stops itself goes on at once: there is no shell here
  /// that could continue it.
  private static func wait(for process: Int32, _ mustEnd: () -> Bool) -> Int32 {
    var status: Int32 = 0
    var isTold = false
    while true {
      let found = waitpid(process, &status, WNOHANG | WUNTRACED)
      if found == process {
        guard status & 0xFF == 0x7F else { return status }
        cproc_take_foreground(STDIN_FILENO, process)
        kill(-process, SIGCONT)
      } else if found < 0, errno != EINTR {
        return -1
      }
      if !isTold, mustEnd() {
        isTold = true
        kill(-process, SIGHUP)
        kill(-process, SIGCONT)
      }
      usleep(pollMicroseconds)
    }
  }

  private static func taken(from file: String, by program: String, _ wording: Wording) -> Outcome {
    guard let bytes = try? SourceBytes.read(file, limit: TextField.limit * 8) else {
      return Outcome(message: wording(TypingText.editorTooLong(TextField.limit)))
    }
    var text = String(decoding: bytes, as: UTF8.self)
    while text.last?.isNewline == true { text.removeLast() }
    if text.allSatisfy(\.isWhitespace) { return Outcome(message: wording(TypingText.editorEmpty)) }
    if text.count > TextField.limit {
      return Outcome(message: wording(TypingText.editorTooLong(TextField.limit)))
    }
    return Outcome(text: text, message: wording(TypingText.editorTaken(program: program)))
  }

  private static func reason(of fault: IntakeFault) -> SystemReason {
    if case .noRoom(let errno) = fault { SystemReason(errno: errno) } else { .inputOutput }
  }
}
