// Whatever is done to a document, taking the whole review gives the plan that a fresh import would
// give, and refusing it leaves the plan as it was.

import PlanModel
import PlanReader
import TestSupport
import Testing
import VietnameseText

@Suite struct RevisionPropertyTests {
  @Test(arguments: 0..<60)
  func aRevisionIsAFreshImportWithTheOldIdentities(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let old = RevisionSample.text
    let new = Self.edited(old, using: &random)
    let plan = try RevisionSample.plan(old)
    let review = try RevisionSample.review(plan, new: new)
    #expect(plan.taking(review).said == (try RevisionSample.plan(new)).said, "\(new)")
    #expect(
      Set(plan.taking(review, accepting: .refused).said) == Set(plan.said), "\(new)")
    let ids = review.proposals.compactMap { $0.row?.asTask?.id }
    #expect(Set(ids).count == ids.count)
  }

  @Test(.needsSeeds, arguments: ["000", "001", "002", "003", "004"])
  func realPlansAreRevisedTheSameWay(number: String) throws {
    let old = try Seeds.reading(number)
    let plan = try RevisionSample.plan(old)
    #expect(RevisionSummary(try RevisionSample.review(plan, old, old)).isUnchanged)
    for seed in 0..<5 {
      var random = SplitMix(seed: UInt64(seed))
      let new = DocumentReader.read(text: Self.mangled(old.lines, using: &random))
      let review = try RevisionSample.review(plan, old, new)
      let (revised, fresh) = (plan.taking(review).said, try RevisionSample.plan(new).said)
      #expect(revised == fresh, "\(seed): \(Self.difference(revised, fresh))")
      #expect(Set(plan.taking(review, accepting: .refused).said) == Set(plan.said))
    }
  }

  /// Lines of the body dropped, moved and given other figures, headings too.
  private static func mangled(_ lines: [String], using random: inout SplitMix) -> String {
    var lines = lines
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let place = Int.random(in: lines.count / 4..<lines.count * 3 / 4, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: lines.remove(at: place)
      case 1:
        lines.swapAt(place, Int.random(in: lines.count / 4..<lines.count * 3 / 4, using: &random))
      default: lines[place] = lines[place].replacing("2", with: "1").replacing("các", with: "mọi")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func difference(_ a: [String], _ b: [String]) -> [String] {
    b.difference(from: a).map { change in
      switch change {
      case .remove(_, let text, _): "- " + text
      case .insert(_, let text, _): "+ " + text
      }
    }
  }

  /// One to four changes of whole lines or words of the body.
  private static func edited(_ text: String, using random: inout SplitMix) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let body = 10...(lines.count - 6)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let bullets = body.filter { lines.indices.contains($0) && lines[$0].hasPrefix("- ") }
      guard let place = bullets.randomElement(using: &random) else { break }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: lines.remove(at: place)
      case 1: lines.insert("- Sở tổ chức hội thi tìm hiểu số \(place) cho viên chức.", at: place)
      case 2: lines.swapAt(place, bullets.randomElement(using: &random) ?? place)
      default: lines[place] = lines[place].replacing("các đơn vị", with: "mọi đơn vị trực thuộc")
      }
    }
    return lines.joined(separator: "\n")
  }
}
