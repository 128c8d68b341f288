// Who acts: the account, by its number, which no variable can change, and the name under which it
// may write into this store.

import PlanModel
import PlanStore
import VietnameseText
import Wording

/// The person of one run.
struct Person: Sendable {
  /// The name that is shown and kept with every step.
  let name: String
  /// What the name of the person's journals is made of.
  let user: String
  let account: Account

  /// The person that the account stands for, or the one that was asked for.
  /// - Parameters:
  ///   - asked: `--writer` or THIDUA_WRITER; nil when neither is set.
  ///   - store: the folder whose rules count; nil where nothing is kept.
  init(asked: String?, account: Account, store: String?) throws(CommandFault) {
    self.account = account
    let rules = store.flatMap { WriterRules.read($0) }
    guard let asked = asked.map(VietnameseNormalization.composed) else {
      name = rules?.name(of: account.name, as: nil) ?? account.name
      user = account.name
      return
    }
    if asked.allSatisfy(\.isWhitespace) { throw .call(.emptyText(.writer)) }
    if let known = rules?.name(of: account.name, as: asked) {
      name = known
      user = account.name + "+" + asked
    } else if rules?.isOwner ?? true {
      name = asked
      user = asked
    } else if asked == account.name {
      name = rules?.name(of: account.name, as: nil) ?? asked
      user = asked
    } else if rules?.isFree(account.name) == true {
      name = asked
      user = account.name + "+" + asked
    } else {
      throw .call(
        .people(
          .writerNotAllowed(
            asked, account: account.name, store: store ?? "",
            distrust: rules?.distrust.map(WritersDistrustText.init))))
    }
  }
}

extension WritersDistrustText {
  /// Why the file of names is not believed, for a person.
  init(_ distrust: WriterRules.Distrust) {
    self =
      switch distrust {
      case .owner: .owner
      case .mode: .mode
      case .notPlain: .notPlain
      case .line(let number): .badLine(number)
      case .unreadable: .unreadable
      }
  }
}
