import { expect, test } from 'vitest'
import { Confirm } from './confirm.tsx'

const confirm = (
  <Confirm
    action="/posts/4/take-down"
    fields={{ version: '"7"' }}
    consequences={['It comes off the page.']}
    confirmLabel="Take the post down"
    cancelHref="/posts/4"
    kind="warning"
  />
)

test('Confirm asks with a form that is posted, and a link to turn back', () => {
  const html = String(confirm)
  expect(html).toContain('method="post" action="/posts/4/take-down"')
  expect(html).toContain('<input type="hidden" name="version" value="&quot;7&quot;"/>')
  expect(html).toContain('href="/posts/4">No, go back')
  expect(html).toContain('govuk-button--warning')
})
