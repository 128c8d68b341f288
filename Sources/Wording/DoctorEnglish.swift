// The English sentences of `thidua doctor`.

/// Answers what an examination says in English.
enum EnglishDoctor {
  static func text(_ text: DoctorFrameText) -> String {
    switch text {
    case .part(.person): "Person"
    case .part(.terminal): "Terminal"
    case .part(.machine): "Machine"
    case .part(.store): "Store"
    case .part(.ssh): "ssh"
    case .allFine: "Nothing is to be changed."
    case .toChange(let count, let advice):
      "\(count) to be changed" + (advice > 0 ? ", \(advice) would be better." : ".")
    }
  }

  static func found(_ text: DoctorText) -> String {
    switch text {
    case .person(let account, let number, let name, let writer):
      "Account \(account) (number \(number)), writing as \"\(name)\", journal \(writer)."
    case .accountWithoutName(let number):
      "The user number \(number) has no name on this machine; its journal is uid\(number)."
    case .nameRefused(let sentence): sentence
    case .notInGroup(let account, let group):
      "The account \(account) is not in the store's group \(group)."
    case .noTerminal: "Not run in a terminal: this part was not examined."
    case .terminal(let name, let colors, let columns, let rows):
      "\(name), \(colors) colours, \(columns)×\(rows)."
    case .terminalUnset: "TERM is empty, so the full screen cannot open."
    case .terminalUnknown(let name): "The machine does not know the terminal \"\(name)\" (TERM)."
    case .terminalSmall(let columns, let rows, let needColumns, let needRows):
      "The window of \(columns)×\(rows) is too small; it takes \(needColumns)×\(needRows)."
    case .letters: "This line must be readable as a whole: Ắ ắ Ế ế Ộ ộ Ữ ữ Ỹ ỹ Đ đ."
    case .locale(let name): "The encoding of this session: \(name)."
    case .localeMissing(let name):
      "The machine has no locale \(name); thidua takes C.UTF-8 instead."
    case .localeNotUTF8(let name): "The locale \(name) is not UTF-8; thidua takes C.UTF-8 instead."
    case .noUTF8: "The machine has no UTF-8 locale at all: Vietnamese letters cannot be drawn."
    case .messagesFromOthers: "Others may write onto this screen (write, wall)."
    case .clock(let time): "Clock: \(OfficeClock.isoText(ofMilliseconds: time)), Vietnamese time."
    case .clockWrong(let time):
      "The machine's clock says \(OfficeClock.isoText(ofMilliseconds: time)), which cannot be right."
    case .clockBehind(let minutes, let path):
      "The clocks differ: \(path) was written \(EnglishCount.of(minutes, "minute")) after this machine's time."
    case .zone: "Deadlines go by Vietnamese time (UTC+7) whatever TZ says."
    case .zoneUnknown(let name):
      "TZ=\(name) is unknown to the machine. Deadlines are not affected, other programs are."
    case .programs: "All programs for Word, PDF and scans are there."
    case .programMissing(let program, let formats, _):
      "There is no \(program), so \(formats) cannot be read."
    case .modelMissing: "tesseract has no Vietnamese: scans would lose their marks."
    case .noCoreFiles: "A crash leaves no file with the office's data behind."
    case .corePattern(let pattern):
      "When a program crashes the machine hands its memory to \"\(pattern)\"."
    case .backtrace(let value):
      "SWIFT_BACKTRACE=\(value): a crash would print memory onto the screen."
    case .storeAbsent(let path):
      "There is no store at \(path) yet; adding a unit or importing makes it."
    case .storeUnusable(let sentence): sentence
    case .store(let path, let owner, let group, let mode):
      "\(path): owner \(owner), group \(group), mode \(mode)."
    case .onlyReading(let path, let owner):
      "This account may only read the store \(path) of \(owner), not write."
    case .writableByAll(let path): "Every account of the machine may write to \(path)."
    case .foldersWithoutSetgid(let count, let first, _):
      "\(EnglishCount.of(count, "shared folder")) \(EnglishCount.form(count, "lacks", "lack")) setgid, such as \(first): new files get the wrong group."
    case .notForGroup(let count, let first, _):
      "\(EnglishCount.of(count, "file or folder", "files or folders")) that colleagues cannot write, such as \(first)."
    case .otherGroup(let count, let first, let group, _):
      "\(EnglishCount.of(count, "file or folder is", "files or folders are")) not of the group "
        + "\(group), such as \(first)."
    case .privateUnderShared(let count, let first):
      "\(EnglishCount.of(count, "draft")) that others can read, such as \(first)."
    case .accessList(let path): "\(path) has an access list (ACL), which overrides the mode."
    case .planted(let path, let kind): "\(path) is \(word(kind)); thidua does not touch it."
    case .storeFilesFine(let count):
      count == 1
        ? "The only file or folder has the right mode."
        : "All \(count) files and folders have the right modes."
    case .fileSystem(let kind): word(kind)
    case .locks: "File locks work."
    case .noLocks(let reason):
      "File locks do not work (\(EnglishFaults.text(reason))): "
        + "two sessions of one person may have to wait or be refused."
    case .mountedReadOnly(let path): "\(path) lies on a read-only file system."
    case .room(let megabytes): "\(megabytes) MB are free."
    case .littleRoom(let megabytes, let path): "Only \(megabytes) MB are free for \(path)."
    case .fewFiles(let count, let path):
      "Only \(EnglishCount.of(count, "more file")) can be made for \(path)."
    case .writersDistrusted(let path, let reason):
      "\(path) is not trusted: \(EnglishPeople.text(reason))."
    case .noServer: "This machine runs no ssh server, or its settings are not to be found."
    case .settingsRead(let source): "The ssh settings come from \(source)."
    case .settingsUnreadable(let path): "\(path) cannot be read."
    case .settingsFine: "The ssh settings suit many people at once."
    case .maxStartups(let value):
      "MaxStartups \(value): when many log in at once some are refused."
    case .clientAlive: "A dead line is not noticed: ClientAliveInterval is 0."
    case .acceptEnv(let names): "ssh takes the variables \(names) from clients."
    case .userEnvironment: "ssh reads the user's ~/.ssh/environment."
    case .userCommands: "ssh runs the user's ~/.ssh/rc before the forced command."
    case .strictModes: "ssh does not look at the modes of key files (StrictModes no)."
    case .forwarding(let file, let line):
      "\(file), line \(line): the key is forced to run thidua and may still forward ports (ssh -L)."
    case .forcedForwarding(let file, let line):
      "\(file), line \(line): ForceCommand runs thidua and ports may still be forwarded (ssh -L)."
    case .keyNotRestricted(let file, let line):
      "\(file), line \(line): the key runs thidua without --restricted."
    case .keyWithShell(let file, let line):
      "\(file), line \(line): this key opens a shell of a shared account."
    case .keysWritable(let path): "Others may write to \(path)."
    case .shellReadsFiles(let account, let shell):
      "The account \(account) is forced to run thidua, but \(shell) runs ~/.bashrc first."
    case .keysFine(let file, let count):
      "\(file): \(count) keys are forced to run thidua, all tight."
    }
  }

