import AgendaModel
import Diagnostics
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2020-2023", "1.1.2020 31.12.2023"), ("2020–2023", "1.1.2020 31.12.2023"),
    ("2024-27", "1.1.2024 31.12.2027"), ("2022", "1.1.2022 31.12.2022"), ("fra 2022", "1.1.2022 -"),
    ("fra 1. juli 2022", "1.7.2022 -"), ("Fra og med den 1. juli 2022", "1.7.2022 -"),
    ("1. juli 2022 – 31. december 2023", "1.7.2022 31.12.2023"),
    ("fra 1. januar 2023 til 31. december 2026", "1.1.2023 31.12.2026"),
    ("1. januar 2023 til og med 31. december 2026", "1.1.2023 31.12.2026"),
    ("01-07-2022 - 30-06-2024", "1.7.2022 30.6.2024"), ("til 31. december 2026", "- 31.12.2026"),
    ("indtil 2026", "- 31.12.2026"), ("juli 2022", "1.7.2022 31.7.2022"),
    ("fra juli 2022 til februar 2024", "1.7.2022 29.2.2024"), ("31. december 2023", "31.12.2023 31.12.2023"),
    ("from 1 July 2022 until 31 December 2023", "1.7.2022 31.12.2023"),
  ])
  func readsWhatIsWritten(_ text: String, _ expected: String) {
    let period = Period(text)
    let found = [period?.start, period?.end].map { $0.map { "\($0.day).\($0.month).\($0.year)" } ?? "-" }
    #expect(found.joined(separator: " ") == expected)
    #expect(period != nil)
  }

  @Test(arguments: [
    "", "indtil videre", "fra", "til", "2020-2", "20-23", "2020-2023, kan forlænges", "fra til 2022", "0-0",
    "fra 31. februar 2022", "2020-2023-2026", "hvert år", " – ",
  ])
  func refusesWhatIsNone(_ text: String) { #expect(Period(text) == nil) }
}
