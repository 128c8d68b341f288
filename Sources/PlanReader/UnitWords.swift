// The words by which plans name units and what stands after a unit that has something to do.

/// Word lists of the unit finder.
enum UnitWords {
  /// Heads of units, before "các": the duty falls on the unit.
  static let heads: [StaticString] = [
    "truong ", "thu truong ", "lanh dao ", "nguoi dung dau ", "giam doc ", "hieu truong ",
    "to truong ", "chu tich ", "bi thu ", "vien truong ", "chi cuc truong ", "cuc truong ",
    "cap truong ", "phu trach ", "ban giam hieu ", "ban giam doc ", "ban chap hanh ", "bch ",
    "ban lanh dao ", "ban thuong vu ", "ban quan ly ", "ban chu nhiem ", "ban quan tri ",
    "cap uy ", "chi uy ", "dai dien ", "chu nhiem ", "doi truong ", "tram truong ",
    "hat truong ", "truong tram ", "truong phong ", "truong khoa ", "truong ban ",
    "truong bo phan ",
    "quan doc ", "chanh van phong ", "tong giam doc ", "nguoi quan ly ", "nguoi phu trach ",
    "tap the ", "chinh quyen ", "doi ngu lanh dao ", "pho thu truong ",
  ]
  /// Words that mean all of a kind, before "các" or without it.
  static let all: [StaticString] = [
    "tat ca ", "toan the ", "toan bo ", "tat thay ", "het thay ", "cac dong chi ",
    "cac ong (ba) ", "cac ong, ba ",
  ]
  /// What may stand between a kind of unit and the body that it belongs to.
  static let qualities: [StaticString] = [
    " chuyen mon nghiep vu", " chuyen mon, nghiep vu", " chuyen mon", " nghiep vu", " chuc nang",
    " tham muu", " su nghiep", " hanh chinh", " san xuat", " kinh doanh", " cong lap",
    " thanh vien",
    " dau moi", " cap duoi", " cap tren co so", " co so", " lien quan", " noi tren", " y te",
    " kiem lam", " bao ve rung",
  ]
  /// Kinds of units in expressions that mean all of them.
  private static let kinds: [StaticString] = [
    "phong chuyen mon nghiep vu", "phong chuyen mon, nghiep vu", "phong chuyen mon",
    "phong nghiep vu", "phong chuc nang", "phong tham muu", "phong quan ly",
    "ban chuyen mon", "ban chuc nang", "khoa chuyen mon", "to bo mon", "to cong tac", "phong, ban",
    "phong ban",
    "khoa, phong", "phong", "khoa", "ban", "don vi su nghiep", "don vi", "co quan", "nha truong",
    "truong hoc",
    "truong mn", "truong mam non", "truong tieu hoc", "truong thcs", "truong thpt", "truong", "so",
    "nganh", "huyen", "thi xa", "thanh pho", "xa", "phuong", "thi tran", "chi cuc", "trung tam",
    "to chuyen mon", "khoi, cum thi dua", "cum, khoi thi dua", "khoi thi dua", "cum thi dua",
    "khoi", "cum",
    "tuong duong", "khu dan cu", "thon", "ap", "doan the", "cdcs", "mn", "th", "thcs", "th&thcs",
    "thpt",
    "tieu hoc", "thi doan", "huyen doan", "thanh doan", "quan doan",
    "thi", "doan co so", "doan truc thuoc", "doan", "vu", "cuc",
    "vien", "benh vien", "to nghiep vu", "to", "tram", "bo phan", "chi doan", "chi bo",
    "cong doan co so", "lien doi", "dia phuong", "doanh nghiep", "chi hoi", "co so giao duc",
    "nha may", "xi nghiep", "khoi lop", "khu pho", "to dan pho", "hiep hoi", "cap", "phan xuong",
    "diem truong", "don nguyen", "to khoi", "trung hoc co so", "trung hoc pho thong",
    "doi san xuat",
    "to san xuat", "ban nganh", "co so", "truong pho thong", "dia ban", "cap hoc",
    "lam truong", "nong truong", "hop tac xa", "cong ty", "chi nhanh", "van phong dai dien",
    "van phong", "phong giao dich", "cua hang", "ban quan ly", "doi", "hat", "lop", "buon",
    "khom", "dai phat thanh", "trai giam", "cong doan", "nghiep doan", "chi hoi",
    "hoi dong", "bo mon", "phan vien", "phan hieu", "co so y te", "phong kham", "nha van hoa",
    "cau lac bo", "dang bo", "dang uy", "cap uy", "tieu doan", "dai doi", "don bien phong",
    "cong an", "quy tin dung", "hoi quan chung", "cap hoi", "hoi", "ban chi huy", "quan", "tinh",
    "ubnd", "bhxh", "bao hiem xa hoi", "kho bac nha nuoc", "toa an", "vien kiem sat",
  ]
  /// The kinds by their first letter, longer ones first.
  static let kindsByFirst: [UInt8: [StaticString]] = Dictionary(
    grouping: kinds.sorted { $0.utf8CodeUnitCount > $1.utf8CodeUnitCount }
  ) { $0.utf8Start[0] }
  /// Kinds that other words look like without their marks: "đội" and "đối", "quận" and "quan".
  static let marked: [(key: StaticString, printed: String)] = [
    ("doi", "đội"), ("hat", "hạt"), ("lop", "lớp"), ("buon", "buôn"), ("khom", "khóm"),
    ("quan", "quận"), ("tinh", "tỉnh"), ("hoi", "hội"), ("to", "tổ"),
  ]
  /// Kinds of places that have branches of one body.
  static let places: [StaticString] = [
    "huyen", "quan", "thi xa", "thanh pho", "xa", "phuong", "thi tran", "tinh", "khu vuc",
    "cap",
  ]
  /// Bodies to which such units belong: "thuộc Vụ", "trực thuộc Bệnh viện".
  static let owners: [StaticString] = [
    "so", "vu", "cuc", "tong cuc", "chi cuc", "vien", "benh vien", "truong", "trung tam", "ban",
    "huyen", "thanh pho", "thi xa", "quan", "tinh", "bo", "nganh", "co quan", "don vi",
    "tinh doan", "thanh doan", "huyen doan", "phong", "cong ty", "tap doan", "dai hoc", "hoc vien",
    "van phong", "ubnd", "uy ban",
  ]
  /// What may close such an expression.
  static let tails: [StaticString] = [
    " thuoc va truc thuoc so", " thuoc, truc thuoc so", " truc thuoc so", " thuoc so",
    " truc thuoc", " trong so", " trong nganh", " thuoc nganh", " trong toan nganh",
    " trong nha truong", " trong truong", " trong toan truong", " trong benh vien", " trong vien",
    " trong don vi", " trong toan don vi", " trong toan huyen", " trong huyen",
    " tren dia ban tinh", " tren dia ban huyen",
    " tren dia ban", " trong co quan", " tinh", " huyen", " thi xa", " thanh pho", " nganh",
    " co lien quan", " lien quan",
  ]
  /// What stands behind "trong" and is no body: "trong quá trình …", "trong tháng 6".
  static let times: [StaticString] = [
    "qua trinh", "thang", "quy", "nam", "tuan", "ngay", "thoi gian", "dip", "viec", "cong tac",
    "thoi diem", "toan quoc", "dot", "giai doan", "khi",
  ]
  /// Words before the body or the place that the units belong to.
  static let links: [StaticString] = [
    " thuoc va truc thuoc ", " thuoc, truc thuoc ", " truc thuoc ", " thuoc ", " trong ", " cua ",
    " tren dia ban ", " tai ", " o ", " cap ",
  ]
  /// Words that make a longer one of a kind: "phong trào", "trường hợp", "đơn vị mình".
  static let notKinds: [StaticString] = [
    "phong trao", "phong chong", "phong ngua", "phong phu", "phong tuc", "phong van", "truong hop",
    "ban hanh", "nganh nghe", "to chuc", "hoi nghi", "vien chuc", "quy che", "quy dinh", "ban be",
    "hoi thao", "hoi thi", "so lieu", "so luong", "don vi minh", "co quan minh", "xa hoi",
    "khoa hoc", "khoa luan", "khoa dao tao", "doan vien", "doan kiem tra", "doan cong tac",
    "doan ket", "doan thanh tra", "doan khao sat", "doan giam sat", "doan danh gia", "vu an",
    "vu viec", "vu mua", "vien tro", "to hop", "to giac", "cuc bo", "so ket", "so do", "so sach",
    "thi dua", "thi sinh", "thi tuyen", "thi nghiem", "thon tin", "ap luc", "ap dung", "khoi luong",
    "khoi dai", "cum tu", "doi tuong", "doi ngu", "hoi vien", "hoi dien", "tinh hinh", "to khai",
    "to trinh", "cap co tham quyen", "cap tren", "cap lanh dao", "van phong pham", "quan he",
    "co so vat chat", "co so du lieu", "co so ha tang", "co so dang", "co so de", "co so thuc tien",
    "quan diem",
  ]

