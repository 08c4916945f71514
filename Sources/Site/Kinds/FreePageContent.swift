package import Bytes
package import Content

extension FreePage: WrittenContent {
    package var kind: PageKind { .page }
    package var opening: String { text.plainText }
    package var searchText: SearchText? { SearchText(texts: [text]) }
    package func members(in data: ExplainerData) -> [JSONValue.Member] { [] }
}
