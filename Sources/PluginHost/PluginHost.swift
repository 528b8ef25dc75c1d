// PluginHost: talks with plugins: programs in any language that read notes, make questions, calculate or export.
//
//     let plugin = Plugin(PluginProgram(id: "hello", folder: folder, words: ["/usr/bin/python3", "plugin.py"], …))
//     let hello = try plugin.hello()
//     let result: CalculateResult = try plugin.call(.calculate, CalculateParameters(…))
//     plugin.close()
//
// The talk is JSON-RPC 2.0, one object a line on the plugin's standard input and output; Plugins/PROTOCOL.md has each
// message, and a test holds it to the types of Messages.swift. Calls block the thread that makes them, one at a time,
// and each ends by a deadline.
//
// It never runs what it was not handed, never decides whom to trust, and does not know what an answer means.
