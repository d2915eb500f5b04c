/** What the handler needs of the browser. */
interface Tab {
  readonly store: Storage
  /** Whether the server answers; while it starts again there is nothing to load. */
  readonly answers: () => Promise<boolean>
  readonly reload: () => void
}

const told = 'zq-reloaded-for'

/**
 * A tab that stood open across an upgrade asks for files that the new release no longer has. It is loaded anew, once for
 * each file that is missing, so that a file that stays missing shows the error page instead of loading for ever. What was
 * typed lies in the drafts.
 */
export async function loadAnew(missing: string, tab: Tab): Promise<void> {
  if (tab.store.getItem(told) === missing || !(await tab.answers())) return
  tab.store.setItem(told, missing)
  tab.reload()
}

/** Listens for files that could not be loaded. */
export function followReleases(): void {
  const tab: Tab = {
    store: sessionStorage,
    answers: () =>
      fetch(location.href, { method: 'HEAD' }).then(
        ({ ok }) => ok,
        () => false,
      ),
    reload: () => location.reload(),
  }
  addEventListener('vite:preloadError', (event) => {
    // The builder's own event says what could not be loaded.
    const { payload } = event as Event & { readonly payload: Error }
    void loadAnew(payload.message, tab)
  })
}
