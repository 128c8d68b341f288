// The file of names: who may write under which one.

import PlanModel
import Testing

@testable import PlanStore

@Suite struct WriterRulesTests {
  private static let text = """
    # người của phòng
    lan = Nguyễn Thị Lan
    vanthu + vt1 = Trần Văn Bình
    vanthu+vt2=Lê Thị Cúc

    truc + *
    thu + k
    """

  @Test func linesNameAccountsAndCodes() {
    let rules = WriterRules(text: Self.text)
    #expect(rules.distrust == nil)
    #expect(rules.name(of: "lan", as: nil) == "Nguyễn Thị Lan")
    #expect(rules.name(of: "vanthu", as: "vt1") == "Trần Văn Bình")
    #expect(rules.name(of: "vanthu", as: "vt2") == "Lê Thị Cúc")
    #expect(rules.name(of: "thu", as: "k") == "k")
    #expect(rules.name(of: "vanthu", as: nil) == nil)
    #expect(rules.name(of: "lan", as: "vt1") == nil)
    #expect(rules.name(of: "vanthu", as: "VT1") == nil)
    #expect(rules.name(of: "truc", as: "*") == nil)
    #expect(rules.isFree("truc"))
    #expect(!rules.isFree("vanthu"))
  }

  @Test func decomposedLettersAreTheSame() {
    let rules = WriterRules(text: "vanthu + hà = Hà\u{300}")
    #expect(rules.name(of: "vanthu", as: "hà") != nil)
  }

  @Test(arguments: ["lan", "= Lan", "vanthu + = Bình", "lan =", "lan = \n", " + x = y"])
  func aLineOfAnotherFormMakesTheFileWorthNothing(line: String) {
    let rules = WriterRules(text: "vanthu + vt1 = Bình\n" + line)
    #expect(rules.distrust == .line(2))
    #expect(rules.name(of: "vanthu", as: "vt1") == nil)
  }

  @Test func aStoreMayBeMadeWhereTheFileIsAlready() throws {
    let folder = try TemporaryFolder()
    let files = RealFileSystem()
    try files.makeDirectory(folder.path + "/store", in: nil)
    try folder.write("store/writers", "lan = Lan\n")
    let store = try folder.store()
    #expect(store.check().isEmpty)
    #expect(WriterRules.read(folder.path + "/store")?.name(of: "lan", as: nil) == "Lan")
  }

  @Test func theAccountStandsInEveryRecord() throws {
    let folder = try TemporaryFolder()
    let account = Account(number: 1_001, name: "vanthu")
    let store = try FileStore.open(
      folder.path + "/store", writer: Sample.alice, account: account, create: true)
    _ = try store.createPlan(
      preferredID: Sample.planID(), firstBatch: Sample.first(), source: Sample.source)
    _ = try store.commit(Sample.note("x"), to: Sample.place())
    let records = try folder.store(Sample.bob).records(of: Sample.place())
    #expect(records.map(\.account) == [account, account])
    #expect(try store.load(Sample.planID()).notices.isEmpty)
    let bob = try folder.store(Sample.bob)
    _ = try bob.commit(Sample.note("y"), to: Sample.place())
    #expect(try bob.records(of: Sample.place()).map(\.account) == [account, account, nil])
  }
}
