// Made by scripts/build-dictionaries.ts from dictionaries/*/scripts.tsv, dictionaries/*/units.txt, dictionaries/*/minor.txt. Do not edit.
export const stamp = '3f0407e06d8a1af2'
export const scripts = "Armn\thy\nBeng\tbn\nEthi\tam\nGeor\tka\nGrek\tel\nGujr\tgu\nGuru\tpa\nHang\tko\nHani\tzh\nHebr\the\nKhmr\tkm\nKnda\tkn\nLaoo\tlo\nMlym\tml\nMong\tmn-Mong\nMymr\tmy\nOrya\tor\nSinh\tsi\nTaml\tta\nTelu\tte\nThaa\tdv\nThai\tth\nTibt\tbo"
export const units = "api btc cm com css csv doi eur ext faq gb ghz gif gmt html http https id ios isbn issn jpg json kb kg km kw kwh mb mhz ml mm mp3 npm pdf php png rss url usd utc utm wi-fi wifi www xml"
export const minor = "ab av ce ckb crh crh-Cyrl dsb gd gl gn hsb ht kaa kv lb os sm tyv udm yi"
