// Values that a test knows to exist.

/// The value; stops the tests when a constant of the tests themselves is wrong.
package func known<Value>(_ value: Value?, _ what: StaticString = "a constant of the tests")
  -> Value
{
  guard let value else { preconditionFailure("\(what) is wrong") }
  return value
}
