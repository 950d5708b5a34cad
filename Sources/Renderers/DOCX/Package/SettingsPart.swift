internal import OfficePackage

/// settings.xml: the built-in one, with what a reference document says of its pages and colours in its place.
func settingsPart(_ reference: XMLElement?, builtIn: XMLElement) throws(OfficeError) -> [UInt8] {
  var xml = try XMLWriter()
  xml.start("w:settings")
  writeNamespaces(of: builtIn, to: &xml)
  for name in settingsOrder {
    let given = takenSettings.contains(name) ? reference?.first(name) : nil
    if let element = given ?? builtIn.first(name) { xml.write(element) }
  }
  xml.end()
  return try xml.finish()
}

/// The elements used here, in the schema's order.
private let settingsOrder = [
  "zoom", "mirrorMargins", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop",
  "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps",
  "evenAndOddHeaders", "characterSpacingControl", "footnotePr", "compat", "themeFontLang",
  "clrSchemeMapping", "decimalSymbol", "listSeparator",
]

/// What a reference document decides.
private let takenSettings: Set<String> = [
  "mirrorMargins", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop",
  "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps",
  "evenAndOddHeaders", "clrSchemeMapping",
]
