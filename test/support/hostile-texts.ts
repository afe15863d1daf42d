/** Texts that try to break or to stall a pass, with names. Their length grows with `size`; 1 makes up to 1 MB. */
export function hostileTexts(size: number): [name: string, text: string][] {
  return [
    ['nothing', ''],
    ['blanks', ' \n\t\n\u00a0\r\n\u2028 '],
    ['lone surrogates', '\udc00\ud800 abc\ud800\n\udfff. \ud83d'],
    ['NUL and other controls', 'a\0b\u0001 ,c\u0085\u009f\u007f\nd\u000b\u000c\u001be'],
    ['non-characters and private use', '\ufffe\uffff\ufdd0 \ue000x\uf8ff \u{10fffe} \u{e0041}\u{f0000}'],
    ['bidi controls and joiners', '\u202eabc\u202c \u200f\u200e\u2067x\u2069 \u200d\u200c\u200b\ufeff\u2060'],
    ['a pile of marks', `a${'\u0301'.repeat(5000 * size)} ${'\u0489'.repeat(5000 * size)}`],
    ['a line of one letter', 'a'.repeat(300_000 * size)],
    ['a line of 1 MB', 'Слово ,word.Next «as » is “ it ”said … '.repeat(26_000 * size)],
    ['spaces', ' '.repeat(200_000 * size)],
    ['line ends', '\r\n'.repeat(100_000 * size)],
    ['quotes', '"“«„\''.repeat(20_000 * size)],
    ['full stops', '. '.repeat(50_000 * size)],
    ['commas', ','.repeat(100_000 * size)],
    ['brackets', '([{<'.repeat(25_000 * size)],
    ['tags in text', '<div>'.repeat(50_000 * size)],
    ['entities', '&amp;'.repeat(50_000 * size)],
    ['an entity without end', `&${'a'.repeat(100_000 * size)}`],
    ['mojibake of mojibake', 'ÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢ '.repeat(5000 * size)],
    ['an address without end', `http://${'a.'.repeat(100_000 * size)}`],
    ['at signs', 'a@'.repeat(100_000 * size)],
    ['many short lines', 'x\n'.repeat(100_000 * size)],
    ['equal lines', 'Read more\n\n'.repeat(20_000 * size)],
    ['equal sentences', 'The council voted on Monday to rebuild the bridge today.\n'.repeat(5000 * size)],
    ['short lines around a sentence', `${'x\n'.repeat(50_000 * size)}The council voted on Monday to rebuild the bridge today.\n${'x\n'.repeat(50_000 * size)}`],
    ['bylines', `${'By Ann Smith\n'.repeat(5000 * size)}The council voted on Monday to rebuild the bridge today.\n`],
    ['names of objects', '__proto__ constructor toString hasOwnProperty valueOf Constructor ToString\n__proto__'],
    ['all of the first plane', Array.from({length: 0xd800}, (_, i) => String.fromCharCode(i)).join('')]
  ]
}
