import { refusePasswordText } from '../../refuse-password-text.ts'

/** Every password that the gate is certain of follows such a word; nearly all cells have none. */
const WORD_BEFORE = /pass|pwd|pin|code|key|id\b|cyfrinair|wi.?fi|wireless|wep|wpa|hotspot|network/iu

/** Cells that are remembered: a column such as "Key stage" says the same few things again and again. */
const REMEMBERED = 200

/** Tells of the cells of one file whether they hold what looks like a password or the code of something. */
export function secretCells(): (cell: string) => boolean {
  const seen = new Map<string, boolean>()
  return (cell) => {
    if (!WORD_BEFORE.test(cell)) return false
    const known = seen.get(cell)
    if (known !== undefined) return known
    const secret = refusePasswordText(cell, '') !== undefined
    if (seen.size >= REMEMBERED) seen.clear()
    seen.set(cell, secret)
    return secret
  }
}
