import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Section } from '../../components/section.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { ContactForm } from './contact-form.tsx'
import type { LearnerPageProps } from './learner-page.tsx'

/** Parents and carers, and the one-time link for each who may decide. */
export function Contacts(props: LearnerPageProps) {
  const { file, link } = props
  return (
    <Section title="Family" icon="people" id="family">
      {file.contacts.length === 0 ? (
        <EmptyState picture="people" title="No contact is on record" headingLevel={3}>
          <p>The register file of your school’s own system brings them.</p>
        </EmptyState>
      ) : null}
      <ul class="gp-plain-list">
        {file.contacts.map((contact) => (
          <li class="gp-publication">
            <p>
              <strong>{contact.name}</strong>, {contact.relationship}
              {contact.parentalResponsibility ? '' : ' (no parental responsibility on record)'}
            </p>
            {contact.email ? <p class="govuk-hint">{contact.email}</p> : null}
            {link?.contactId === contact.contactId ? <NewLink link={link} /> : null}
            {contact.parentalResponsibility ? (
              <form method="post" action={`/learners/${file.learner.learnerId}/links#family`}>
                <input type="hidden" name="contactId" value={contact.contactId} />
                <Button kind="secondary" preventDoubleClick>
                  Make a one-time link for {contact.name}
                </Button>
              </form>
            ) : null}
            <ContactForm {...props} contact={contact} />
          </li>
        ))}
      </ul>
      <ContactForm {...props} />
    </Section>
  )
}

function NewLink({ link }: { readonly link: NonNullable<LearnerPageProps['link']> }) {
  return (
    <InsetText>
      <p>
        <strong>The link is ready.</strong> It is shown this once. Send it to them alone; it opens
        one time and works until <TimeText at={link.expiresAt} />.
      </p>
      <p>
        <code class="gp-address">{link.address}</code>
      </p>
    </InsetText>
  )
}
