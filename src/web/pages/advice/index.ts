import type { App } from '../../context.ts'
import { registerAdvisor } from './advisor.tsx'
import { registerAsk } from './ask.tsx'
import { registerQuestion } from './question.tsx'
import { registerQuestions } from './questions.tsx'
import { registerSituation } from './situation.tsx'

/** "Can I …?", and the questions that it does not answer. */
export function registerAdvice(app: App): void {
  registerAdvisor(app)
  registerSituation(app)
  registerQuestions(app)
  registerAsk(app)
  registerQuestion(app)
}
