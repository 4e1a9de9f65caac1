import { BUNDLE_PARTS } from '../../vocabulary/bundles.ts'
import { type Block, TooLongForPaperError, writePdf } from '../pdf/index.ts'
import { momentWords } from './moment-words.ts'
import type { Piece } from './piece.ts'
import type { BundlePlan } from './plan-bundle.ts'

/** What stands on the first page. */
export interface BundleCover {
  /** The school. */
  readonly from: string
  readonly title: string
  readonly rows: readonly { readonly key: string; readonly value: string }[]
}

/**
 * The bundle on paper: who has it from whom and why, what is left out, and each part in the order in which it happened.
 * @returns undefined when it is too long to be set
 */
export async function paperOfBundle(
  { from, title, rows }: BundleCover,
  plan: Pick<BundlePlan, 'pieces' | 'files' | 'leftOut' | 'contents'>,
  now: Date,
): Promise<Buffer | undefined> {
  const blocks: Block[] = [
    { kind: 'facts', rows: [...rows, { key: 'Made', value: momentWords(now) }] },
    { kind: 'heading', level: 2, text: 'What is left out' },
    ...plan.leftOut.map((text): Block => ({ kind: 'paragraph', text })),
    ...BUNDLE_PARTS.filter(({ code }) => plan.contents.parts.includes(code)).flatMap(
      ({ code, label }): Block[] => [
        { kind: 'heading', level: 2, text: label },
        ...(code === 'files' ? fileBlocks(plan) : pieceBlocks(plan.pieces, code)),
      ],
    ),
  ]
  try {
    return await writePdf({ title, from, blocks, at: now })
  } catch (error) {
    if (error instanceof TooLongForPaperError) return undefined
    throw error
  }
}

const NOTHING: Block = { kind: 'paragraph', text: 'There is nothing.' }

function pieceBlocks(pieces: readonly Piece[], part: Piece['part']): Block[] {
  const own = pieces.filter((piece) => piece.part === part)
  if (own.length === 0) return [NOTHING]
  return own.flatMap(({ at, what, lines }): Block[] => [
    { kind: 'heading', level: 3, text: `${momentWords(at)}: ${what}` },
    { kind: 'facts', rows: lines.map(({ label, text }) => ({ key: label, value: text })) },
  ])
}

function fileBlocks({ files }: Pick<BundlePlan, 'files'>): Block[] {
  if (files.length === 0) return [NOTHING]
  return [
    {
      kind: 'paragraph',
      text: 'Beside this document, each named with its number. Its SHA-256 stands here and in hashes.txt.',
    },
    {
      kind: 'facts',
      rows: files.map(({ path, sha256, covered }) => ({
        key: path.replace('evidence/', ''),
        value: `${sha256}${covered ? ' (bystanders covered)' : ''}`,
      })),
    },
  ]
}
