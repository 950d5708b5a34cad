package import Diagnostics

/// Why a package could not be read or written.
package enum OfficeError: Error, Sendable, Hashable {
  case outOfMemory
  case invalidXML
  /// The part declares a document type or uses an entity.
  case documentType
  case tooDeep
  case tooManyAttributes
  case notAZip
  case tooManyEntries
  case tooLarge
  /// An entry's name leads out of the package, is absolute, or is there twice.
  case unsafeName(String)
  /// The package lacks a part it cannot be read without.
  case missingPart(String)

  package var message: Phrase {
    switch self {
    case .outOfMemory: Phrase(da: "der er ikke hukommelse nok", en: "out of memory")
    case .invalidXML: Phrase(da: "en del er ikke gyldig XML", en: "a part is not valid XML")
    case .documentType:
      Phrase(da: "en del har en dokumenttype-erklæring", en: "a part declares a document type")
    case .tooDeep: Phrase(da: "en del er for dybt indlejret", en: "a part is nested too deeply")
    case .tooManyAttributes:
      Phrase(da: "en del har for mange attributter", en: "a part has too many attributes")
    case .notAZip: Phrase(da: "filen er ikke en ZIP-pakke", en: "the file is not a ZIP package")
    case .tooManyEntries: Phrase(da: "pakken har for mange dele", en: "the package has too many parts")
    case .tooLarge: Phrase(da: "pakken er for stor udpakket", en: "the package is too large when unpacked")
    case .unsafeName(let name):
      Phrase(da: "delen »\(name)« har et farligt navn", en: "the part '\(name)' has an unsafe name")
    case .missingPart(let name):
      Phrase(da: "pakken mangler »\(name)«", en: "the package lacks '\(name)'")
    }
  }
}
