// Deciding on proposals, who the doers are, and what the list shows.

import PlanModel
import Testing
import VietnameseText

@Suite struct ReviewDecisionTests {
  @Test func everyFindingIsAProposalThatNobodyHasDecided() throws {
    let review = try ReviewSample.review()
    #expect(review.proposals.map(\.id.number) == Array(1...11))
    #expect(review.proposals.allSatisfy { $0.decision == .open && $0.effect == .addition })
    #expect(review.progress == ReviewProgress(open: 7))
    #expect(review.task(0).confidence == .certain)
    #expect(review.task(2).confidence == .likely)
    #expect(review.facts[.number] == FactSource(line: 1, confidence: .doubtful))
    #expect(review.notices == ["đọc bằng tay"])
    #expect(review.target == .newPlan(suggested: try #require(PlanID("2026-kh-skhcn"))))
  }

  @Test func oneDoubtAboutADoerOrADeadlineIsEnoughToAsk() throws {
    var draft = try ReviewSample.draft()
    draft.tasks[0].units[0].confidence = .doubtful
    draft.tasks[1].due[0].confidence = .likely
    let review = ImportReview(
      draft: draft, office: Office(), today: Sample.today, sourceName: nil)
    #expect(review.task(0).confidence == .doubtful)
    #expect(review.task(1).confidence == .likely)
  }

  @Test func aDecisionCanBeThoughtOverUntilItIsTaken() throws {
    var review = try ReviewSample.review()
    let id = review.task(0).id
    for decision in [Decision.accepted, .refused, .open, .accepted] {
      let isDone = review.decide(id, decision)
      #expect(isDone)
      #expect(review[id]?.decision == decision)
    }
    var plan = Plan(id: try Sample.planID())
    _ = review.take(into: &plan)
    let isLate = review.decide(id, .refused)
    #expect(!isLate)
    #expect(review[id]?.decision == .accepted)
    let isUnknown = review.decide(ProposalID(99), .accepted)
    #expect(!isUnknown)
  }

  @Test func whatIsCertainIsAcceptedAtOnce() throws {
    var review = try ReviewSample.review()
    review.decide(review.task(0).id, .refused)
    let count = review.acceptCertain()
    #expect(count == 3)
    #expect(review.progress == ReviewProgress(open: 3, accepted: 3, refused: 1))
    #expect(review.acceptCertain() == 0)
  }

  @Test func aSectionIsAcceptedWithAllBelowIt() throws {
    var review = try ReviewSample.review()
    let first = review.acceptAll(in: review.section("1").new?.asSection?.id)
    #expect(first == 2)
    // II: what is left of its tasks, the phase and the quota in its lines.
    let second = review.acceptAll(in: review.section("II").new?.asSection?.id)
    #expect(second == 4)
    #expect(review.task(0).decision == .open)
    let rest = review.acceptAll(in: nil)
    #expect(rest == 1)
    #expect(review.progress.open == 0)
  }

  @Test func wordsForDoersAreAskedForOnce() throws {
    var review = try ReviewSample.review()
    #expect(review.unknownDoers == ["Phòng Lạ", "Ban Lạ"])
    let count = review.setMeaning(of: "Phòng Lạ", to: .unit(try unitID("khtc")))
    #expect(count == 2)
    #expect(review.task(2).new?.asTask?.lead.first?.scope == .unit(try unitID("khtc")))
    let supporting = review.setMeaning(of: "Ban Lạ", to: .outsider)
    #expect(supporting == 1)
    #expect(review.unknownDoers.isEmpty)
    review.setMeaning(of: "Ban Lạ", to: .everyone)
    #expect(review.task(4).new?.asTask?.support.first?.isEveryone == true)
    #expect(review.outsiders.isEmpty)
  }

  @Test func aRefusedTaskAsksForNobody() throws {
    var review = try ReviewSample.review()
    review.decide(review.task(4).id, .refused)
    #expect(review.unknownDoers == ["Phòng Lạ"])
  }

  @Test func anOfficeThatHasLearntANameIsMatchedOnceMore() throws {
    var review = try ReviewSample.review()
    review.setMeaning(of: "Ban Lạ", to: .outsider)
    review.match(
      Office(units: [
        try Sample.unit("pl", "Phòng Lạ"), try Sample.unit("bl", "Ban Lạ"),
      ]))
    #expect(review.task(0).new?.asTask?.lead.first?.scope == .unit(try unitID("pl")))
    #expect(review.task(4).new?.asTask?.support.first?.scope == .unit(nil))
  }

