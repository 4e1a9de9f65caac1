import { Option } from 'commander'
import { buildGateIndex } from '../../gate/index.ts'
import { AUDIENCES } from '../../vocabulary/networks.ts'
import { VERDICTS, type Verdict } from '../../vocabulary/verdicts.ts'
import { type CheckSetting, checkPost } from '../check/check-post.ts'
import { PhotoLook } from '../check/photo-look.ts'
import type { CheckedPost } from '../check/posts.ts'
import { type Asked, postsAsked } from '../check/posts-asked.ts'
import { findingLine, resultText } from '../check/result-line.ts'
import { readRoster } from '../check/roster.ts'
import { readStaff, type Staff } from '../check/staff.ts'
import { CommandError } from '../command-error.ts'
import type { Answer, CliContext, Register } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { packIds, packNamed } from '../packs.ts'

interface CheckOptions extends Asked {
  readonly pack: string
  readonly roster?: string
  readonly staff?: string
  readonly contact: readonly string[]
  readonly word: readonly string[]
  readonly look: boolean
}

const HELP = `
roster.csv has the header
  upn,forename,preferred_forename,surname,date_of_birth,year_group,class,consent_social_media
staff.csv has the header name,email,phone and may have permission, where a yes says that this
person agreed to be named; posts.jsonl holds one post on each line:
  {"id": "1", "text": "…", "photos": ["hall.jpg"], "tags": ["A824200015011"]}
A - in place of the words or of posts.jsonl reads them from what is piped in.

Photos are looked into for faces and writing, a few seconds each; --no-look leaves that out.
Ends with 0 when every post is clear, 1 when one wants a person, 2 when one is blocked.
The roster's yes counts as permission here. Devices, descriptions and rights of photos are not asked about.

Examples:
  gatepost check --pack maesteg --roster roster.csv --posts posts.jsonl --json
  gatepost check --pack lwlat --roster roster.csv --text "Well done, everyone!"
  gatepost check --pack lwlat --roster roster.csv --text - < newsletter.txt
  gatepost check --pack lwlat --roster roster.csv --photo hall.jpg --tag A824200015011
  gatepost check --pack lwlat --roster roster.csv --photos trip/ --nobody-identifiable`

function gather(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

/** `gatepost check`: what a school's policy makes of posts, without a database. */
export const register: Register = (program, context) => {
  program
    .command('check')
    .summary('check posts against a policy and a roster')
    .description(
      'Say of each post whether it is clear, wants a person, or is blocked, and by which clause.',
    )
    .requiredOption('--pack <id>', 'the policy: a pack’s id or folder')
    .option('--roster <file>', 'the learners and their permission (CSV)')
    .option(
      '--staff <file>',
      'the adults of the school, with their direct addresses and numbers (CSV)',
    )
    .option('--posts <file>', 'the posts to check (one JSON object on each line)')
    .option('--photos <folder>', 'a folder of photos, each checked as a post of its own')
    .option('--text <words>', 'one post to check')
    .option('--photo <file>', 'a photo of that post; may be given again', gather, [])
    .option('--tag <upn>', 'a learner in that post; may be given again', gather, [])
    .option(
      '--contact <text>',
      'a published number or address of the school; may be given again',
      gather,
      [],
    )
    .option(
      '--word <name>',
      'a house, class, place or other name that is no person; may be given again',
      gather,
      [],
    )
    .option('--nobody-identifiable', 'nobody in the photos can be recognised')
    .option('--no-look', 'do not look into the photos for faces and writing')
    .addOption(
      new Option('--kind <kind>', 'what kind of post')
        .choices(['standard', 'reminder'])
        .default('standard'),
    )
    .addOption(
      new Option('--audience <audience>', 'whom the channel is for')
        .choices(AUDIENCES.map((entry) => entry.code))
        .default('public'),
    )
    .addHelpText('after', () => `${HELP}\n\nPacks: ${packIds()}`)
    .action(context.answer((options: CheckOptions) => check(options, context)))
}

/** Nothing found must not be read as nobody named. */
const NO_NAMES = 'Without --roster no learner’s name is known, so names were not looked for.'

const NO_STAFF: Staff = { adults: [], permitted: new Set() }

async function check(options: CheckOptions, context: CliContext): Promise<Answer> {
  const pack = packNamed(options.pack)
  if (options.photos !== undefined && !options.look) {
    throw new CommandError(EXIT.usage, '--photos looks into each photo: leave out --no-look.')
  }
  const roster = options.roster ? readRoster(options.roster) : { learners: [], answers: new Map() }
  const staff = options.staff ? readStaff(options.staff) : NO_STAFF
  const index = buildGateIndex({
    learners: roster.learners,
    adults: staff.adults,
    schoolDomains: [],
    publicContacts: options.contact,
    knownTerms: options.word,
    confidentialTerms: [],
  })
  const { permitted } = staff
  const setting = { pack, roster, index, permitted, audience: options.audience, at: new Date() }
  const look = options.look ? new PhotoLook() : undefined
  try {
    const answer = await checkAll(postsAsked(options, roster), { ...setting, look }, context)
    if (!options.roster) context.warn(NO_NAMES)
    return answer
  } finally {
    await look?.close()
  }
}

/** Says each result as soon as it is known; the last one is the command's answer. */
async function checkAll(
  posts: AsyncIterable<CheckedPost>,
  setting: CheckSetting & { readonly look: PhotoLook | undefined },
  context: CliContext,
): Promise<Answer> {
  let gravest: Verdict = 'clear'
  let last: { readonly json: object; readonly text: string } | undefined
  for await (const post of posts) {
    if (last) context.say(last.json, last.text)
    const sights = setting.look && (await sightsOf(post, setting.look))
    const result = checkPost(post, sights ? { ...setting, sights } : setting)
    const { verdict, findings } = result
    last = {
      json: { id: post.id, verdict, findings: findings.map(findingLine) },
      text: resultText(post.id, result),
    }
    if (VERDICTS.indexOf(verdict) > VERDICTS.indexOf(gravest)) gravest = verdict
  }
  if (!last) throw new CommandError(EXIT.badData, 'There is no post in this file.')
  return { exitCode: EXIT_BY_VERDICT[gravest], ...last }
}

async function sightsOf(post: CheckedPost, look: PhotoLook) {
  const seen = post.photos.map(async (path) => [path, await look.at(path)] as const)
  return new Map(await Promise.all(seen))
}

const EXIT_BY_VERDICT = { clear: EXIT.ok, review: EXIT.found, block: EXIT.failed } as const
