/**
 * Letters of other alphabets, and decorated Latin letters that compatibility decomposition leaves
 * alone, under the plain letter that a reader takes them for. Small and capital shapes are listed
 * apart, because a capital tells a name from a word.
 */
const SMALL: Readonly<Record<string, string>> = {
  a: 'аαɑᴀɐꭺⱥᶏ',
  b: 'вьъʙƀɓꮟ',
  c: 'сϲᴄↄƈꮯȼ',
  d: 'ԁɗđᴅꭰժɖ',
  e: 'еєεҽɛᴇꬲəǝ℮ҿꭼɇ',
  f: 'ƒꜰſϝբ',
  g: 'ɡցɢǥɠᶃ',
  h: 'һнհħʜꮋɦ',
  i: 'іιıɪɩꭵɨ',
  j: 'јᴊɉϳ',
  k: 'кκᴋƙҝқҡ',
  l: 'ⅼłʟƚɫɭꮮӏ',
  m: 'мᴍɱꮇ',
  n: 'пոηɴռŋƞɲи',
  o: 'оοօᴏσøѳɵө๐ಠ୦০ഠ',
  p: 'рρᴘƥþϱք',
  q: 'ԛզգɋ',
  r: 'гᴦʀɍɼꭱꮁя',
  s: 'ѕꜱʂƽꮪ',
  t: 'тτᴛŧƭꭲէ',
  u: 'υսᴜʋцμµ',
  v: 'ѵνᴠꮩ',
  w: 'ԝшωᴡɯաѡщꮃ',
  x: 'хχⅹ',
  y: 'уγүʏƴўყү',
  z: 'ᴢƶʐʑꮓ',
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
