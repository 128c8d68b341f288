// The Vietnamese sentences of `thidua doctor`.

/// Answers what an examination says in Vietnamese.
enum VietnameseDoctor {
  static func text(_ text: DoctorFrameText) -> String {
    switch text {
    case .part(.person): "Người dùng"
    case .part(.terminal): "Thiết bị đầu cuối"
    case .part(.machine): "Máy"
    case .part(.store): "Kho dữ liệu"
    case .part(.ssh): "ssh"
    case .allFine: "Không có gì phải sửa."
    case .toChange(let count, let advice):
      "\(count) điều phải sửa" + (advice > 0 ? ", \(advice) điều nên làm." : ".")
    }
  }

  static func found(_ text: DoctorText) -> String {
    switch text {
    case .person(let account, let number, let name, let writer):
      "Tài khoản \(account) (số \(number)), ghi tên “\(name)”, sổ \(writer)."
    case .accountWithoutName(let number):
      "Số người dùng \(number) không có tên trong máy này; sổ mang tên uid\(number)."
    case .nameRefused(let sentence): sentence
    case .notInGroup(let account, let group):
      "Tài khoản \(account) không thuộc nhóm \(group) của kho dữ liệu."
    case .noTerminal: "Không chạy trong thiết bị đầu cuối: phần này chưa kiểm tra."
    case .terminal(let name, let colors, let columns, let rows):
      "\(name), \(colors) màu, \(columns)×\(rows)."
    case .terminalUnset: "Biến TERM để trống nên không mở được màn hình làm việc."
    case .terminalUnknown(let name): "Máy không biết loại thiết bị đầu cuối “\(name)” (TERM)."
    case .terminalSmall(let columns, let rows, let needColumns, let needRows):
      "Cửa sổ \(columns)×\(rows) quá nhỏ, cần ít nhất \(needColumns)×\(needRows)."
    case .letters: "Dòng này phải đọc được trọn vẹn: Ắ ắ Ế ế Ộ ộ Ữ ữ Ỹ ỹ Đ đ."
    case .locale(let name): "Bảng mã của phiên làm việc: \(name)."
    case .localeMissing(let name): "Máy chưa có locale \(name); thidua dùng C.UTF-8 thay."
    case .localeNotUTF8(let name): "Locale \(name) không phải UTF-8; thidua dùng C.UTF-8 thay."
    case .noUTF8: "Máy không có locale UTF-8 nào nên không vẽ được chữ Việt."
    case .messagesFromOthers: "Người khác gửi chữ thẳng vào màn hình này được (write, wall)."
    case .clock(let time):
      "Đồng hồ: \(OfficeClock.text(ofMilliseconds: time)), giờ Việt Nam."
    case .clockWrong(let time):
      "Đồng hồ của máy chỉ \(OfficeClock.text(ofMilliseconds: time)), không thể đúng."
    case .clockBehind(let minutes, let path):
      "Giờ máy lệch: \(path) được ghi vào \(minutes) phút sau giờ hiện tại của máy này."
    case .zone: "Hạn luôn tính theo giờ Việt Nam (UTC+7), TZ không ảnh hưởng."
    case .zoneUnknown(let name):
      "TZ=\(name) không có trong máy. Hạn không bị ảnh hưởng, giờ của chương trình khác thì có."
    case .programs: "Đủ chương trình để đọc Word, PDF và bản quét."
    case .programMissing(let program, let formats, _):
      "Chưa có \(program) nên không đọc được \(formats)."
    case .modelMissing: "tesseract chưa có tiếng Việt: bản quét sẽ mất dấu."
    case .noCoreFiles: "Khi hỏng, chương trình không để lại tệp chứa dữ liệu của cơ quan."
    case .corePattern(let pattern):
      "Khi một chương trình hỏng, máy chuyển bộ nhớ của nó cho “\(pattern)”."
    case .backtrace(let value):
      "SWIFT_BACKTRACE=\(value): khi hỏng, chương trình in bộ nhớ ra màn hình."
    case .storeAbsent(let path): "Chưa có kho ở \(path); kho được tạo khi thêm đơn vị hoặc nhập."
    case .storeUnusable(let sentence): sentence
    case .store(let path, let owner, let group, let mode):
      "\(path): chủ \(owner), nhóm \(group), quyền \(mode)."
    case .onlyReading(let path, let owner):
      "Tài khoản này chỉ đọc được kho \(path) của \(owner), không ghi được."
    case .writableByAll(let path): "Mọi tài khoản trên máy đều ghi được vào \(path)."
    case .foldersWithoutSetgid(let count, let first, _):
      "\(count) thư mục dùng chung không có setgid, như \(first): tệp mới sẽ sai nhóm."
    case .notForGroup(let count, let first, _):
      "\(count) tệp hoặc thư mục mà đồng nghiệp không ghi được, như \(first)."
    case .otherGroup(let count, let first, let group, _):
      "\(count) tệp hoặc thư mục không thuộc nhóm \(group), như \(first)."
    case .privateUnderShared(let count, let first):
      "\(count) bản nháp người khác đọc được, như \(first)."
    case .accessList(let path): "\(path) có danh sách quyền riêng (ACL), lấn át quyền thường."
    case .planted(let path, let kind): "\(path) là \(word(kind)), thidua không đụng đến."
    case .storeFilesFine(let count): "\(count) tệp và thư mục trong kho đều đúng quyền."
    case .fileSystem(let kind): word(kind)
    case .locks: "Khóa tệp hoạt động."
    case .noLocks(let reason):
      "Khóa tệp không hoạt động (\(VietnameseFaults.text(reason))): "
        + "hai phiên của một người có thể phải chờ hoặc bị từ chối."
    case .mountedReadOnly(let path): "\(path) nằm trên hệ thống tệp chỉ cho đọc."
    case .room(let megabytes): "Đĩa còn \(megabytes) MB."
    case .littleRoom(let megabytes, let path): "Đĩa của \(path) chỉ còn \(megabytes) MB."
    case .fewFiles(let count, let path): "Đĩa của \(path) chỉ còn tạo được \(count) tệp."
    case .writersDistrusted(let path, let reason):
      "\(path) không được tin: \(VietnamesePeople.text(reason))."
    case .noServer: "Máy này không chạy máy chủ ssh, hoặc không thấy cấu hình."
    case .settingsRead(let source): "Cấu hình ssh đọc từ \(source)."
    case .settingsUnreadable(let path): "Không đọc được \(path)."
    case .settingsFine: "Cấu hình ssh phù hợp cho nhiều người dùng cùng lúc."
    case .maxStartups(let value):
      "MaxStartups \(value): nhiều người đăng nhập cùng lúc thì có người bị từ chối."
    case .clientAlive: "Đường truyền đứt không bị phát hiện: ClientAliveInterval đang là 0."
    case .acceptEnv(let names): "ssh nhận từ máy khách các biến \(names)."
    case .userEnvironment: "ssh đọc ~/.ssh/environment của người dùng."
    case .userCommands: "ssh chạy ~/.ssh/rc của người dùng trước lệnh định sẵn."
    case .strictModes: "ssh không kiểm tra quyền của tệp khóa (StrictModes no)."
    case .forwarding(let file, let line):
      "\(file), dòng \(line): khóa bị buộc chạy thidua nhưng vẫn chuyển tiếp cổng được (ssh -L)."
    case .forcedForwarding(let file, let line):
      "\(file), dòng \(line): ForceCommand thidua nhưng vẫn chuyển tiếp cổng được (ssh -L)."
    case .keyNotRestricted(let file, let line):
      "\(file), dòng \(line): khóa chạy thidua không có --restricted."
    case .keyWithShell(let file, let line):
      "\(file), dòng \(line): khóa này mở được dòng lệnh của một tài khoản dùng chung."
    case .keysWritable(let path): "Người khác ghi được vào \(path)."
    case .shellReadsFiles(let account, let shell):
      "Tài khoản \(account) bị buộc chạy thidua nhưng \(shell) vẫn chạy ~/.bashrc trước."
    case .keysFine(let file, let count): "\(file): \(count) khóa bị buộc chạy thidua, đều kín."
    }
  }

