internal import OfficePackage

/// Children in the order the schema asks for.
func lintOrder(_ root: XMLElement) -> [String] {
  var problems: [String] = []
  root.forEachElement { element in
    guard element.name.hasPrefix("w:"), let order = schemaOrder[String(element.localName)] else { return }
    var last = -1
    for child in element.elements {
      guard let place = order.firstIndex(of: String(child.localName)) else {
        problems.append("\(child.name) is unknown in \(element.name)")
        continue
      }
      if place < last { problems.append("\(child.name) stands too late in \(element.name)") }
      last = max(last, place)
    }
  }
  return problems
}

private let schemaOrder: [String: [String]] = [
  "pPr": words(
    """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
    """),
  "rPr": words(
    """
    ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
    noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
    vertAlign rtl cs em lang eastAsianLayout specVanish oMath
    """),
  "tblPr": words(
    """
    tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
    tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
    """),
  "tcPr": words(
    "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
  "tcBorders": words("top start left bottom end right insideH insideV tl2br tr2bl"),
  "sectPr": words(
    """
    headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
    formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
    """),
  "style": words(
    """
    name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr
    """),
  "lvl": words("start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"),
  "numbering": words("numPicBullet abstractNum num numIdMacAtCleanup"),
  "tr": words("tblPrEx trPr tc"),
  "tbl": words("tblPr tblGrid tr"),
]

private func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
