import type { Observation } from '../../types.ts'
import { CUE, matchesAtCues } from '../cues.ts'
import { isCapital } from '../fold.ts'
import { observe, type Part } from '../part.ts'
import { type ContactBook, isPublished } from './contact-book.ts'

/** Every postcode area of the United Kingdom and the islands. */
const AREAS = new Set(
  `ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec
  eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv ka kt kw ky l la ld le ll ln ls lu m
  me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss
  st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze`.split(/\s+/),
)
const POSTCODE =
  /(?<![a-z0-9])([a-z]{1,2})(\d[a-z0-9]?)( {0,2}|[-.])([0-9o][abdefghjlnpqrstuwxyz]{2})(?![a-z0-9])/y
/** What is this long before the gap is no class: "BT27 1TH". */
const LONG_OUTWARD = 4
/** "7b 4th place" is a class and a rank. */
const RANK = /^(?:1st|2nd|3rd|\dth)$/

/** Finds postcodes of real areas; the school's own, where published, is told apart. */
export function findPostcodes(part: Part, book: ContactBook): Observation[] {
  const { folded, digits } = part.read
  if (digits === 0) return []
  return matchesAtCues(part.read, CUE.postcode, POSTCODE).flatMap((match) => {
    const [written, area = '', district = '', gap = '', inward = ''] = match
    if (!AREAS.has(area)) return []
    const capital = isCapital(folded, match.index)
    const lastCapital = isCapital(folded, match.index + written.length - 1)
    const doubtful =
      /[-.]/.test(gap) || (RANK.test(inward) && (area + district).length < LONG_OUTWARD)
    if (doubtful && !(capital && lastCapital)) return []
    const own = isPublished(book, written)
    return observe(part, {
      kind: 'postcode',
      from: match.index,
      to: match.index + written.length,
      confidence: capital ? 'certain' : 'likely',
      owner: own ? 'school_public' : 'unknown',
      reason: own ? 'A published postcode of the school.' : 'A postcode.',
    })
  })
}
