import Glibc

/// What a child gets from its parent without asking.
enum Inheritance {
    /// Gives every signal its own meaning back: a child inherits the signals its parent ignores or blocks (the robot
    /// ignores SIGPIPE), and would outlive its pipe.
    static func drop() {
        for number in 1..<NSIG where number != SIGKILL && number != SIGSTOP { signal(number, SIG_DFL) }
        var all = sigset_t()
        sigfillset(&all)
        sigprocmask(SIG_UNBLOCK, &all, nil)
    }
}
