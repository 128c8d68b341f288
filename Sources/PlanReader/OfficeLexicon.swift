// Phrases that every emulation plan uses. With them a page read by a scanner without Vietnamese is
// understood again; nothing else is ever put back.

/// The phrases a damaged text is compared with.
enum OfficeLexicon {
  static let phrases: [String] =
    headings + bodies + units + papers + duties + times + awards
    + composed

  /// Spellings that lost letters altogether, with what they stand for.
  static let losses: [(scanned: String, phrase: String)] = [
    ("tru ngay", "trước ngày"), ("true ngay", "trước ngày"), ("trur ngay", "trước ngày"),
  ]

  private static let headings = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    "MỤC ĐÍCH, YÊU CẦU", "MỤC ĐÍCH VÀ YÊU CẦU", "MỤC TIÊU, YÊU CẦU", "Mục đích", "Yêu cầu",
    "Mục tiêu", "NỘI DUNG, CHỈ TIÊU THI ĐUA", "NỘI DUNG VÀ CHỈ TIÊU", "CHỈ TIÊU THI ĐUA",
    "NỘI DUNG THI ĐUA", "NỘI DUNG PHONG TRÀO THI ĐUA", "NỘI DUNG, NHIỆM VỤ", "NHIỆM VỤ, GIẢI PHÁP",
    "NHIỆM VỤ VÀ GIẢI PHÁP", "NỘI DUNG VÀ HÌNH THỨC", "NỘI DUNG", "NHIỆM VỤ TRỌNG TÂM",
    "TỔ CHỨC THỰC HIỆN", "TRÁCH NHIỆM THỰC HIỆN", "PHÂN CÔNG NHIỆM VỤ", "PHÂN CÔNG TRÁCH NHIỆM",
    "HÌNH THỨC KHEN THƯỞNG", "CÔNG TÁC KHEN THƯỞNG", "ĐỐI TƯỢNG, TIÊU CHÍ", "ĐỐI TƯỢNG",
    "TIÊU CHUẨN", "TIÊU CHÍ", "THỜI GIAN THỰC HIỆN", "THỜI GIAN TỔ CHỨC", "THỜI GIAN",
    "TIẾN ĐỘ THỰC HIỆN", "CÁC ĐỢT THI ĐUA", "GIẢI PHÁP THỰC HIỆN", "KINH PHÍ THỰC HIỆN",
    "KẾ HOẠCH", "Nơi nhận", "Lưu", "PHỤ LỤC", "Phần thứ nhất", "Phần thứ hai", "Phần thứ ba",
  ]

  private static let bodies = [
    "Sở Khoa học và Công nghệ", "Khoa học và Công nghệ", "Sở Nội vụ", "Sở Y tế", "Sở Tài chính",
    "Sở Giáo dục và Đào tạo", "Giáo dục và Đào tạo", "Sở Kế hoạch và Đầu tư", "Sở Công Thương",
    "Sở Giao thông vận tải", "Sở Xây dựng", "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở Nông nghiệp và Môi trường", "Sở Tài nguyên và Môi trường",
    "Sở Lao động - Thương binh và Xã hội", "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Văn hóa và Thể thao", "Sở Du lịch", "Sở Thông tin và Truyền thông", "Sở Tư pháp",
    "Sở Ngoại vụ", "Sở Dân tộc và Tôn giáo", "UBND tỉnh", "UBND huyện", "UBND thành phố",
    "UBND xã", "Ủy ban nhân dân tỉnh", "Ủy ban nhân dân", "Hội đồng nhân dân",
    "Thủ tướng Chính phủ",
    "Bộ Chính trị", "Ban Bí thư", "Ban Thường vụ", "Tỉnh ủy", "Huyện ủy", "Chủ tịch UBND tỉnh",
    "Chủ tịch UBND huyện", "Ban TĐ-KT tỉnh", "Liên đoàn Lao động", "Bảo hiểm xã hội",
  ]

  private static let units = [
    "Trưởng các phòng, đơn vị thuộc Sở", "Trưởng các phòng, đơn vị", "các phòng, đơn vị thuộc Sở",
    "các phòng, đơn vị trực thuộc Sở", "các phòng, đơn vị trực thuộc", "các phòng, đơn vị",
    "các phòng, ban, đơn vị", "các phòng, ban", "các phòng, ban, ngành, đoàn thể",
    "các phòng chuyên môn, đơn vị trực thuộc Sở", "các phòng chuyên môn", "các phòng chức năng",
    "các phòng nghiệp vụ", "các khoa, phòng", "các cơ quan, đơn vị", "các đơn vị thuộc Sở",
    "các đơn vị trực thuộc", "các đơn vị", "các trường", "các nhà trường", "các xã, thị trấn",
    "các xã, phường, thị trấn", "các huyện, thành phố", "các huyện, thị xã, thành phố",
    "các sở, ban, ngành", "các ban, ngành", "các phòng và tương đương thuộc Sở",
    "Thủ trưởng các đơn vị", "Thủ trưởng các cơ quan, đơn vị", "Thủ trưởng", "Hiệu trưởng",
    "Tổ trưởng các tổ chuyên môn", "các tổ chuyên môn", "phòng chuyên môn", "đơn vị trực thuộc",
    "đơn vị sự nghiệp thuộc Sở", "đơn vị sự nghiệp", "đơn vị", "thuộc Sở", "trực thuộc Sở",
    "các tổ chức đoàn thể", "mỗi phòng, đơn vị", "tất cả các phòng, đơn vị", "lãnh đạo các phòng",
    "các khối, cụm thi đua", "Trưởng Khối thi đua", "Khối thi đua", "các đoàn thể",
    "Văn phòng Sở", "Phòng Hành chính - Tổng hợp", "Phòng Kế hoạch - Tài chính",
    "Phòng Tài chính - Kế hoạch", "Phòng Tổ chức cán bộ", "Phòng Tổ chức - Hành chính",
    "Phòng Nội vụ", "Thanh tra Sở", "Bộ phận", "Trung tâm", "Chi cục", "Ban Tổ chức",
    "Hội đồng Thi đua - Khen thưởng Sở", "Hội đồng Thi đua - Khen thưởng",
    "Hội đồng Thi đua, Khen thưởng",
    "Thường trực Hội đồng Thi đua - Khen thưởng", "Thường trực Hội đồng Thi đua",
    "Thường trực Hội đồng", "tổ chức Đảng, đoàn thể cơ quan", "tổ chức Đảng, đoàn thể",
    "tổ chức Đảng", "tổ chức đoàn thể", "Công đoàn cơ sở Sở", "Công đoàn cơ sở",
    "BCH Công đoàn, Đoàn Thanh niên Sở", "Công đoàn Sở", "Công đoàn ngành", "Công đoàn", "Chi đoàn",
    "Đoàn Thanh niên Sở", "Đoàn Thanh niên", "Đảng ủy Sở", "Đảng ủy", "Giám đốc Sở", "Lãnh đạo Sở",
    "Công chức Văn phòng - Thống kê",
    "Công chức Văn hóa - Xã hội", "Trưởng các phòng", "trực thuộc", "thuộc", "Bệnh viện", "phòng",
    "trường", "trạm", "Chi nhánh",
    "Thủ trưởng các đơn vị thuộc Sở", "Thủ trưởng các đơn vị trực thuộc", "Chủ tịch UBND các xã",
    "Giám đốc các đơn vị", "Hiệu trưởng các trường", "Trưởng các ban, ngành, đoàn thể",
    "Trưởng thôn", "các thôn", "các ấp", "khu dân cư", "doanh nghiệp", "Phó Giám đốc", "Giám đốc",
    "đối với các", "đối với tất cả các", "đối với tất cả", "đối với toàn thể", "đối với mỗi",
    "đối với từng", "trách nhiệm của", "trách nhiệm của các", "nhiệm vụ của", "phân công",
    "giao nhiệm vụ", "giao trách nhiệm", "giao các", "trách nhiệm chính thuộc về", "chỉ đạo",
    "toàn thể", "toàn bộ", "tất cả các", "từng phòng, đơn vị", "mỗi phòng, đơn vị",
    "người đứng đầu",
    "Toàn thể các tổ, đoàn thể", "các tổ, đoàn thể", "các tổ, bộ phận", "trong nhà trường",
    "các sở, ngành", "và các địa phương", "các địa phương", "địa phương", "tất cả các trường học",
    "các trường học", "các bệnh viện", "các trạm y tế", "các khoa", "các chi cục",
    "các hạt kiểm lâm",
    "các trung tâm", "các công đoàn cơ sở", "các chi đoàn", "các xí nghiệp", "Tổ trưởng",
    "Ban Giám hiệu", "Ban Chấp hành", "cấp trưởng", "trưởng các phòng nghiệp vụ",
    "Giám đốc BHXH các huyện", "các huyện, thị xã",
    "GĐ, các PGĐ Sở", "công chức, viên chức và người lao động",
    "công chức, viên chức, người lao động", "tập thể", "cá nhân",
  ]

  private static let papers = [
    "Kế hoạch số", "Chỉ thị số", "Kết luận số", "Nghị quyết số", "Quyết định số", "Công văn số",
    "Hướng dẫn số", "Nghị định số", "Thông tư số", "Chương trình số", "Thông báo số",
    "Luật Thi đua, khen thưởng", "Kế hoạch này", "ban hành Kế hoạch", "xây dựng kế hoạch",
    "triển khai kế hoạch", "căn cứ", "thực hiện", "Trên đây là Kế hoạch",
    "Trong quá trình tổ chức thực hiện", "Trong quá trình triển khai thực hiện",
    "Trong quá trình thực hiện", "khó khăn, vướng mắc", "để báo cáo", "báo cáo", "để thực hiện",
    "để theo dõi", "phối hợp", "của",
  ]

  private static let duties = [
    "trên cơ sở chức năng, nhiệm vụ", "căn cứ chức năng, nhiệm vụ", "trên cơ sở",
    "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "triển khai thực hiện",
    "tổ chức thực hiện",
    "phối hợp với", "thường xuyên", "tham mưu", "làm đầu mối", "là đầu mối", "đề nghị", "yêu cầu",
    "tăng cường", "tập trung", "chủ động", "tích cực", "tiếp tục", "đẩy mạnh", "theo dõi, đôn đốc",
    "kiểm tra, đôn đốc", "hướng dẫn, đôn đốc", "hướng dẫn", "chủ trì", "đăng ký thi đua",
    "đăng ký danh hiệu thi đua", "ký kết giao ước thi đua", "ký giao ước thi đua",
    "giao ước thi đua",
    "gửi báo cáo", "gửi về", "gửi hồ sơ", "gửi bản đăng ký", "nộp hồ sơ", "tổng hợp, báo cáo",
    "để tổng hợp", "tổng hợp", "sơ kết, tổng kết", "sơ kết", "tổng kết", "kiểm tra", "đôn đốc",
    "giám sát", "trách nhiệm", "khen thưởng", "đề nghị khen thưởng", "xét khen thưởng", "bình xét",
    "phong trào thi đua", "danh hiệu thi đua", "đăng ký", "báo cáo kết quả", "báo cáo sơ kết",
    "báo cáo tổng kết", "xây dựng", "phát động", "tuyên truyền", "nghiêm túc", "bố trí",
    "quán triệt", "phổ biến", "rà soát", "lựa chọn", "ban hành", "hoàn thành", "hoàn thiện",
    "tổ chức", "thẩm định", "công bố", "trọng tâm là", "cụ thể như sau", "như sau",
    "phấn đấu", "hoàn thành xuất sắc nhiệm vụ", "hoàn thành tốt nhiệm vụ", "được công nhận",
    "đạt chuẩn văn hóa", "chỉ tiêu",
  ]

  private static let times = [
    "trễ nhất", "trễ nhất là ngày", "trễ nhất ngày", "hạn chót là ngày", "thời hạn chót là ngày",
    "thời hạn chót", "không trễ hơn ngày", "dự kiến tháng", "dự kiến", "mốc hoàn thành",
    "thời điểm hoàn thành", "kết thúc trước ngày", "kết thúc vào ngày", "kết thúc",
    "bắt đầu từ ngày",
    "bắt đầu từ", "kéo dài từ ngày", "tới ngày", "thời hạn gửi", "đợt cao điểm", "đợt phát động",
    "bao gồm", "sau đây", "cụ thể là",
    "trước ngày", "trước các ngày", "trước tháng", "chậm nhất", "chậm nhất là ngày",
    "chậm nhất ngày", "chậm nhất vào ngày", "chậm nhất đến ngày", "muộn nhất", "muộn nhất là ngày",
    "chậm nhất là", "giờ ngày", "xong trước ngày",
    "không muộn hơn ngày", "không muộn hơn", "không quá ngày", "không quá", "hạn cuối",
    "hạn cuối là ngày", "hạn chót", "hạn nộp", "thời hạn", "thời hạn hoàn thành",
    "hoàn thành trước",
    "hoàn thành trước ngày", "hoàn thành trong tháng", "hoàn thành trong", "trong tháng",
    "thời gian thực hiện", "thời gian hoàn thành", "thời gian từ ngày", "thời gian từ", "thời gian",
    "trước", "từ năm", "đến năm", "vào năm", "trong năm", "vào ngày", "vào tháng", "trong quý",
    "từ đầu năm học", "đến hết năm học", "kết thúc năm học", "cuối năm học", "đến kết thúc năm học",
    "từ ngày", "từ tháng", "từ nay", "từ đầu năm", "đến ngày", "đến hết ngày", "đến hết tháng",
    "đến tháng", "đến hết năm", "đến cuối năm", "đến kết thúc năm", "kết thúc năm", "hết năm",
    "cuối năm", "đầu năm", "6 tháng đầu năm", "6 tháng cuối năm",
    "06 tháng đầu năm", "06 tháng cuối năm", "tháng đầu năm", "tháng cuối năm", "cả năm", "ngày",
    "tháng", "năm",
    "hằng năm", "hàng năm", "hằng quý", "hằng tháng", "định kỳ", "6 tháng", "đối với",
    "đối với sơ kết", "đối với tổng kết", "đợt thi đua", "đợt thi đua thứ nhất",
    "đợt thi đua thứ hai", "đợt thi đua thứ ba", "đợt thứ nhất", "đợt thứ hai", "đợt thứ ba",
    "đợt 1", "đợt 2", "đợt 3", "đợt 4", "đợt I", "đợt II", "đợt III", "đợt IV",
    "giai đoạn", "giai đoạn thứ nhất", "giai đoạn thứ hai", "ngay sau khi", "sau khi",
    "thành lập", "kỷ niệm", "chào mừng", "năm học", "chia thành", "hai đợt", "quý",
  ]

  private static let awards = [
    "Tập thể lao động xuất sắc", "Tập thể lao động tiên tiến", "Lao động tiên tiến",
    "Chiến sĩ thi đua toàn quốc", "Chiến sĩ thi đua cấp tỉnh", "Chiến sĩ thi đua cấp bộ",
    "Chiến sĩ thi đua cơ sở", "Chiến sĩ thi đua", "Cờ thi đua của Chính phủ",
    "Cờ thi đua của UBND tỉnh", "Cờ thi đua", "Bằng khen của Thủ tướng Chính phủ",
    "Bằng khen của Chủ tịch UBND tỉnh", "Bằng khen của Bộ trưởng", "Bằng khen",
    "Giấy khen của Giám đốc Sở", "Giấy khen của Chủ tịch UBND huyện", "Giấy khen",
    "Huân chương Lao động", "Huân chương", "Kỷ niệm chương", "tối đa", "ít nhất", "tối thiểu",
    "xét tặng", "đề xuất", "tặng", "không quá", "cho", "số lượng", "đề nghị tặng",
    "đề nghị tặng thưởng",
  ]
}
