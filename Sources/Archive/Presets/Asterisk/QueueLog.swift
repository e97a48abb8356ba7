import CallModel

/// What `queue_log` files tell, by the unique id of the caller's channel.
struct QueueLog {
    private(set) var visits: [String: [QueueVisit]] = [:]
    private(set) var faults: [InputError] = []
    /// The calls in the order in which they entered a queue.
    private(set) var calls: [String] = []

    /// Files that were rotated away are joined in the order of time, whatever their names: a call over midnight is one.
    init(_ files: FileNames, in archive: any RecordingArchive) {
        var entries: [Entry] = []
        for file in FileSearch(files, in: archive).paths { entries += read(file, archive) }
        let order = entries.indices.sorted {
            (entries[$0].event.epochSeconds, $0) < (entries[$1].event.epochSeconds, $1)
        }
        for index in order { take(entries[index].event, entries[index].file, place: entries[index].place) }
    }

    private struct Entry {
        let event: QueueEvent
        let file: String
        let place: String
    }

    private mutating func read(_ file: String, _ archive: any RecordingArchive) -> [Entry] {
        var entries: [Entry] = []
        do throws(InputError) {
            var lines = try LineReader(archive.file(at: file), limitBytes: 1 << 16)
            while let line = next(&lines) {
                if !line.isBlank, let entry = entry(line, file) { entries.append(entry) }
            }
        } catch {
            faults.append(error)
        }
        return entries
    }

    /// Lines that are too long are faults; what comes after them is read.
    private mutating func next(_ lines: inout LineReader) -> LineReader.Line? {
        while true {
            do throws(InputError) {
                return try lines.next()
            } catch {
                faults.append(error)
            }
        }
    }

    private mutating func entry(_ line: LineReader.Line, _ file: String) -> Entry? {
        do throws(InputError) {
            return try QueueEvent(line, file: file).map { Entry(event: $0, file: file, place: "line \(line.number)") }
        } catch {
            faults.append(error)
            return nil
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
