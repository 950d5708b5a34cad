extension CodeExplanation {
  /// Codes of what is read in a file's bytes and in its running text.
  static let texts: [CodeExplanation] = [
    CodeExplanation(
      "brace-out-of-place",
      da: (
        "En klamme {…} hører ikke til noget, hvor den står.",
        "Flyt den hen efter det, den gælder; skal tegnene trykkes, skriv \\{."
      ),
      en: (
        "A brace {…} belongs to nothing where it stands.",
        "Move it after what it is about; to print the signs, write \\{."
      )),
    CodeExplanation(
      "brace-without-block",
      da: (
        "En klamme alene på en linje står ikke før en liste, tabel eller figur.",
        "Skriv den på linjen lige før; en overskrifts klamme står efter dens ord."
      ),
      en: (
        "A brace alone on a line stands before no list, table or figure.",
        "Write it on the line just before; a heading's brace follows its words."
      )),
    CodeExplanation(
      "character-reference",
      da: ("Et tegn er skrevet som &#…; og er et, der ikke må bruges.", "Skriv et almindeligt tegn."),
      en: ("A sign written as &#…; is one that may not be used.", "Write an ordinary sign.")),
    CodeExplanation(
      "code-holds-record",
      da: (
        "En blok, der begynder med ``` alene, har en post inde i sig: et ``` er formentlig for meget.",
        "Slet det, eller begynd blokken med fire: ````."
      ),
      en: (
        "A block that begins with ``` alone holds a record: one ``` is probably too many.",
        "Delete it, or begin the block with four: ````."
      )),
    CodeExplanation(
      "code-not-closed",
      da: ("En blok, der begynder med ```, slutter ikke.", "Skriv ``` alene på linjen efter den."),
      en: ("A block that begins with ``` does not end.", "Write ``` alone on the line after it.")),
    CodeExplanation(
      "control-character",
      da: ("Et styretegn står i teksten; det trykker intet eller noget forskelligt.", "Slet tegnet."),
      en: (
        "A control character stands in the text; it prints nothing, or different things.",
        "Delete the sign."
      )),
    CodeExplanation(
      "duplicate-note",
      da: ("En note har tekst to steder.", "Giv den ene et andet navn, eller slet den."),
      en: ("A note has its text in two places.", "Give one another name, or delete it.")),
    CodeExplanation(
      "empty-link",
      da: (
        "Et link har ingen adresse.",
        "Skriv [ord](#navn) for noget i projektet, ellers en https-adresse."
      ),
      en: (
        "A link has no address.",
        "Write [words](#name) for something in the project, else an https address."
      )),
    CodeExplanation(
      "file-too-large",
      da: ("En fil er større, end der læses.", "Del den i flere."),
      en: ("A file is larger than is read.", "Split it into several.")),
    CodeExplanation(
      "html-comment",
      da: ("En kommentar i HTML står i teksten og kunne blive sendt ud.", "Slet den."),
      en: ("A comment in HTML stands in the text and might be sent out.", "Delete it.")),
    CodeExplanation(
      "image-outside",
      da: (
        "Et billede hentes udefra.",
        "Læg filen i projektet og skriv ![hvad den viser](billeder/kort.png)."
      ),
      en: (
        "A picture is fetched from outside.",
        "Put the file into the project and write ![what it shows](pictures/map.png)."
      )),
    CodeExplanation(
      "invalid-utf-8",
      da: ("Filens bytes er ikke gyldig UTF-8.", "Gem filen som UTF-8 (i editorens »Gem som«)."),
      en: ("The file's bytes are not valid UTF-8.", "Save the file as UTF-8 (in the editor's 'Save as').")),
    CodeExplanation(
      "invisible-character", .finding,
      da: ("Et usynligt tegn står i teksten; navne og tal med det i genkendes ikke.", "Slet det."),
      en: (
        "An invisible character stands in the text; names and figures with it are not recognised.",
        "Delete it."
      )),
    CodeExplanation(
      "line-separator",
      da: (
        "Et usynligt linjeskift fra et tekstbehandlingsprogram står i teksten.",
        "Slet tegnet, og lav et almindeligt linjeskift."
      ),
      en: (
        "An invisible line break from a word processor stands in the text.",
        "Delete the sign and make an ordinary line break."
      )),
    CodeExplanation(
      "lone-carriage-return",
      da: (
        "Filens linjer slutter som på gamle Mac-maskiner (CR alene).",
        "Gem filen med linjeskift som LF eller CRLF."
      ),
      en: ("The file's lines end as on old Macs (CR alone).", "Save the file with line ends LF or CRLF.")),
    CodeExplanation(
      "paragraph-too-long",
      da: ("Et afsnit er for langt eller har for mange tegn som [, < og *.", "Del det med tomme linjer."),
      en: (
        "A paragraph is too long or has too many signs such as [, < and *.",
        "Split it with blank lines."
      )),
    CodeExplanation(
      "private-character",
      da: ("Et privat tegn står i teksten; ingen skrift viser det ens.", "Slet tegnet."),
      en: ("A private-use character stands in the text; no two fonts show it alike.", "Delete the sign.")),
    CodeExplanation(
      "raw-html",
      da: ("HTML i teksten ville nå læserens browser.", "Skriv Markdown; skal tegnet trykkes, skriv \\<."),
      en: (
        "HTML in the text would reach the reader's browser.",
        "Write Markdown; to print the sign, write \\<."
      )),
    CodeExplanation(
      "relative-link",
      da: (
        "Et link til en fil i projektet virker ikke i de færdige papirer.",
        "Skriv [ord](#navn), eller læg filen som bilag."
      ),
      en: (
        "A link to a file of the project is dead in the finished papers.",
        "Write [words](#name), or attach the file."
      )),
    CodeExplanation(
      "soft-hyphen", .finding,
      da: ("En blød orddeling står i teksten; navne og tal med den i genkendes ikke.", "Slet den."),
      en: ("A soft hyphen stands in the text; names and figures with it are not recognised.", "Delete it.")),
    CodeExplanation(
      "too-deep",
      da: (
        "Lister, citater eller niveauer ligger for dybt i hinanden.",
        "Skriv teksten med færre niveauer."
      ),
      en: ("Lists, quotes or levels lie too deep within each other.", "Write the text with fewer levels.")),
    CodeExplanation(
      "too-many-claims",
      da: ("Der er flere {{ }}, klammer og noter i en fil, end der læses.", "Del filen i flere."),
      en: ("A file has more claims, braces and notes than are read.", "Split the file into several.")),
    CodeExplanation(
      "too-many-links",
      da: ("Der er for mange eller for lange linjer »[navn]: adresse«.", "Skriv adressen ved linket."),
      en: ("There are too many or too long lines '[name]: address'.", "Write the address at the link.")),
    CodeExplanation(
      "unsafe-link",
      da: (
        "Et link går til en slags adresse, der ikke tillades.",
        "Brug https:, http:, mailto:, tel: eller #navn."
      ),
      en: (
        "A link leads to a kind of address that is not allowed.",
        "Use https:, http:, mailto:, tel: or #name."
      )),
    CodeExplanation(
      "unused-note", .finding,
      da: (
        "En note har tekst, men intet mærke, og trykkes ikke.",
        "Skriv [^navn] dér, hvor den hører til, eller slet teksten."
      ),
      en: (
        "A note has a text but no mark, and is not printed.",
        "Write [^name] where it belongs, or delete the text."
      )),
  ]
}
