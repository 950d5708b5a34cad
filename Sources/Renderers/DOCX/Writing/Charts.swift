internal import DocumentTree
internal import OfficePackage

extension DocumentWriter {
  /// The chart, and its figures as a table below it: importers drop charts, and some readers cannot see them.
  mutating func write(_ chart: Figure.Chart, of figure: Figure) {
    if !chart.series.isEmpty, !chart.categories.isEmpty {
      paragraph(indented(.figureBody)) { $0.writeDrawing(chart, figure) }
      paragraph(indented(.tableUnit)) { $0.text($0.state.words.showsChart) }
    }
    writeTable(chartTable(chart, figure.label, state.words), of: figure)
  }

  private mutating func writeDrawing(_ chart: Figure.Chart, _ figure: Figure) {
    let name: String
    do {
      name = try addParts(of: chart)
    } catch {
      state.failure = error
      return
    }
    let id = relationship(PartKind.chart.relationship, to: name, isExternal: false)
    let width = availableWidth * 635
    let title = captionText(figure.label, figure.caption)
    run(.plain) { writer in
      writer.writeInline(
        (width, width * 9 / 20), name: title, alternative: figure.alternative, Namespace.chart
      ) { inner, _ in
        inner.xml.start("c:chart")
        inner.xml.attribute("xmlns:c", Namespace.chart)
        inner.xml.attribute("r:id", id)
        inner.xml.end()
      }
    }
  }

  /// The chart's part and its workbook; returns the name of the part.
  private mutating func addParts(of chart: Figure.Chart) throws(OfficeError) -> String {
    let number = state.ids.chart()
    let workbook = OfficePackage.Part(
      name: "word/embeddings/chart\(number).xlsx", contentType: PartKind.workbook.contentType,
      bytes: try chartWorkbook(chart))
    let link = OfficePackage.Relationship(
      id: "rId1", type: PartKind.workbook.relationship, target: workbook.name)
    let bytes = try chartPart(chart, state.resolved.document.language, workbook: link.id)
    let part = OfficePackage.Part(
      name: "word/charts/chart\(number).xml", contentType: PartKind.chart.contentType, bytes: bytes,
      relationships: [link])
    state.linkedParts += [part, workbook]
    return part.name
  }
}
