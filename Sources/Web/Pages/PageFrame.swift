import CallModel
import Accounts

/// A page as the templates read it: the frame that all share, and in `page` what is its own.
///
/// Inside the block `main` the names of `page` stand by themselves. Names are unlike each other at every level, because
/// Mustache looks an absent name up in the levels above.
struct PageFrame<Content> {
    /// `{{t.home.title}}` is the message `home.title`.
    let t: MessageScope
    let pageLanguage: String
    /// The folder of style sheets and scripts.
    let assets = AssetRoutes.folder
    let documentTitle: String
    let navigation: [NavigationItem]
    let reader: Reader?
    /// What every form must carry in a field `csrf`.
    let csrf: String
    let page: Content

    struct Reader {
        let readerName: String
        let readerRole: String
    }

    init(_ visit: Visit, title: String, page: Content) {
        let messages = visit.messages
        t = MessageScope(messages)
        pageLanguage = messages.language.rawValue
        documentTitle = title
        navigation = NavigationItem.items(for: visit)
        reader = visit.guest.account.map {
            Reader(readerName: $0.displayName, readerRole: messages("role.\($0.role.rawValue)"))
        }
        csrf = visit.guest.formToken
        self.page = page
    }
}
