/// A card as a list shows it.
package struct CardLine: Sendable, Hashable {
    package var id: Int64
    package var prompt: String
    package var answer: String
    package var isSuspended: Bool
    package var isDoubtful: Bool
    package var isEdited: Bool

    package init(id: Int64, prompt: String, answer: String, isSuspended: Bool, isDoubtful: Bool, isEdited: Bool) {
        self.id = id
        self.prompt = prompt
        self.answer = answer
        self.isSuspended = isSuspended
        self.isDoubtful = isDoubtful
        self.isEdited = isEdited
    }
}
