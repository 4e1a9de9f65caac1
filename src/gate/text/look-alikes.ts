/**
 * Letters of other alphabets, and decorated Latin letters that compatibility decomposition leaves
 * alone, under the plain letter that a reader takes them for. Small and capital shapes are listed
 * apart, because a capital tells a name from a word.
 */
const SMALL: Readonly<Record<string, string>> = {
  a: 'аαɑᴀɐꭺⱥᶏⲁ',
  b: 'вьъʙƀɓꮟⲃ',
  c: 'сϲᴄↄƈꮯȼⲥ',
  d: 'ԁɗđᴅꭰժɖ',
  e: 'еєεҽɛᴇꬲəǝ℮ҿꭼɇⲉ',
  f: 'ƒꜰſϝբ',
  g: 'ɡցɢǥɠᶃ',
  h: 'һнհħʜꮋɦⲏ',
  i: 'іιıɪɩꭵɨⲓ',
  j: 'јᴊɉϳ',
  k: 'кκᴋƙҝқҡⲕ',
  l: 'ⅼłʟƚɫɭꮮӏǀ',
  m: 'мᴍɱꮇⲙ',
  n: 'пոηɴռŋƞɲиⲛ',
  o: 'оοօᴏσøѳɵө๐ಠ୦০ഠⲟᴑ',
  p: 'рρᴘƥþϱքⲣ',
  q: 'ԛզգɋ',
  r: 'гᴦʀɍɼꭱꮁяⲅ',
  s: 'ѕꜱʂƽꮪ',
  t: 'тτᴛŧƭꭲէⲧ',
  u: 'υսᴜʋцμµⲩ',
  v: 'ѵνᴠꮩ',
  w: 'ԝшωᴡɯաѡщꮃⲱ',
  x: 'хχⅹⲭ',
  y: 'уγүʏƴўყү',
  z: 'ᴢƶʐʑꮓⲍ',
}

const CAPITAL: Readonly<Record<string, string>> = {
  A: 'АΑᎪꓮ',
  B: 'ВΒᏴꓐꞴ',
  C: 'СϹᏟꓚⅭ',
  D: 'ᎠꓓĐƊÐ',
  E: 'ЕΕᎬꓰЄΣ',
  F: 'ꓝϜҒ',
  G: 'ԌᏀꓖǤ',
  H: 'НΗᎻꓧҢҤ',
  I: 'ІΙӀᏆꓲ',
  J: 'ЈᎫꓙ',
  K: 'КΚᏦꓗҚ',
  L: 'ᏞꓡŁԼ',
  M: 'МΜᎷꓟ',
  N: 'ΝꓠИЙՈ',
  O: 'ОΟՕꓳØΘѲ',
  P: 'РΡᏢꓑ',
  Q: 'Ԛ',
  R: 'ᎡᏒꓣЯ',
  S: 'ЅՏᏚꓢ',
  T: 'ТΤᎢꓔŦ',
  U: 'ՍꓴЦ',
  V: 'ѴᏙꓦ',
  W: 'ԜᎳꓪШ',
  X: 'ХΧꓫ',
  Y: 'УΥҮҰꓬ',
  Z: 'ΖᏃꓜ',
}

/** Letters that stand for two, as authors without the key type them. */
const SEVERAL: Readonly<Record<string, string>> = {
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ß: 'ss',
  ẞ: 'SS',
  Þ: 'TH',
  ð: 'd',
  ю: 'io',
}

const APOSTROPHES = '’‘ʼʻ`´′‵‛ʹˈˊˋꞌʾʿ＇'
const QUOTES = '“”„‟«»″'
const DASHES = '−⁃'

/** White letters on black discs and squares: two unbroken runs of the alphabet. */
const ENCLOSED_ALPHABETS = [0x1f150, 0x1f170]

function table(): ReadonlyMap<string, string> {
  const entries = new Map<string, string>()
  for (const shapes of [SMALL, CAPITAL]) {
    for (const [letter, alikes] of Object.entries(shapes)) {
      for (const alike of alikes) if (!entries.has(alike)) entries.set(alike, letter)
    }
  }
  for (const [letter, letters] of Object.entries(SEVERAL)) entries.set(letter, letters)
  for (const first of ENCLOSED_ALPHABETS) {
    for (let at = 0; at < 26; at++) {
      entries.set(String.fromCodePoint(first + at), String.fromCharCode(65 + at))
    }
  }
  for (const mark of APOSTROPHES) entries.set(mark, "'")
  for (const mark of QUOTES) entries.set(mark, '"')
  for (const mark of DASHES) entries.set(mark, '-')
  return entries
}

/** A character → the plain letters (or mark) that it looks like, in the case that it shows. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = table()
