// The only program that links espeak-ng (GPL-3): plain text can abort the engine, and then only this process dies.
Inheritance.drop()
SpeechWorker(output: ReplyPipe.overStandardOutput()).run()
