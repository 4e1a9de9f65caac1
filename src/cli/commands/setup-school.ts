import { londonDate } from '../../domain/london-time.ts'
import { adoptPack } from '../../domain/policies/index.ts'
import {
  foundSchool,
  foundSchoolForm,
  HOUSE_RULES,
  TERMS_OF_USE,
} from '../../domain/schools/index.ts'
import type { Installation } from '../../installation.ts'
import type { Pack } from '../../policy/index.ts'
import { CommandError } from '../command-error.ts'
import type { Answer, CliContext, Register } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { checked, trustCalled } from '../setting-up.ts'

const HELP = `
The policy comes from a pack; "gatepost coverage" shows what each holds. House rules, terms of use, mail
domains and the words of the school are written by the head or an administrator, under Settings.

Examples:
  gatepost setup school "Larkfield Primary" --slug larkfield-primary --trust larkfield --pack maesteg
  gatepost setup school "Larkfield High" --slug larkfield-high --trust larkfield --pack lwlat --town Larkfield --colour "#7a2048"`

interface Options {
  readonly slug: string
  readonly trust: string
  readonly pack: string
  readonly town: string
  readonly colour: string
}

/** `gatepost setup school`: a school with its policy in force. */
export const register: Register = (setup, context) => {
  setup
    .command('school')
    .argument('<name>', 'the name of the school')
    .summary('set up a school with its policy')
    .description('Set up a school of a trust and put its policy in force.')
    .requiredOption('--slug <short-name>', 'its short name, for addresses: /s/<short-name>')
    .requiredOption('--trust <short-name>', 'the trust it belongs to')
    .requiredOption('--pack <id>', 'the policy it runs on')
    .option('--town <town>', 'where it is', '')
    .option('--colour <#rrggbb>', 'its colour', '#1f6f78')
    .addHelpText('after', HELP)
    .action(context.answer((name: string, options: Options) => setUpSchool(context, name, options)))
}

async function setUpSchool(context: CliContext, name: string, options: Options): Promise<Answer> {
  const { installation } = await context.open()
  const now = installation.now()
  const { slug, town, colour: brandColour } = options
  const school = checked(foundSchoolForm, { name, slug, town, brandColour })
  const { trustId } = await trustCalled(installation, options.trust)
  const pack = packCalled(installation, options.pack)
  if (await installation.database.schoolOfSlug(school.slug)) {
    throw new CommandError(EXIT.usage, `There is a school called "${school.slug}" here already.`)
  }
  await installation.database.write(trustId, async (db) => {
    const schoolId = await foundSchool(db, trustId, { ...school, ...TO_BE_WRITTEN }, now)
    const adoption = { trustId, schoolId, pack, fromDate: londonDate(now) }
    await adoptPack(db, 'system:set-up', adoption, now)
  })
  const page = `${installation.origin}/s/${school.slug}`
  return {
    exitCode: 0,
    json: { school: school.slug, pack: pack.id, page },
    text: `${school.name} is set up, on “${pack.title}”. Its page: ${page}`,
  }
}

const TO_BE_WRITTEN = {
  strapline: '',
  crest: 'oak',
  houseRules: HOUSE_RULES,
  termsOfUse: TERMS_OF_USE,
  mailDomains: [],
  publicContacts: [],
  knownTerms: [],
} as const

function packCalled({ packs }: Installation, id: string): Pack {
  const pack = packs.get(id)
  if (pack) return pack
  const known = [...packs.keys()].join(', ')
  throw new CommandError(EXIT.usage, `There is no pack called "${id}". There are: ${known}.`)
}
