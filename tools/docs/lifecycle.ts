import { LIFECYCLE, POST_ACTIONS } from '../../src/domain/posts/lifecycle.ts'
import { POST_STATES, type PostState } from '../../src/vocabulary/post-states.ts'
import { page, table } from './markdown.ts'

/** The life of a post, drawn and tabled from the table that the program runs on. */
export function lifecycleDocument(): string {
  return page('The life of a post', 'src/domain/posts/lifecycle.ts', [
    'A post is in one of these states, and what is not drawn here cannot happen. The program, the buttons of its pages and this page read one table.',
    diagram(),
    table(['From', 'What is done', 'By', 'To', 'A reason'], moves().map(row)),
    'Where a second state stands after *until*, the post goes there while something of the kind is still to do: another approver, another copy to take down.',
  ])
}

function moves() {
  return POST_STATES.flatMap(({ code: from }) =>
    POST_ACTIONS.flatMap((action) => {
      const transition = LIFECYCLE[from][action]
      return transition ? [{ from, action, ...transition }] : []
    }),
  )
}

type Move = ReturnType<typeof moves>[number]

function row({ from, action, by, to, reason, unlessLast }: Move): string[] {
  const target = unlessLast ? `${labelOf(to)}, until then ${labelOf(unlessLast)}` : labelOf(to)
  return [labelOf(from), words(action), by.join(', '), target, reason ? 'must be given' : '']
}

function diagram(): string {
  const names = POST_STATES.map(({ code, label }) => `  ${code} : ${label}`)
  const arrows = moves().flatMap(({ from, action, to, unlessLast }) => [
    `  ${from} --> ${to} : ${words(action)}`,
    ...(unlessLast ? [`  ${from} --> ${unlessLast} : ${words(action)}, more to come`] : []),
  ])
  const ends = POST_STATES.filter(({ code }) => Object.keys(LIFECYCLE[code]).length === 0)
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...names,
    '  [*] --> draft',
    ...arrows,
    ...ends.map(({ code }) => `  ${code} --> [*]`),
    '```',
  ].join('\n')
}

function labelOf(state: PostState): string {
  return POST_STATES.find(({ code }) => code === state)?.label ?? state
}

function words(action: string): string {
  return action.replaceAll('_', ' ')
}
