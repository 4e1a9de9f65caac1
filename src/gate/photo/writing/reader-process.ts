/** Runs in a process of its own: reads the writing in photos, one photo at a time. */
import { constants, setPriority } from 'node:os'
import sharp from 'sharp'
import { answerQuestions } from '../answer-questions.ts'
import { openEngine } from './open-engine.ts'
import { readOrSay } from './read-or-say.ts'

// Pages and their database come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

// Each photo is opened once: what the library would keep for next time is only memory held.
sharp.cache(false)
sharp.concurrency(1)

const opening = openEngine()
opening.catch(() => {})

answerQuestions((photo: Uint8Array) => readOrSay(opening, photo))
