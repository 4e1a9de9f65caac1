import { readdirSync, readFileSync } from 'node:fs'
import { OBSERVATION_KINDS, type Register, type RegisterLearner } from '../../src/gate/types.ts'
import type { Case } from './case.ts'
import { LEVELS, type Level } from './score.ts'

const FOLDER = new URL('./corpus/', import.meta.url)
const SEPARATOR = /^---$\n?/m

/** A hand-written post in which nothing may be found. */
export interface CleanPost {
  readonly file: string
  readonly text: string
}

/** A hand-written post with something that must be found, at this level or a stronger one. */
export interface WantedPost extends Case {
  readonly level: Level
}

/** Every clean post: ordinary ones, or those that look as if they named somebody. */
export function cleanPosts(sort: 'ordinary' | 'hard'): readonly CleanPost[] {
  return filesOf('ok.')
    .filter((file) => file.startsWith('ok.hard.') === (sort === 'hard'))
    .flatMap((file) => postsIn(file).map((text) => ({ file, text })))
}

/** Every post with something in it that must be found. */
export function wantedPosts(register: Register): readonly WantedPost[] {
  return filesOf('ng.').flatMap((file) => postsIn(file).map((post) => wanted(file, post, register)))
}

/** The school that the hand-written posts are about. */
export function corpusSchool(): Register {
  const [pupils = [], staff = [], knownTerms = [], publicContacts = []] = read('school.txt')
    .split(/^# .*$/m)
    .slice(1)
    .map((section) => section.split('\n').filter((line) => line.trim() !== ''))
  return {
    learners: pupils.map(learner),
    adults: staff.map((name) => ({ id: name, name })),
    schoolDomains: ['hill.example'],
    publicContacts,
    knownTerms,
    confidentialTerms: [],
  }
}

function learner(line: string): RegisterLearner {
  const [forename = '', surname = '', yearGroup, className] = line.split(', ')
  return { id: `${forename} ${surname}`, forename, surname, yearGroup, className }
}

function wanted(file: string, post: string, register: Register): WantedPost {
  const [header = '', ...rest] = post.split('\n\n')
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(header)?.[1]
  const text = rest.join('\n\n')
  const whose = field('learner')
  const words = field('words') ?? whose ?? ''
  const start = text.indexOf(words)
  const level = LEVELS.find((one) => one === field('level'))
  const kinds = OBSERVATION_KINDS.filter((kind) => kind === field('kind'))
  const known = register.learners.some(({ id }) => id === whose) || kinds.length > 0
  if (!level || !known || words === '' || start < 0) {
    throw new Error(`${file}: the first lines and the post do not fit together: ${post}`)
  }
  const span = { place: { part: 'text' } as const, start, end: start + words.length }
  return {
    category: file,
    origin: 'by hand',
    level,
    draft: { text, photos: [], named: [] },
    expected: [{ ...span, learner: whose, kinds: whose ? undefined : kinds }],
  }
}

function postsIn(file: string): string[] {
  return read(file)
    .split(SEPARATOR)
    .map((post) => post.trim())
}

function filesOf(start: string): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(start))
    .sort()
}

function read(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8')
}

/** Texts of posts that the gate still gets wrong; the tests hold the list to the truth. */
export function knownWeaknesses(): ReadonlySet<string> {
  return new Set(read('known-weaknesses.txt').split('\n').filter(Boolean))
}
