internal import Diagnostics

extension Meeting {
  package static let fields: [Field] = [body, date, time, place, sent, version, items, Field.accept]

  static let body = Field(
    da: "organ", en: "body", Phrase(da: "det organ, der mødes", en: "the body that meets"))
  static let date = Field(da: "dato", en: "date", Phrase(da: "mødets dag", en: "the day of the meeting"))
  static let time = Field(da: "tid", en: "time", Phrase(da: "hvornår det begynder", en: "when it begins"))
  static let place = Field(da: "sted", en: "place", Phrase(da: "hvor det holdes", en: "where it is held"))
  static let sent = Field(
    da: "udsendt", en: "sent",
    Phrase(
      da: "den dag dagsordenen er udsendt", en: "the day the agenda was sent"))
  static let version = Field(
    da: "version", en: "version",
    Phrase(
      da: "dagsordenens udgave", en: "the version of the agenda"))
  static let items = Field(
    da: "punkter", en: "items",
    Phrase(
      da: "filerne med punkterne, i rækkefølge", en: "the files of the items, in order"))
}

extension AgendaItem {
  package static let fields: [Field] = [
    number, caseType, caseNumber, closed, late, lateReason, formerly, attachments, Field.accept,
  ]

  static let number = Field(
    da: "punkt", en: "item",
    Phrase(
      da: "nummeret; uden det tælles punkterne", en: "the number; without it the items are counted"))
  static let caseType = Field(
    da: "sagstype", en: "case-type",
    Phrase(
      da: "beslutning, orientering, drøftelse …", en: "decision, information, discussion …"))
  static let caseNumber = Field(
    da: "sagsnr", en: "case-number", Phrase(da: "sagsnummeret", en: "the case number"))
  static let closed = Field(
    da: "lukket", en: "closed",
    Phrase(
      da: "den konkrete grund til, at punktet er lukket", en: "the concrete reason why the item is closed"))
  static let late = Field(
    da: "eftersendt", en: "sent-late",
    Phrase(
      da: "den dag punktet blev sendt efter dagsordenen", en: "the day the item was sent after the agenda"))
  static let lateReason = Field(
    da: "eftersendt-fordi", en: "sent-late-because",
    Phrase(da: "hvorfor det ikke kunne vente", en: "why it could not wait"))
  static let formerly = Field(
    da: "tidligere", en: "formerly",
    Phrase(
      da: "filen eller titlen, punktet havde i en tidligere udgave",
      en: "the file or the title that the item had in an earlier version"))
  static let attachments = Field(
    da: "bilag", en: "attachments",
    Phrase(
      da: "bilagene: `- fil: …`, `titel:` hvis filen ingen har",
      en: "the attachments: `- file: …`, `title:` if the file has none"))
}

extension Attachment {
  package static let fields: [Field] = [file, title]

  static let file = Field(da: "fil", en: "file", Phrase(da: "bilagets fil", en: "the attachment's file"))
  static let title = Field(
    da: "titel", en: "title",
    Phrase(
      da: "titlen, hvis filen ingen har", en: "the title, if the file has none"))
}

extension Project {
  /// The keys of `agenda.yaml`.
  package static let fields: [Field] = [nameField, languageField, statementField]

  static let nameField = Field(
    da: "navn", en: "name",
    Phrase(
      da: "hvem der udgiver dagsordenerne", en: "who publishes the agendas"))
  static let languageField = Field(da: "sprog", en: "language", Phrase(da: "da eller en", en: "da or en"))
  static let statementField = Field(
    da: "tilgængelighedserklæring", en: "accessibility-statement",
    Phrase(
      da: "adressen på tilgængelighedserklæringen", en: "the address of the accessibility statement"))
}
