import { DECIDED, inWords, type PermissionRegister, titled } from './permission-register.ts'

/** Questions of the press (oldchurch 16.7a, 16.7b; maesteg edu.4, edu.5). */
export const ENQUIRY: PermissionRegister = {
  code: 'enquiry',
  title: 'Media enquiries',
  one: 'media enquiry',
  lead: 'Questions of newspapers, stations and sites. Nobody answers before the reply is approved.',
  fields: [
    titled({
      label: 'Who asks?',
      hint: 'The newspaper, station or site',
      missing: 'Enter who asks',
    }),
    {
      name: 'how',
      label: 'How did they ask?',
      ask: 'one',
      options: [
        { value: 'phone', text: 'By phone' },
        { value: 'mail', text: 'By mail or letter' },
        { value: 'network', text: 'On a social network' },
        { value: 'person', text: 'In person' },
      ],
      missing: 'Choose how they asked',
    },
    inWords({
      name: 'words',
      label: 'What do they want to know?',
      hint: 'As they asked it. Leave out names of children',
      most: 3_000,
      missing: 'Write what they want to know',
    }),
    inWords({
      name: 'reach',
      label: 'How and by when can they be answered?',
      most: 500,
      missing: 'Say how and by when they can be answered',
    }),
  ],
  actions: [...DECIDED, 'write_reply'],
  openToStaff: false,
  // The head is whom every question goes to, the head’s own callers too.
  ownToo: true,
  end: { does: 'The reply was given', asks: 'How and when was it given?' },
}
