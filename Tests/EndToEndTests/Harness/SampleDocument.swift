// A small plan in the manner of a department's year plan, with dates fixed around Office.today.

/// The plan and the units that the end-to-end tests work on.
enum SampleDocument {
  static let units: [(name: String, shortName: String)] = [
    ("Văn phòng Sở", "VP"), ("Phòng Nghiệp vụ", "NV"), ("Phòng Tài vụ", "TV"),
    ("Thanh tra Sở", "TTr"), ("Trung tâm Lưu trữ", "TTLT"),
  ]

  static let subject = "Phát động thi đua giữ sạch hồ sơ năm 2026"

  static let text = """


    Số: /KH-SNV

    Sông Mây, ngày tháng 01 năm 2026

    KẾ HOẠCH

    Phát động thi đua giữ sạch hồ sơ năm 2026

    Thực hiện Kế hoạch số 31/KH-UBND ngày 09/01/2026 của UBND tỉnh Sông Mây, Sở Nội vụ tỉnh \
    Sông Mây ban hành kế hoạch thi đua năm 2026 như sau:

    I. MỤC ĐÍCH, YÊU CẦU

    1. Mục đích

    - Để hồ sơ được xếp đúng chỗ, tìm là thấy.

    2. Yêu cầu

    - Làm đến đâu gọn đến đó, không để sang năm sau.

    II. NỘI DUNG

    - Thanh tra Sở kiểm tra kho hồ sơ, lập biên bản trước ngày 20/5/2026.

    - Trung tâm Lưu trữ số hóa ít nhất 12 hộp hồ sơ, xong trước ngày 10/6/2026.

    - Phòng Tài vụ bố trí kinh phí mua giá kệ trước ngày 30/9/2026.

    III. THỜI GIAN TỔ CHỨC

    1. Đợt thi đua thứ nhất: Thời gian từ đầu năm đến 30/6/2026, chào mừng ngày 19/5 \
    (19/5/1890 - 19/5/2026).

    2. Đợt thi đua thứ hai: Thời gian từ 01/7/2026 đến kết thúc năm 2026, chào mừng Quốc khánh \
    (02/9/1945 - 02/9/2026).

    IV. TỔ CHỨC THỰC HIỆN

    1. Trưởng các phòng, đơn vị thuộc Sở

    - Đăng ký danh hiệu thi đua của phòng, đơn vị. Thời gian thực hiện: Xong trước ngày \
    31/01/2026.

    - Gửi báo cáo bằng văn bản về Hội đồng Thi đua - Khen thưởng (qua Văn phòng Sở). Thời gian: \
    Chậm nhất là ngày 05/6/2026 (đối với sơ kết) và 05/11/2026 (đối với tổng kết).

    2. Văn phòng Sở: Theo dõi, đôn đốc việc thực hiện Kế hoạch này./.

    Nơi nhận:

    - UBND tỉnh (báo cáo);
    - Các phòng, đơn vị thuộc Sở;
    - Lưu: VT, VP.

    **GIÁM ĐỐC**

    Mai Thị Hạnh
    """
}
