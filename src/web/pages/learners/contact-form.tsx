import type { Contact } from '../../../domain/learners/index.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { LearnerPageProps } from './learner-page.tsx'

interface ContactFormProps extends LearnerPageProps {
  /** The contact to correct; absent for a new one. */
  readonly contact?: Contact
}

/** Add a contact or correct one. Which of the forms came back is told by the contact's id. */
export function ContactForm({ file, contact, form, typed, faults }: ContactFormProps) {
  const key = contact?.contactId ?? 'new'
  const open = form === 'contact' && typed.contactId === key
  const error = (name: string) => (open ? faults.fields[name] : undefined)
  const value = (name: 'name' | 'relationship' | 'email') =>
    open ? typed[name] : (contact?.[name] ?? undefined)
  const responsible = open
    ? typed.parentalResponsibility === 'yes'
    : (contact?.parentalResponsibility ?? false)
  const field = (name: 'name' | 'relationship' | 'email') => ({
    name,
    id: `${key}-${name}`,
    value: value(name),
    error: error(name),
    autocomplete: 'off',
  })
  return (
    <Details summary={contact ? `Correct ${contact.name}` : 'Add a contact'} open={open}>
      <form method="post" action={`/learners/${file.learner.learnerId}/contacts`} novalidate>
        <input type="hidden" name="contactId" value={key} />
        <TextInput {...field('name')} label="Name" />
        <TextInput {...field('relationship')} label="How are they related?" />
        <TextInput {...field('email')} type="email" label="Email address (optional)" />
        <Checkboxes
          name="parentalResponsibility"
          idPrefix={`${key}-parentalResponsibility`}
          hint="Only somebody who has it can say yes. Where it is taken away, their yes stops counting at once."
          items={[
            { value: 'yes', text: 'They have parental responsibility', checked: responsible },
          ]}
        />
        <Button kind="secondary">Save this contact</Button>
      </form>
    </Details>
  )
}
