// Settings, the built-in typing, the person's editor and the mouse, with the real program in a real
// terminal.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct HandsTests {
    private static func config(_ office: Office) -> String {
      office.folder.file(".config/thidua/config")
    }

    private static func environment(_ office: Office, _ more: String...) -> [String] {
      CleanEnvironment.variables(home: office.folder.path, and: more)
    }

    /// Writes the person's file of settings.
    private static func write(_ text: String, for office: Office) throws {
      try ChildProcess.run(["/bin/mkdir", "-p", office.folder.file(".config/thidua")])
        .expectSuccess()
      _ = try office.folder.write(text, to: ".config/thidua/config")
    }

    @Test func theFileOfSettingsIsWrittenPrivatelyAndKept() throws {
      let office = try Office()
      try office.run("config", "--write").expectSuccess()
      var status = stat()
      #expect(stat(Self.config(office), &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
      let text = try #require(office.folder.read(".config/thidua/config"))
      for name in ["language", "theme", "mouse", "typing", "tone_style", "idle", "leave"] {
        #expect(text.contains("\n\(name) = "), "\(name)")
      }
      try office.run("config", "set", "mouse", "có").expectSuccess()
      let changed = try #require(office.folder.read(".config/thidua/config"))
      #expect(changed == text.replacing("\nmouse = no\n", with: "\nmouse = yes\n"))
      #expect(try office.run("config", "get", "mouse").expectSuccess().standardOutput == "yes\n")
      try office.run("config", "--write").expectSuccess()
      #expect(office.folder.read(".config/thidua/config") == changed)
    }

    @Test func whatIsWrongIsToldWithFileLineAndRemedy() throws {
      let office = try Office()
      try Self.write("muose = yes\nidle = never\n[keys]\ndone = m\nexempt = m\n", for: office)
      let listed = try office.run("config").expectSuccess()
      let faults = listed.standardError.split(separator: "\n")
      #expect(faults.count == 3, "\(listed.standardError)")
      for (place, what) in [(1, "“mouse”"), (2, "10080"), (5, "4")] {
        #expect(
          faults.contains { $0.contains("\(Self.config(office)):\(place): ") && $0.contains(what) },
          "\(place): \(listed.standardError)")
      }
      for words in [
        ["set", "muose", "yes"], ["set", "mouse", "maybe"], ["set"], ["gte", "mouse"],
      ] {
        let refused = try ChildProcess.run(
          office.command("config") + words, environment: Self.environment(office))
        #expect(refused.status == 2, "\(words)")
      }
      // Nothing of it stops any other command.
      try office.run("plans").expectSuccess()
    }

    @Test func anOptionGoesBeforeTheFile() throws {
      let office = try Office()
      try Self.write("idle = 7\ntheme = dark\n", for: office)
      let listed = try office.run("config", "--idle", "3", "--json").expectSuccess()
      #expect(listed.rows("name").first { $0.value("name") == "idle" }?.value("value") == "3")
      let plain = try office.run("config", "--json").expectSuccess().rows("name")
      #expect(plain.first { $0.value("name") == "idle" }?.value("value") == "7")
      #expect(plain.first { $0.value("name") == "idle" }?.value("line") == "1")
    }

    @Test func keysOfTheFileAreObeyedAndTheFileIsFollowed() throws {
      let office = try Office()
      try Self.write("[keys]\nnote = m\n", for: office)
      let sitting = try Sitting(office)
      try sitting.focusTask()
      try sitting.go(by: "m", to: "Ghi chú: ")
      sitting.pty.send("\u{1b}")
      sitting.pty.settle()
      try Self.write("[keys]\nnote = b\n; longer\n", for: office)
      try sitting.go(by: "\u{0c}", to: "Đã đọc lại tệp thiết lập")
      try sitting.go(by: "b", to: "Ghi chú: ")
    }

    @Test func telexTypedAtABareTerminalIsSaved() throws {
      let office = try Office()
      let sitting = try Sitting(office)
      try sitting.focusTask()
      try sitting.go(by: "n", to: "Ghi chú: ")
      let before = sitting.pty.output.count
      sitting.pty.send("\u{1c}")
      try sitting.pty.wait(for: "TELEX", from: before)
      // Word by word: many letters in one read are a paste.
      for keys in ["ddax ", "nhaanj ", "dduowcj ", "windows", "\u{7f}\u{7f}"] {
        sitting.pty.send(keys)
        sitting.pty.settle(milliseconds: 200)
      }
      sitting.pty.send("\r")
      let saved = Condition.holds {
        (try? office.run("log", office.plan).standardOutput)?.contains("“đã nhận được windo”")
          == true
      }
      #expect(saved)
    }

    @Test func aNoteGoesThroughTheEditorAndBack() throws {
      let office = try Office()
      let editor = try office.folder.write(
        """
        #!/bin/sh
        stat -c %a "$1" >"\(office.folder.path)/mode"
        echo "$1" >"\(office.folder.path)/path"
        printf 'dòng thứ hai\\n' >>"$1"
        """, to: "editor")
      chmod(editor, 0o755)
      let sitting = try Sitting(office, environment: Self.environment(office, "EDITOR=\(editor)"))
      try sitting.beginNote("dòng đầu")
      try sitting.go(by: "\u{0f}", to: "Đã lấy văn bản")
      sitting.pty.send("\r")
      let saved = Condition.holds {
        (try? office.run("log", office.plan).standardOutput)?
          .contains("“dòng đầu / dòng thứ hai”") == true
      }
      #expect(saved)
      #expect(office.folder.read("mode") == "600\n")
      let path = try #require(office.folder.read("path")?.dropLast())
      #expect(access(String(path), F_OK) != 0)
      #expect(try office.run("tasks", "--json").standardOutput.contains(#"dòng đầu\ndòng thứ hai"#))
    }

    @Test(arguments: ["exit 3", ": >\"$1\"", "kill -9 $$"])
    func anEditorThatFailsChangesNothing(script: String) throws {
      let office = try Office()
      let editor = try office.folder.write("#!/bin/sh\n\(script)\n", to: "editor")
      chmod(editor, 0o755)
      let sitting = try Sitting(office, environment: Self.environment(office, "EDITOR=\(editor)"))
      try sitting.beginNote("giữ lấy")
      try sitting.go(by: "\u{0f}", to: "giữ nguyên như cũ")
      sitting.pty.send("\r")
      #expect(
        Condition.holds {
          (try? office.run("log", office.plan).standardOutput)?.contains("“giữ lấy”") == true
        })
    }

    @Test func aSessionThatEndsWhileTheEditorRunsTakesItAlong() throws {
      let office = try Office()
      let editor = try office.folder.write("#!/bin/sh\nsleep 60\n", to: "editor")
      chmod(editor, 0o755)
      let sitting = try Sitting(office, environment: Self.environment(office, "EDITOR=\(editor)"))
      try sitting.beginNote("dở dang")
      sitting.pty.send("\u{0f}")
      #expect(Condition.holds { Processes.naming(editor).count > 0 })
      kill(sitting.pid, SIGTERM)
      _ = try sitting.pty.waitForEnd()
      #expect(Condition.holds { Processes.naming(editor).isEmpty })
      #expect(try office.drafts().contains("dở dang"))
    }

    @Test func theMouseIsTurnedOnBySettingAndOffWhateverHappens() throws {
      let office = try Office()
      let on = "\u{1b}[?1006h"
      let off = "\u{1b}[?1000l"
      let without = try Sitting(office)
      #expect(!without.pty.text().contains(on))
      without.pty.send("q")
      _ = try without.pty.waitForEnd()
      try Self.write("mouse = yes\n", for: office)
      for signal in [SIGTERM, SIGKILL, SIGSEGV, 0] {
        let sitting = try Sitting(office)
        #expect(sitting.pty.text().contains(on))
        let before = sitting.pty.output.count
        if signal == 0 { sitting.pty.send("q") } else { kill(sitting.pid, signal) }
        _ = try sitting.pty.waitForEnd()
        #expect(
          Condition.holds {
            sitting.pty.read()
            return sitting.pty.text(since: before).contains(off)
          }, "\(signal)")
      }
    }

    @Test(arguments: ["screen-256color", "xterm-256color"])
    func reportsOfTheMouseAreNeverKeys(kind: String) throws {
      let office = try Office()
      let environment = Self.environment(office).map { $0.hasPrefix("TERM=") ? "TERM=\(kind)" : $0 }
      let sitting = try Sitting(office, environment: environment)
      try sitting.beginNote("=")
      for _ in 0..<3 {
        sitting.pty.send("\u{1b}[<0;10;5M\u{1b}[<0;10;5m\u{1b}[<65;3;4M\u{1b}[M !!")
        sitting.pty.settle()
      }
      sitting.pty.send("x\r")
      #expect(
        Condition.holds {
          (try? office.run("log", office.plan).standardOutput)?.contains("“=x”") == true
        })
    }
  }
}
