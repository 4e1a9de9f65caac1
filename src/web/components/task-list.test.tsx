import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { Tag } from './tag.tsx'
import { TaskList } from './task-list.tsx'

interface Options extends GovukText {
  readonly idPrefix?: string
  readonly items: readonly (GovukText & {
    readonly href?: string
    readonly title: GovukText
    readonly hint?: GovukText
    readonly status: GovukText & { readonly tag?: GovukText }
  })[]
}

matchesGovukFixtures<Options>('task-list', {
  render: (options) => (
    <TaskList
      idPrefix={options.idPrefix}
      tasks={options.items.filter(Boolean).map(({ title, hint, status, ...task }) => ({
        title: content(title),
        href: task.href,
        hint: content(hint),
        status: status.tag ? (
          <Tag class={status.tag.classes} attributes={status.tag.attributes}>
            {content(status.tag)}
          </Tag>
        ) : (
          content(status)
        ),
        class: task.classes,
        titleClass: title.classes,
        statusClass: status.classes,
      }))}
      class={options.classes}
      attributes={options.attributes}
    />
  ),
  leftOut: { 'with empty values': 'our lists have no holes' },
})
