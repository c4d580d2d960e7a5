import Testing
import TextNormalization

@Test(arguments: [("007", "7"), ("0", "0"), ("000", "0"), ("120", "120")])
func `zeros in front of a numeral are dropped`(_ written: String, _ whole: String) {
    #expect(Numeral(written).whole == whole)
}

@Test func `a numeral is an integer when it has no decimals and fits`() {
    #expect(Numeral("12", isNegative: true).integer == -12)
    #expect(Numeral("12", decimals: "5").integer == nil)
    #expect(Numeral("99999999999999999999").integer == nil)
}
