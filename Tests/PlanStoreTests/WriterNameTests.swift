// Names of journals: safe as file names, readable, and never shared by two people.

import PlanStore
import Testing

@Suite struct WriterNameTests {
  @Test(arguments: [
    ("may1", "lan", "may1.lan"), ("may-1", "nguyen-thi.ha_2", "may-1.nguyen-thi.ha_2"),
    ("", "", "x.x"),
    (String(repeating: "a", count: 64), "b", String(repeating: "a", count: 64) + ".b"),
  ]) func whatIsCleanStaysAsItIs(host: String, user: String, expected: String) {
    #expect(WriterName(host: host, user: user).description == expected)
  }

  @Test(
    "D6, D7: a name that is not clean is made readable and ends in its checksum",
    arguments: [
      ("Lan.Ng", "lan.ng-"), ("Đặng Văn Hùng", "dang-van-hung-"), ("a/b", "a-b-"),
      ("../../etc", "..-..-etc-"), ("\u{1b}[2J", "--2j-"), ("漢", "--"),
    ]) func whatIsNotCleanIsReadableAndEndsInItsChecksum(user: String, beginning: String)
  {
    let name = WriterName(host: "may", user: user).user
    #expect(name.dropLast(4) == beginning)
    #expect(name.suffix(4).allSatisfy { $0.isHexDigit && !$0.isUppercase })
    // Cleaning a clean name changes nothing: the file's name gives the writer back.
    #expect(WriterName(host: "may", user: name).user == name)
  }

  @Test(arguments: [
    ("Hùng", "Hưng"), ("Lan", "lan"), ("a/b", "a-b"), ("Hà", "Hạ"), ("lan", "lân"),
    (String(repeating: "a", count: 65), String(repeating: "a", count: 66)),
    (String(repeating: "a", count: 64), String(repeating: "a", count: 65)),
    (String(repeating: "ư", count: 70) + "1", String(repeating: "ư", count: 70) + "2"),
  ]) func twoNamesAreTwoWriters(a: String, b: String) {
    let names = [a, b].map { WriterName(host: "may", user: $0) }
    #expect(names[0] != names[1])
    #expect(names.allSatisfy { $0.user.utf8.count <= 64 })
  }

  @Test func theHostEndsAtTheFirstDot() {
    let host = WriterName(host: "MAY 1.example.vn", user: "lan").host
    #expect(host.dropLast(4) == "may-1-example-vn-")
  }
}
