/** A school's own document, from which a draft of its policy was made. Frozen: a change is a new migration. */
export const name = 'policy-documents'

export const sql = /* sql */ `
create table policy_documents (
  trust_id uuid not null,
  draft_id uuid not null,
  file_name text not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  format text not null check (format in ('pdf', 'word', 'html', 'markdown', 'text')),
  pages integer check (pages > 0),
  -- The file as it came in, compressed.
  packed bytea not null,
  -- Its passages by their clauses as they were read, with what each is like and what was left out.
  reading jsonb not null,
  imported_by uuid not null,
  imported_at timestamptz(3) not null,
  primary key (trust_id, draft_id),
  foreign key (trust_id, draft_id) references policy_drafts,
  foreign key (trust_id, imported_by) references people
);
call protect_by_trust('policy_documents');
revoke update, delete on policy_documents from gatepost_app;
`
