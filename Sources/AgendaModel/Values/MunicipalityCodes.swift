/// The official codes (kommunekode) of the 98 Danish municipalities, from the Danish register of administrative
/// divisions: nil of any other name. "Brønderslev Kommune" → 810, "Århus" → 751.
func municipalityCode(_ name: Name) -> Int? {
  ([name] + [Name(name.text + "-kommune")]).flatMap(municipalityKeys).lazy.compactMap { codes[$0] }.first
}

/// All of them.
var municipalityCodes: Set<Int> { Set(codes.values) }

private let codes = Dictionary(
  uniqueKeysWithValues: municipalities.split(separator: "\n").flatMap { line -> [(String, Int)] in
    let words = line.split(separator: " ")
    return zip(words, words.dropFirst()).compactMap { code, name in Int(code).map { (String(name), $0) } }
  })

/// Names as `municipalityKeys` gives them.
private let municipalities = """
  101 københavn 147 frederiksberg 151 ballerup 153 brøndby 155 dragør 157 gentofte 159 gladsaxe 161 glostrup
  163 herlev 165 albertslund 167 hvidovre 169 høje-taastrup 173 lyngby-taarbæk 175 rødovre 183 ishøj
  185 taarnby 187 vallensbæk 190 furesø 201 allerød 210 fredensborg 217 helsingør 219 hillerød 223 hørsholm
  230 rudersdal 240 egedal 250 frederikssund 253 greve 259 køge 260 halsnæs 265 roskilde 269 solrød
  270 gribskov 306 odsherred 316 holbæk 320 faxe 326 kalundborg 329 ringsted 330 slagelse 336 stevns 340 sorø
  350 lejre 360 lolland 370 næstved 376 guldborgsund 390 vordingborg 400 bornholm 400 bornholms-regionskommune 410 middelfart 420 assens
  430 faaborg-midtfyn 440 kerteminde 450 nyborg 461 odense 479 svendborg 480 nordfyn 482 langeland 492 ærø
  510 haderslev 530 billund 540 sønderborg 550 tønder 561 esbjerg 563 fanø 573 varde 575 vejen 580 aabenraa
  607 fredericia 615 horsens 621 kolding 630 vejle 657 herning 661 holstebro 665 lemvig 671 struer
  706 syddjurs 707 norddjurs 710 favrskov 727 odder 730 randers 740 silkeborg 741 samsø 746 skanderborg
  751 aarhus 756 ikast-brande 760 ringkøbing-skjern 766 hedensted 773 morsø 779 skive 787 thisted 791 viborg
  810 brønderslev 813 frederikshavn 820 vesthimmerland 825 læsø 840 rebild 846 mariagerfjord 849 jammerbugt
  851 aalborg 860 hjørring
  """
