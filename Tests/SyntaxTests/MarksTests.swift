import Diagnostics
import Syntax
import Testing

@Suite struct MarksTests {
  @Test(arguments: [
    ("{{7,16 mio. kr. = a.b}}", "⟦'7,16 mio. kr.' equal 'a.b'⟧"),
    ("{{10 #pladser}}", "⟦'10' #pladser⟧"),
    ("{{5 #n-andre = antal(a-e)}}", "⟦'5' #n-andre equal 'antal(a-e)'⟧"),
    ("{{a.b i 0,1 mio. kr.}}", "⟦equal 'a.b' i '0,1 mio. kr.'⟧"),
    ("{{ a.b }}", "⟦equal 'a.b'⟧"),
    ("{{#n = a.b in 1 kr.}}", "⟦#n equal 'a.b' i '1 kr.'⟧"),
    ("{{23,1 >= sum(drift)}}", "⟦'23,1' atLeast 'sum(drift)'⟧"),
    ("{{23,1 <= f(a = b)}}", "⟦'23,1' atMost 'f(a = b)'⟧"),
    ("{{f(a i b) i kr.}}", "⟦equal 'f(a i b)' i 'kr.'⟧"),
    ("{{4 = a}}{accept 1 kr.: derfor}", "⟦'4' equal 'a' {accept '1 kr.' 'derfor'}⟧"),
    ("{{4 = a}} {accept 1 kr.: derfor} og", "⟦'4' equal 'a' {accept '1 kr.' 'derfor'}⟧ og"),
    ("**{{2*a*3}}** og _{{a_b_c}}_", "<b>⟦equal '2*a*3'⟧</b> og <em>⟦equal 'a_b_c'⟧</em>"),
    ("{{a < b}} <https://x.dk>", "⟦equal 'a < b'⟧ <a https://x.dk>https://x.dk</a>"),
    ("\\{{a}} og `{{b}}` og ``{{`{{c}}``", "{{a}} og `{{b}}` og `{{`{{c}}`"),
    ("[{{3 = a}}](#x.y)[^n]\n\n[^n]: t", "<ref x.y '[{{3 = a}}](#x.y)'>⟦'3' equal 'a'⟧</ref><note n '[^n]'>"),
    ("{gruppe2} {x} og { y", "{gruppe2} {x} og { y"),
  ])
  func claims(_ text: String, _ expected: String) {
    let read = markup(text)
    #expect(read.dump.split(separator: "\n").first.map(String.init) == "p " + expected)
    #expect(read.codes == [])
  }

  @Test(arguments: [
    ("{#navn gruppe i kr. = a + b}", "{#navn group i 'kr.' equal 'a + b'}"),
    ("{group}", "{group}"), ("{heraf}", "{ofWhich}"), ("{of-which}", "{ofWhich}"), ("{tekst}", "{text}"),
    ("{i 0,1 mio. kr.}", "{i '0,1 mio. kr.'}"), ("{in kr./døgn >= a / b}", "{i 'kr./døgn' atLeast 'a / b'}"),
    ("{#å2023= a}", "{#å2023 equal 'a'}"),
    ("{accept budget-total-mismatch: trykt sådan: ja}", "{accept 'budget-total-mismatch' 'trykt sådan: ja'}"),
  ])
  func braces(_ text: String, _ expected: String) throws {
    let source = file(text)
    var diagnostics: [Diagnostic] = []
    let brace = try #require(readBraces(source, source.wholeRange, into: &diagnostics))
    #expect(Dump(file: source).dump(brace) == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("{gruppe #navn}", "brace-order"), ("{= a}", ""), ("{i kr. #navn}", "brace-order"),
    ("{grupe}", "unknown-brace-word"), ("{}", "empty-brace"), ("{#}", "bad-name"), ("{#2022}", "bad-name"),
    ("{#a-}", "bad-name"), ("{=}", "empty-formula"), ("{i}", "empty-unit"), ("{< a}", "bad-brace"),
    ("{accept: x}", "accept-without-reason"), ("{accept 1 kr.}", "accept-without-reason"),
  ])
  func refusedBraces(_ text: String, _ code: String) {
    let source = file(text)
    var diagnostics: [Diagnostic] = []
    _ = readBraces(source, source.wholeRange, into: &diagnostics)
    #expect((diagnostics.first?.code.name ?? "") == code)
  }

  @Test(arguments: [
    ("1.611.299[^pl] {= indeks(b; pl.sats)}", "1.611.299 | pl | {equal 'indeks(b; pl.sats)'}"),
    ("5 {= a}[^x] {accept 1: y}", "5 | x | {equal 'a'} {accept '1' 'y'}"),
    ("Løn[^1] i alt", "Løn[^1] i alt |  | "),
    ("(i alt {{5 = a}}) {#b}", "(i alt {{5 = a}}) |  | {#b}"),
    ("{{5 = a}}{accept 1: b}", "{{5 = a}}{accept 1: b} |  | "),
    ("{{5 = a}} {accept 1: b}", "{{5 = a}} |  | {accept '1' 'b'}"),
    ("{#x}", " |  | {#x}"), ("", " |  | "), ("a \\{b}", "a \\{b} |  | "), ("`{#a}`", "`{#a}` |  | "),
  ])
  func cells(_ text: String, _ expected: String) {
    let source = file(text)
    var diagnostics: [Diagnostic] = []
    let cell = readCell(source, source.wholeRange, into: &diagnostics)
    let braces = cell.braces.map { Dump(file: source).dump($0) }.joined(separator: " ")
    let notes = cell.notes.map(\.text).joined(separator: " ")
    #expect("\(source.text(cell.content)) | \(notes) | \(braces)" == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test func braceWithoutEnd() {
    let source = file("Løn {#a = b")
    var diagnostics: [Diagnostic] = []
    _ = readCell(source, source.wholeRange, into: &diagnostics)
    #expect(codes(diagnostics, source) == ["brace-not-closed '{#a = b'"])
  }

  @Test(arguments: [
    ("- x", "- x"), ("# x", "# x"), ("1. x", "1. x"), ("> x", "> x"), ("a & b &amp; c", "a & b & c"),
    ("**a** [^n] {{b}}", "<b>a</b> <note n '[^n]'> ⟦equal 'b'⟧"), ("a \\| b", "a | b"), ("a_b_c", "a_b_c"),
    ("første  \n    anden\n\tlinje", "første anden linje"), ("a\n\n    b*c*", "a b<em>c</em>"),
    ("    - x", "- x"), ("[x]: y", "[x]: y"), ("    \n", ""),
  ])
  func inlines(_ text: String, _ expected: String) {
    let source = file(text)
    var diagnostics: [Diagnostic] = []
    #expect(Dump(file: source).dump(readInlines(source, source.wholeRange, into: &diagnostics)) == expected)
    #expect(diagnostics.isEmpty)
  }
}
