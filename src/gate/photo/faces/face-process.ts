/** Runs in a process of its own: finds and covers faces, one photo at a time. */
import { constants, setPriority } from 'node:os'
import sharp from 'sharp'
import { answerQuestions } from '../answer-questions.ts'
import { openBlazeFace } from './blazeface/open-blazeface.ts'
import { blurFaces } from './blur-faces.ts'
import type { FaceDetector } from './face-detector.ts'
import type { FaceAnswer, FaceQuestion } from './face-question.ts'
import { findFaces } from './find-faces.ts'

// Pages and their database come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

// Each photo is opened once: what the library would keep for next time is only memory held.
sharp.cache(false)
sharp.concurrency(1)

let opened: Promise<FaceDetector> | undefined

/** The detector is loaded once, and only where faces are looked for: covering needs none. */
function detector(): Promise<FaceDetector> {
  opened ??= openBlazeFace()
  return opened
}

answerQuestions(
  async (question: FaceQuestion): Promise<FaceAnswer> =>
    question.ask === 'find'
      ? findFaces(question.photo, await detector())
      : blurFaces(question.photo, question.boxes),
)
