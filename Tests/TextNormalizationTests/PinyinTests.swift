import Testing
import TextNormalization

@Suite struct PinyinTests {
    @Test(arguments: [
        ("申请书", "shēn qǐng shū"), ("银行", "yín háng"), ("进行", "jìn xíng"), ("重复", "chóng fù"), ("重要", "zhòng yào"),
        ("市长", "shì zhǎng"), ("多长时间", "duō cháng shí jiān"), ("归还", "guī huán"), ("还有", "hái yǒu"),
        ("得到", "dé dào"), ("觉得", "jué de"), ("我得去", "wǒ děi qù"), ("好了", "hǎo le"), ("了解", "liǎo jiě"),
        ("办不了", "bàn bù liǎo"), ("地址", "dì zhǐ"), ("慢慢地", "màn màn de"), ("便宜", "pián yi"), ("方便", "fāng biàn"),
        ("都可以", "dōu kě yǐ"), ("首都", "shǒu dū"), ("因为", "yīn wèi"), ("作为", "zuò wéi"), ("会议", "huì yì"),
        ("会计", "kuài jì"), ("办理", "bàn lǐ"), ("处理", "chǔ lǐ"), ("办事处", "bàn shì chù"), ("变更", "biàn gēng"),
        ("身份证", "shēn fèn zhèng"), ("部分", "bù fèn"), ("人民委员会", "rén mín wěi yuán huì"), ("号码", "hào mǎ"),
        ("我的", "wǒ de"), ("你们", "nǐ men"), ("孩子", "hái zi"), ("电子", "diàn zǐ"), ("女儿", "nǚ ér"), ("〇", "líng"),
        ("一个", "yí ge"), ("一天", "yì tiān"), ("一张", "yì zhāng"), ("一份", "yí fèn"), ("一号", "yī hào"), ("一月", "yī yuè"),
        ("第一天", "dì yī tiān"), ("十一个", "shí yī ge"), ("零一二", "líng yī èr"), ("一百", "yì bǎi"), ("一万", "yí wàn"),
        ("不是", "bú shì"), ("不行", "bù xíng"),
    ])
    func `reads characters as they are read in their words`(_ han: String, _ pinyin: String) {
        #expect(Pinyin().syllables(of: Array(han)).compactMap(\.self).joined(separator: " ") == pinyin)
    }

    @Test func `gives no syllable for what is no Han character`() {
        #expect(Pinyin().syllables(of: Array("A线 ，")) == [nil, "xiàn", nil, nil])
    }

    @Test func `leaves no Han character in its syllables`() {
        let all = (0x4E00...0x9FFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }.map { Character($0) }
        let few = all.enumerated().filter { $0.offset % 41 == 0 }.map(\.element)
        for syllable in Pinyin().syllables(of: few) {
            #expect(syllable?.allSatisfy { $0.isReadable(besides: "a"..."z") } == true)
        }
    }
}
