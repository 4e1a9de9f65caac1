import { Option } from 'commander'
import { buildGateIndex, inspect } from '../../gate/index.ts'
import {
  type Comparison,
  compareDraft,
  type Pack,
  STANDARD_DRAFTS,
  STANDARD_REGISTER,
  type StandardDraft,
} from '../../policy/index.ts'
import { AUDIENCES, type Audience } from '../../vocabulary/networks.ts'
import { basisCode, citation, findingLine } from '../check/result-line.ts'
import type { Answer, Register } from '../context.ts'
import { shippedPacks } from '../packs.ts'

interface CompareOptions {
  readonly text?: string
  readonly audience: Audience
}

const HELP = `
Examples:
  gatepost compare                                    the drafts on which policies are known to differ
  gatepost compare --text "Thank you, Mrs Tolliver!"  a draft of your own`

/** `gatepost compare`: one draft under each policy, side by side. */
export const register: Register = (program, context) => {
  program
    .command('compare')
    .summary('compare policies on the same draft')
    .description('Show what each policy makes of the same draft, and the clause that decides it.')
    .option('--text <words>', 'a draft of your own')
    .addOption(
      new Option('--audience <audience>', 'whom the channel of your draft is for')
        .choices(AUDIENCES.map((entry) => entry.code))
        .default('public'),
    )
    .addHelpText('after', HELP)
    .action(
      context.answer(async (options: CompareOptions): Promise<Answer> => {
        const packs = shippedPacks()
        const compared = draftsOf(options).map((draft) => ({
          draft,
          rows: compareUnder(draft, packs, new Date()),
        }))
        return {
          exitCode: 0,
          json: compared.map(({ draft, rows }) => ({
            draft: draft.id,
            title: draft.title,
            text: draft.draft.text,
            policies: rows.map(toJson),
          })),
          text: compared.map(({ draft, rows }) => toText(draft, rows)).join('\n\n'),
        }
      }),
    )
}

function draftsOf({ text, audience }: CompareOptions): readonly StandardDraft[] {
  if (text === undefined) return STANDARD_DRAFTS
  const draft = { text, photos: [], named: [] }
  return [
    {
      id: 'own',
      title: text,
      kind: 'standard',
      audience,
      draft,
      register: STANDARD_REGISTER,
      records: {},
    },
  ]
}

function compareUnder(
  { draft, register: school, kind, audience, records }: StandardDraft,
  packs: readonly Pack[],
  at: Date,
): readonly Comparison[] {
  const observations = inspect(draft, buildGateIndex(school))
  return compareDraft({ observations, kind, audience, records }, packs, at)
}

function toJson({ pack, verdict, deciding, route }: Comparison): object {
  return {
    pack,
    verdict,
    deciding: deciding.map(findingLine),
    route: {
      kind: route.kind,
      steps: route.steps.map(({ anyOf, basis }) => ({ anyOf, clause: basisCode(basis) })),
      publisher: route.publisher,
    },
  }
}

function toText({ title }: StandardDraft, rows: readonly Comparison[]): string {
  const lines = rows.map(({ pack, verdict, deciding, route }) => {
    const [finding] = deciding
    const by = finding ? `${finding.title} (${citation(finding.basis)})` : route.says
    return `  ${pack.padEnd(10)} ${verdict.padEnd(7)} ${by}`
  })
  return [title, ...lines].join('\n')
}
