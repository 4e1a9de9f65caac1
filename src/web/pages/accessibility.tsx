import { Layout } from '../components/layout.tsx'
import { Section } from '../components/section.tsx'
import type { App } from '../context.ts'

/** How accessible Gatepost is, as far as it was tried, and what to do where it is not. */
export function registerAccessibility(app: App): void {
  app.get('/accessibility', (c) => c.html(<AccessibilityPage />))
}

function AccessibilityPage() {
  return (
    <Layout title="Accessibility" heading="Accessibility" width="reading">
      <p class="govuk-body">
        Gatepost is built to the Web Content Accessibility Guidelines 2.2, level AA. Every page
        works without scripts, with the keyboard alone, at a width of 320 pixels, in light and dark,
        and in print.
      </p>
      <Section title="How that was checked">
        <ul class="govuk-list govuk-list--bullet">
          <li>
            Each release is run through the axe rules in a real Chromium, at the width of a phone
            and of a desk, in light and dark.
          </li>
          <li>The main journeys are walked with the keyboard alone, with and without scripts.</li>
          <li>The colours that are read together are measured against each other.</li>
        </ul>
      </Section>
      <Section title="What was not checked">
        <p class="govuk-body">
          No screen reader, screen magnifier or speech control was tried by hand, and no browser but
          Chromium. Photos are only as accessible as the alt text their author writes.
        </p>
      </Section>
      <Section title="If you cannot use something">
        <p class="govuk-body">
          Tell the school office. They can take any answer on paper, in person or by telephone, and
          it counts the same.
        </p>
      </Section>
    </Layout>
  )
}
