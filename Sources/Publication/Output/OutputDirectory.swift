internal import CPlatform
internal import SystemPackage
internal import CLibrary

/// The directory a site is published to, once it is certain that it may be replaced. For as long as it is held, no other build
/// writes to it.
package struct OutputDirectory: Sendable {
    /// The path as the author named it.
    package let shownPath: String
    /// Whether there is a directory already, ours or empty.
    package let exists: Bool
    /// What is worth knowing of the directory's surroundings, such as what cannot be deleted.
    package let notes: [String]
    /// The former site; `nil` where there is none.
    package let previous: PreviousOutput?
    let place: OutputPlace
    let state: StateDirectory
    /// Whether the author wants files replaced one by one.
    let wantsInPlace: Bool
    /// Why the directory as a whole cannot be replaced, as far as can be seen.
    let obstacle: PublishingMethod.Reason?
    /// What others put there and keep there: paths of files that go along with the site.
    let foreignFiles: [String]

    /// Vets a directory before anything is written, and puts in order what a killed build has left of it.
    ///
    /// It may be missing, empty, or a site of ours without a file that we did not write.
    /// - Parameters:
    ///   - path: the directory.
    ///   - protected: paths that may neither be it nor lie in it.
    ///   - content: a directory that may not hold it either: the site would be published as part of itself.
    ///   - inPlace: whether files are to be replaced one by one, rather than the directory.
    package init(
        _ path: String, protecting protected: [String], outside content: String? = nil, inPlace: Bool = false
    ) throws(PublicationError) {
        shownPath = path
        wantsInPlace = inPlace
        place = try OutputPlace(path)
        try place.vet(path, protecting: protected, outside: content)
        let stands = try place.isDirectory(path)
        if !stands { try place.makeParent() }
        state = try Self.state(of: place, stands: stands, shown: path)
        notes = try Recovery(of: place, state: state).run()
        exists = try place.isDirectory(path)
        guard exists else {
            (previous, obstacle, foreignFiles) = (nil, nil, [])
            return
        }
        let contents = try OutputContents(of: place.path, shown: path)
        let site = try contents.previousOutput(state: state)
        previous = site
        foreignFiles = contents.keptFiles.filter { site?.manifest[$0] == nil }
        obstacle =
            if explainer_is_mount(place.path) != 0 { .mountPoint }
            else if contents.holdsMounts { .mounts }
            else if contents.holdsForeignDirectories { .foreignDirectory }
            else if state.isInside { .closedParent }
            else { nil }
    }

    /// The directory that stands there, opened; `nil` where there is none.
    var handle: DirectoryHandle? { do throws(Errno) { return try DirectoryHandle(place.path) } catch { return nil } }

    /// Opens the state directory: beside the output, or in it where it is a mount point, which others share without what is
    /// around it, and where nothing can be put beside it.
    private static func state(of place: OutputPlace, stands: Bool, shown: String) throws(PublicationError) -> StateDirectory {
        let isInside = stands && (explainer_is_mount(place.path) != 0 || access(place.parent, W_OK | X_OK) != 0 && access(place.path, W_OK | X_OK) == 0)
        let path = isInside ? place.path + "/" + StateDirectory.nameInside : StateDirectory.path(beside: place.parent, place.name)
        return try StateDirectory(path, isInside: isInside, of: shown)
    }

    /// Puts a site in order that a killed build has left half published, before it is served. Where nothing is to be done,
    /// nothing is touched.
    package static func restore(_ path: String) throws(PublicationError) {
        let place = try OutputPlace(path)
        guard Recovery.isNeeded(at: place) else { return }
        _ = try Recovery(of: place, state: try state(of: place, stands: try place.isDirectory(path), shown: path)).run()
    }
}
