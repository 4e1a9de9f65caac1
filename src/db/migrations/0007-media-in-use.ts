/** Which pictures of the store are still wanted by any trust, so that the others can be cleared away. */
export const name = 'media-in-use'

export const sql = /* sql */ `
create index photos_by_picture on photos (sha256 text_pattern_ops);
create index photos_by_thumb on photos (thumb_sha256 text_pattern_ops);

-- The store names pictures by their content, so two trusts may share one; only digests come out.
create function media_in_use(prefix text) returns setof text
  language sql stable security definer set search_path = gatepost
  begin atomic
    select sha256 from photos where sha256 like prefix || '%'
    union
    select thumb_sha256 from photos where thumb_sha256 like prefix || '%';
  end;
revoke execute on function media_in_use(text) from public;
grant execute on function media_in_use(text) to gatepost_app;
`
