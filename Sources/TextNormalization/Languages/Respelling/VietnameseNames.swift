/// Names that are often written without their marks and are no word of English or French then.
enum VietnameseNames {
    private static let names = """
        Phương Thúy Huỳnh Quốc Xuân Ngọc Nhung Nga Hoàng Khánh Phúc Phước Bích Thanh Thảo Tuấn Tuyết Uyên Trung Dương Hương
        Giang Nghĩa Quỳnh Thuận Trường Đinh Trịnh Châu Như Khoa Nhật Thạnh Quý Nhuận Đoàn Hạnh Thơ Trọng Kiều
        """

    /// How they are said by `respelling`, by the plain letters they are written with.
    static func plain(_ respelling: VietnameseRespelling) -> [String: String] {
        let words = names.split(whereSeparator: \.isWhitespace).map(String.init)
        let pairs = words.compactMap { name in
            respelling.respelled(name).map { (name.plainLatinWords.joined().lowercased(), $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
