import AgendaModel
import Testing

/// A file as it is compared in git's own diff.
@Suite struct PlainSourceTests {
  private static let source = """
    # Et budget

    | A | B |
    |---|---|

    ```budget A {#a i kr.}
    | Poster | Beløb |
    |---|---:|
    | Løn {#løn} | 1.579.705[^n] {= indeks(x; y)} |
    | Ca. | ca. 40 |
    | Møder | −5,50 |

    [^n]: En note.
    ```

    Efter: 1000.

    """

  private static func plain(_ text: String) -> String { plainSource(Array(text.utf8)) }

  @Test func `what is set or written otherwise is the same`() {
    let other = Self.source.replacing("| Løn {#løn} | 1.579.705[^n]", with: "|Løn {#løn}   |  1579705[^n]")
      .replacing("|---|---:|", with: "|:-------|----:|").replacing("−5,50", with: "-5,5 ")
    #expect(Self.plain(other) == Self.plain(Self.source))
    #expect(Self.plain(Self.source).contains("| Løn {#løn} | 1.579.705[^n] {= indeks(x; y)} |\n"))
    #expect(Self.plain(Self.source).contains("| Møder | −5,5 |\n"))
    #expect(Self.plain(Self.source).contains("| Ca. | ca. 40 |\n"))
  }

  @Test(arguments: [
    ("1.579.705", "1.579.706"), ("indeks(x; y)", "indeks(x; z)"), ("{#løn}", "{#l}"), ("[^n] {", " {"),
    ("En note.", "En anden note."), ("Efter: 1000.", "Efter: 1.000."), ("# Et", "# Et andet"),
  ])
  func `any other change shows`(_ old: String, _ new: String) {
    #expect(Self.plain(Self.source.replacing(old, with: new)) != Self.plain(Self.source))
  }

  @Test func `anything at all is read`() {
    #expect(plainSource([]) == "")
    #expect(plainSource([0xFF, 0x0A]) == "\u{FFFD}\n")
    #expect(Self.plain("```budget A\n| x |") == "```budget A\n| x |\n")
    for count in 0..<Self.source.utf8.count { _ = plainSource(Array(Self.source.utf8.prefix(count))) }
  }
}
