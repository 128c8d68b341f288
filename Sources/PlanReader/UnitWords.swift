// The words by which plans name units and what stands after a unit that has something to do.

/// Word lists of the unit finder.
enum UnitWords {
  /// Heads of units, before "các": the duty falls on the unit.
  static let heads: [StaticString] = [
    "truong ", "thu truong ", "lanh dao ", "nguoi dung dau ", "giam doc ", "hieu truong ",
  ]
  /// Kinds of units in expressions that mean all of them; longer ones first.
  static let kinds: [StaticString] = [
    "phong chuyen mon nghiep vu", "phong chuyen mon", "phong nghiep vu", "phong, ban", "phong ban",
    "phong", "ban", "don vi su nghiep", "don vi", "co quan", "nha truong", "truong hoc",
    "truong mn", "truong mam non", "truong tieu hoc", "truong thcs", "truong thpt", "truong", "so",
    "nganh", "huyen", "thi xa", "thanh pho", "xa", "phuong", "thi tran", "chi cuc", "trung tam",
    "to chuyen mon", "khoi thi dua", "doan the", "cdcs", "mn", "th", "thcs", "th&thcs", "thpt",
    "tieu hoc",
  ]
  /// What may close such an expression.
  static let tails: [StaticString] = [
    " thuoc va truc thuoc so", " thuoc, truc thuoc so", " truc thuoc so", " thuoc so",
    " truc thuoc", " trong so", " trong nganh", " thuoc nganh", " trong toan nganh",
    " trong toan huyen", " trong huyen", " tren dia ban tinh", " tren dia ban huyen",
    " tren dia ban", " trong co quan", " tinh", " co lien quan", " lien quan",
  ]
  /// Words that make a longer one of a kind: "phong trào", "trường hợp", "đơn vị mình".
  static let notKinds: [StaticString] = [
    "phong trao", "phong chong", "phong ngua", "phong phu", "phong tuc", "phong van", "truong hop",
    "ban hanh", "nganh nghe", "to chuc", "hoi nghi", "vien chuc", "quy che", "quy dinh", "ban be",
    "hoi thao", "hoi thi", "so lieu", "so luong", "don vi minh", "co quan minh", "xa hoi",
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
    ("hoi", .capitalNext),
  ]

  /// Bodies above the office: never units with tasks.
  static let superiors: [StaticString] = [
    "trung uong", "nhan dan", "thuong vu", "bi thu", "chinh phu", "tinh uy", "huyen uy",
    "toan quoc", "bo chinh tri", "to quoc", "quoc gia",
  ]

  /// What a named unit does; the name ends before.
  static let verbs: [StaticString] = [
    "tren co so", "co trach nhiem", "chiu trach nhiem", "co nhiem vu", "chu tri", "chu dong",
    "phoi hop",
    "tham muu", "to chuc", "day manh", "thuc hien", "theo doi", "tiep tuc", "lam dau moi",
    "la dau moi",
    "dau moi", "lam ", "la ", "de ", "trong ", "ve ", "gui", "bao cao", "huong dan", "kiem tra",
    "don doc", "tong hop", "xay dung", "thuong xuyen", "can cu", "ra soat", "phu trach",
    "trien khai",
    "de xuat", "cung ", "voi ", "giao", "duoc", "phai", "can ", "se ", "kip thoi", "nghien cuu",
    "bo tri", "cap nhat", "dang tai", "tuyen truyen", "binh xet", "trinh", "de nghi", "phat dong",
    "tap trung", "nang cao", "tich cuc", "bao dam", "dam bao", "lua chon", "neu ", "khi ", "sau ",
    "truoc ", "hang ", "dinh ky", "quan triet", "tien hanh", "dang ky", "phat huy", "tang cuong",
    "nop", "lap ", "phan anh", "phan cong", "thong bao", "chi dao", "tham gia", "huong ung", "lay ",
    "hoan thanh", "xem xet", "giup", "tao ", "phat hien", "pho bien", "quan ly", "ban hanh",
    "chon ",
    "cu ", "mo ", "van dong", "tham dinh", "tiep nhan", "khong ", "so ket", "tong ket", "dua ",
    "ky ",
    "cam ket", "chuan bi", "thanh lap", "kien toan", "phan dau", "thi dua", "khen thuong",
    "nghiem tuc", "khan truong", "ho tro", "cung cap", "thuoc quyen", "bien soan", "danh gia",
    "doi moi", "gan ", "sap xep", "danh ", "can doi", "ap dung", "dong thoi", "moi ", "vao ",
  ]
}
