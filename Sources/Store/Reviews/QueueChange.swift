/// What became of a change to a drawn call of the queue; where it is not `done`, nothing was changed.
public enum QueueChange: Hashable, Sendable {
    case done
    /// Somebody else has changed the draw meanwhile, or who has the call, or the call left the queue.
    case changedMeanwhile
    /// The call was given to somebody else, or to nobody.
    case notTheirs
    /// An evaluation of it was submitted.
    case scored
}
