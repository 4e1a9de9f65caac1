import type { Evaluation, HalfFigures } from './evaluation.ts'
import type { Recall } from './recall.ts'
import { table } from './table.ts'
import type { Share } from './wilson.ts'

/** The evaluation for people, the worst first throughout. */
export function reportText({ options, halves, falseAlarms, outsiders }: Evaluation): string {
  const alarms = falseAlarms.map(({ sort, block, ask }) => [sort, of(block), of(ask)])
  const names = outsiders.map(({ learners, namesakes, block, ask }) => [
    learners.toLocaleString('en-GB'),
    of(namesakes),
    of(block),
    of(ask),
  ])
  return [
    `Seed ${options.seed}; ${options.each} cases of each category in each half. Repeat with --seed ${options.seed}.`,
    ...halves.flatMap(halfText),
    'Posts that identify nobody',
    table(['posts', 'stopped', 'stopped or asked'], alarms),
    'Posts that name outsiders, beside those who bear a learner’s very name',
    table(['learners', 'namesakes', 'stopped', 'stopped or asked'], names),
  ].join('\n\n')
}

/** The evaluation for programs; single posts are left out. */
export function reportJson(evaluation: Evaluation): string {
  const halves = evaluation.halves.map(({ judged: _, ...figures }) => figures)
  return JSON.stringify({ ...evaluation, halves }, null, 2)
}

function halfText({ half, learners, all, categories, origins, peers }: HalfFigures): string[] {
  const head = ['', 'what', 'stops', 'stops or asks', 'least', 'with notes', 'wanted']
  const rates = origins.map(({ ask }) => ask.percent)
  const gap = Math.max(...rates) - Math.min(...rates)
  const shown = peers.map((peer) => [
    peer.name,
    of(peer.recall),
    of(peer.falseAlarms),
    of(peer.hardFalseAlarms),
    `${peer.microsecondsPerPost.toFixed(0)} µs`,
    `${(peer.microsecondsPerPost / (peers[0]?.microsecondsPerPost ?? 1)).toFixed(1)}`,
  ])
  return [
    `The ${half} half: a school of ${learners} learners`,
    table(head, [all, ...categories].map(recallRow)),
    `Where names come from, in categories that take any name (largest gap ${gap.toFixed(1)} points)`,
    table(head, origins.map(recallRow)),
    ...(shown.length === 0
      ? []
      : [
          'Peers on the same posts (the whole post as one text; any find of the right words counts)',
          table(['', 'found', 'false', 'false, hard', 'a post', 'times ours'], shown),
        ]),
  ]
}

function recallRow({ name, what, target, block, ask, note }: Recall): string[] {
  return [
    name,
    what === name ? '' : what,
    percent(block.percent),
    percent(ask.percent),
    percent(ask.low),
    percent(note.percent),
    `${target} ${ask.percent < target ? 'BELOW' : ''}`,
  ]
}

function of({ hits, of: all, percent: rate, low, high }: Share): string {
  return `${percent(rate)} (${hits}/${all}; ${percent(low)} to ${percent(high)})`
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`
}
