// The written form of reviews: everything comes back, what is damaged or newer is told and never
// written over, and the form of today stays readable for ever.

import Glibc
import PlanModel
import TestSupport
import Testing

@testable import PlanStore

@Suite struct ReviewCodingTests {
  private static let path = "reviews/kh-moi/review-2"
  private static let file = "store/" + path

  private func bytes(_ review: ImportReview) throws -> [UInt8] {
    let summary = ReviewSummary(
      id: Sample.reviewID, revision: 2, of: review, fingerprint: Sample.source.fingerprint)
    return try ReviewFile.bytes(of: review, as: summary, by: Sample.alice)
  }

  private func read(_ bytes: [UInt8]) throws(StoreError) -> ReviewFile {
    try ReviewFile(bytes, of: Sample.reviewID, revision: 2, path: Self.path)
  }

  @Test func everythingComesBack() throws {
    var review = Sample.fullReview
    for origin in [review.origin, .earlierPlan(try Sample.planID())] {
      for target in [review.target, .newPlan(suggested: try Sample.planID())] {
        (review.origin, review.target) = (origin, target)
        let found = try read(bytes(review))
        review.lines = []
        #expect(found.review == review)
        #expect(!found.isNewer)
      }
    }
    let bare = ImportReview(
      target: review.target, origin: review.origin, lines: [], profile: PlanProfile(),
      proposals: [])
    #expect(try read(bytes(bare)).review == bare)
  }

  @Test(arguments: Handwork.allCases) func whatAPersonWroteComesBack(_ handwork: Handwork) throws {
    var review = Sample.fullReview
    review.proposals[1].handwork = handwork
    #expect(try read(bytes(review)).review.proposals.map(\.handwork)[..<3] == [nil, handwork, nil])
  }

