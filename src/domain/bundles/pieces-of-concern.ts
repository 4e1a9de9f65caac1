import { CONCERN_ABOUT, CONCERN_REPORTERS } from '../../vocabulary/concerns.ts'
import type { ConcernMessage, ConcernRecord } from '../concerns/index.ts'
import type { ReportRead } from '../contact/index.ts'
import { type Piece, spoken, UNOPENED } from './piece.ts'

const SAID: Readonly<Record<ConcernMessage['kind'], string>> = {
  addition: 'Added by whoever reported it',
  withdrawal: 'Taken back by whoever reported it',
  reply: 'Answered by the school',
  note: 'Note of the school',
}

/** A concern in the words of whoever reported it, without who they are. */
export function piecesOfConcern(concern: ConcernRecord): Piece[] {
  const { report, messages, receivedAt, about, reporter } = concern
  return [
    {
      part: 'statements',
      at: receivedAt,
      what: 'A concern was reported',
      lines: spoken([
        { label: 'By', text: labelIn(CONCERN_REPORTERS, reporter) },
        { label: 'About', text: labelIn(CONCERN_ABOUT, about) },
        { label: 'What happened', text: report.happened },
        { label: 'Who', text: report.who },
        { label: 'When', text: report.when },
        { label: 'Where', text: report.where },
      ]),
    },
    ...messages.map(
      ({ kind, at, by, words }): Piece => ({
        part: 'statements',
        at,
        what: SAID[kind],
        lines: spoken([
          kind === 'reply' || kind === 'note' ? { label: 'By', text: by ?? '' } : undefined,
          { label: 'Words', text: words },
        ]),
      }),
    ),
  ]
}

/** A report of contact that nobody sought. */
export function piecesOfReport({ words, madeAt, notes }: ReportRead): Piece[] {
  return [
    {
      part: 'statements',
      at: madeAt,
      what: 'Contact online was reported',
      lines: words
        ? spoken([
            { label: 'Who made contact', text: words.who },
            { label: 'Where', text: words.where },
            { label: 'What was said', text: words.asked },
          ])
        : [{ label: 'Words', text: UNOPENED }],
    },
    ...notes.map(
      ({ at, by, words: said }): Piece => ({
        part: 'statements',
        at,
        what: 'Note on the report of contact',
        lines: spoken([
          { label: 'By', text: by },
          { label: 'Words', text: said ?? UNOPENED },
        ]),
      }),
    ),
  ]
}

function labelIn(
  list: readonly { readonly code: string; readonly label: string }[],
  code: string,
): string {
  return list.find((one) => one.code === code)?.label ?? code
}
