/**
 * Why a document is not taken, and what its owner can do about it. Plain English, shown as it stands:
 * `reason` is one sentence, `mend` says the next step.
 */
export const DOCUMENT_REFUSALS = {
  empty: {
    reason: 'This file is empty.',
    mend: 'Choose the document again. If it came by email, save it on this device first.',
  },
  too_big: {
    reason: 'This file is larger than 20 MB.',
    mend: 'Save it without its pictures, or as plain text, and choose that copy.',
  },
  too_long: {
    reason: 'This document has more than 400 pages, or more text than any policy.',
    mend: 'Save the policy on its own, without what it is bound together with.',
  },
  locked: {
    reason: 'This document is locked with a password.',
    mend: 'Open it with its password, save a copy without one, and choose that copy. Gatepost never asks for the password.',
  },
  scanned: {
    reason: 'This PDF holds pictures of pages that are damaged or too large to open, and no text.',
    mend: 'Ask whoever wrote it for the Word file. If there is none, scan it again, at 200 to 300 dots an inch. Or open it in Word or Acrobat, let that recognise the text, compare it with the paper, and choose the copy that you save.',
  },
  long_scan: {
    reason: 'This is a scan of more than 200 pages.',
    mend: 'Scan the policy on its own, without what it is bound together with.',
  },
  no_text: {
    reason: 'There is no text in this document.',
    mend: 'Look whether it is the right file. If its pages are pictures, save a copy whose text was recognised.',
  },
  macros: {
    reason: 'This Word document holds macros, which are small programs. None of them was run.',
    mend: 'In Word choose “Save as” and “Word document (.docx)”, which leaves them out, and choose that copy.',
  },
  old_word: {
    reason: 'This is a document of Word from before 2007.',
    mend: 'Open it in Word or LibreOffice, save it as “Word document (.docx)”, and choose that copy.',
  },
  open_document: {
    reason: 'This is an OpenDocument file.',
    mend: 'In LibreOffice choose “Save as” and “Word 2007 (.docx)” or “PDF”, and choose that copy.',
  },
  rich_text: {
    reason: 'This is a rich text file.',
    mend: 'Open it in Word or LibreOffice, save it as “Word document (.docx)”, and choose that copy.',
  },
  other_office: {
    reason: 'This is a packed file, but not a Word document.',
    mend: 'Save the policy as a Word document (.docx) or a PDF and choose that copy.',
  },
  picture: {
    reason: 'This is a picture, not a document.',
    mend: 'Choose the document itself. If there is only paper, choose photos of all its pages under “Photos of its pages”.',
  },
  unpacks: {
    reason: 'This file unpacks to far more than any policy holds, so it was not opened.',
    mend: 'Open the document in Word, save it anew as “Word document (.docx)”, and choose that copy.',
  },
  hostile: {
    reason: 'This document holds declarations that Word never writes, so it was not read.',
    mend: 'Copy its text into a new Word document and choose that one.',
  },
  damaged: {
    reason: 'This document is damaged or part of it is missing.',
    mend: 'Fetch it again from where it came from. If it opens on your device, save it anew and choose that copy.',
  },
  unknown: {
    reason: 'This file is not a document that Gatepost can recognise, whatever its name says.',
    mend: 'Gatepost takes Word (.docx), PDF, HTML, Markdown and plain text. Save the policy as one of these.',
  },
} as const satisfies Record<string, { reason: string; mend: string }>

export type DocumentRefusalCode = keyof typeof DOCUMENT_REFUSALS

/** A document that was not taken, with words for the person who sent it. */
export interface DocumentRefusal {
  readonly kind: 'refused'
  readonly code: DocumentRefusalCode
  readonly reason: string
  readonly mend: string
}

/** The refusal for a code, with its words. */
export function refuseDocument(code: DocumentRefusalCode): DocumentRefusal {
  return { kind: 'refused', code, ...DOCUMENT_REFUSALS[code] }
}

/** Ends the reading of a document that turned out not to be one to take. */
export class DocumentNotTaken extends Error {
  override name = 'DocumentNotTaken'
  readonly refusal: DocumentRefusal

  constructor(code: DocumentRefusalCode) {
    super(DOCUMENT_REFUSALS[code].reason)
    this.refusal = refuseDocument(code)
  }
}
