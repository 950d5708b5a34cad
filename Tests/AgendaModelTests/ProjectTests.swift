import AgendaModel
import Testing

@Suite struct ProjectTests {
  static let item =
    "---\npunkt: 1\nsagstype: orientering\nsagsnr: 2022-1\nlukket: forretningsforhold\n---\n# Punktet\nTekst.\n"

  @Test(arguments: [
    (
      "organ: kkr\ndato: fredag den 17. juni 2022\ntid: 9.30\nsted: Aalborg\nudsendt: 10. juni 2022\nversion: 2\npunkter:\n- 1-a.md\n",
      []
    ),
    (
      "body: kkr\ndate: 17 June 2022\ntime: 9.30\nplace: Aalborg\nsent: 10 June 2022\nversion: 2\nitems:\n- 1-a.md\n",
      []
    ),
    ("punkter: 1-a.md\n", []),
    (
      "dato: torsdag den 17. juni 2022\npunkter:\n- 1-a.md\n",
      ["weekday-mismatch @ 1:7 \"torsdag den 17. juni 2022\""]
    ),
    ("udsendt: i går\npunkter:\n- 1-a.md\n", ["malformed-date @ 1:10 \"i går\""]),
    ("organn: kkr\npunkter:\n- 1-a.md\n", ["unknown-key @ 1:1 \"organn\""]),
    ("punkter:\n- 1-b.md\n", ["missing-file @ 2:3 \"1-b.md\"", "unused-file @ m/1-a.md 1:1 \"\""]),
    ("punkter:\n- 1-a.md\n- 1-a.md\n", ["repeated-file @ 3:3 \"1-a.md\""]),
    ("punkter:\n- ../../x.md\n- 1-a.md\n", ["path-outside @ 2:3 \"../../x.md\""]),
    ("punkter:\n- /etc/passwd\n- 1-a.md\n", ["path-outside @ 2:3 \"/etc/passwd\""]),
    ("punkter:\n- bilag.pdf\n- 1-a.md\n", ["wrong-value @ 2:3 \"bilag.pdf\""]),
    ("punkter:\n  a: 1-a.md\n", ["wrong-value @ 2:3 \"a: 1-a.md\"", "unused-file @ m/1-a.md 1:1 \"\""]),
    ("sted: Aalborg\n", ["unused-file @ m/1-a.md 1:1 \"\""]),
  ])
  func readsMeetings(_ head: String, _ expected: [String]) {
    #expect(said(["m/meeting.yaml": head, "m/1-a.md": Self.item], other: ["m/bilag.pdf"]) == expected)
  }

  @Test(arguments: [
    ("navn: N\nsprog: da\ntilgængelighedserklæring: https://x.dk\n", []), ("name: N\nlanguage: en\n", []),
    ("navn: N\nsprog: dansk\n", ["wrong-value @ 2:8 \"dansk\""]), ("nav: N\n", ["unknown-key @ 1:1 \"nav\""]),
  ])
  func readsSettings(_ head: String, _ expected: [String]) {
    #expect(said(["agenda.yaml": head]) == expected)
  }

  @Test(arguments: [
    ("punkt: 2.70\nbilag:\n- fil: bilag/1.md\n- fil: bilag/2.pdf\n  titel: To\n", []),
    (
      "item: 1\ncase-type: information\ncase-number: 7\nclosed: the reason\nattachments:\n- file: bilag/1.md\n",
      []
    ),
    ("bilag:\n- fil: bilag/1.md\n- fil: bilag/2.pdf\n", ["missing-title @ 4:8 \"bilag/2.pdf\""]),
    ("bilag:\n- bilag/1.md\n- fil: bilag/1.md\n", ["wrong-value @ 3:3 \"bilag/1.md\""]),
    ("bilag: bilag/1.md\n", ["wrong-value @ 2:8 \"bilag/1.md\"", "unused-file @ m/bilag/1.md 1:1 \"\""]),
    ("bilag:\n- titel: x\n- fil: bilag/1.md\n", ["wrong-value @ 3:3 \"titel: x\""]),
    ("bilag:\n- fil: bilag/1.md\n- fil: bilag/3.md\n", ["missing-file @ 4:8 \"bilag/3.md\""]),
    ("bilag:\n- fil: bilag/1.md\n- fil: ../../x.md\n", ["path-outside @ 4:8 \"../../x.md\""]),
    ("bilag:\n- fil: bilag/1.md\n  tittel: x\n", ["unknown-key @ 4:3 \"tittel\""]),
    ("sagtype: x\nbilag:\n- fil: bilag/1.md\n", ["unknown-key @ 2:1 \"sagtype\""]),
  ])
  func readsItemsAndAttachments(_ head: String, _ expected: [String]) {
    let told = said(
      [
        "m/1-a.md": "---\n\(head)---\n# A\n", "m/meeting.yaml": "punkter:\n- 1-a.md\n",
        "m/bilag/1.md": "# B\n",
      ],
      other: ["m/bilag/2.pdf"])
    #expect(told == expected)
  }

