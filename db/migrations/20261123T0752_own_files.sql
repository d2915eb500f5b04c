-- Whoever uploaded a file and handed it in nowhere may take it back.
grant delete on upload, file to {{app}};
