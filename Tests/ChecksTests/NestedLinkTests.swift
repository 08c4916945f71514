import Testing

@Suite("Links within links")
struct NestedLinkTests {
    @Test("The outer link is found at its bracket", arguments: [
        ("See [the [questions](../faq.md) page](../faq.md).", "nested-link 4:5"),
        ("See [a *strong [one](../faq.md)* page](https://example.org/) here.", "nested-link 4:5"),
        ("See [<https://example.org/> there](../faq.md).", "nested-link 4:6"),
        ("## On [the [questions](../faq.md)](../faq.md)", "nested-link 4:7"),
        ("See [the [questions](../faq.md) page](../faq.md \"A title (of it)\").", "nested-link 4:5"),
        ("See [the [questions](../faq.md) page](<../faq.md> 'A title') and (that).", "nested-link 4:5"),
        ("See [the [questions](../faq.md) page][there] now.\n\n[there]: ../faq.md", "nested-link 4:5"),
        ("See [the [questions][there] page](../faq.md).\n\n[there]: ../faq.md", "nested-link 4:5"),
        ("| A [b [c](../faq.md)](../faq.md) |\n| --- |\n| d |", "nested-link 4:5"),
    ])
    func found(text: String, brief: String) throws {
        #expect(try check(section: text + "\n").map(\.brief).filter { $0.hasPrefix("nested") } == [brief])
    }

    @Test("Brackets that are no link are left alone", arguments: [
        "See [the [questions](../faq.md) page].", "See [this] and [that](../faq.md) (../faq.md).", "See \\[the [questions](../faq.md) page\\](../faq.md).",
        "An array[[zero](../faq.md)](one).", "[![A picture](../media/a.png)](../faq.md)", "A [\n\nand [a link](../faq.md)](../faq.md).",
        "See [the [questions](../faq.md) page] [there].\n\n[there]: ../faq.md", "See [a [b](../faq.md)](see ../faq.md, there).",
        "See [a [b](../faq.md)][c](../faq.md).", "[See [@key] there](../faq.md).", "[A [b] c](../faq.md)",
    ])
    func sound(text: String) throws {
        #expect(try check(section: text + "\n").map(\.brief).filter { $0.hasPrefix("nested") } == [])
    }
}
