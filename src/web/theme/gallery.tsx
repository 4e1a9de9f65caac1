import type { AssetUrl } from '../assets.ts'
import { Button } from '../components/button.tsx'
import { Card } from '../components/card.tsx'
import { Layout } from '../components/layout.tsx'
import { PasswordInput } from '../components/password-input.tsx'
import { PROBLEM_NAMES, ProblemPage } from '../components/problem-page.tsx'
import { PublicLayout } from '../components/public-layout.tsx'
import { StateTag } from '../components/state-tag.tsx'
import { TextInput } from '../components/text-input.tsx'
import { TimeText } from '../components/time-text.tsx'
import { ContentPart } from './gallery/content-part.tsx'
import { field } from './gallery/drawn-photos.ts'
import { FormPart } from './gallery/form-part.tsx'
import { GatePart } from './gallery/gate-part.tsx'
import { PostPart } from './gallery/post-part.tsx'
import { StatePart } from './gallery/state-part.tsx'
import { at, NAVIGATION, VIEWER } from './gallery/words.ts'

interface PageProps {
  readonly assets: AssetUrl
}

function EveryComponent({ assets }: PageProps) {
  return (
    <Layout
      title="Every component"
      heading="Long jump on the lower field"
      caption="Post"
      headingTag={<StateTag post="in_review" />}
      lead="Every component in every state, for those who design, build or test pages."
      headingActions={
        <>
          <Button kind="secondary">Preview</Button>
          <Button>Approve</Button>
        </>
      }
      viewer={VIEWER}
      navigation={NAVIGATION}
      breadcrumbs={[
        { text: 'Start', href: '#s' },
        { text: 'Posts', href: '#p' },
        { text: 'Long jump on the lower field' },
      ]}
      banner={{
        tone: 'review',
        text: (
          <>
            The policy was due for review on 1 September. <a href="#r">Start the review</a>
          </>
        ),
      }}
      flash={{ kind: 'success', text: 'Saved. Nothing is sent yet.' }}
      assets={assets}
    >
      <GatePart />
      <PostPart />
      <FormPart />
      <ContentPart />
      <StatePart />
    </Layout>
  )
}

function SignIn({ assets }: PageProps) {
  return (
    <Layout title="Sign in" heading="Sign in" assets={assets}>
      <Card>
        <form action="#">
          <TextInput name="email" label="Email address" type="email" autocomplete="username" />
          <PasswordInput name="password" label="Password" />
          <Button>Sign in</Button>
        </form>
      </Card>
    </Layout>
  )
}

function SchoolPage({ assets }: PageProps) {
  return (
    <PublicLayout
      title="News"
      heading="News"
      lead="What happens at our school, from those who were there."
      school={{ name: 'Bryn Afon Comprehensive', href: '#', strapline: 'Ysgol Gyfun Bryn Afon' }}
      navigation={[
        { text: 'News', href: '#n', current: true },
        { text: 'Our policy', href: '#p' },
        { text: 'Consent', href: '#c' },
      ]}
      assets={assets}
    >
      <Card title="A windy, wonderful sports day">
        <p class="gp-quiet">
          <TimeText at={at('2026-11-20T14:05:00Z')} show="day" />
        </p>
        <p>Every house cheered until the very last race was run. Thank you to all who came.</p>
        <img
          src={field('#d8a24a')}
          alt="Two runners passing a relay baton"
          width="400"
          height="300"
        />
      </Card>
    </PublicLayout>
  )
}

/** Pages for designers, by file name. */
export function galleryPages(assets: AssetUrl): Readonly<Record<string, unknown>> {
  const problems = PROBLEM_NAMES.map((problem) => [
    `problem-${problem.replaceAll('_', '-')}`,
    <ProblemPage problem={problem} viewer={VIEWER} navigation={NAVIGATION} assets={assets} />,
  ])
  return {
    gallery: <EveryComponent assets={assets} />,
    'sign-in': <SignIn assets={assets} />,
    'school-page': <SchoolPage assets={assets} />,
    ...Object.fromEntries(problems),
  }
}
