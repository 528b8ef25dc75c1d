import CFiles
import Files
import Glibc

/// A folder of our own for what is on its way, 0700; gone with everything in it when the last reference goes.
final class PassingFolder {
    let path: String

    /// In `parent`, which is made where it is missing. Throws `cannotWrite`.
    init(in parent: String, named name: String) throws(Failure) {
        makeFolder(parent)
        var template = Array("\(parent)/\(name)XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .cannotWrite(path: parent, detail: String(cString: strerror(errno)))
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { removeTree(path) }
}

/// Puts a folder in another's place; what stood there is at `fresh` afterwards, or nothing where nothing stood there.
///
/// The two change places in one step of the kernel's, so that a program that looks, or is killed, at any moment finds the
/// old folder whole or the new one whole. Where a file system cannot do that, the old one is set aside first.
func exchange(_ fresh: String, with place: String) throws(Failure) {
    guard access(place, F_OK) == 0 else {
        if rename(fresh, place) == 0 { return }
        throw .cannotWrite(path: place, detail: String(cString: strerror(errno)))
    }
    if renameat2(AT_FDCWD, fresh, AT_FDCWD, place, gongbu_rename_exchange) == 0 { return }
    let aside = fresh + ".old"
    guard rename(place, aside) == 0 else {
        throw .cannotWrite(path: place, detail: String(cString: strerror(errno)))
    }
    guard rename(fresh, place) == 0 else {
        let reason = errno
        rename(aside, place)
        throw .cannotWrite(path: place, detail: String(cString: strerror(reason)))
    }
    rename(aside, fresh)
}
