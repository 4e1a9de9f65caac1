const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SMALL = CAPITALS.toLowerCase()

/** From a plain letter to one that looks like it. */
type Alphabet = ReadonlyMap<string, string>

/** Letters of other scripts and fonts that read as ours; those without a twin stay as they are. */
export const ALPHABETS: readonly Alphabet[] = [
  pairs('AaBCcEeHIiJjKMOoPpSsTXxYy', 'АаВСсЕеНІіЈјКМОоРрЅѕТХхУу'),
  pairs('AaBEHIiKMNOoPTvXYZ', 'ΑαΒΕΗΙιΚΜΝΟοΡΤνΧΥΖ'),
  pairs('ghnouL', 'ցհոօսԼ'),
  pairs(SMALL.replace(/[qx]/g, ''), 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'),
  run(0xff21, 0xff41),
  run(0x1d400, 0x1d41a),
  run(0x1d468, 0x1d482),
  run(0x1d4d0, 0x1d4ea),
  run(0x1d56c, 0x1d586),
  run(0x1d5d4, 0x1d5ee),
  run(0x1d670, 0x1d68a),
  run(0x24b6, 0x24d0),
  run(0x1f130, 0x1f130),
  run(0x1f150, 0x1f150),
  run(0x1f170, 0x1f170),
  run(0x1f1e6, 0x1f1e6),
]

function pairs(from: string, to: string): Alphabet {
  const targets = [...to]
  return new Map([...from].map((letter, at) => [letter, targets[at] ?? letter]))
}

/** Alphabets that stand in one row in Unicode, the capitals from one number, the small from another. */
function run(capitals: number, small: number): Alphabet {
  const row = (letters: string, first: number) =>
    [...letters].map((letter, at) => [letter, String.fromCodePoint(first + at)] as const)
  return new Map([...row(CAPITALS, capitals), ...row(SMALL, small)])
}
