import CallModel

/// A phrase list in the mouth of one side.
struct SpokenPhrase: Hashable, Encodable {
    let list: PhraseList
    let party: Party
}
