import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawn } from '../../../test/support/photos/planted.ts'
import { certificatePhoto } from '../../../test/support/photos/writing/certificate.ts'
import { runCommandLine } from '../program.ts'

const ROSTER = `upn,forename,preferred_forename,surname,date_of_birth,year_group,class,consent_social_media
A824200015011,Tamsin,,Okeford,2014-02-03,8,8B,
A824200015012,Rhodri,,Castlebury,2013-05-09,9,9C,no
A824200015013,Ysolde,Izzy,Marchbanks,2013-05-10,9,9C,yes
`
const STAFF = 'name,email,phone\nGwenda Thistlewood,g.thistlewood@school.example,01632 960417\n'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatepost-check-'))
  writeFileSync(join(folder, 'roster.csv'), ROSTER)
  writeFileSync(join(folder, 'staff.csv'), STAFF)
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Line {
  readonly id: string
  readonly verdict: string
  readonly findings: readonly Record<string, unknown>[]
}

async function run(
  ...args: string[]
): Promise<{ out: string; err: string; code: number | undefined }> {
  const said = { out: '', err: '', code: undefined as number | undefined }
  await runCommandLine(
    ['check', ...args],
    {},
    {
      out: (text) => {
        said.out += text
      },
      err: (text) => {
        said.err += text
      },
      exit: (code) => {
        said.code = code
      },
    },
  )
  return said
}

/** Runs posts through a pack with the roster, and reads what came out; photos are looked into with `--look`. */
async function check(
  pack: string,
  posts: readonly object[],
  ...more: string[]
): Promise<{ lines: Line[]; code: number | undefined }> {
  const path = join(folder, 'posts.jsonl')
  writeFileSync(path, posts.map((post) => `${JSON.stringify(post)}\n`).join(''))
  const roster = join(folder, 'roster.csv')
  const look = more.includes('--look') ? [] : ['--no-look']
  const { out, code } = await run(
    '--pack',
    pack,
    '--roster',
    roster,
    '--posts',
    path,
    '--json',
    ...look,
    ...more.filter((option) => option !== '--look'),
  )
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line))
  return { lines, code }
}

const photoOf = (upn: string) => ({
  id: 'p',
  text: 'Bulbs are in.',
  photos: ['hall.jpg'],
  tags: [upn],
})

