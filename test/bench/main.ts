/**
 * `npm run bench`: measure and print. Uses a data folder of its own and free ports, stops whatever
 * it started, and ends by itself.
 */
import { parseArgs } from 'node:util'
import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { measureAdvice } from './advice.ts'
import { measureCalendar } from './calendar.ts'
import { measureCases } from './cases.ts'
import { measureComments } from './comments.ts'
import { measureConcern } from './concern.ts'
import { measureDocuments } from './documents.ts'
import type { Figure } from './figure.ts'
import { measureGate } from './gate.ts'
import { measureImport } from './import.ts'
import { describeMachine } from './machine.ts'
import { measurePages } from './pages-measured.ts'
import { measurePhotos } from './photos.ts'
import { measureReplay } from './replay.ts'
import { type Report, reportJson, reportText } from './report.ts'
import { measureSending } from './sending.ts'
import { measureSignatures } from './signatures.ts'
import { measureFirstStart, measureWarmStarts } from './starts.ts'
import { measureTenPhotos } from './ten-photos.ts'
import { atEnd, tidyUp, tidyUpWhenStopped } from './tidy-up.ts'
import { measureWriting } from './writing.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
    advice: { type: 'boolean', default: false },
    writing: { type: 'boolean', default: false },
    photos: { type: 'boolean', default: false },
    documents: { type: 'boolean', default: false },
    signatures: { type: 'boolean', default: false },
    replay: { type: 'boolean', default: false },
    comments: { type: 'boolean', default: false },
    calendar: { type: 'boolean', default: false },
    sending: { type: 'boolean', default: false },
    concern: { type: 'boolean', default: false },
    cases: { type: 'boolean', default: false },
  },
})

/** Long enough for a slow and busy machine; every step has a shorter limit of its own. */
const LIMIT_MS = 15 * 60_000

tidyUpWhenStopped(LIMIT_MS)

const machine = describeMachine()
const at = new Date().toISOString()
try {
  const { gate, advice, writing, photos, documents, replay, signatures, calendar, sending } = values
  const { comments, concern, cases } = values
  const parts = [gate, advice, writing, photos, documents, replay, signatures, calendar, sending]
  const every = ![...parts, comments, concern, cases].includes(true)
  const figures = [
    ...(every ? await measureApp() : []),
    ...(every || gate ? await measureGate() : []),
    ...(every || advice ? await measureAdvice() : []),
    ...(every || photos ? await measurePhotosAloud() : []),
    ...(every || writing ? await measureWritingAloud() : []),
    ...(every || documents ? await measureDocumentsAloud() : []),
    ...(every || signatures ? await measureSignaturesAloud() : []),
    ...(every || replay ? await measureReplayAloud() : []),
    ...(every || calendar ? await measureCalendarAloud() : []),
    ...(every || sending ? await measureSendingAloud() : []),
    ...(every || comments ? await measureCommentsAloud() : []),
    ...(every || concern ? await measureConcernAloud() : []),
    ...(every || cases ? await measureCasesAloud() : []),
  ]
  const report: Report = { at, machine, loadAtEnd: describeMachine().load, figures }
  process.stdout.write(`${values.json ? reportJson(report) : reportText(report)}\n`)
} finally {
  await tidyUp()
}

async function measureApp(): Promise<readonly Figure[]> {
  const folder = await makeDataFolder()
  atEnd(() => removeDataFolder(folder))
  tell('first start with the demo')
  const first = await measureFirstStart(folder)
  tell('later starts')
  const { app, figures } = await measureWarmStarts(folder)
  tell('pages')
  const pages = await measurePages(app, first.demo)
  await app.stop()
  tell('import')
  return [...first.figures, ...figures, ...pages, ...(await measureImport(folder))]
}

async function measurePhotosAloud(): Promise<readonly Figure[]> {
  tell('photos and the faces in them')
  const one = await measurePhotos()
  tell('a post with ten photos')
  return [...one, ...(await measureTenPhotos())]
}

async function measureWritingAloud(): Promise<readonly Figure[]> {
  tell('the writing in photos')
  return measureWriting()
}

async function measureDocumentsAloud(): Promise<readonly Figure[]> {
  tell('importing a policy')
  return measureDocuments()
}

async function measureReplayAloud(): Promise<readonly Figure[]> {
  tell('posts under a draft of the policy')
  return measureReplay()
}

async function measureCalendarAloud(): Promise<readonly Figure[]> {
  tell('the calendar of a trust')
  return measureCalendar()
}

async function measureSendingAloud(): Promise<readonly Figure[]> {
  tell('500 posts due at one moment')
  return measureSending()
}

async function measureSignaturesAloud(): Promise<readonly Figure[]> {
  tell('20,000 signatures')
  return measureSignatures()
}

async function measureCommentsAloud(): Promise<readonly Figure[]> {
  tell('a flood of comments')
  return measureComments()
}

async function measureConcernAloud(): Promise<readonly Figure[]> {
  tell('telling the school of a worry on a slow line')
  return measureConcern()
}

async function measureCasesAloud(): Promise<readonly Figure[]> {
  tell('100,000 cases')
  return measureCases()
}

function tell(step: string): void {
  process.stderr.write(`Measuring: ${step} ...\n`)
}
