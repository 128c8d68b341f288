// Phrases that follow a pattern: a quantifier before a kind of unit, a head before it, a word of time
// before a day. They make spoilt sentences readable whose fixed phrases no plan shares.

extension OfficeLexicon {
  /// Phrases made of their parts.
  static let composed: [String] = everyone + heads + days + acts

  private static let kinds = [
    "phòng", "ban", "khoa", "tổ", "đội", "trạm", "đơn vị", "cơ quan", "bộ phận", "trung tâm",
    "chi cục", "xí nghiệp", "trường", "xã", "thôn", "chi bộ", "cơ sở", "khoa, phòng", "tổ dân phố",
    "trường mầm non", "đơn vị y tế", "cấp", "ngành",
  ]
  private static let everyone =
    ["các", "mỗi", "mọi", "từng", "toàn bộ"].flatMap { word in kinds.map { word + " " + $0 } }
    + [
      "phòng tham mưu", "phòng chức năng", "phòng nghiệp vụ", "đơn vị thuộc", "đơn vị trực thuộc",
      "cơ quan chuyên môn", "cấp tỉnh", "cấp huyện", "cấp xã", "sở, ngành", "chi cục, trung tâm",
      "đội kiểm soát", "chi cục hải quan",
    ]
  private static let heads =
    ["trưởng", "giám đốc", "lãnh đạo", "thủ trưởng", "chủ tịch UBND"].flatMap { head in
      ["phòng", "khoa", "trung tâm", "xí nghiệp", "cấp huyện", "đơn vị", "sở, ngành", "xã"].map {
        head + " " + $0
      }
    } + [
      "trưởng khoa, trưởng phòng", "phụ trách các", "đối với trưởng", "về phía", "phần việc của",
    ]
  private static let days = [
    "vào các ngày", "trong các ngày", "từ giờ tới ngày", "từ nay đến ngày", "từ khi", "kể từ",
    "khép lại ngày", "khép lại", "mở đầu ngày", "mở đầu", "diễn ra", "trong khoảng thời gian",
    "trong thời gian", "từ đầu tháng", "đến cuối tháng", "cuối tháng", "đầu tháng",
    "tuần đầu tháng",
    "trong tuần đầu tháng", "trung tuần tháng", "hạ tuần tháng", "thượng tuần tháng",
    "nửa cuối tháng", "thời gian tổ chức vào", "gói gọn trong quý", "ngay trong quý",
    "bảo đảm đến ngày", "ngày cuối nhận hồ sơ", "nhận hồ sơ", "mỗi năm", "mỗi năm một lần",
    "vào trước ngày", "đến cuối năm", "tới cuối năm", "thứ nhất", "thứ hai", "thứ ba", "thứ tư",
    "đợt thi đua lần thứ nhất", "đợt thi đua lần thứ hai", "giai đoạn thứ ba", "đợt thứ tư",
    "và kết thúc", "tháng cuối quý", "trong tháng", "hết giờ làm việc ngày",
  ]
  private static let acts = [
    "chuyển bảng điểm", "chuyển số liệu", "nộp bảng điểm", "tự chấm điểm", "xem xét", "bỏ phiếu",
    "khai mạc", "kiểm điểm giữa kỳ", "gương mẫu", "giữ nghiêm", "ra sức", "quyết tâm",
    "cùng thi đua", "bàn biện pháp", "nhiều nhất", "phải tổ chức xong", "người lao động",
  ]
}
