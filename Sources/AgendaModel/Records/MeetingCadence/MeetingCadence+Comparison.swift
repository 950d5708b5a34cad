internal import Diagnostics

extension MeetingCadence {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "niveau", en: "level"), lines: Phrase(da: "niveauer", en: "levels"))
  }
}
