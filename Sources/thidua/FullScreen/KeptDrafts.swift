// Unsent texts in the store, by what they belong to.

import PlanStore
import SecretariatUI

extension Store {
  /// Keeps the text of an unfinished input line; an empty one is forgotten.
  func keep(_ text: String, for key: DraftKey) throws(StoreError) {
    switch key.place {
    case .plan(let id) where text.isEmpty: try removeDraft(for: key.line, of: id)
    case .plan(let id): try saveDraft(text, for: key.line, of: id)
    case .review(let id) where text.isEmpty: try removeDraft(for: key.line, ofReview: id)
    case .review(let id): try saveDraft(text, for: key.line, ofReview: id)
    }
  }

  /// The text of an input line that was left unfinished; nil when none was.
  func text(for key: DraftKey) throws(StoreError) -> String? {
    switch key.place {
    case .plan(let id): try draft(for: key.line, of: id)
    case .review(let id): try draft(for: key.line, ofReview: id)
    }
  }
}
