package import Records

/// What stands in the way with a pack.
package enum PackFailure: Error, Sendable, Hashable {
    /// None of this id is installed.
    case notInstalled(String, suggestions: [String])
    /// A folder or file that would be written over.
    case exists(path: String)
    case badID(String)
    /// The program's own content has no template.
    case noTemplate
    /// The pack's manifest says too little, or what this program cannot read.
    case manifest(PackProblem)
    /// A file or folder that is no pack, or was changed after it was built.
    case file(path: String, PackFileProblem)
    /// A pack is not given to others while something in it is broken.
    case broken(path: String, problems: Int)
    /// It needs another pack; the version of it that is there.
    case missing(PackRequirement, found: String?)
    /// git or ssh-keygen is not installed.
    case noProgram(String)
    /// A repository that could not be fetched, in git's words.
    case fetch(address: String, detail: String)
    /// ssh-keygen would not sign, in its words.
    case signing(key: String, detail: String)
    /// The signature is not one over these files.
    case badSignature(id: String)
    /// Another signer than the one that the learner trusted; nil where the new version is not signed at all.
    case otherSigner(id: String, kept: String, found: String?)
    /// The learner did not say that she trusts the signer.
    case notTrusted(id: String)
    /// A newer version is installed, and the learner did not say that she wants the older one.
    case older(id: String, found: String, installed: String)
    /// No signature of this pack was refused.
    case nothingToTrust(id: String)
    case pinned(id: String)
}