  /// How the first words of a unit's name are recognised.
  enum NameStyle {
    /// These very words, whatever their capitals.
    case fixed
    /// The first word is a capital, or the word after these.
    case capital
    /// The word after these is a capital.
    case capitalNext
  }

  static let names: [(key: StaticString, style: NameStyle)] = [
    ("cac to chuc dang, doan the co quan", .fixed), ("to chuc dang, doan the co quan", .fixed),
    ("cac to chuc dang, doan the", .fixed), ("to chuc dang, doan the", .fixed),
    ("cac to chuc doan the", .fixed), ("to chuc doan the", .fixed), ("to chuc dang", .fixed),
    ("pho chanh van phong", .capital), ("chanh van phong", .capital), ("van phong", .capital),
    ("trung tam", .capitalNext), ("chi cuc", .capitalNext), ("thanh tra", .capital),
    ("thuong truc hoi dong", .capital), ("hoi dong", .capital), ("hd tdkt", .capital),
    ("ban chap hanh cong doan", .capital), ("bch cong doan", .capital), ("cong doan", .capital),
    ("doan thanh nien", .capital), ("doan tncs", .capital), ("chi doan", .capital),
    ("chi bo", .capital), ("dang uy", .capital), ("truong khoi thi dua", .capital),
    ("truong khoi", .capital), ("khoi thi dua", .capital), ("bo phan", .capital),
    ("to thi dua", .capital), ("ban thi dua", .capital), ("hoi phu nu", .capital),
    ("hoi cuu chien binh", .capital), ("phong", .capitalNext), ("ban", .capitalNext),
    ("to", .capitalNext), ("vien", .capitalNext), ("truong", .capitalNext), ("quy", .capitalNext),
    ("hoi", .capitalNext), ("cong chuc", .capitalNext), ("tram", .capitalNext),
    ("cong an", .capital), ("ban chi huy", .capital), ("thu vien", .capital),
    ("bao tang", .capital), ("nha van hoa", .capital), ("kho bac", .capital),
    ("khoa", .capitalNext), ("dai", .capitalNext), ("xi nghiep", .capitalNext),
    ("phan xuong", .capitalNext), ("nha may", .capitalNext), ("hat", .capitalNext),
  ]

  /// Bodies above the office: never units with tasks.
  static let superiors: [StaticString] = [
    "trung uong", "nhan dan", "thuong vu", "bi thu", "chinh phu", "tinh uy", "huyen uy",
    "toan quoc", "bo chinh tri", "to quoc", "quoc gia",
  ]
}
