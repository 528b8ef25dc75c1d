import Glibc
package import Pricing

/// A file of what was used: `item,quantity` priced from a book, or `item,quantity,rate` by its own rates.
///
///     let priced = try UsageFile("use.csv", from: folder).priced(region: "us-east-1", in: surroundings)
package struct UsageFile: Sendable {
    private let path: String

    package init(_ path: String, from workingDirectory: String) {
        self.path = absolutePath(path, from: workingDirectory)
    }

    package struct Priced: Sendable, Hashable {
        package var total: UsageTotal
        /// nil where no book was there to be used.
        package var source: PriceSource?
    }

    /// The newest book of the Region with prices of instances, or the one that is named. Throws `noSuchPath`,
    /// `unreadable`, `noSuchPriceBook`.
    package func priced(
        region: String, book name: String? = nil, in surroundings: Surroundings
    ) throws(Failure) -> Priced {
        let book = try book(region: region, named: name, in: surroundings)
        var pricer = book.map { UsagePricer(book: $0) } ?? UsagePricer(currency: .dollar)
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .noSuchPath(path) }
        defer { close(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = read(file, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .unreadable(path: path, detail: String(cString: strerror(errno))) }
            if count == 0 { break }
            pricer.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        return Priced(total: pricer.finish(), source: book?.source)
    }

    private func book(
        region: String, named name: String?, in surroundings: Surroundings
    ) throws(Failure) -> PriceBook? {
        if let name { return try PriceBookFiles(surroundings).book(named: name).book }
        return readPriceBooks(in: surroundings).shelf.books.first {
            $0.source.region == region && $0.services.contains(PricedService.instances.rawValue)
        }
    }
}
