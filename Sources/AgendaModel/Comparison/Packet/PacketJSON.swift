internal import Diagnostics
internal import DocumentTree

/// A comparison of packets as JSON. Documentation/comparing.md says what each key holds.
package func packetJSON(_ packets: PacketComparison) -> String {
  var out = JSONWriter()
  out.open("{")
  out.field("old", packets.old)
  out.field("new", packets.new)
  out.field("same", packets.isSame)
  out.field("removedMeetings", packets.removed)
  out.field("addedMeetings", packets.added)
  out.list("meetings", packets.meetings) { out, meeting in
    out.open("{")
    out.field("name", meeting.name)
    out.field("title", meeting.title)
    out.facts(meeting.facts)
    out.list("items", meeting.items) { out, item in out.item(item) }
    out.close("}")
  }
  out.list("registers", packets.registers) { out, register in
    out.open("{")
    out.field("title", register.title)
    out.field("path", register.path)
    out.field("usedBy", register.usedBy)
    out.records(register.records)
    out.close("}")
  }
  out.close("}")
  return out.text + "\n"
}

extension JSONWriter {
  fileprivate mutating func facts(_ facts: [PrintedFactChange]) {
    list("facts", facts) { out, fact in
      out.open("{")
      out.field("name", fact.name)
      out.field("old", fact.old)
      out.field("new", fact.new)
      out.close("}")
    }
  }

  fileprivate mutating func item(_ item: ItemComparison) {
    open("{")
    field("number", item.number)
    field("title", plainText(item.title))
    field("presence", item.presence.rawValue)
    field("matchedBy", item.proof?.rawValue)
    field("changed", item.isChanged)
    field("moved", item.isMoved)
    field("formerNumber", item.formerNumber)
    field("formerTitle", item.formerTitle.map(plainText))
    field("closing", item.closing?.rawValue)
    field("hidden", item.isHidden)
    facts(item.facts)
    changes(item.body)
    list("attachments", item.attachments) { out, attachment in
      out.open("{")
      out.field("number", attachment.number)
      out.field("title", plainText(attachment.title))
      out.field("change", attachment.change.rawValue)
      out.field("formerTitle", attachment.formerTitle.map(plainText))
      out.field("oldFile", attachment.oldFile)
      out.field("newFile", attachment.newFile)
      out.changes(attachment.body)
      out.close("}")
    }
    field("changedRegisters", item.shownRegisters)
    field("like", item.likenesses)
    close("}")
  }

  private mutating func changes(_ changes: DocumentChanges) {
    list("text", changes.parts) { out, part in
      out.open("{")
      out.field("title", part.title)
      out.field("role", part.role?.rawValue)
      out.field("change", part.change.rawValue)
      out.list("lines", part.lines) { out, line in
        out.open("{")
        out.field("change", line.change.rawValue)
        out.field("old", line.old)
        out.field("new", line.new)
        out.close("}")
      }
      out.close("}")
    }
    records(changes.records)
  }

  fileprivate mutating func records(_ records: RecordChanges) {
    field("removed", records.removed)
    field("added", records.added)
    list("tables", records.parts) { out, part in out.table(part, nil) }
  }
}
