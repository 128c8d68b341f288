// What holds for the bytes of a keyboard: the same keys and texts however a slow line cuts them,
// nothing lost, no command out of a paste. A sequence of Esc must come whole, as terminals send it;
// so must an end of a paste. Two letters that join are two keys when they come apart.

import CellScreen
import TestSupport

enum KeyInvariants {
  /// What became of the keys, with letters and marks that joined taken apart again.
  private enum Atom: Equatable {
    case scalar(Unicode.Scalar)
    case key(Key)
    case paste([Unicode.Scalar])
    case mouse(MouseReport)
    case cut
    case other
  }

  static func faults(of bytes: [UInt8]) -> [String] {
    let items = items(of: bytes)
    let whole = atoms(of: [items])
    var random = bytes.chance
    var faults: [String] = []
    for _ in 0..<4 where atoms(of: pieces(of: items, &random)) != whole {
      faults.append("cut differently, other keys come out")
    }
    return faults + losses(items, whole) + shapes(whole)
  }

  // A few bytes stand for what the terminal library recognises by itself.
  private static func items(of bytes: [UInt8]) -> [RawInput] {
    bytes.map { byte in
      switch byte {
      case 0xF5: .pasteStart
      case 0xF6: .pasteEnd
      case 0xF7: .key(.up)
      case 0xF8: .key(.function(3))
      case 0xF9: .ignored
      default: .byte(byte)
      }
    }
  }

  private static func atoms(of reads: [[RawInput]]) -> [Atom] {
    var decoder = InputDecoder()
    return reads.flatMap { read in decoder.decode(read).flatMap(atoms) }
  }

  private static func atoms(_ event: InputEvent) -> [Atom] {
    switch event {
    case .key(.character(let letter)): letter.unicodeScalars.map { .scalar($0) }
    case .key(let key): [.key(key)]
    case .paste(let text): [.paste(Array(text.unicodeScalars))]
    case .pasteCut: [.cut]
    case .mouse(let report): [.mouse(report)]
    default: [.other]
    }
  }

  // Cuts anywhere but within 32 items after an Esc, nor behind one that opens a string, which may
  // be of any length; and never so that an Esc or a Ctrl-C stands alone: within a paste that is the
  // way out.
  private static func pieces(of items: [RawInput], _ random: inout SplitMix) -> [[RawInput]] {
    var pieces: [[RawInput]] = [[]]
    var sinceEscape = 32
    var isString = false
    for item in items {
      let isLonely = pieces[pieces.count - 1].count < 2
      isString = isString || (sinceEscape == 0 && stringOpeners.contains(item))
      if sinceEscape >= 32, !isString, !isLonely, item != .byte(0x1B), random.next() % 3 == 0 {
        pieces.append([])
      }
      pieces[pieces.count - 1].append(item)
      sinceEscape = item == .byte(0x1B) ? 0 : sinceEscape + 1
    }
    if pieces.count > 1, pieces[pieces.count - 1].count < 2 {
      let last = pieces.removeLast()
      pieces[pieces.count - 1] += last
    }
    return pieces
  }

  // OSC, DCS, APC, PM, SOS.
  private static let stringOpeners = Set("]P_^X".utf8.map { RawInput.byte($0) })

  // Outside pastes and sequences every plain letter is there.
  private static func losses(_ items: [RawInput], _ atoms: [Atom]) -> [String] {
    guard !items.contains(.byte(0x1B)), !items.contains(.pasteStart) else { return [] }
    let typed = items.count { if case .byte(0x20...0x7E) = $0 { true } else { false } }
    let found = atoms.count { if case .scalar(let scalar) = $0 { scalar.isASCII } else { false } }
    return typed == found ? [] : ["\(typed) letters typed, \(found) came"]
  }

  private static func shapes(_ atoms: [Atom]) -> [String] {
    atoms.compactMap { atom in
      switch atom {
      case .scalar(let scalar) where scalar.value < 0x20 || scalar.value == 0x7F:
        "a letter that is a control character"
      case .other: "an event that no byte asks for"
      default: nil
      }
    }
  }
}
