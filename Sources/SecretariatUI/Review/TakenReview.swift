// What the store answers when a review was taken into its plan.

package import PlanModel

/// The plan that a review became, or changed.
package struct TakenReview: Equatable, Sendable {
  package var plan: PlanID
  /// The review as it is kept now.
  package var review: ImportReview
  /// Whether the plan was made, not changed.
  package var isNew: Bool
  package var newTasks: Int
  /// What was accepted and taken: proposals and facts; not the lines that only moved.
  package var changes: Int

  package init(plan: PlanID, review: ImportReview, isNew: Bool, newTasks: Int, changes: Int) {
    self.plan = plan
    self.review = review
    self.isNew = isNew
    self.newTasks = newTasks
    self.changes = changes
  }
}

/// A line of the register for a review that is under way, or that is kept of a plan.
package struct ReviewLine: Equatable, Sendable, Identifiable {
  package let id: ReviewID
  /// Number of the plan, else the name of the file.
  package var name: String
  package var subject: String
  package var progress: ReviewProgress
  /// The plan that was made of it; nil while it is under way.
  package var plan: PlanID?
  /// Name of the person who last worked on it.
  package var author: String

  package init(
    id: ReviewID, name: String, subject: String, progress: ReviewProgress, plan: PlanID?,
    author: String
  ) {
    self.id = id
    self.name = name
    self.subject = subject
    self.progress = progress
    self.plan = plan
    self.author = author
  }
}
