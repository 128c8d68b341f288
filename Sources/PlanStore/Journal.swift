// The journal: the only truth of a plan and of the office. What follows is enough to write a reader.
//
// STATE. The state of a plan is the fold of all records of all journals in `plans/<id>/journal`,
// in the order (l, w, n, hash of the line); nothing else: neither the order of lines nor how often one
// is there has any effect. `office/journal` is the same for the office.
//
// FILE. `<writer>.jsonl`, one for each writer; a writer is `<host>.<user>`, both of `[a-z0-9_-]`
// (the user may hold dots), with `~<mark>` behind it where the file system has no locks, for one session
// (OwnJournal.swift), and in a copy of the store, for that copy (StoreHome.swift). Only that writer appends to it; nobody ever changes or removes a line.
//
// GRAMMAR. A file is a sequence of lines, each ended by LF (a CR before it is passed over, for the
// sake of git's autocrlf). A line is one record: one JSON object (RFC 8259, UTF-8), one step of the
// user. Members, in this order; "crc" is always the last, the others may stand in any order and be
// joined by members that this version does not know:
//
//   "v"        1, or 2 for a line that stands for another: the oldest reader that understands it
//   "w"        the writer; the same as in the file's name
//   "n"        sequence: 1 for the writer's first record in this folder, else one more than that of
//              the record which "prev" names
//   "l"        Lamport clock: greater than that of every record the writer had seen
//   "t"        milliseconds since 1970 in UTC; for people, never for order
//   "by"       the person's name as shown
//   "uid"      absent, or the number of the account that ran the program
//   "account"  absent, or that account's name
//   "label"    what the step was for (StepLabel); an unknown one reads as "edit"
//   "undoes"   absent, or {"w":writer,"n":sequence,"h":hash of its line} of the step that this one
//              takes back; older records lack "h"
//   "redoes"   absent, or the same for a step that this one brings back
//   "must"     absent, or true: a reader that does not know all of the changes must not write
//   "changes"  list of changes (ChangeCoding.swift)
//   "base"     absent, or what the writer had seen: the hashes of the lines of all records of the
//              place, joined by exclusive or. With it a reader knows whether a step that sets a
//              value knew of every other one (RowContests.swift)
//   "joins"    absent, or hashes of the ends of the writer's other branches (BRANCHES)
//   "prev"     the first 16 hexadecimal digits of the SHA-256 of the writer's previous line,
//              without its line end; 0000000000000000 in the first record. All hashes are such
//   "original" only in version 2: 16 hexadecimal digits, the hash of the line that this one stands
//              for; the next line's "prev" and every head name it, not the hash of these bytes
//   "removed"  only in version 2, a list of {"by":name,"t":milliseconds,"why":reason}: words were
//              taken out of the line, by whom, when and why, each time it happened
//   "lost"     only in version 2, in the place of "removed", one such object: the line was lost, and
//              a repair put this one, which changes nothing, where it stood
//   "crc"      8 hexadecimal digits, small: CRC-32C of the line without its line end and without
//              the member `,"crc":"xxxxxxxx"`, that is without the 17 bytes before its last `}`
//
// COMMIT. A record is committed when its whole line, LF included, was given to one `write` on a
// descriptor opened with O_APPEND, under flock on the journal (or by the one session whose it is), and fdatasync has returned. A new
// journal is created empty and its folder synchronised before its first record is written. A write
// that took less than the line is cut back to the old length; a failed fdatasync is never repeated.
//
// VALID. A record is valid when its LF is there, its checksum fits, it is an object with the
// members above, "w" names the file, "prev" and "joins" name lines of this writer, wherever they
// stand, and "n" is one more than that of the line which "prev" names. A line that repeats another
// byte for byte has no effect.
//
// BRANCHES. Who copies the store, goes on in both copies and merges them has two lines behind one.
// Both count. A hash names its record and no number does, so nothing must be renumbered; the next
// record follows the longer branch and joins the other, so that again one hash stands for all that
// went before, and a line taken out is missed. That somebody inserted a branch on purpose cannot be
// told from honest work apart: `check` lists where one begins, the plan stays writable.
//
// MERGED FILES. Lines `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>` are git's marks of a conflict:
// passed over, told by line; the journal's own writer appends nothing until they are gone, for what
// git does next may throw it away. Copies that synchronising programs leave beside a journal
// (JournalName.swift) are read as more lines of that writer; his next step first copies what is
// only there into the journal. Blanks around a record are taken off, told, and make the plan
// read-only: an editor was at work.
//
// NAMES. Two copies must not give one name to two things. A plan's folder ends in four signs that
// follow from its document, the time and the writer, a later version of a document in six digits of
// its checksum, so their files never meet. Numbers of tasks, sections and units stay short and may
// be given twice: in two plans they are told apart by the plan's name; in one plan the later row is
// shown and the earlier is kept beside it field by field (`contested`), with a key to choose.
//
// RECOVERY. Bytes after the last valid record in which no line has a fitting checksum, and none that
// ends in LF looks whole (it begins with `{"v":`, ends with the member "crc" and holds no control
// character), are a torn write: under the journal's lock they are copied to `torn/` beside the journal's folder, that copy
// is synchronised, then they are cut off. Without the lock they are only passed over, for their
// writer may be in the middle of it. A line that looks whole without being valid, and bytes that are
// followed by a line with a fitting checksum, are damage: nothing is cut, every line with a fitting checksum is folded, and
// the plan is read-only.
//
// SNAPSHOT. `snapshot-<n>` beside the journal's folder is a cache of the fold up to a stated line of
// each journal (Snapshot.swift); a reader may always ignore it, and anybody may delete it. An opening
// that uses one does not look at the lines it covers but for the last of each journal: damage among
// them is found by `check`, which reads everything, and by whoever asks for all records.

/// Names and limits of journals.
enum Journal {
  /// Of an ordinary line.
  static let version = 1
  /// Of a line that stands for another.
  static let replacedVersion = 2
  /// The newest that this program understands.
  static let newestVersion = 2
  static let folder = "journal"
  static let tornFolder = "torn"
  /// Larger files are refused as not ours: a step a minute for a hundred years is smaller.
  static let fileLimit = 1 << 30
  /// Longest line, in bytes; a plan with thousands of tasks comes in as one line.
  static let lineLimit = 64 << 20

  static func fileName(of writer: String) -> String { writer + ".jsonl" }
}
