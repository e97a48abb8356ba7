import CallModel

/// What `queue_log` files tell, by the unique id of the caller's channel.
struct QueueLog {
    private(set) var visits: [String: [QueueVisit]] = [:]
    private(set) var faults: [InputError] = []
    /// The calls in the order in which they entered a queue.
    private(set) var calls: [String] = []

    init(_ files: FileNames, in archive: ArchiveFolder) {
        for file in FileSearch(files, in: archive).paths { read(file, archive) }
    }

    private mutating func read(_ file: String, _ archive: ArchiveFolder) {
        do throws(InputError) {
            var lines = try LineReader(archive.file(at: file), limitBytes: 1 << 16)
            while let line = try lines.next() {
                if !line.isBlank { take(line, file) }
            }
        } catch {
            faults.append(error)
        }
    }

    private mutating func take(_ line: LineReader.Line, _ file: String) {
        do throws(InputError) {
            guard let event = try QueueEvent(line, file: file) else { return }
            take(event, file, place: "line \(line.number)")
        } catch {
            faults.append(error)
        }
    }

    /// Events of a call that entered no queue in these files belong to a log that was rotated away; they say nothing.
    private mutating func take(_ event: QueueEvent, _ file: String, place: String) {
        var list = visits[event.call] ?? []
        let refusesEntry = ["FULL", "JOINEMPTY", "JOINUNAVAIL"].contains(event.name)
        if event.name == "ENTERQUEUE" || (refusesEntry && list.last?.queue != event.queue) {
            if list.isEmpty { calls.append(event.call) }
            list.append(QueueVisit(event, file: file, place: place))
        }
        guard let index = list.lastIndex(where: { $0.queue == event.queue }) else { return }
        list[index].take(event)
        visits[event.call] = list
    }
}
