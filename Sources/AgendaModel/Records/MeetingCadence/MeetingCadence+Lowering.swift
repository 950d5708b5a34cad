package import DocumentTree

extension MeetingCadence {
  package func blocks(_ lowering: inout Lowering) -> [Block] { lowering.table(of: self) }
}
