// Who did it is the account that runs the program, whatever the environment says of it; and an
// account's or machine's name with hostile letters does no harm.

import Glibc
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct IdentityTests {
    @Test("D7: LOGNAME, USER and HOME do not say who somebody is")
    func spoofedEnvironment() throws {
      let office = try Office()
      let account = try #require(
        getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) })
      let id = try #require(try office.tasks().first?.value("id"))
      let store = office.folder.file("store")
      let environment = CleanEnvironment.variables(
        home: "/home/giam-doc",
        and: ["LOGNAME=giam-doc", "USER=giam-doc", "USERNAME=giam-doc", "SUDO_USER=giam-doc"])
      for words in [["done", id], ["note", id, "xong rồi"]] {
        try ChildProcess.run([Tools.thidua, "--store", store] + words, environment: environment)
          .expectSuccess()
      }
      let steps = try office.run("log", "--json").expectSuccess().rows("plan").prefix(2)
      #expect(steps.count == 2)
      for step in steps {
        #expect(step.value("author") == account)
        #expect(step.value("writer")?.hasSuffix("." + account) == true)
      }
      #expect(!(try office.run("log").expectSuccess().standardOutput.contains("giam-doc")))
    }

    private static let canHideNames =
      geteuid() == 0
      && access("/usr/bin/unshare", X_OK) == 0 && access("/usr/bin/setpriv", X_OK) == 0

    @Test(
      "D7: an account and a machine with hostile names leave every output as signs",
      .enabled(if: canHideNames, "needs root, unshare and setpriv"))
    func hostileAccount() throws {
      let office = try Office()
      let folder = office.folder
      let name = "thư\u{1B}]0;x\u{7}\u{202E}ký\u{200B}"
      try folder.write(
        "root:x:0:0::/root:/bin/sh\n\(name):x:4242:4242:\u{9B}2J Bà \u{202E}Lan,,,:/tmp:/bin/sh\n",
        to: "passwd")
      chmod(folder.path, 0o755)
      try ChildProcess.run(["/bin/chmod", "-R", "a+rwX", folder.file("store")]).expectSuccess()
      let id = try #require(try office.tasks().first?.value("id"))
      for words in [
        ["note", id, "chữ"], ["log"], ["log", "--json"], ["log", "--csv"], ["check"],
      ] {
        let output = try ChildProcess.run(
          [
            "/usr/bin/unshare", "-mu", "/bin/sh", "-c",
            """
            mount --bind "$0/passwd" /etc/passwd
            printf 'may\\033[2J\\342\\200\\256' > /proc/sys/kernel/hostname
            exec setpriv --reuid 4242 --regid 4242 --clear-groups "$@"
            """, folder.path, Tools.thidua, "--store", folder.file("store"),
          ] + words, environment: CleanEnvironment.variables(home: "/nonexistent"))
        #expect(output.status == 0, "\(words): \(output.standardError)")
        let text = (output.standardOutput + output.standardError).filter { !$0.isNewline }
          .replacing("\u{FEFF}", with: "")
        #expect(HarmlessText.harmful(in: text).isEmpty, "\(words)")
      }
      #expect(try office.run("log").standardOutput.contains("thư␛]0;x␇<U+202E>ký<U+200B>"))
      let journals = try ChildProcess.run(
        ["/usr/bin/find", folder.file("store"), "-name", "*.jsonl", "-printf", "%f\\n"]
      ).standardOutput.split(separator: "\n")
      #expect(journals.count > 1)
      for journal in journals {
        #expect(journal.wholeMatch(of: /[a-z0-9._-]+\.jsonl/) != nil, "\(journal)")
      }
    }
  }
}
