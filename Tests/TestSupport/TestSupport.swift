// TestSupport: temporary folders, the built program, and a pseudo-terminal to drive it through.
//
//     let folder = try TemporaryFolder()
//     let terminal = try PseudoTerminal(running: Program.path, ["--home", folder.path], environment: [:])
//     try terminal.expect("공부>")
//     terminal.type("quiz\n")
//
// Processes start by posix_spawn here and nowhere else in the tests; nothing changes this process's own environment,
// locale or working folder.
