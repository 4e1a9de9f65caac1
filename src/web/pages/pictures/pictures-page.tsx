import type { SchoolName } from '../../../domain/people/index.ts'
import {
  PICTURES_AT_ONCE,
  type PicturesAsked,
  type PicturesOut,
} from '../../../domain/pictures/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { paginate } from '../../components/paginate.ts'
import { Pagination } from '../../components/pagination.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { DayInput } from '../settings/day-input.tsx'
import { PicturesList } from './pictures-list.tsx'

/** The form as it was sent, right or wrong. */
export interface TypedSettling {
  readonly postIds: readonly string[]
  readonly reason: string
  readonly how: string
  readonly show: string
}

interface PicturesPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly asked: PicturesAsked
  readonly out: PicturesOut
  readonly typed: TypedSettling
  readonly faults: Faults
}

/** What is out there, to be looked at again; each stays for a reason or comes down. */
export function PicturesPage(props: PicturesPageProps) {
  const { c, school, asked, out, faults } = props
  return (
    <Frame
      c={c}
      title="Pictures out there"
      heading="Pictures out there"
      caption={school.name}
      lead="Everything published through Gatepost that still stands, looked at again."
      errors={faults.page}
      width="reading"
    >
      <Sides school={school} asked={asked} />
      {asked.show === 'leavers' ? <LeftBy asked={asked} /> : null}
      {out.unseen > 0 && asked.show === 'faces' ? (
        <InsetText>
          {out.unseen === 1 ? 'One photo has' : `${out.unseen} photos have`} not been looked through
          by the face finder. Look at {out.unseen === 1 ? 'it' : 'them'} yourself: they are missing
          below.
        </InsetText>
      ) : null}
      {out.posts.length === 0 ? <Nothing asked={asked} /> : <Settling {...props} />}
      <Blackmail />
    </Frame>
  )
}

function Sides({ school, asked }: Pick<PicturesPageProps, 'school' | 'asked'>) {
  const side = (text: string, show: PicturesAsked['show']) => (
    <li>
      <a
        class="govuk-link govuk-link--no-visited-state"
        href={`/schools/${school.slug}/pictures?show=${show}`}
        aria-current={asked.show === show ? 'page' : undefined}
      >
        {text}
      </a>
    </li>
  )
  return (
    <nav aria-label="What to look at">
      <ul class="gp-sides">
        {side('Faces close up', 'faces')}
        {side('Learners who left', 'leavers')}
      </ul>
    </nav>
  )
}

function LeftBy({ asked }: Pick<PicturesPageProps, 'asked'>) {
  return (
    <form class="gp-filter" method="get">
      <input type="hidden" name="show" value="leavers" />
      <DayInput name="leftBy" label="Who had left by" value={asked.leftBy ?? ''} />
      <Button kind="secondary">Show</Button>
    </form>
  )
}

function Nothing({ asked }: Pick<PicturesPageProps, 'asked'>) {
  return (
    <EmptyState picture="gate_open" title="Nothing waits to be looked at">
      {asked.show === 'faces' ? (
        <p>No photo that is out there shows a face close up, or each one was looked at and kept.</p>
      ) : (
        <p>No post that is out there shows or names somebody who has left.</p>
      )}
    </EmptyState>
  )
}

function Settling({ school, asked, out, typed, faults }: PicturesPageProps) {
  const pages = paginate({
    page: asked.page,
    pages: Math.ceil(out.waiting / PICTURES_AT_ONCE),
    hrefOf: (page) =>
      `?${new URLSearchParams({ show: asked.show, leftBy: asked.leftBy ?? '', page: String(page) })}`,
  })
  return (
    <>
      <p class="govuk-body">
        {out.waiting === 1
          ? 'One post waits to be looked at.'
          : `${out.waiting} posts wait to be looked at, the latest first.`}
      </p>
      <form method="post" action={`/schools/${school.slug}/pictures`} novalidate>
        <input type="hidden" name="show" value={asked.show} />
        <PicturesList posts={out.posts} ticked={typed.postIds} error={faults.fields.postIds} />
        <Textarea
          name="reason"
          label="Why they stay, or why they come down"
          hint="Kept with each post, for whoever asks later"
          rows={2}
          value={typed.reason}
          error={faults.fields.reason}
        />
        <ButtonGroup>
          <Button name="how" value="take_down" preventDoubleClick>
            Take the ticked ones down
          </Button>
          <Button name="how" value="keep" kind="secondary" preventDoubleClick>
            The ticked ones may stay
          </Button>
        </ButtonGroup>
      </form>
      {pages ? <Pagination landmarkLabel="Pages of posts" {...pages} /> : null}
    </>
  )
}

/** Wherever faces are looked for, somebody may be looking because it has happened. */
function Blackmail() {
  return (
    <Details summary="Somebody threatens us with pictures made from ours">
      <ol class="govuk-list govuk-list--number">
        <li>Do not pay, do not answer, and do not look at or pass on what they sent.</li>
        <li>
          Ring the police: 999 where somebody is in danger, otherwise 101. Tell the safeguarding
          lead at once.
        </li>
        <li>
          Keep the message itself, its sender and its time. Make no copy of a picture that may show
          a child undressed, real or made by a computer: copying it is an offence.
        </li>
        <li>
          The Internet Watch Foundation can have such pictures recognised and removed wherever they
          turn up; the police or the safeguarding lead reports them.
        </li>
        <li>Then take down here what they made them from, and tell the families.</li>
      </ol>
    </Details>
  )
}