  static func remedy(_ text: DoctorText) -> String? {
    switch text {
    case .accountWithoutName(let number): "Give it one: sudo useradd -u \(number) NAME"
    case .notInGroup(let account, let group):
      "Run: sudo usermod -aG \(group) \(account), then log in again."
    case .terminalUnset: "Run: TERM=xterm-256color thidua"
    case .terminalUnknown:
      "Run: TERM=xterm-256color thidua, or install: sudo apt install ncurses-term"
    case .terminalSmall: "Enlarge the window or take smaller letters."
    case .localeMissing(let name):
      "Run: sudo apt install locales && sudo localedef -i \(VietnameseDoctor.base(name)) "
        + "-f UTF-8 \(name)"
    case .localeNotUTF8: "Run: export LC_ALL=C.UTF-8"
    case .noUTF8: "Run: sudo apt install locales && sudo localedef -i C -f UTF-8 C.UTF-8"
    case .messagesFromOthers: "Run: mesg n"
    case .clockWrong, .clockBehind: "Run: sudo timedatectl set-ntp true"
    case .zoneUnknown: "Run: sudo apt install tzdata, or: export TZ=Asia/Ho_Chi_Minh"
    case .programMissing(_, _, let packages): "Run: sudo apt install \(packages)"
    case .modelMissing: "Run: sudo apt install tesseract-ocr-vie"
    case .corePattern: "Run: sudo sysctl -w kernel.core_pattern=core"
    case .backtrace: "Run: unset SWIFT_BACKTRACE"
    case .onlyReading(let path, _):
      "To write, ask the owner: sudo chgrp GROUP \(quoted(path)) && sudo chmod g+rwxs \(quoted(path)), and the account in that group."
        + " (GROUP: one for those who work here, never root.)"
    case .writableByAll(let path): "Run: sudo chmod o-w \(quoted(path))"
    case .foldersWithoutSetgid(_, _, let store):
      "Run: sudo find \(quoted(store)) -type d -exec chmod g+s {} +"
    case .notForGroup(_, _, let store):
      "Run: sudo find \(quoted(store)) -name drafts -prune -o -exec chmod g+rwX {} +"
    case .otherGroup(_, _, let group, let store):
      "Run: sudo chgrp -R \(group) \(quoted(store))"
    case .privateUnderShared(_, let first): "Run: chmod 600 \(quoted(first))"
    case .accessList(let path): "Run: sudo setfacl -R -b \(quoted(path))"
    case .planted(let path, .hardLink):
      "Run: cp -p \(quoted(path)) \(quoted(path + ".new")) && mv \(quoted(path + ".new")) "
        + quoted(path)
    case .planted(let path, _): "See whose it is, then remove it: rm \(quoted(path))"
    case .fileSystem(.memory):
      "Move the store to a real disk: cp -a, then --store with the new DIR."
    case .fileSystem(.overlay): "Mount a folder from outside into the container: -v /srv/thidua:…"
    case .noLocks: "On NFS: mount without nolock; on sshfs: an account for each person."
    case .mountedReadOnly(let path):
      "Run: sudo mount -o remount,rw $(findmnt -n -o TARGET -T \(quoted(path)))"
    case .littleRoom, .fewFiles: "Remove what is not needed; the largest: du -xh / | sort -h | tail"
    case .writersDistrusted(let path, .badLine):
      "Correct the line, such as: vanthu + vt1 = Trần Văn Bình; the file: \(path)"
    case .writersDistrusted(let path, _):
      "Run: sudo chown root \(quoted(path)) && sudo chmod 644 \(quoted(path))"
    case .settingsUnreadable: "Run it again as root: sudo thidua doctor"
    case .maxStartups: sshd("MaxStartups 100:30:200")
    case .clientAlive: sshd("ClientAliveInterval 15 and ClientAliveCountMax 3")
    case .acceptEnv: sshd("AcceptEnv LANG LC_* in place of the AcceptEnv line there")
    case .userEnvironment: sshd("PermitUserEnvironment no")
    case .userCommands: sshd("PermitUserRC no")
    case .strictModes: sshd("StrictModes yes")
    case .forwarding:
      "Begin the line with: restrict,pty,command=\"thidua --restricted …\""
    case .forcedForwarding: "Add to that block: DisableForwarding yes"
    case .keyNotRestricted: "Write: command=\"thidua --restricted --store DIR --writer CODE\""
    case .keyWithShell: "Put in front: restrict,pty,command=\"thidua --restricted …\""
    case .keysWritable(let path): "Run: sudo chmod go-w \(quoted(path))"
    case .shellReadsFiles(let account, _): "Run: sudo usermod -s /bin/sh \(account)"
    default: nil
    }
  }

  private static func sshd(_ line: String) -> String {
    "Put into /etc/ssh/sshd_config: \(line); then run: sudo systemctl reload ssh"
  }

  private static func quoted(_ path: String) -> String { VietnameseDoctor.quoted(path) }

  private static func word(_ kind: PlantedWord) -> String {
    switch kind {
    case .link: "a link"
    case .hardLink: "a file with several names"
    case .pipe: "a FIFO"
    case .device: "a device"
    case .socket: "a socket"
    }
  }

  private static func word(_ kind: FileSystemWord) -> String {
    switch kind {
    case .local(let name): "A file system of this machine (\(name))."
    case .network(let name):
      "A network file system (\(name)): nothing is lost, but others' steps show later."
    case .memory: "The store is in memory (tmpfs): it is gone when the machine is switched off."
    case .overlay: "The store is in a container's own layer (overlay): it goes with the container."
    }
  }
}
