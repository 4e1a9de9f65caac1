import type { ReportWords } from '../../../domain/concerns/index.ts'
import { SummaryList } from '../../components/summary-list.tsx'

const LABELS = {
  happened: 'What happened',
  who: 'Who',
  when: 'When',
  where: 'Where online',
  name: 'Name',
  reach: 'How to reach them',
} as const satisfies Record<keyof ReportWords, string>

/** What a reporter said, as they said it. An address is text and leads nowhere. */
export function SaidReport({ report }: { readonly report: ReportWords }) {
  const keys = Object.keys(LABELS) as (keyof ReportWords)[]
  return (
    <SummaryList
      rows={keys
        .filter((key) => report[key] !== '')
        .map((key) => ({
          key: LABELS[key],
          value: (
            <span class="gp-keep-lines" dir="auto">
              {report[key]}
            </span>
          ),
        }))}
    />
  )
}
