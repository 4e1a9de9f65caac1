/** What goes back for one question: the answer, and how large its process has grown. */
export interface ProcessReply<Answer> {
  readonly answer: Answer
  readonly memoryMb: number
}

/**
 * Makes this process answer the questions of a `ProcessPool`, one at a time, until its program is
 * gone. An error ends the process; the pool then answers for it.
 */
export function answerQuestions<Question, Answer>(
  answerTo: (question: Question) => Promise<Answer>,
): void {
  process.on('disconnect', () => process.exit())
  process.on('message', async (question: Question) => {
    const answer = await answerTo(question)
    const memoryMb = Math.round(process.memoryUsage.rss() / 1024 ** 2)
    process.send?.({ answer, memoryMb } satisfies ProcessReply<Answer>)
  })
}