  // If this test fails, reviews saved before would no longer open: give new things new names.
  @Test func theFormOfVersionOneIsPinned() throws {
    var review = Sample.fullReview
    review.profile = PlanProfile()
    review.oldProfile = PlanProfile()
    review.proposals[2].old = nil
    review.proposals[2].new = .task(Sample.task(7))
    review.warnings.removeLast(review.warnings.count - 1)
    #expect(
      String(decoding: try bytes(review), as: UTF8.self) == """
        {"review":1,"n":2,"w":"may1.lan","by":"Lan","t":1790000000000,\
        "target":{"revisionOf":"kh-2026"},"origin":{"document":"kế hoạch.docx"},"title":"",\
        "subject":"","progress":{"open":1,"accepted":1,"refused":1},"plan":"kh-2026",\
        "text":"3a4951a77800e2cbddf938b6f543fc6a845feba3ea02144962e59a958db4a922",\
        "body":991,"bodyCRC":"8ce76add","crc":"a5776a0c"}
        {"profile":{"paperKind":"","subject":"","movementKind":"regular","status":"running"},\
        "facts":[{"field":"number","line":2,"confidence":"doubtful"},\
        {"field":"signer","line":90,"confidence":"likely"}],\
        "proposals":[{"id":1,"new":{"section":{"id":2,"parent":1,"rank":2,"number":"1.1",\
        "lines":{"first":1,"last":2}}},"decision":"open","confidence":"likely"},\
        {"id":2,"old":{"phase":{"id":1,"rank":1,"name":"Đợt 1","line":12}},\
        "decision":"refused","confidence":"doubtful"},\
        {"id":3,"new":{"task":{"id":7,"rank":7,"words":"Nộp báo cáo sơ kết","kind":"report"}},\
        "decision":"accepted","confidence":"certain","taken":true},\
        {"id":9,"new":{"quota":{"id":1,"rank":1,"form":"Giấy khen","kind":"award",\
        "collective":{"min":1,"max":3},"line":40}},"decision":"open","confidence":"certain"}],\
        "unplaced":[{"line":2,"text":"Phát động"}],\
        "warnings":[{"line":1,"code":"invalid-date","text":"31/02/2026"}],\
        "outsiders":["Ban chấp hành","Tổ thư ký"],"notices":["đọc bằng tesseract, 3 trang"]}

        """)
  }

  @Test func noFlippedBitPasses() throws {
    let whole = try bytes(Sample.review())
    let original = try read(whole).review
    for index in whole.indices.dropLast() {
      for bit in 0..<8 {
        var flipped = whole
        flipped[index] ^= 1 << UInt8(bit)
        if let found = try? read(flipped) { #expect(found.review == original) }
      }
    }
    for count in whole.indices {
      #expect(throws: StoreError.damagedReview(path: Self.path)) {
        try read(Array(whole[..<count]))
      }
    }
    #expect(throws: StoreError.damagedReview(path: Self.path)) { try read(whole + whole) }
  }

  @Test func renamedRevisionIsNotTakenForAnother() throws {
    let whole = try bytes(Sample.review())
    #expect(throws: StoreError.damagedReview(path: "p")) {
      try ReviewFile(whole, of: Sample.reviewID, revision: 3, path: "p")
    }
  }

  @Test func damagedReviewIsToldAndNeverWrittenOver() throws {
    let disk = try Sample.diskWithReview()
    var damaged = try #require(disk.content(Self.file))
    damaged[damaged.count - 20] ^= 1
    disk.setContent(Self.file, damaged)
    let store = try Sample.open(disk)
    let error = StoreError.damagedReview(path: Self.path)
    #expect(throws: error) { try store.review(Sample.reviewID) }
    #expect(throws: error) { try store.saveReview(Sample.review(), as: Sample.reviewID, over: 2) }
    #expect(try store.source(ofReview: Sample.reviewID) == Sample.source)
    let folder = "reviews/kh-moi"
    #expect(store.check() == [CheckFinding(.problem, folder, .unreadable(error))])
    #expect(disk.content(Self.file) == damaged)
    disk.unlink(Self.file)
    #expect(try store.review(Sample.reviewID).review == Sample.review())
    #expect(try store.saveReview(Sample.review("ba"), as: Sample.reviewID, over: 1) == 2)
  }

  @Test func damagedHeaderLeavesTheOtherReviewsListed() throws {
    let disk = try Sample.diskWithReview()
    let store = try Sample.open(disk)
    let other = try store.createReview(
      Sample.review(), preferredID: Sample.reviewID, source: Sample.source)
    disk.setContent(Self.file, Array("{}".utf8))
    let listed = try store.reviews()
    #expect(
      listed.first == .unreadable(Sample.reviewID, .damagedReview(path: Self.path)))
    #expect(listed.map(\.id) == [Sample.reviewID, other.id])
    #expect(try store.review(ofText: Sample.source.text)?.id == other.id)
  }

  @Test func changedDocumentIsTold() throws {
    let disk = try Sample.diskWithReview()
    let store = try Sample.open(disk)
    let path = "reviews/kh-moi/source/document.txt"
    disk.setContent("store/" + path, Array("KẾ HOẠCH\n\nPhát động\n".utf8))
    #expect(throws: StoreError.damagedReview(path: path)) { try store.review(Sample.reviewID) }
    disk.setContent("store/" + path, [0xFF])
    #expect(throws: StoreError.notText(path: path)) { try store.review(Sample.reviewID) }
    disk.unlink("store/" + path)
    #expect(throws: StoreError.incomplete(path: path)) { try store.review(Sample.reviewID) }
    #expect(store.check().map(\.severity) == [.problem])
  }

  private func sealed(_ header: String, _ body: String) -> [UInt8] {
    let body = Array((body + "\n").utf8)
    let checksum = RecordLine.hex(UInt64(CRC32C.of(body)), digits: 8)
    return RecordLine.sealed(
      Array((header + #","body":\#(body.count),"bodyCRC":"\#(checksum)"}"#).utf8)) + body
  }

  private func header(version: Int = 1, more: String = "") -> String {
    #"{"review":\#(version),"n":2,"target":{"newPlan":"a"},"origin":{"document":"b"},"#
      + #""title":"","subject":"","progress":{"open":0,"accepted":0,"refused":0},"#
      + #""text":"\#(Sample.source.fingerprint)"\#(more)"#
  }

  private static let profile =
    #"{"profile":{"paperKind":"","subject":"","movementKind":"regular","status":"running"}"#

  @Test func newerReviewIsShownAndNotSaved() throws {
    let cases = [
      sealed(header(version: 2), Self.profile + "}"),
      sealed(header(more: #","room":"a""#), Self.profile + "}"),
    ]
    for bytes in cases {
      let disk = try Sample.diskWithReview()
      disk.setContent(Self.file, bytes)
      let store = try Sample.open(disk)
      let reason = ReadOnlyReason.newerVersion(path: Self.path, line: 1)
      #expect(try store.review(Sample.reviewID).readOnly == reason)
      #expect(throws: StoreError.readOnly(reason)) {
        try store.saveReview(Sample.review(), as: Sample.reviewID, over: 2)
      }
      #expect(disk.content(Self.file) == bytes)
      guard case .readable(let summary)? = try store.reviews().first else { throw BadSample() }
      #expect(summary.isNewer)
      #expect(store.check() == [CheckFinding(.notice, Self.path, line: 1, .newerRecord)])
    }
    #expect(try read(sealed(header(), Self.profile + #","votes":3}"#)).isNewer)
  }

  @Test func whatOnlyANewerVersionUnderstandsIsNotTakenForDamage() throws {
    let texts = [
      (#"{"review":2,"n":2"#, "{}"), (header(), "{}"),
      (header(), Self.profile + #","proposals":[{"id":1,"decision":"asked"}]}"#),
    ]
    for (header, body) in texts {
      #expect(throws: StoreError.newerReview(path: Self.path)) { try read(sealed(header, body)) }
    }
  }

  @Test func longSubjectIsListed() throws {
    let disk = try Sample.disk()
    let store = try Sample.open(disk)
    var review = Sample.review()
    review.profile.subject = String(repeating: "phát động ", count: 20_000)
    _ = try store.createReview(review, preferredID: Sample.reviewID, source: Sample.source)
    guard case .readable(let summary)? = try store.reviews().first else { throw BadSample() }
    #expect(summary.subject == review.profile.subject)
  }
}