  static func remedy(_ text: DoctorText) -> String? {
    switch text {
    case .accountWithoutName(let number): "Đặt tên: sudo useradd -u \(number) TÊN"
    case .notInGroup(let account, let group):
      "Chạy: sudo usermod -aG \(group) \(account), rồi đăng nhập lại."
    case .terminalUnset: "Chạy: TERM=xterm-256color thidua"
    case .terminalUnknown:
      "Chạy: TERM=xterm-256color thidua, hoặc cài: sudo apt install ncurses-term"
    case .terminalSmall: "Phóng to cửa sổ hoặc thu nhỏ cỡ chữ."
    case .localeMissing(let name):
      "Chạy: sudo apt install locales && sudo localedef -i \(base(name)) -f UTF-8 \(name)"
    case .localeNotUTF8: "Chạy: export LC_ALL=C.UTF-8"
    case .noUTF8: "Chạy: sudo apt install locales && sudo localedef -i C -f UTF-8 C.UTF-8"
    case .messagesFromOthers: "Chạy: mesg n"
    case .clockWrong, .clockBehind: "Chạy: sudo timedatectl set-ntp true"
    case .zoneUnknown: "Chạy: sudo apt install tzdata, hoặc: export TZ=Asia/Ho_Chi_Minh"
    case .programMissing(_, _, let packages): "Chạy: sudo apt install \(packages)"
    case .modelMissing: "Chạy: sudo apt install tesseract-ocr-vie"
    case .corePattern: "Chạy: sudo sysctl -w kernel.core_pattern=core"
    case .backtrace: "Chạy: unset SWIFT_BACKTRACE"
    case .onlyReading(let path, _):
      "Muốn ghi, nhờ chủ kho: sudo chgrp NHÓM \(quoted(path)) && sudo chmod g+rwxs \(quoted(path)), rồi thêm tài khoản vào nhóm ấy"
        + " (nhóm riêng của những người làm việc, không phải root)."
    case .writableByAll(let path): "Chạy: sudo chmod o-w \(quoted(path))"
    case .foldersWithoutSetgid(_, _, let store):
      "Chạy: sudo find \(quoted(store)) -type d -exec chmod g+s {} +"
    case .notForGroup(_, _, let store):
      "Chạy: sudo find \(quoted(store)) -name drafts -prune -o -exec chmod g+rwX {} +"
    case .otherGroup(_, _, let group, let store):
      "Chạy: sudo chgrp -R \(group) \(quoted(store))"
    case .privateUnderShared(_, let first): "Chạy: chmod 600 \(quoted(first))"
    case .accessList(let path): "Chạy: sudo setfacl -R -b \(quoted(path))"
    case .planted(let path, .hardLink):
      "Chạy: cp -p \(quoted(path)) \(quoted(path + ".moi")) && mv \(quoted(path + ".moi")) "
        + quoted(path)
    case .planted(let path, _): "Xem là của ai rồi bỏ đi: rm \(quoted(path))"
    case .fileSystem(.memory): "Chuyển kho sang đĩa thật: cp -a, rồi --store THƯ-MỤC mới."
    case .fileSystem(.overlay):
      "Trong hộp chứa (container), gắn thư mục ngoài vào: -v /srv/thidua:…"
    case .noLocks: "Với NFS: mount -o nolock phải bỏ; với sshfs: mỗi người một tài khoản."
    case .mountedReadOnly(let path):
      "Chạy: sudo mount -o remount,rw $(findmnt -n -o TARGET -T \(quoted(path)))"
    case .littleRoom, .fewFiles: "Xóa bớt tệp không dùng; tìm tệp lớn: du -xh / | sort -h | tail"
    case .writersDistrusted(let path, .badLine):
      "Sửa dòng ấy, như: vanthu + vt1 = Trần Văn Bình; tệp: \(path)"
    case .writersDistrusted(let path, _):
      "Chạy: sudo chown root \(quoted(path)) && sudo chmod 644 \(quoted(path))"
    case .settingsUnreadable: "Chạy lại bằng root: sudo thidua doctor"
    case .maxStartups: sshd("MaxStartups 100:30:200")
    case .clientAlive: sshd("ClientAliveInterval 15 và ClientAliveCountMax 3")
    case .acceptEnv: sshd("AcceptEnv LANG LC_* thay cho dòng AcceptEnv cũ")
    case .userEnvironment: sshd("PermitUserEnvironment no")
    case .userCommands: sshd("PermitUserRC no")
    case .strictModes: sshd("StrictModes yes")
    case .forwarding:
      "Bắt đầu dòng ấy bằng: restrict,pty,command=\"thidua --restricted …\""
    case .forcedForwarding: "Thêm vào cùng khối: DisableForwarding yes"
    case .keyNotRestricted: "Viết: command=\"thidua --restricted --store THƯ-MỤC --writer MÃ\""
    case .keyWithShell: "Thêm vào đầu dòng: restrict,pty,command=\"thidua --restricted …\""
    case .keysWritable(let path): "Chạy: sudo chmod go-w \(quoted(path))"
    case .shellReadsFiles(let account, _): "Chạy: sudo usermod -s /bin/sh \(account)"
    default: nil
    }
  }

