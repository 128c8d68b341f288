// What a made-up plan says, known because the plan was composed from it.

import PlanModel

/// The truth of one document.
struct PlanTruth {
  /// A heading of the two top levels: "II", "II.1"; a paragraph that only has a number has no title.
  struct Section: Equatable {
    var path: String
    var title: String?
  }

  /// A phase with its days as they are to be read.
  struct Phase: Equatable {
    var start: String?
    var end: String?
  }

  struct Quota: Equatable {
    var form: String
    var collective: ClosedRange<Int>?
    var individual: ClosedRange<Int>?
  }

  struct Signer: Equatable {
    var onBehalf: String?
    var title: String
    var name: String
  }

  var number: String?
  /// As far as the paper gives it.
  var issuedOn: String?
  var signer: Signer?
  var recipients: [String] = []
  var sections: [Section] = []
  /// Days, months and years by which something is due, ISO 8601, in no order.
  var deadlines: [String] = []
  var phases: [Phase] = []
  /// Expressions that mean every subordinate unit and give it something to do.
  var everyone: Set<String> = []
  var quotas: [Quota] = []
}

/// A made-up plan: its text and what it says.
struct SamplePlan {
  var seed: UInt64
  var shape: PlanShape
  var text: String
  var truth: PlanTruth
}
