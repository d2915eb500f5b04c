import { keepPreviousData, QueryClient, type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { CallInput, CallOutput, OperationId } from '@zhiqiang/contract'
import { contract } from '@zhiqiang/contract'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import { makeClient } from './client.ts'
import { errorOf, problemOf, problemOfAnswer, unreachable } from './problem.ts'
import { makeSignInGate } from './sign-in-gate.ts'

export type Me = CallOutput<'session.me'>

export const signInGate = makeSignInGate()

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (times, error) => times < 2 && problemOf(error).code === 'E_BUSY',
    },
  },
})

const meKey = ['session.me', {}] as const
const csrf = () => queries.getQueryData<Me>(meKey)?.csrf ?? ''

const client = makeClient({
  fetch: (url, init) => fetch(url, init),
  csrf,
  signIn: signInGate.ask,
  refresh: () => queries.refetchQueries({ queryKey: meKey }),
})
export const { call } = client

/** Takes over a session opened in place. */
export function keepMe(me: Me): void {
  queries.setQueryData(meKey, me)
}

async function loaded<K extends OperationId>(id: K, input: CallInput<K>): Promise<CallOutput<K>> {
  const answer = await call(id, input)
  if (!answer.ok) throw errorOf(answer.problem)
  return answer.value
}

/** Loads an endpoint of the contract and keeps it fresh. */
export function useLoad<K extends OperationId>(
  id: K,
  input: CallInput<K>,
  options: { readonly enabled?: boolean; readonly keep?: boolean; readonly staleTime?: number } = {},
): UseQueryResult<CallOutput<K>, Error> {
  const { keep = false, ...rest } = options
  return useQuery<CallOutput<K>, Error, CallOutput<K>>({
    queryKey: [id, input],
    queryFn: () => loaded(id, input),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...rest,
  })
}

type Listing = {
  [K in OperationId]: CallOutput<K> extends { readonly rows: readonly unknown[]; readonly next: string | null }
    ? K
    : never
}[OperationId]
type RowOf<K extends Listing> = CallOutput<K> extends { readonly rows: readonly (infer R)[] } ? R : never

interface PageOfRows<R> {
  readonly rows: readonly R[]
  readonly total: number
  readonly atLeast?: boolean
  readonly next: string | null
}

/** The rows loaded so far of a list, its total, and a way to the next page. */
export interface Rows<R> {
  readonly rows: readonly R[]
  readonly total: number | undefined
  /** There are more than the total: a long list is counted up to a bound. */
  readonly atLeast: boolean
  readonly more: (() => void) | null
  readonly loading: boolean
  readonly loadingMore: boolean
  readonly error: Error | null
  readonly again: () => void
}

/** Loads a list page by page along its cursor. */
export function useRows<K extends Listing>(id: K, input: CallInput<K>, enabled = true): Rows<RowOf<K>> {
  const query = useInfiniteQuery({
    queryKey: [id, 'pages', input],
    queryFn: async ({ pageParam }) => {
      const withCursor: unknown = { ...input, query: { ...input.query, ...(pageParam ? { cursor: pageParam } : {}) } }
      return (await loaded(id, withCursor as CallInput<K>)) as PageOfRows<RowOf<K>>
    },
    initialPageParam: '',
    getNextPageParam: (last: PageOfRows<RowOf<K>>) => last.next,
    placeholderData: keepPreviousData,
    enabled,
  })
  const pages = query.data?.pages ?? []
  return {
    rows: pages.flatMap((page) => page.rows),
    total: pages[0]?.total,
    atLeast: pages[0]?.atLeast === true && query.hasNextPage,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    loading: query.isPending && enabled,
    loadingMore: query.isFetchingNextPage,
    error: query.error,
    again: () => void query.refetch(),
  }
}

/** After a change everything shown may be old: lists, counts, figures and the thing itself. */
export function refreshAll(): Promise<void> {
  return queries.invalidateQueries()
}

/** Sends one file or form with progress, which `fetch` cannot tell. */
export function sendWithProgress<K extends OperationId>(
  id: K,
  body: FormData,
  onProgress: (share: number) => void,
): Promise<Result<CallOutput<K>>> {
  const once = () =>
    new Promise<Result<CallOutput<K>>>((resolve) => {
      const request = new XMLHttpRequest()
      request.open(contract[id].method, contract[id].path)
      request.setRequestHeader('accept', 'application/json')
      request.setRequestHeader('x-zq-csrf', csrf())
      request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0)
      request.onerror = () => resolve(fail(unreachable))
      request.onload = () =>
        resolve(
          request.status < 300
            ? ok(JSON.parse(request.responseText) as CallOutput<K>)
            : fail(problemOfAnswer(request.status, request.responseText)),
        )
      request.send(body)
    })
  return once().then(async (first) => {
    if (first.ok || first.problem.code !== 'E_SIGN_IN') return first
    return (await signInGate.ask()) ? once() : first
  })
}
