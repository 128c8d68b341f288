// Typing Vietnamese with the keys of ASCII: a table of what people type, and every syllable.

import TestSupport
import Testing
import VietnameseText

/// What a line of keys becomes when each goes to the word it belongs to.
func typed(_ keys: String, _ rules: TypingRules) -> String {
  var text = ""
  var word = TypedWord(rules)
  for key in keys {
    if key == "<" {
      word.backspace()
    } else if TypedWord.takes(key) {
      word.type(key)
    } else {
      word.finish()
      text += word.text + String(key)
      word = TypedWord(rules)
    }
  }
  word.finish()
  return text + word.text
}

@Suite("Typing")
struct TypingTests {
  static let telex = TypingRules(.telex, toneStyle: .old)
  static let newTelex = TypingRules(.telex, toneStyle: .new)
  static let vni = TypingRules(.vni, toneStyle: .old)

  private static func pairs(_ table: String) -> [(keys: String, text: String)] {
    table.split(whereSeparator: \.isWhitespace).compactMap { pair in
      let parts = pair.split(separator: "=")
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }

  private static func check(_ table: String, _ rules: TypingRules, atLeast count: Int) {
    let pairs = pairs(table)
    #expect(pairs.count >= count)
    for (keys, text) in pairs { #expect(typed(keys, rules) == text, "\(keys)") }
  }

  @Test("Telex: marks, wherever in the syllable they are typed")
  func telexMarks() {
    Self.check(
      """
      as=á af=à ar=ả ax=ã aj=ạ asz=a aa=â aw=ă ee=ê oo=ô ow=ơ uw=ư dd=đ w=ư
      aas=ấ aaf=ầ aar=ẩ aax=ẫ aaj=ậ aws=ắ awf=ằ awr=ẳ awx=ẵ awj=ặ
      Vieejt=Việt Vietje=Việt Vietej=Việt Vieetj=Việt Vijeet=Việt Nam=Nam
      tieengs=tiếng tieesng=tiếng tienges=tiếng tiengse=tiếng
      ddaays=đấy dduwowcj=được duwowcjd=được duowcjd=được dduowcj=được dduocwj=được dduocjw=được
      nguwowif=người nguowif=người nguoiwf=người nguoifw=người ngwowif=người nguwoif=người
      thuwowngf=thường thuongwf=thường thuowngf=thường thuowngr=thưởng thuowr=thuở
      dduwowngf=đường duwowngfd=đường truwowcs=trước truowcs=trước truocsw=trước
      huwowngs=hướng huongsw=hướng luwowng=lương luwong=lương luongw=lương
      muaw=mưa muwa=mưa muwas=mứa cuwar=cửa cuaw=cưa luwaj=lựa nuwax=nữa giuwax=giữa giuawx=giữa
      khen=khen thuwowrng=thưởng ddua=đua thi=thi dua=dua duad=đua
      kees=kế hoachj=hoạch hoajch=hoạch phongs=phóng phats=phát ddoongj=động dongdoj=động
      phong=phong traof=trào vawn=văn vanw=văn phofng=phòng Sowr=Sở Sowf=Sờ
      baos=báo caos=cáo sow=sơ keest=kết toongr=tổng ketse=kết
      nghieemj=nghiệm thu=thu nghiemej=nghiệm nghieepj=nghiệp quoocs=quốc quocso=quốc
      quyeets=quyết ddinhj=định quyeenf=quyền quyenef=quyền quyr=quỷ quys=quý
      quaan=quân quawng=quăng quangw=quăng quas=quá quaf=quà quowr=quở quoo=quô
      gi=gi gif=gì gis=gí giaf=già gias=giá gieets=giết gieengs=giếng giowf=giờ giujp=giụp
      giuwx=giữ giwx=giữ gior=giỏ gioos=giố giangr=giảng giuwowngf=giường
      khoer=khỏe khuyur=khuỷu khuya=khuya khuyeens=khuyến
      ngoeof=ngoèo ngoawnf=ngoằn ngoanwf=ngoằn xoong=xông xooong=xoong sooocs=soóc mooocs=moóc
      cuar=của muaf=mùa thuees=thuế thuee=thuê tuaans=tuấn tuanas=tuấn xuaan=xuân luaatj=luật
      uyr=ủy huyf=hùy thuys=thúy thuyr=thủy huyeenj=huyện huyenej=huyện huynhf=huỳnh
      hoaf=hòa hoafn=hoàn hoanf=hoàn hoangf=hoàng hoas=hóa hoach=hoach hoer=hỏe toanf=toàn
      toois=tối toiso=tối nois=nói nooi=nôi nowi=nơi uoongs=uống uongso=uống ruwowuj=rượu
      ruowuj=rượu huwu=hưu huuw=hưu luwu=lưu luuw=lưu cuwus=cứu trieeuf=triều yeeu=yêu
      yeeus=yếu yeun=yeun iu=iu dduwa=đưa dduwas=đứa
      DDAF=ĐÀ DDaF=Đà Ddaf=Đà dDaf=đà AA=Â Aa=Â aA=â TIEENGS=TIẾNG Vieetj=Việt W=Ư UWOW=UWOW
      BOOJ=BỘ KEES=KẾ HOACHJ=HOẠCH UYR=ỦY BAN=BAN NHAAN=NHÂN DAAN=DÂN
      DDawks=Đắk Lawks=Lắk Kroong=Krông Noo=Nô tuyps=tuýp Awn=Ăn Ee=Ê
      hoafs=hóa hoasf=hòa hoasr=hỏa hoarz=hoa tieengsz=tiêng hoafz=hoa
      awa=â aaw=ă oow=ơ owo=ô
      """, Self.telex, atLeast: 200)
  }

  @Test("Telex: a mark is taken back by its key")
  func telexUndo() {
    Self.check(
      """
      ass=as asss=ass aff=af arr=ar axx=ax ajj=aj aaa=aa eee=ee ooo=oo aww=aw oww=ow uww=uw
      ddd=dd dddd=ddd ww=w www=ww www.thidua.vn=ww.thidua.vn uoww=uow vieetss=viêts tesst=test
      hoass=hoas cass=cas laass=lâs boooks=books coool=cool zz=zz tww=tw
      """, Self.telex, atLeast: 25)
  }

  @Test("Telex: what cannot be Vietnamese comes back as it was typed")
  func telexForeign() {
    for text in """
    windows software email file word excel web wifi facebook zalo server user school class book
    google zoom website internet photoshop task data banana photo login admin usb pdf docx xlsx
    html css wireless router driver draft desktop laptop printer scanner folder download upload
    update backup restart setup format project program print screen smart phone iphone android
    samsung sharepoint teams outlook gmail yahoo github linux ubuntu debian windows10 keyboard
         t7/vp 12/KH-SKHCN 2026 05/6 31/12/2026 COVID QLKH TTTT UBND TT19 KH2 3.14 abc123
    exam extra expert next text export import review project redo request
    """.split(whereSeparator: \.isWhitespace) {
      let keys = String(text)
      #expect(typed(keys, Self.telex) == keys)
    }
  }

  @Test("Telex: what a Vietnamese syllable can be is one, as everywhere")
  func telexAmbiguous() {
    Self.check("test=tét list=lít post=pót max=mã did=đi mix=mĩ", Self.telex, atLeast: 6)
  }

  @Test("Telex: đ in abbreviations")
  func telexAbbreviations() {
    Self.check(
      """
      HDDND=HĐND QDD=QĐ QDD-UBND=QĐ-UBND ddt=đt DDHQG=ĐHQG GDDDDT=GDĐT LDDTBXH=LĐTBXH TDDKT=TĐKT
      CDD=CĐ DDVTN=ĐVTN add=add address=address middle=middle oddly=oddly dd=đ DDTN=ĐTN sddd=sdd
      UBNDD=UBNĐ KHDDT=KHĐT
      """, Self.telex, atLeast: 18)
  }

  @Test("Telex: new places of the tone")
  func newStyle() {
    Self.check(
      """
      hoaf=hoà hoas=hoá khoer=khoẻ thuys=thuý uyr=uỷ huyf=huỳ quys=quý hoafn=hoàn muaf=mùa
      hoangf=hoàng toef=toè loej=loẹ nguyj=nguỵ tuyj=tuỵ cuar=của khuyur=khuỷu ngoaif=ngoài
      """, Self.newTelex, atLeast: 17)
    Self.check(
      "hoa2=hoà thuy1=thuý hoa2n=hoàn", TypingRules(.vni, toneStyle: .new), atLeast: 3)
  }

  @Test("VNI: digits behind letters")
  func vniMarks() {
    Self.check(
      """
      a1=á a2=à a3=ả a4=ã a5=ạ a10=a a6=â a8=ă e6=ê o6=ô o7=ơ u7=ư d9=đ a61=ấ a62=ầ a81=ắ
      Vie65t=Việt Viet65=Việt Viet56=Việt tie61ng=tiếng tieng61=tiếng tieng16=tiếng
      d9u7o7c5=được duoc759=được d9uoc75=được duoc957=được nguoi72=người ngu7o7i2=người
      thuong73=thưởng thuo73=thuở mua7=mưa mu7a=mưa cua7=cưa cu7a3=cửa hoa2=hòa hoa2n=hoàn
      ke61=kế hoach5=hoạch hoa5ch=hoạch d9o65ng=động dong965=động van8=văn pho2ng=phòng So73=Sở
      xuan6=xuân quang8=quăng quoc61=quốc giu7a4=giữa gieng61=giếng huu7=hưu ruou75=rượu
      D9A2=ĐÀ D92=Đ2 QD9=QĐ HD9ND=HĐND soc1=sóc xoong=xoong Kro6ng=Krông D9a81k=Đắk La81k=Lắk
      a11=a1 a66=a6 o77=o7 a88=a8 d99=d9 hoa22=hoa2 TT19=TT19 12=12 2026=2026 05/6=05/6
      t7/vp=t7/vp 31/12/2026=31/12/2026 covid19=covid19 b2b=b2b mp3=mp3 kh12=kh12 windows10=windows10
      software=software test=test email=email address=address so62=sồ s2=s2
      """, Self.vni, atLeast: 80)
  }

  @Test("a digit behind a word in Telex leaves the word")
  func digitBehindWord() {
    Self.check("ddowtj1=đợt1 soos2=số2 Toor3=Tổ3 quys4/2026=quý4/2026", Self.telex, atLeast: 4)
  }

  @Test("Backspace takes one visible letter, and typing goes on from what is left")
  func backspace() {
    Self.check(
      """
      tieengs<=tiến tieengs<<=tiế tieengs<<<=ti hoafn<=hòa hoafn<ng=hoàng hoamgf<<<nf=hoàn
      ddd<=d ass<s=á dduwowcj<<=đư windowf<<<<<<<as=á hoaf<<<aa=â <as=á a<<<as=á
      nguwowif<f=ngươf hoangf<<<<<hoanf=hoàn laan<<as=lá
      """, Self.telex, atLeast: 13)
  }

  @Test("a word that stands there goes on being typed, if it is Vietnamese")
  func goesOn() throws {
    var word = try #require(TypedWord(Self.telex, shown: "tiên"))
    word.type("s")
    #expect(word.text == "tiến")
    word.type("g")
    #expect(word.text == "tiếng")
    word.type("k")
    #expect(word.text == "tiếngk")
    #expect(TypedWord(Self.telex, shown: "windows") == nil)
    #expect(TypedWord(Self.telex, shown: "số1") == nil)
    #expect(TypedWord(Self.telex, shown: "hóá") == nil)
  }

  private static let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

  private static func syllables() -> [(letters: String, isStopped: Bool)] {
    // A q without its u is the beginning of an opening, not one.
    let openings = VietnameseSyllables.openings.split(whereSeparator: \.isWhitespace)
      .filter { $0 != "q" }
    let rhymes = VietnameseSyllables.rhymes.split(whereSeparator: \.isWhitespace)
    return rhymes.flatMap { rhyme in
      let isStopped =
        ["c", "k", "p", "t"].contains { rhyme.hasSuffix($0) } || rhyme.hasSuffix("ch")
      return ([""] + openings).map { (String($0 + rhyme), isStopped) }
    }
  }

  /// The keys of a syllable: each mark behind its letter, or all behind the word.
  private static func keys(
    _ letters: String, tone: Int, _ method: TypingMethod, atEnd: Bool
  ) -> String {
    let toneKeys =
      method == .telex ? ["", "f", "r", "x", "s", "j"] : ["", "2", "3", "4", "1", "5"]
    let marks: [Unicode.Scalar: (telex: String, vni: String)] = [
      "\u{302}": ("", "6"), "\u{306}": ("w", "8"), "\u{31B}": ("w", "7"),
    ]
    var word = ""
    var ending = ""
    for scalar in VietnameseNormalization.decomposed(letters).unicodeScalars {
      if scalar == "đ" {
        word += "d"
        let key = method == .telex ? "d" : "9"
        if atEnd { ending += key } else { word += key }
      } else if let mark = marks[scalar] {
        let vowel = known(word.last { "aeou".contains($0) })
        let key = method == .vni ? mark.vni : mark.telex.isEmpty ? String(vowel) : mark.telex
        if !atEnd { word += key } else if !ending.contains(key) { ending += key }
      } else {
        word.unicodeScalars.append(scalar)
        if method == .telex, word.hasSuffix("oo") { word += "o" }
      }
    }
    return word + ending + toneKeys[tone]
  }

  @Test("every syllable of the table, with every tone, typed in either way, gives itself")
  func everySyllable() {
    var count = 0
    var wrong: [String] = []
    for (letters, isStopped) in Self.syllables() {
      for tone in isStopped ? [4, 5] : Array(0...5) {
        for (rules, atEnd) in [
          (Self.telex, false), (Self.telex, true), (Self.vni, false), (Self.vni, true),
        ] {
          let keys = Self.keys(letters, tone: tone, rules.method, atEnd: atEnd)
          let text = typed(keys, rules)
          count += 1
          // The mark of the tone may stand on any vowel; its place has tests of its own.
          let apart = VietnameseNormalization.decomposed(text).unicodeScalars
          let marks = apart.filter { Self.tones.contains(String($0)) }.map { String($0) }
          let rest = apart.filter { !Self.tones.contains(String($0)) }.map { String($0) }.joined()
          let isRight =
            VietnameseNormalization.composed(rest) == letters
            && marks == (tone == 0 ? [] : [Self.tones[tone]])
          if !isRight { wrong.append("\(keys): \(text), not \(letters) with tone \(tone)") }
        }
      }
    }
    #expect(count > 40_000)
    #expect(wrong.isEmpty, "\(wrong.count) wrong: \(wrong.prefix(20))")
  }
}
