// Phrases that every emulation plan uses. With them a page read by a scanner without Vietnamese is
// understood again; nothing else is ever put back.

/// The phrases a damaged text is compared with.
enum OfficeLexicon {
  static let phrases: [String] = [
    // Letterhead.
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    // Headings.
    "MỤC ĐÍCH, YÊU CẦU", "Mục đích", "Yêu cầu", "NỘI DUNG, CHỈ TIÊU THI ĐUA",
    "NỘI DUNG, NHIỆM VỤ", "NHIỆM VỤ, GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN", "NỘI DUNG PHONG TRÀO THI ĐUA",
    "HÌNH THỨC KHEN THƯỞNG", "ĐỐI TƯỢNG, TIÊU CHÍ", "THỜI GIAN THỰC HIỆN", "GIẢI PHÁP THỰC HIỆN",
    "KẾ HOẠCH", "Nơi nhận", "Lưu",
    // Units and people.
    "Trưởng các phòng, đơn vị thuộc Sở", "Trưởng các phòng, đơn vị", "các phòng, đơn vị thuộc Sở",
    "các phòng, đơn vị trực thuộc Sở", "các phòng, đơn vị", "phòng chuyên môn", "Văn phòng Sở",
    "Phòng Hành chính - Tổng hợp", "Phòng Kế hoạch - Tài chính",
    "Hội đồng Thi đua - Khen thưởng Sở",
    "Hội đồng Thi đua - Khen thưởng", "Thường trực Hội đồng Thi đua", "Thường trực Hội đồng",
    "tổ chức Đảng, đoàn thể cơ quan", "tổ chức Đảng, đoàn thể", "tổ chức Đảng", "tổ chức đoàn thể",
    "Công đoàn cơ sở Sở", "Công đoàn cơ sở", "BCH Công đoàn, Đoàn Thanh niên Sở", "Công đoàn Sở",
    "Công đoàn", "Chi đoàn", "Đoàn Thanh niên Sở", "Đoàn Thanh niên", "Đảng ủy Sở", "Sở Nội vụ",
    "Giám đốc Sở", "Lãnh đạo Sở", "GĐ, các PGĐ Sở", "Ban TĐ-KT tỉnh",
    "công chức, viên chức và người lao động", "công chức, viên chức, người lao động",
    "Sở Khoa học và Công nghệ", "Khoa học và Công nghệ", "UBND tỉnh", "Ủy ban nhân dân tỉnh",
    "Thủ tướng Chính phủ", "Bộ Chính trị",
    // Cited papers.
    "Kế hoạch số", "Chỉ thị số", "Kết luận số", "Nghị quyết số", "Quyết định số", "Công văn số",
    "Hướng dẫn số", "Nghị định số",
    // Duties.
    "trên cơ sở chức năng, nhiệm vụ", "trên cơ sở",
    "có trách nhiệm", "triển khai thực hiện", "tổ chức thực hiện", "phối hợp với", "phối hợp",
    "thường xuyên", "tham mưu", "làm đầu mối", "đề nghị", "tăng cường", "theo dõi, đôn đốc",
    "kiểm tra, đôn đốc", "hướng dẫn, đôn đốc", "chủ trì", "đăng ký thi đua", "gửi báo cáo",
    "báo cáo",
    "sơ kết", "tổng kết", "kiểm tra", "đôn đốc", "căn cứ", "thực hiện", "trách nhiệm",
    "khen thưởng",
    "phong trào thi đua", "danh hiệu thi đua",
    // Times.
    "trước ngày", "chậm nhất", "xong trước ngày", "hằng năm", "hàng năm", "định kỳ",
    "thời gian thực hiện", "sau khi", "đợt thi đua", "Giai đoạn",
    // Targets.
    "phấn đấu", "hoàn thành xuất sắc nhiệm vụ", "được công nhận", "đạt chuẩn văn hóa",
  ]
}