  private static func sshd(_ line: String) -> String {
    "Ghi vào /etc/ssh/sshd_config: \(line); rồi chạy: sudo systemctl reload ssh"
  }

  private static func word(_ kind: PlantedWord) -> String {
    switch kind {
    case .link: "liên kết"
    case .hardLink: "tệp có nhiều tên"
    case .pipe: "ống dẫn (FIFO)"
    case .device: "tệp thiết bị"
    case .socket: "ổ cắm (socket)"
    }
  }

  private static func word(_ kind: FileSystemWord) -> String {
    switch kind {
    case .local(let name): "Hệ thống tệp trên máy (\(name))."
    case .network(let name):
      "Hệ thống tệp qua mạng (\(name)): không mất dữ liệu, nhưng thấy nhau chậm hơn."
    case .memory: "Kho nằm trong bộ nhớ (tmpfs): tắt máy là mất hết."
    case .overlay: "Kho nằm trong lớp tạm của hộp chứa (overlay): bỏ hộp chứa là mất hết."
    }
  }

  /// The name of a locale without its encoding.
  static func base(_ locale: String) -> String { String(locale.prefix { $0 != "." }) }

  /// A path as a shell takes it.
  static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/._-+@,".utf8.contains(byte)
    }
    return isPlain && !path.isEmpty ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
