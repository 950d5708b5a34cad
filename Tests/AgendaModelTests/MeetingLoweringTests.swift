import AgendaModel
import Testing

@Suite struct MeetingLoweringTests {
  @Test func lowersAMeeting() {
    let sample = Sample(
      [
        "agenda.yaml": "navn: Kommunerne\nsprog: da\ntilgængelighedserklæring: https://x.dk\n",
        "m/meeting.yaml":
          "organ: kkr\ndato: fredag den 17. juni 2022\ntid: 9.30\nsted: Aalborg\nudsendt: 10. juni 2022\npunkter:\n- 2.8-budget.md\n- 2.9-andet.md\n- 2.10-sag.md\n",
        "m/2.8-budget.md": Self.budget, "m/2.9-andet.md": Self.other, "m/2.10-sag.md": Self.closed,
        "m/bilag/1.md": Self.attachment,
        "organer/kkr.md": "---\norgan: kkr\n---\n# Rådet\n",
      ], other: ["m/bilag/2.pdf"])
    #expect(sample.told(sample.all) == [])
    #expect(sample.lowered(for: .complete).told == [])
    #expect(sample.lowered(for: .complete).tree == Self.expected)
  }

  @Test func lowersAnEnglishMeeting() {
    let sample = Sample([
      "agenda.yaml": "name: Valley\nlanguage: en\n",
      "m/meeting.yaml": "body: board\ndate: 17 June 2022\nitems:\n- 1-a.md\n",
      "m/1-a.md":
        "# A\nFrom {{1.250,5 kr. #x}} on {{17. juni 2022 #y}} to {{x × 2 in kr.}}.\n\n## Recommendation\n\nYes.\n\n```table T {#t in kr.}\n| R | F |\n|---|--:|\n| a | 1.250,50 |\n| b {= a × 2} | = |\n```\n",
    ])
    let expected = """
      document en
        title »board: agenda 17⍽June⍽2022«
        organisation "Valley"
        body "board"
        date 2022-06-17
        fact »Body« = »board«
        fact »Date« = »Friday 17⍽June⍽2022«
        item 1 »A« #a → a
          paragraph »From 1,250.5⍽kr. on 17⍽June⍽2022 to 2,501⍽kr.«
          box recommendation »Recommendation« #a.afsnit-recommendation → a.afsnit-recommendation
            paragraph »Yes.«
            table 1-1 »T« #a.t → a.t
              unit »Amounts in kr.«
              columns label, amount.2
              head: header »R« | header »F«
              body: header »a« | number »1,250.50« = 1250.50
              body: header »b« | number »2,501.00« = 2501.00

      """
    #expect(sample.told(sample.all) == [])
    #expect(sample.lowered.tree == expected)
  }

  @Test func keepsAClosedItemOutOfTheOpenPacket() {
    let sample = Sample([
      "agenda.yaml": "navn: A\n", "m/meeting.yaml": "punkter:\n- 1-a.md\n",
      "m/1-a.md": "---\nlukket: personforhold\nbilag:\n- fil: b.md\n---\n# Sagen\nHemmeligt.\n",
      "m/b.md": "# Bilaget\nOgså hemmeligt.\n",
    ])
    let open = sample.lowered.tree
    #expect(open.contains("»Sagen«") && open.contains("»personforhold«") && open.contains("box closed"))
    #expect(!open.contains("emmeligt") && !open.contains("Bilaget"))
    let complete = sample.lowered(for: .complete).tree
    #expect(complete.contains("»Hemmeligt.«") && complete.contains("»Bilaget«"))
  }

  static let budget = """
    ---
    punkt: 2.8
    sagstype: beslutning
    sagsnr: 2022-1
    bilag:
    - fil: bilag/1.md
    - fil: bilag/2.pdf
      titel: Kortet
    ---
    # Budget {#budgettet}
    Se [](#budgettet), [](#tal) i [](#bilaget) og [](#andet.beløb).[^n]

    ## Indstilling

    1. Godkendes.

    ## Beslutning

    Godkendt.

    [^n]: Prisen er {{5 kr. = tal.f.a}}.

    """
  static let closed = """
    ---
    punkt: 2.10
    lukket: personsag
    ---
    # Lukket
    Det hemmelige beløb er {{6 kr. #hemmeligt}}.

    """
  static let other = """
    ---
    punkt: 2.9
    ---
    # Andet
    Beløbet er {{5 kr. #beløb}}, som i [](#budget.tal).

    """
  static let attachment = """
    # Bilaget {#bilaget}
    ```tabel Tal {#tal i kr.}
    | R | F |
    |---|--:|
    | a | 5 |
    ```

    """
  static let expected = """
    document da
      title »Rådet: dagsorden 17.⍽juni⍽2022«
      organisation "Kommunerne"
      body "Rådet"
      place "Aalborg"
      accessibility statement "https://x.dk"
      date 2022-06-17
      fact »Organ« = »Rådet«
      fact »Dato« = »fredag den 17.⍽juni⍽2022«
      fact »Tid« = »kl. 9.30«
      fact »Sted« = »Aalborg«
      fact »Udsendt« = »10.⍽juni⍽2022«
      contents
      item 2.8 »Budget« #budget.budgettet → budget.budgettet [decided]
        fact »Sagstype« = »beslutning«
        fact »Sagsnr.« = »2022-1«
        paragraph »Se {reference #budget.budgettet punkt 2.8}, {reference #budget.tal tabel 2.8-1} i {reference #budget.bilaget bilag 1 (punkt 2.8)} og 5⍽kr.{footnote 1}«
        box recommendation »Indstilling« #budget.afsnit-indstilling → budget.afsnit-indstilling
          list number from 1 tight
            entry
              paragraph »Godkendes.«
        box decision »Beslutning« #budget.afsnit-beslutning → budget.afsnit-beslutning
          paragraph »Godkendt.«
        attachment 1 »Bilaget« #budget.bilaget → budget.bilaget
          table 2.8-1 »Tal« #budget.tal → budget.tal
            unit »Beløb i kr.«
            columns label, amount
            head: header »R« | header »F«
            body: header »a« | number »5« = 5
        attachment 2 »Kortet« #budget.bilag-2 → budget.bilag-2
          fact »Fil« = »2.pdf«
      item 2.9 »Andet« #andet → andet
        paragraph »Beløbet er 5⍽kr., som i {reference #budget.tal tabel 2.8-1}.«
      item 2.10 »Lukket« #sag → sag [closed]
        fact »Lukket« = »personsag«
        paragraph »Det hemmelige beløb er 6⍽kr.«
    footnote 1 #budget.note-0-n
      paragraph »Prisen er 5⍽kr.«

    """
}