  @Test func theListFollowsTheDocument() throws {
    let review = try ReviewSample.review()
    let listing = ReviewListing(review)
    let rows = listing.rows.drop { if case .fact = $0 { true } else { false } }
    #expect(rows.prefix(2) == [.doer("Phòng Lạ"), .doer("Ban Lạ")])
    let lines = rows.dropFirst(2).map { row in
      switch row {
      case .proposal(let id): review[id]?.new?.lines?.first ?? 0
      case .unplaced(let line): line
      default: 0
      }
    }
    #expect(lines == [4, 5, 7, 8, 9, 10, 11, 13, 14, 15, 16, 18])
    let depths = rows.dropFirst(2).map { listing.depth(of: $0, in: review) }
    #expect(depths == [0, 1, 0, 1, 2, 2, 0, 1, 2, 2, 2, 2])
    #expect(
      listing.section(of: .unplaced(line: 11), in: review)
        == review.section("1").new?.asSection?.id)
    #expect(listing.place(of: ProposalID(3)) == 2)
  }

  @Test func theOpenListShowsWhatWantsALook() throws {
    var review = try ReviewSample.review()
    review.acceptCertain()
    let id = try #require(review.section("2").new?.asSection?.id)
    review.acceptAll(in: id)
    let rows = ReviewListing(review, filter: .open).rows
    let headings = [review.section("II").id, review.section("1").id].map { ReviewRow.proposal($0) }
    #expect(rows.suffix(3) == headings + [.proposal(review.task(2).id)])
    let facts = rows.compactMap { if case .fact(let field) = $0 { field } else { nil } }
    #expect(facts == [.number, .issuedOn, .agency, .period, .signer])
  }

  @Test func whatWasRefusedStaysVisible() throws {
    var review = try ReviewSample.review()
    review.decide(review.task(3).id, .refused)
    let section = review.section("I")
    review.decide(section.id, .refused)
    let shown = ReviewListing(review, filter: .refused).rows
    #expect(
      shown
        == [section.id, review.section("II").id, review.section("2").id, review.task(3).id]
        .map { .proposal($0) })
  }

  @Test func headingsOnOneLineKeepTheirOrder() throws {
    var draft = PlanDraft(lines: ["II. A 1. B"])
    let child = DraftSection(number: "1", title: "B", path: "II.1", index: 1, lines: 1...1)
    draft.sections = [
      DraftSection(
        number: "II", title: "A", path: "II", index: 0, lines: 1...1, children: [child])
    ]
    let review = ImportReview(
      draft: draft, office: Office(), today: Sample.today, sourceName: nil)
    let rows = ReviewListing(review).rows.suffix(2)
    #expect(rows == [.proposal(ProposalID(1)), .proposal(ProposalID(2))])
  }

  @Test func aRingOfHeadingsInAFileHangsNothing() throws {
    var review = try ReviewSample.review()
    for place in 0..<2 {
      guard case .section(var section)? = review.proposals[place].new else { continue }
      section.parent = SectionID(place == 0 ? 2 : 1)
      section.lines = LineRange(first: 1, last: 1)
      review.proposals[place].new = .section(section)
      review.proposals[place].decision = .refused
    }
    let listing = ReviewListing(review)
    #expect(listing.rows.count > 11)
    #expect(listing.rows.allSatisfy { listing.depth(of: $0, in: review) < 8 })
    #expect(!review.made(try Sample.planID()).sections.isEmpty)
  }

  @Test(arguments: [
    (ProfileField.number, "419", "419/KH-SKHCN", "KH-SKHCN"),
    (.number, "7/KH-VP", "7/KH-VP", "KH-VP"), (.number, "", "", "KH-SKHCN"),
    (.issuedOn, "5/3", "05/03/2026", "KH-SKHCN"), (.issuedOn, "3/2026", "03/2026", "KH-SKHCN"),
    (.period, "2026", "01/01/2026 – 31/12/2026", "KH-SKHCN"),
    (.signer, "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / A", "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / A", "KH-SKHCN"),
  ])
  func aFactIsFilledIn(field: ProfileField, typed: String, text: String, symbol: String) throws {
    var profile = try ReviewSample.review().profile
    let isUnderstood = profile.set(field, to: typed, today: Sample.today)
    #expect(isUnderstood)
    #expect(profile.text(of: field) == text)
    #expect(profile.symbol == symbol)
  }

  @Test(arguments: [(ProfileField.issuedOn, "32/13"), (.period, "31/12 - 1/1"), (.period, "x")])
  func aFactThatIsNoDayChangesNothing(field: ProfileField, typed: String) throws {
    var profile = PlanProfile()
    let isUnderstood = profile.set(field, to: typed, today: Sample.today)
    #expect(!isUnderstood)
    #expect(profile == PlanProfile())
  }
}
