/// Units, money and what is written right behind a number, in Vietnamese.
enum VietnameseUnits {
    /// "50k", "5tr", "30p".
    static let counters = ["k": "nghìn", "K": "nghìn", "tr": "triệu", "p": "phút", "ph": "phút"]

    /// What `currency` is called.
    static func name(_ currency: Currency) -> String {
        switch currency {
        case .dong: "đồng"
        case .dollar: "đô la"
        case .euro: "ơ rô"
        case .won: "uôn"
        case .yen: "yên"
        case .yuan: "nhân dân tệ"
        case .pound: "bảng"
        }
    }

    /// What `unit` is called.
    static func name(_ unit: MeasureUnit) -> String {
        switch unit {
        case .kilometre: "ki lô mét"
        case .metre: "mét"
        case .centimetre: "xăng ti mét"
        case .millimetre: "mi li mét"
        case .squareKilometre: "ki lô mét vuông"
        case .squareMetre: "mét vuông"
        case .squareCentimetre: "xăng ti mét vuông"
        case .hectare: "héc ta"
        case .cubicMetre: "mét khối"
        case .kilogram: "ki lô gam"
        case .gram: "gam"
        case .milligram: "mi li gam"
        case .tonne: "tấn"
        case .litre: "lít"
        case .millilitre: "mi li lít"
        case .degreeCelsius: "độ xê"
        case .degree: "độ"
        case .hour: "giờ"
        case .minute: "phút"
        case .second: "giây"
        case .kilobyte: "ki lô bai"
        case .megabyte: "mê ga bai"
        case .gigabyte: "gi ga bai"
        case .kilowattHour: "ki lô oát giờ"
        case .kilowatt: "ki lô oát"
        case .watt: "oát"
        case .volt: "vôn"
        case .kilometrePerHour: "ki lô mét trên giờ"
        case .squareMetrePerPerson: "mét vuông trên người"
        }
    }
}
