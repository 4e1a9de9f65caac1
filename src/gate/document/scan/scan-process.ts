/** Runs in a process of its own: reads the pages of scans, one at a time. */
import { constants, setPriority } from 'node:os'
import sharp from 'sharp'
import { answerQuestions } from '../../photo/answer-questions.ts'
import { openEngine } from '../../photo/writing/open-engine.ts'
import { openPdfium } from './open-pdfium.ts'
import { readPage } from './read-page.ts'
import type { PageQuestion } from './with-page.ts'

// Pages of the app, and the photos that people wait for, come first.
setPriority(constants.priority.PRIORITY_LOW)

// Each picture is opened once: what the library would keep for next time is only memory held.
sharp.cache(false)
sharp.concurrency(1)

const opening = Promise.all([openPdfium(), openEngine()])
opening.catch(() => {})

answerQuestions(async (question: PageQuestion) => {
  const [pdfium, engine] = await opening
  return readPage({ pdfium, engine }, question)
})
