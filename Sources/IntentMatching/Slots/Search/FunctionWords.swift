/// Words that ask, point and join, whatever a sentence is about. A catalogue has too few phrases to learn which they are, and
/// one that happens to stand in a single name would seem to say a lot.
enum FunctionWords {
    /// Those of all languages.
    static let all = [vietnamese, english, french, chinese, japanese, korean].joined(separator: " ").split(
        separator: " "
    )
    .map(String.init)

    private static let vietnamese = """
        tôi tui em mình anh chị ạ à dạ vâng ơi nhé nha là thì mà và với hay hoặc để cho của ở tại đây đó này kia ấy \
        gì nào đâu sao bao nhiêu thế vậy có không được chưa phải cần muốn xin hỏi biết làm đi lại nữa rồi đã đang sẽ cũng còn \
        những các một cái từ về ra vào lên bị do vì nên như khi
        """
    private static let english = """
        i i'm i'd my me we our us you your he his she her they their it its a an the this that these those to of for in on at \
        by from with as and or but if so is are am was were be been do does did can could will would should must may have has \
        had need want like get got make how what where when which who why there here please just not no about
        """
    private static let french = """
        je j'ai tu il elle on nous vous mon ma mes notre nos votre vos son sa ses le la les un une des de du à au aux en dans \
        sur pour par avec et ou que qui quoi où quand comment combien est sont être ai avez avoir faire fait faut dois peux \
        puis voudrais veux ce cette ces ne pas s'il plaît
        """
    private static let chinese = "我 你 您 他 她 们 的 了 吗 呢 吧 在 是 有 要 想 怎 么 什 哪 里 个 这 那 请 问 和 能 可 以 不 做 给 去 来"
    private static let japanese = "の は が を に で と も へ や か な す ま し た い る ん こ そ あ れ て だ さ く"
    private static let korean = "은 는 이 가 을 를 에 서 요 하 고 어 떻 게 나 저 제 의 로 도 다 니 까 습 해 야 할 수 있 뭐 거"
}
