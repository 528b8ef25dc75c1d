// Processes: the only place that starts a process: editor, viewer, git, ssh-keygen, plugins.
//
//     try runInForeground(["vim", "+40", "aws.md"], environment: environment)
//     let captured = try runCaptured(Launch(["/usr/bin/git", "--version"]), deadline: .after(milliseconds: 5_000))
//     let child = try ChildProcess(Launch(["/usr/bin/python3", "plugin.py"], limits: .usual))
//
// It knows nothing of what runs, and reads no environment: what the child gets is handed in.
