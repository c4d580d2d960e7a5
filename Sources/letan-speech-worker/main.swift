// The only program that links espeak-ng (GPL-3): plain text can abort the engine, and then only this process dies.
// Called as: letan-speech-worker [--data FOLDER]
Inheritance.drop()
let words = CommandLine.arguments
SpeechWorker(
    output: ReplyPipe.overStandardOutput(), data: words.count == 3 && words[1] == "--data" ? words[2] : nil
).run()
