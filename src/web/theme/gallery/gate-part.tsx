import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { FindingCard } from '../../components/finding-card.tsx'
import { HighlightedText } from '../../components/highlighted-text.tsx'
import type { TextMark } from '../../components/mark-segments.ts'
import { PhotoTile } from '../../components/photo-tile.tsx'
import { Section } from '../../components/section.tsx'
import { VerdictBanner } from '../../components/verdict-banner.tsx'
import { field } from './drawn-photos.ts'
import { POST_TEXT } from './words.ts'

function mark(
  number: number,
  words: string,
  severity: TextMark['severity'],
  title: string,
): TextMark {
  const start = POST_TEXT.indexOf(words)
  return { number, start, end: start + words.length, severity, title }
}

const MARKS = [
  mark(1, 'Mina Okafor-Lloyd (Year 7)', 'block', 'A pupil’s full name'),
  mark(2, 's.pugh@brynafon.example', 'review', 'A colleague’s own address'),
  mark(3, 'We promise', 'advice', 'A promise'),
] as const

const quote = ({ start, end }: TextMark) => ({ text: POST_TEXT, start, end })

function Findings() {
  const [name, address, promise] = MARKS
  return (
    <>
      <FindingCard
        number={1}
        severity="block"
        title="This names a pupil in full"
        place={{ label: 'In the post', quote: quote(name) }}
        why="Mina is on the register, and the policy allows a first name only where the family has agreed to both photo and name."
        basis={{
          kind: 'clause',
          id: 'maesteg:use.12',
          section: 'Using names and pictures',
          href: '#clause',
        }}
        mend="Write “Mina” without her surname and year, or leave her name out."
        actions={<Button kind="secondary">Change to “Mina”</Button>}
      />
      <FindingCard
        number={2}
        severity="review"
        title="This looks like a colleague’s own address"
        place={{ label: 'In the post', quote: quote(address) }}
        why="Parents who write there miss the office’s record of what was said."
        basis={{ kind: 'silent' }}
        mend="Give the office address instead, or say that this one is meant to be public."
      />
      <FindingCard
        number={3}
        severity="advice"
        title="A promise that may be held against you"
        place={{ label: 'In the post', quote: quote(promise) }}
        why="Families may take it at its word."
        basis={{ kind: 'floor', note: 'Good practice for every school' }}
        mend="Say what you hope for rather than what you promise."
      />
    </>
  )
}

function Photos() {
  return (
    <div class="gp-grid">
      <PhotoTile
        src={field('#d8a24a')}
        alt="Two runners passing a relay baton, drawn in a few strokes"
        width={400}
        height={300}
        name="Photo 1"
        notes={[
          { severity: 'block', text: 'Nia may not be shown on Facebook' },
          { severity: 'clear', text: '3 pupils tagged, 2 may be shown' },
        ]}
        actions={<Button kind="secondary">Blur a face</Button>}
      />
      <PhotoTile
        src={field('#7fb08f')}
        alt="An empty sports field with white lines, drawn in a few strokes"
        width={400}
        height={300}
        name="Photo 2"
        notes={[{ severity: 'clear', text: 'Nobody can be identified' }]}
      />
      <PhotoTile
        alt=""
        name="Photo 3"
        notes={[{ severity: 'advice', text: 'Say in a few words what can be seen' }]}
      />
    </div>
  )
}

/** What the gate says of a draft, in all its weights. */
export function GatePart() {
  return (
    <Section
      title="At the gate"
      icon="shield"
      lead="The verdict, the post with its marks, and each finding."
    >
      <VerdictBanner verdict="block" counts={{ block: 1, review: 1, advice: 1 }}>
        It cannot be sent until the first is put right.
      </VerdictBanner>
      <VerdictBanner verdict="review" counts={{ block: 0, review: 2, advice: 0 }} />
      <VerdictBanner
        verdict="clear"
        counts={{ block: 0, review: 0, advice: 1 }}
        actions={<Button>Send for approval</Button>}
      />
      <div class="gp-columns">
        <div>
          <Card title="Long jump on the lower field" headingLevel={3}>
            <HighlightedText text={POST_TEXT} marks={MARKS} />
          </Card>
          <Photos />
        </div>
        <div>
          <Findings />
        </div>
      </div>
    </Section>
  )
}
