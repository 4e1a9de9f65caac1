/** Runs in a process of its own: reads videos one at a time, so that a bad one cannot stop the app. */
import { constants, setPriority } from 'node:os'
import { answerQuestions } from '../photo/answer-questions.ts'
import { takeInVideo } from './take-in-video.ts'

// Pages and their database come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

answerQuestions(takeInVideo)