  /// What a body's head says, read back.
  @Test(arguments: [
    (
      "organ: ssu\nforkortelse: SSU\naliasser: udvalget, u\nregion: Nord\nkommuner: A, B\ngælder: 2022\nvarsel: 4 hverdage\nlørdag: nej\nafløser: x\nafløses-af: y, z\nantal: 1 pr. region\n",
      "ssu SSU [udvalget, u] Nord [A, B] 2022 4 hverdage false [x] [y, z] 1 pr. region"
    ),
    (
      "body: ssu\nabbreviation: SSU\naliases:\n- a\nregion: R\nmunicipalities: A\napplies: 2022\nnotice: 4 days\nsaturday: yes\nreplaces: x\nreplaced-by: y\nnumber: 1\n",
      "ssu SSU [a] R [A] 2022 4 dage true [x] [y] 1"
    ),
    ("organ: KKR Nord\n", "kkr-nord - [] - [] - - - [] [] -"),
  ])
  func readsBodies(_ head: String, _ expected: String) {
    let sample = Sample(["b.md": "---\n\(head)---\n# B\n"])
    #expect(sample.told(sample.all) == [])
    #expect(sample.bodies == [expected])
  }

  @Test(arguments: [
    ("organ: x\nvarssel: 4\n", ["unknown-key @ 3:1 \"varssel\""]),
    ("organ: x\nlørdag: måske\n", ["wrong-value @ 3:9 \"måske\""]),
    ("organisation: x\n", ["unknown-key @ 2:1 \"organisation\""]),
  ])
  func refusesWhatIsNotABodys(_ head: String, _ expected: [String]) {
    #expect(said(["b.md": "---\n\(head)---\n# B\n"]) == expected)
  }

  @Test(arguments: [
    ("Tekst.\n", ["missing-title @ 1:1 \"\""]), ("## Under\n", ["missing-title @ 1:1 \"\""]), ("# T\n", []),
  ])
  func wantsATitle(_ text: String, _ expected: [String]) { #expect(said(["a.md": text]) == expected) }

  @Test func suggestsTheNearestFile() {
    let sample = Sample(["m/meeting.yaml": "punkter:\n- 1-b.md\n", "m/1-a.md": "# A\n"])
    #expect(sample.helps.first == "mente du »1-a.md«?")
  }

  /// An attachment of two items belongs to both, and is checked once.
  @Test func checksASharedAttachmentOnce() {
    let told = said([
      "m/1-a.md": "---\nbilag:\n- fil: f.md\n---\n# A\n", "m/2-b.md": "---\nbilag:\n- fil: f.md\n---\n# B\n",
      "m/meeting.yaml": "punkter:\n- 1-a.md\n- 2-b.md\n", "m/f.md": "# F\n{{1 = 2}}\n",
    ])
    #expect(told == ["claim-mismatch @ m/f.md 2:3 \"1\""])
  }

  /// Two items whose names are alike but for their number cannot be told apart from elsewhere.
  @Test func reportsItemsOfOneName() {
    let told = said([
      "m/meeting.yaml": "punkter:\n- 1-a.md\n- 2-a.md\n", "m/1-a.md": "# A\n", "m/2-a.md": "# A\n",
    ])
    #expect(told == ["duplicate-name @ 3:3 \"2-a.md\""])
  }

  @Test(arguments: [
    ("rækker: x.csv\n", "Sted;Antal\na;1\nb;2\n", [], "3"), ("rows: x.csv\n", "Sted,Antal\na,1\n", [], "1"),
    ("rækker: x.csv\n", "Sted;Antal\na;1\nb;1.43\n", ["malformed-figure @ x.csv 3:3 \"1.43\""], "1"),
    (
      "rækker: y.csv\n", "Sted;Antal\na;1\n", ["missing-file @ 3:9 \"y.csv\""],
      "unknown: no figure stands here"
    ),
    (
      "rækker: ../x.csv\n", "Sted;Antal\na;1\n", ["path-outside @ 3:9 \"../x.csv\""],
      "unknown: no figure stands here"
    ),
  ])
  func fillsRowsFromAFile(_ head: String, _ rows: String, _ expected: [String], _ sum: String) {
    let sample = Sample([
      "a.md": "# T\n```tabel X {#x}\n\(head)```\n\n{{#s = sum(x.antal)}}\n", "x.csv": rows,
    ])
    #expect(sample.told(sample.diagnostics) == expected)
    #expect(sample.value(.claim(0)) == sum)
  }

  /// An item whose author meant to close it must not go out open.
  @Test func aClosedItemWithoutItsReasonIsAnError() {
    let found = said([
      "m/meeting.yaml": "dato: 17. juni 2022\npunkter: 1-a.md\n", "m/1-a.md": "---\nlukket:\n---\n# A\nB.\n",
    ])
    #expect(found.count == 1 && found[0].hasPrefix("wrong-value @ m/1-a.md 2:"), "\(found)")
  }
}
