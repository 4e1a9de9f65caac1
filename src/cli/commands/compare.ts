import { Option } from 'commander'
import { buildGateIndex, inspect } from '../../gate/index.ts'
import {
  type Comparison,
  clauseNumber,
  compareDraft,
  compareParameters,
  type Pack,
  type ResolvedParameter,
  STANDARD_DRAFTS,
  STANDARD_REGISTER,
  type StandardDraft,
} from '../../policy/index.ts'
import { AUDIENCES, type Audience } from '../../vocabulary/networks.ts'
import { basisCode, citation, findingLine } from '../check/result-line.ts'
import type { Answer, Register } from '../context.ts'
import { packNamed, shippedPacks } from '../packs.ts'

interface CompareOptions {
  readonly text?: string
  readonly answers?: true
  readonly pack: readonly string[]
  readonly audience: Audience
}

const HELP = `
Examples:
  gatepost compare                                    the drafts on which policies are known to differ
  gatepost compare --text "Thank you, Mrs Tolliver!"  a draft of your own
  gatepost compare --answers                          what each policy answers, where they differ
  gatepost compare --pack maesteg --pack lwlat        two of them`

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
    .option('--answers', 'what each policy answers, question by question, where they differ')
    .option('--pack <id or folder>', 'one of the policies; give it several times', together, [])
    .addHelpText('after', HELP)
    .action(
      context.answer(async (options: CompareOptions): Promise<Answer> => {
        const packs = options.pack.length > 0 ? options.pack.map(packNamed) : shippedPacks()
        if (options.answers) return answersOf(packs)
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

function together(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

/** Every question that these policies do not answer alike. */
function answersOf(packs: readonly Pack[]): Answer {
  const compared = compareParameters(packs.map((pack) => ({ pack, overrides: {} })))
  const rows = compared.filter((row) => row.differs)
  const said = ({ status, stated, clauses }: ResolvedParameter) =>
    stated === null
      ? status
      : `${[stated].flat().join(', ')} (${clauses.map(clauseNumber).join(', ')})`
  return {
    exitCode: 0,
    json: rows.map(({ key, title, answers }) => ({
      parameter: key,
      title,
      policies: answers.map(({ status, stated, value, clauses }, nth) => {
        return { pack: packs[nth]?.id, status, stated, runs: value, clauses }
      }),
    })),
    text: rows
      .map(({ title, answers }) => {
        const lines = answers.map((answer, nth) => `  ${packs[nth]?.id.padEnd(10)} ${said(answer)}`)
        return [title, ...lines].join('\n')
      })
      .join('\n\n'),
  }
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
