/// A plugin's program: what is run, where, and what the learner lets it have.
package struct PluginProgram: Sendable, Hashable {
    package var id: String
    /// Its folder: its working folder, which it can read and not write.
    package var folder: String
    /// The program's absolute path first.
    package var words: [String]
    package var environment: [String: String]
    package var sandbox: Sandbox
    package var grants: Grants
    /// Folders that are hidden from it where there is a sandbox: the data home.
    package var hidden: [String]

    package init(
        id: String, folder: String, words: [String], environment: [String: String], sandbox: Sandbox,
        grants: Grants = Grants(), hidden: [String] = []
    ) {
        self.id = id
        self.folder = folder
        self.words = words
        self.environment = environment
        self.sandbox = sandbox
        self.grants = grants
        self.hidden = hidden
    }
}

/// What a plugin may have beyond the usual.
package struct Grants: Sendable, Hashable {
    package var network: Bool
    /// Absolute paths of folders that it may read and write.
    package var folders: [String]

    package init(network: Bool = false, folders: [String] = []) {
        self.network = network
        self.folders = folders
    }
}
