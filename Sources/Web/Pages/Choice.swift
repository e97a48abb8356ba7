/// An option of a list in a form.
struct Choice {
    let choiceValue: String
    let choiceName: String
    let isChosen: Bool
}
