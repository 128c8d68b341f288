// The account under which a step was made, as the operating system gave it: a person's name is what
// is shown, the account is who really ran the program.

/// An account of the machine.
package struct Account: Hashable, Sendable {
  /// The user's number (uid).
  package let number: Int
  /// Its name at that time; "uid1234" for one that the machine has no name for.
  package let name: String

  package init(number: Int, name: String) {
    self.number = number
    self.name = name
  }
}
