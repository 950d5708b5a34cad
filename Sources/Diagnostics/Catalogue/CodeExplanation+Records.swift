extension CodeExplanation {
  /// Codes of records, their tables, braces and claims as they are written.
  static let records: [CodeExplanation] = [
    CodeExplanation(
      "accept-without-reason",
      da: (
        "Et accept mangler sin afvigelse eller sin begrundelse.",
        "Skriv {accept 1 kr.: begrundelse} eller {accept kode: begrundelse}."
      ),
      en: (
        "An accept lacks its deviation or its reason.",
        "Write {accept 1 kr.: reason} or {accept code: reason}."
      )),
    CodeExplanation(
      "bad-brace",
      da: (
        "En klamme har et tegn uden det, der skal følge.",
        "Skriv {#navn rolle i enhed = formel}; hver del kan udelades."
      ),
      en: (
        "A brace has a sign without what should follow.",
        "Write {#name role in unit = formula}; each part may be left out."
      )),
    CodeExplanation(
      "bad-name",
      da: (
        "Et navn har andre tegn end bogstaver, cifre og indre bindestreger.",
        "Skriv det som {#budget-2022}, med et bogstav først."
      ),
      en: (
        "A name has other signs than letters, digits and inner hyphens.",
        "Write it as {#budget-2022}, with a letter first."
      )),
    CodeExplanation(
      "brace-not-closed",
      da: ("En klamme mangler sit }.", "Luk den på samme linje."),
      en: ("A brace lacks its }.", "Close it on the same line.")),
    CodeExplanation(
      "brace-order",
      da: (
        "Delene i en klamme står i en anden rækkefølge end den faste.",
        "Skriv {#navn rolle i enhed = formel}."
      ),
      en: (
        "The parts of a brace stand in another order than the fixed one.",
        "Write {#name role in unit = formula}."
      )),
    CodeExplanation(
      "claim-not-closed",
      da: (
        "{{ mangler }} på samme linje.",
        "Skriv {{7,16 mio. kr. = navn}} på én linje; skal tegnene trykkes, skriv \\{{."
      ),
      en: (
        "{{ lacks }} on the same line.",
        "Write {{7,16 mio. kr. = name}} on one line; to print the signs, write \\{{."
      )),
    CodeExplanation(
      "claim-not-figure",
      da: (
        "Det, der trykkes i {{ }}, er ikke et tal eller en dato.",
        "Skriv tallet først, så = og det, det følger af."
      ),
      en: (
        "What is printed in {{ }} is neither a figure nor a date.",
        "Write the figure first, then = and what it follows from."
      )),
    CodeExplanation(
      "duplicate-column",
      da: ("To kolonner i en tabel hedder det samme.", "Giv den ene et navn: {#navn} efter dens ord."),
      en: ("Two columns of a table have the same name.", "Name one of them: {#name} after its words.")),
    CodeExplanation(
      "empty-brace",
      da: ("En klamme er tom.", "Slet den, eller skriv {#navn}."),
      en: ("A brace is empty.", "Delete it, or write {#name}.")),
    CodeExplanation(
      "empty-claim",
      da: (
        "{{ }} har hverken tal eller udtryk.",
        "Skriv {{7,16 mio. kr. = navn}}, {{10 #navn}} eller {{navn}}."
      ),
      en: (
        "{{ }} has neither figure nor expression.",
        "Write {{7,16 mio. kr. = name}}, {{10 #name}} or {{name}}."
      )),
    CodeExplanation(
      "empty-csv",
      da: ("En CSV-fil har ingen rækker.", "Gem den med et hoved og rækker, eller slet »rækker«."),
      en: ("A CSV file has no rows.", "Save it with a head and rows, or delete 'rows'.")),
    CodeExplanation(
      "empty-formula",
      da: ("Der mangler et udtryk efter =, <= eller >=.", "Skriv, hvad tallet følger af."),
      en: ("An expression is missing after =, <= or >=.", "Write what the figure follows from.")),
    CodeExplanation(
      "empty-record",
      da: (
        "En post har hverken tabel eller »fra«.",
        "Skriv rækkerne med | foran, eller »fra: navn« for at vise en anden post."
      ),
      en: (
        "A record has neither a table nor 'from'.",
        "Write the rows with | in front, or 'from: name' to show another record."
      )),
    CodeExplanation(
      "empty-unit",
      da: ("Der mangler en enhed efter »i«.", "Skriv den: {i kr.}."),
      en: ("A unit is missing after 'in'.", "Write it: {in kr.}.")),
    CodeExplanation(
      "line-out-of-place",
      da: (
        "En linje i en post hører hverken til hovedet, tabellen eller noterne.",
        "Skriv den uden for posten, eller indrykket under den række, den forklarer."
      ),
      en: (
        "A line of a record belongs neither to the head, the table nor the notes.",
        "Write it outside the record, or indented under the row it explains."
      )),
    CodeExplanation(
      "malformed-date",
      da: ("En værdi er ikke en dato.", "Skriv 18. september 2025, 18-09-2025 eller 2025-09-18."),
      en: ("A value is not a date.", "Write 18. september 2025, 18-09-2025 or 2025-09-18.")),
    CodeExplanation(
      "malformed-figure",
      da: (
        "Et tal kan læses på to måder eller slet ikke.",
        "Skriv komma før decimaler, og punktum kun mellem grupper på tre cifre: 1.234,5."
      ),
      en: (
        "A figure can be read in two ways, or in none.",
        "Write a comma before decimals, and points only between groups of three digits: 1.234,5."
      )),
    CodeExplanation(
      "misfit-cell",
      da: (
        "Et felt er af en anden slags end resten af kolonnen (tal, datoer eller tekst).",
        "Ret feltet, eller skriv {tekst} efter kolonnens navn."
      ),
      en: (
        "A field is of another kind than the rest of its column (figures, dates or text).",
        "Mend the field, or write {text} after the column's name."
      )),
    CodeExplanation(
      "quote-not-closed",
      da: (
        "Et anførselstegn lukkes ikke.",
        "Luk det på samme linje; i en CSV-celle skrives et anførselstegn dobbelt."
      ),
      en: (
        "A quotation mark is not closed.",
        "Close it on the same line; in a CSV cell a quotation mark is written twice."
      )),
    CodeExplanation(
      "record-not-at-margin",
      da: ("En post står i en liste eller et citat.", "Begynd alle dens linjer helt ude ved margenen."),
      en: ("A record stands in a list or quote.", "Begin all its lines at the margin.")),
    CodeExplanation(
      "record-not-closed",
      da: ("En post slutter ikke.", "Skriv ``` alene på linjen efter den."),
      en: ("A record does not end.", "Write ``` alone on the line after it.")),
    CodeExplanation(
      "record-without-kind",
      da: ("En post har ingen slags.", "Skriv slagsen først: ```tabel Titel {#navn}."),
      en: ("A record has no kind.", "Write the kind first: ```table Title {#name}.")),
    CodeExplanation(
      "row-width",
      da: (
        "En række har flere eller færre celler end hovedet.",
        "Sæt | mellem alle celler, også de tomme; en lodret streg i teksten skrives \\|."
      ),
      en: (
        "A row has more or fewer cells than the head.",
        "Put | between all cells, empty ones too; a vertical bar in the text is written \\|."
      )),
    CodeExplanation(
      "second-table",
      da: ("En post har to tabeller.", "Begynd en ny post med ```."),
      en: ("A record has two tables.", "Begin a new record with ```.")),
    CodeExplanation(
      "table-head-too-tall",
      da: ("En tabels hoved har mere end to rækker.", "Saml ordene i to rækker."),
      en: ("A table's head has more than two rows.", "Gather the words in two rows.")),
    CodeExplanation(
      "table-not-at-margin",
      da: ("En tabel står i en liste eller et citat.", "Begynd tabellens linjer helt ude ved margenen."),
      en: ("A table stands in a list or quote.", "Begin the table's lines at the margin.")),
    CodeExplanation(
      "table-too-large",
      da: ("En tabel har flere kolonner eller celler, end der læses.", "Del den i flere."),
      en: ("A table has more columns or cells than are read.", "Split it into several.")),
    CodeExplanation(
      "table-without-head",
      da: ("En tabel har intet hoved.", "Skriv en række med kolonnernes navne over |---|."),
      en: ("A table has no head.", "Write a row with the columns' names above |---|.")),
    CodeExplanation(
      "table-without-line",
      da: ("En tabel mangler linjen |---| under sit hoved.", "Skriv den, med en streg for hver kolonne."),
      en: ("A table lacks the line |---| under its head.", "Write it, with a dash for each column.")),
    CodeExplanation(
      "table-without-pipe",
      da: ("En tabels linje begynder ikke med |.", "Begynd hver linje med |."),
      en: ("A table's line does not begin with |.", "Begin each line with |.")),
    CodeExplanation(
      "text-after-quote",
      da: (
        "Der står tekst efter et lukkende anførselstegn.",
        "Sæt hele cellen i anførselstegn; et anførselstegn i den skrives dobbelt."
      ),
      en: (
        "Text follows a closing quotation mark.",
        "Put the whole cell in quotes; a quotation mark in it is written twice."
      )),
    CodeExplanation(
      "unknown-brace-word",
      da: (
        "Et ord i en klamme kendes ikke.",
        "Skriv gruppe, heraf, tekst eller i ENHED; skal tegnene trykkes, skriv \\{."
      ),
      en: (
        "A word of a brace is not known.",
        "Write group, of-which, text or in UNIT; to print the signs, write \\{."
      )),
    CodeExplanation(
      "unknown-kind",
      da: ("Der er ingen slags post af det navn.", "Ret stavningen; slagsene står i kildeformatet."),
      en: (
        "There is no kind of record of that name.",
        "Mend the spelling; the kinds stand in the source format."
      )),
    CodeExplanation(
      "unknown-unit",
      da: ("En enhed kan ikke læses.", "Skriv kr., t.kr., mio. kr., mia. kr., % eller et ord."),
      en: ("A unit cannot be read.", "Write kr., t.kr., mio. kr., mia. kr., % or a word.")),
    CodeExplanation(
      "binary-csv",
      da: ("En fil, der skulle være CSV, er ikke tekst.", "Gem regnearket som CSV."),
      en: ("A file that should be CSV is not text.", "Save the spreadsheet as CSV.")),
    CodeExplanation(
      "mixed-encodings",
      da: ("En CSV-fil blander to tegnsæt.", "Gem hele filen som UTF-8."),
      en: ("A CSV file mixes two encodings.", "Save the whole file as UTF-8.")),
    CodeExplanation(
      "unknown-key-column",
      da: ("--key nævner en kolonne, som filen ikke har.", "Skriv en af de kolonner, beskeden nævner."),
      en: ("--key names a column that the file does not have.", "Write one of the columns the message names.")
    ),
  ]
}