describe('gatepost check', () => {
  test('answers each post on a line of its own, in order, and ends with the gravest', async () => {
    const { lines, code } = await check('maesteg', [
      photoOf('A824200015013'),
      { id: 'q', text: 'Well done to Tamsin Okeford!' },
      { id: 'r', text: 'School is closed on Friday.' },
    ])
    expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['p', 'clear'],
      ['q', 'block'],
      ['r', 'clear'],
    ])
    expect(lines[1]?.findings).toEqual([
      {
        control: 'learner-name-check',
        severity: 'block',
        clause: 'maesteg:prot.2',
        start: 13,
        end: 27,
        text: 'Tamsin Okeford',
        learner: 'A824200015011',
        part: 'text',
        title: '“Tamsin Okeford” is the full name of a pupil',
      },
    ])
    expect(code).toBe(2)
  })

  test('asks about no contact that the school publishes, and takes none of its words for a person', async () => {
    const posts = [
      { id: 'a', text: 'Ring the office on 01632 960111.' },
      { id: 'b', text: 'The cup goes to Tamsin Okeford this year.' },
    ]
    const stranger = await check('maesteg', posts)
    expect(stranger.lines.map(({ verdict }) => verdict)).toEqual(['review', 'block'])
    const told = ['--contact', '01632 960111', '--word', 'Tamsin Okeford']
    const { lines, code } = await check('maesteg', posts, ...told)
    expect(lines.map(({ verdict }) => verdict)).toEqual(['clear', 'clear'])
    expect(code).toBe(0)
  })

  test.each([
    ['clear', { id: 'a', text: 'School is closed on Friday.' }, 0],
    ['review', { id: 'a', text: 'Well done to Tamsin Okeford!' }, 1],
    ['block', photoOf('A824200015011'), 2],
  ] as const)('ends with a code of its own for %s', async (verdict, post, code) => {
    const result = await check('lwlat', [post])
    expect(result.lines[0]?.verdict).toBe(verdict)
    expect(result.code).toBe(code)
  })

  test('takes the roster’s yes as permission, its no as a no, and its silence as neither', async () => {
    const upns = ['A824200015013', 'A824200015012', 'A824200015011']
    const { lines } = await check('lwlat', upns.map(photoOf))
    expect(
      lines.map((line) => line.findings.map(({ clause, not, learner }) => [clause, not, learner])),
    ).toEqual([
      [],
      [['lwlat:10.3b', undefined, 'A824200015012']],
      [['floor:consent_model', 'lwlat:10.1', 'A824200015011']],
    ])
  })

  test('blocks a name whose family said no under a policy that would only ask', async () => {
    const { lines } = await check('societas', [
      { id: 'a', text: 'Well done to Rhodri Castlebury!' },
    ])
    expect(lines[0]?.findings[0]).toMatchObject({ control: 'consent-gate', severity: 'block' })
  })

  test('asks who is in a photo that nobody is tagged in', async () => {
    const photo = { id: 'a', text: '', photos: ['hall.jpg'] }
    const { lines } = await check('cambrian', [photo, { ...photo, nobodyIdentifiable: true }])
    expect(lines.map((line) => line.verdict)).toEqual(['review', 'clear'])
    expect(lines[0]?.findings).toMatchObject([
      { control: 'identifiability-declaration', photo: 'hall.jpg', part: 'photo' },
    ])
  })

  test('reads a learner’s name off a certificate in a photo, and shows where it stands', async () => {
    const certificate = { name: 'Tamsin Okeford', face: 'lato', share: 0.6, turned: 3 } as const
    const path = join(folder, 'award.jpg')
    writeFileSync(path, await certificatePhoto(certificate, { width: 1600, height: 1200 }))
    const post = { id: 'a', text: 'What a morning.', photos: [path], nobodyIdentifiable: true }
    const { lines, code } = await check('maesteg', [post], '--look')
    expect(code).toBe(2)
    expect(lines[0]?.findings).toContainEqual(
      expect.objectContaining({
        control: 'learner-name-check',
        severity: 'block',
        clause: 'maesteg:prot.2',
        learner: 'A824200015011',
        part: 'writing',
        photo: path,
      }),
    )
  }, 60_000)

  test('never takes a photo that is not there for clear', async () => {
    const post = { ...photoOf('A824200015013'), photos: [join(folder, 'gone.jpg')] }
    const { lines, code } = await check('lwlat', [post], '--look')
    expect([code, lines[0]?.verdict]).toEqual([1, 'review'])
    expect(lines[0]?.findings.map(({ title }) => title)).toContain(
      'This photo has not been looked through',
    )
  })

  test('looks into the names of photo files', async () => {
    const photo = {
      id: 'a',
      text: '',
      photos: ['year8/tamsin_okeford.jpg'],
      nobodyIdentifiable: true,
    }
    const { lines } = await check('maesteg', [photo])
    expect(lines[0]?.findings).toMatchObject([
      { part: 'file_name', text: 'tamsin_okeford', learner: 'A824200015011', severity: 'block' },
    ])
  })

  test('names every learner who may be meant', async () => {
    const twins = join(folder, 'twins.csv')
    writeFileSync(twins, `${ROSTER}A824200015014,Tamsin,,Okeford,,3,3A,yes\n`)
    const { lines } = await check(
      'lwlat',
      [{ id: 'a', text: 'Tamsin Okeford won.' }],
      '--roster',
      twins,
    )
    expect(lines[0]?.findings[0]).toMatchObject({
      learner: null,
      learners: ['A824200015011', 'A824200015014'],
    })
  })

  test('goes by the audience of the post, else by that of the command', async () => {
    const post = { id: 'a', text: 'Well done to Tamsin Okeford!' }
    const { lines } = await check(
      'oldchurch',
      [post, { ...post, audience: 'public' }],
      '--audience',
      'pupils',
    )
    expect(lines.map((line) => line.findings[0]?.clause)).toEqual([
      'oldchurch:18.2b',
      'silent:pupil_identifiability',
    ])
  })

  test('knows the adults of the school where it is told of them', async () => {
    const posts = [
      { id: 'a', text: 'Thank you, Gwenda Thistlewood!' },
      { id: 'b', text: 'Write to g.thistlewood@school.example.' },
    ]
    const { lines } = await check('societas', posts, '--staff', join(folder, 'staff.csv'))
    expect(
      lines.map((line) =>
        line.findings.map(({ control, severity, clause }) => [control, severity, clause]),
      ),
    ).toEqual([
      [['other-people-check', 'review', 'societas:A2.13']],
      [['contact-details-check', 'block', 'societas:A2.12']],
    ])
  })

  test('lets a colleague be named whose permission the file of staff holds', async () => {
    const path = join(folder, 'agreed.csv')
    const header = STAFF.split('\n')[0]
    writeFileSync(
      path,
      `${header},permission\nGwenda Thistlewood,,,Yes\nMorwenna Castlebury,,,no\n`,
    )
    const posts = [
      { id: 'a', text: 'Thank you, Gwenda Thistlewood!' },
      { id: 'b', text: 'Thank you, Morwenna Castlebury!' },
    ]
    const { lines } = await check('societas', posts, '--staff', path)
    expect(lines.map(({ verdict }) => verdict)).toEqual(['clear', 'review'])
  })

  test('says which line of the file of staff says neither yes nor no', async () => {
    const path = join(folder, 'unsure.csv')
    writeFileSync(path, 'name,email,phone,permission\nGwenda Thistlewood,,,perhaps\n')
    const { err, code } = await run('--pack', 'lwlat', '--text', 'Hello', '--staff', path)
    expect(err).toContain(`${path}:2: permission is neither yes nor no`)
    expect(code).toBe(65)
  })

  test('checks one post from the command line, in words', async () => {
    const { out, code } = await run('--pack', 'lwlat', '--text', 'Wi-fi password: Kestrel!2291')
    expect(out).toBe(
      'text: block\n  block   This looks like a password (floor)\n          Take it out. If it was a real password, change it now.\n',
    )
    expect(code).toBe(2)
  })

  test('refuses what is no picture, and says how to come by one', async () => {
    const { err, code } = await run('--pack', 'lwlat', '--photo', join(folder, 'staff.csv'))
    expect(err).toContain(join(folder, 'staff.csv'))
    expect(err).toContain('Save the photo as a JPEG')
    expect(code).toBe(65)
  })

  test('says that names were not looked for where no roster was given, apart from the answer', async () => {
    const { out, err } = await run(
      '--pack',
      'lwlat',
      '--text',
      'Well done, Tamsin Okeford!',
      '--json',
    )
    expect(JSON.parse(out)).toMatchObject({ verdict: 'clear' })
    expect(err).toContain('names were not looked for')
    const roster = ['--roster', join(folder, 'roster.csv')]
    expect((await run('--pack', 'lwlat', '--text', 'Hello.', ...roster)).err).toBe('')
  })

  test('checks each photo of a folder, and never takes one that cannot be opened for clear', async () => {
    const trip = join(folder, 'trip')
    mkdirSync(join(trip, 'morning'), { recursive: true })
    writeFileSync(join(trip, '.DS_Store'), 'x')
    writeFileSync(join(trip, 'morning', 'bus.heic'), '\0\0\0\x18ftypheic\0\0\0\0mif1heic')
    writeFileSync(join(trip, 'hill.jpg'), await drawn().jpeg().toBuffer())
    const { out, code } = await run('--pack', 'lwlat', '--photos', trip, '--nobody-identifiable')
    expect(out).toContain(
      `${join(trip, 'hill.jpg')}: clear\n${join(trip, 'morning', 'bus.heic')}: review`,
    )
    expect(out).toContain('This is a HEIC photo')
    expect(code).toBe(1)
  }, 60_000)

  test('says once what holds of several photos, with their names', async () => {
    const photos = ['--photo', join(folder, 'one.png'), '--photo', join(folder, 'two.png')]
    for (const name of ['one.png', 'two.png']) {
      writeFileSync(join(folder, name), await drawn().png().toBuffer())
    }
    const { out } = await run('--pack', 'lwlat', '--no-look', ...photos)
    expect(out.match(/Nobody has said who is in this photo/g)).toHaveLength(1)
    expect(out).toContain(`In ${join(folder, 'one.png')}, ${join(folder, 'two.png')}`)
  })

  test.each([
    ['--text', 'Well done to Tamsin Okeford!'],
    ['--posts', '\uFEFF{"id":"text","text":"Well done to Tamsin Okeford!"}\r\n'],
  ])(
    'reads for %s what is piped in where a - stands',
    (option, input) => {
      const source = ['--import', './test/support/run-source.ts', 'src/cli/main.ts']
      const roster = ['--roster', join(folder, 'roster.csv')]
      const args = ['check', '--pack', 'maesteg', ...roster, option, '-', '--json']
      const { stdout, status } = spawnSync(process.execPath, [...source, ...args], { input })
      expect(JSON.parse(stdout.toString())).toMatchObject({ id: 'text', verdict: 'block' })
      expect(status).toBe(2)
    },
    120_000,
  )

  test.each([
    [
      'an unknown pack',
      ['--pack', 'nowhere', '--text', 'a'],
      64,
      "There is no pack called 'nowhere'. There are cambrian, lwlat, maesteg, oldchurch, societas.",
    ],
    ['no pack', ['--text', 'a'], 64, '--pack'],
    [
      'nothing to check',
      ['--pack', 'lwlat'],
      64,
      'Give either --posts with a file, or --text and --photo, or --photos with a folder.',
    ],
    ['two things to check', ['--pack', 'lwlat', '--text', 'a', '--posts', 'b'], 64, 'Give either'],
    ['an empty text', ['--pack', 'lwlat', '--text', ' '], 65, 'the text is empty'],
    [
      'a folder whose photos nobody is to look into',
      ['--pack', 'lwlat', '--photos', '.', '--no-look'],
      64,
      'leave out --no-look',
    ],
    [
      'a folder that is not there',
      ['--pack', 'lwlat', '--photos', '/nowhere/trip'],
      66,
      'There is no such file or folder: /nowhere/trip',
    ],
    [
      'an unknown audience',
      ['--pack', 'lwlat', '--text', 'a', '--audience', 'all'],
      64,
      'audience',
    ],
    [
      'a posts file that is not there',
      ['--pack', 'lwlat', '--posts', '/nowhere/posts.jsonl'],
      66,
      'no such file',
    ],
    [
      'a roster that is not there',
      ['--pack', 'lwlat', '--roster', '/nowhere/r.csv', '--text', 'a'],
      66,
      'no such file',
    ],
    [
      'a tag that is on no roster',
      ['--pack', 'lwlat', '--text', 'a', '--tag', 'X1'],
      65,
      'Nobody on the roster has the UPN X1.',
    ],
  ])('says so and ends with its code for %s', async (_, args, code, says) => {
    const said = await run(...args)
    expect(said.code).toBe(code)
    expect(said.err).toContain(says)
  })

  test('names the line of a post with an unknown tag, after the posts before it', async () => {
    const posts = [{ id: 'a', text: 'Hello.' }, photoOf('A824200015013'), photoOf('X1')]
    const { lines, code } = await check('lwlat', posts)
    expect(lines.slice(0, 1).map((line) => line.id)).toEqual(['a'])
    expect(lines.at(-1)).toMatchObject({
      exitCode: 65,
      error: expect.stringContaining('posts.jsonl:3: '),
    })
    expect(code).toBe(65)
  })
})
