// Documents that are no plain text, from the command line: converters present, missing, hanging.

import Glibc
import Testing

extension EndToEnd {
  @Suite struct CommandLineDocumentTests {
    /// The sample as a web page, which pandoc reads.
    private static let page =
      "<!DOCTYPE html><html><body>"
      + SampleDocument.text.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined()
      + "</body></html>"

    @Test func aWebPageIsImportedLikeText() throws {
      let folder = try TemporaryDirectory()
      let file = try folder.write(Self.page, to: "plan.html")
      let output = try run(folder, ["import", file, "--yes"]).expectSuccess()
      #expect(output.standardError == "thidua: \(file): đọc bằng pandoc.\n")
      #expect(try run(folder, ["plans", "--json"]).rows("id").count == 1)
      #expect(Self.leftOvers(in: folder).isEmpty)
    }

    @Test func aMissingProgramIsNamedWithItsPackage() throws {
      let folder = try TemporaryDirectory()
      let page = try folder.write(Self.page, to: "plan.html")
      let pdf = try folder.write("%PDF-1.4 … startxref", to: "plan.pdf")
      for (file, name, package) in [
        (page, "pandoc", "pandoc"), (pdf, "pdfinfo", "poppler-utils"),
      ] {
        let output = try run(folder, ["read", file], path: folder.path)
        #expect(output.status == 3)
        #expect(output.standardOutput.isEmpty)
        #expect(output.standardError.contains(name))
        #expect(output.standardError.contains("sudo apt install \(package)."))
      }
    }

    /// SIGINT and SIGTERM end the program that runs and its children, and take its folder away.
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func aSignalLeavesNothingBehind(signal: Int32) throws {
      let folder = try TemporaryDirectory()
      let child = try startHanging(folder)
      kill(child.pid, signal)
      #expect(child.wait(until: .now + Condition.limit) == 128 + signal)
      #expect(Self.leftOvers(in: folder).isEmpty)
      #expect(Condition.holds { Self.sleepers(folder).isEmpty })
    }

    /// Nothing can be tidied then, but what ran must not run on.
    @Test func killedOutrightItsProgramDiesToo() throws {
      let folder = try TemporaryDirectory()
      let child = try startHanging(folder)
      kill(child.pid, SIGKILL)
      #expect(child.wait(until: .now + Condition.limit) == 128 + SIGKILL)
      #expect(Condition.holds { Self.sleepers(folder).isEmpty })
    }

    @Test func helpTellsFormatsAndLimits() throws {
      let folder = try TemporaryDirectory()
      for command in ["read", "import"] {
        let help = try run(folder, [command, "--help"]).expectSuccess().standardOutput
        for word in [".docx", ".pdf", "TIFF", "20 MB", "100 MB", "--ocr"] {
          #expect(help.contains(word), "\(word) is not in the help of \(command)")
        }
      }
    }

    /// The program at work on a page with a pandoc that never ends, and whose child has left its
    /// process group.
    private func startHanging(_ folder: TemporaryDirectory) throws -> ChildProcess {
      let file = try folder.write(Self.page, to: "plan.html")
      let sleep = folder.file("sleep")
      try ChildProcess.run(["/bin/cp", "/bin/sleep", sleep]).expectSuccess()
      try folder.write(
        "#!/bin/sh\nsetsid \(sleep) 600 & \(sleep) 600 & touch \(folder.file("ready"))\n\(sleep) 600\n",
        to: "pandoc")
      chmod(folder.file("pandoc"), 0o755)
      let child = try ChildProcess.start(
        [Tools.thidua, "read", file], environment: environment(folder, path: folder.path),
        log: folder.file("log"))
      #expect(Condition.holds { folder.read("ready") != nil })
      #expect(Condition.holds { Self.sleepers(folder).count == 3 })
      return child
    }

    /// Processes that run this folder's `sleep`.
    private static func sleepers(_ folder: TemporaryDirectory) -> [String] {
      let listed = try? ChildProcess.run(["/bin/sh", "-c", "ls -l /proc/[0-9]*/exe 2>/dev/null"])
      return (listed?.standardOutput ?? "").split(separator: "\n").map(String.init)
        .filter { $0.contains(folder.file("sleep")) }
    }

    /// Folders of an intake that are still there.
    private static func leftOvers(in folder: TemporaryDirectory) -> [String] {
      let listed = try? ChildProcess.run(["/bin/ls", folder.path])
      return (listed?.standardOutput ?? "").split(separator: "\n").map(String.init)
        .filter { $0.hasPrefix("thidua-") }
    }

    private func environment(_ folder: TemporaryDirectory, path: String?) -> [String] {
      let variables = CleanEnvironment.variables(
        home: folder.path, and: ["THIDUA_LANG=vi", "TMPDIR=" + folder.path])
      return path.map { path in
        variables.filter { !$0.hasPrefix("PATH=") } + ["PATH=" + path]
      } ?? variables
    }

    private func run(
      _ folder: TemporaryDirectory, _ arguments: [String], path: String? = nil
    ) throws -> ChildProcess.Output {
      try ChildProcess.run(
        [Tools.thidua, "--store", folder.file("store"), "--today", Office.today] + arguments,
        environment: environment(folder, path: path))
    }
  }
}
