internal import Diagnostics
@preconcurrency internal import Dispatch
internal import Site

extension SiteSession {
    /// A printing under way, which several may wait for.
    struct Printing {
        let change: Int
        let generation: Int
        let task: Task<Printed, Never>
    }

    /// What a program has printed, and what is wrong with it.
    struct Printed: Sendable {
        var bytes: [UInt8]?
        var report = DiagnosticReport()
    }

    /// Has a topic printed apart from the session, which answers others meanwhile: it takes a program seconds.
    func print(_ planned: PlannedFile, of key: String) async -> SessionAnswer {
        let (change, generation) = (topics[key]?.change ?? 0, generation)
        let task: Task<Printed, Never>
        if let current = printings[key], current.change == change, current.generation == generation {
            task = current.task
        } else {
            task = Task.detached { [builder] in await Self.printed(planned, by: builder) }
            printings[key] = Printing(change: change, generation: generation, task: task)
        }
        let printed = await task.value
        if let current = printings[key], current.change == change, current.generation == generation { printings[key] = nil }
        guard let bytes = printed.bytes else { return .nothing }
        // What has changed meanwhile is printed anew when somebody asks for it again.
        if topics[key]?.change == change, self.generation == generation {
            cache.insert(bytes, at: planned.path)
            pageReports[planned.path] = printed.report.findings.isEmpty ? nil : printed.report
        }
        return .made(bytes)
    }

    /// Waits for the program on a thread of its own, as tasks share a few.
    private static func printed(_ planned: PlannedFile, by builder: SiteBuilder) async -> Printed {
        await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async {
                var printed = Printed()
                printed.bytes = builder.make(planned, into: &printed.report)?.bytes
                continuation.resume(returning: printed)
            }
        }
    }
}

extension PlannedFile {
    /// Whether another program prints it.
    var isPrinted: Bool { if case .paper = origin { true } else { false } }
}
