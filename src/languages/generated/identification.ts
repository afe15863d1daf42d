// Made by scripts/build-dictionaries.ts from dictionaries/*/scripts.tsv, dictionaries/*/units.txt, dictionaries/*/minor.txt, dictionaries/*/close.tsv, dictionaries/*/tilt.tsv. Do not edit.
export const stamp = '8bf34a4f73b8c733'
export const scripts = "Armn\thy\nBeng\tbn\nEthi\tam\nGeor\tka\nGrek\tel\nGujr\tgu\nGuru\tpa\nHang\tko\nHani\tzh\nHebr\the\nKhmr\tkm\nKnda\tkn\nLaoo\tlo\nMlym\tml\nMong\tmn-Mong\nMymr\tmy\nOrya\tor\nSinh\tsi\nTaml\tta\nTelu\tte\nThaa\tdv\nThai\tth\nTibt\tbo"
export const units = "api btc cm com css csv doi eur ext faq gb ghz gif gmt html http https id ios isbn issn jpg json kb kg km kw kwh mb mhz ml mm mp3 npm pdf php png rss url usd utc utm wi-fi wifi www xml"
export const minor = "ab av ce ckb crh crh-Cyrl dsb gd gl gn hsb ht kaa kv lb os sm tyv udm yi"
export const close = "af nl\t0.2\naz crh tr\t0.15\nba tt\t0.05\nbg mk ru sr\t0.12\nbs hr sr-Latn\t0.55\nca es gl oc pt\t0.1\nckb fa ps sd ur\t0.05\ncs sk\t0.2\nda no sv\t0.2\nhi mr ne\t0.5\nid ms\t0.6\nkaa kk ky\t0.04\nrw sn\t0.04\nst tn\t0.4\nxh zu\t0.45"
export const tilts = "bs\t-0.015\nda\t-0.02\nhr\t0.02\nid\t-0.015\nno\t0.025"
