import { QueryClient, keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { InputOf, JobMethodName, MethodName, OutputOf } from '../../shared/contract/contract.ts';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import { backend } from './backend.ts';

/** Methods that answer at once, the ones that can be cached. */
export type QueryMethodName = Exclude<MethodName, JobMethodName>;

/** The cache of answers. Emptied when the vault is locked; stale by `changed` events only. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (count, error) => count < 3 && error instanceof BriefgeheimError && error.wire.retryable,
      retryDelay: (attempt) => Math.min(200 * 2 ** attempt, 2000),
    },
  },
});

/** The key under which an answer is cached; for `queryClient.fetchQuery` and infinite queries of the grid. */
export function backendQueryKey<M extends QueryMethodName>(
  method: M,
  input: InputOf<M>,
): readonly [M, InputOf<M>] {
  return [method, input];
}

/** Options of {@link useBackendQuery}. */
export interface BackendQueryOptions {
  /** False waits with asking. Default true. */
  readonly isEnabled?: boolean;
  /** Keeps showing the previous answer while the next one is on its way (typing in a filter). Default false. */
  readonly keepsPrevious?: boolean;
}

/**
 * Asks the backend and keeps the answer until a `changed` event names the method or a prefix of it.
 * `data` is undefined until the first answer; `error` is a BriefgeheimError (show it with `errorText`).
 */
export function useBackendQuery<M extends QueryMethodName>(
  method: M,
  input: InputOf<M>,
  options: BackendQueryOptions = {},
): UseQueryResult<OutputOf<M>, BriefgeheimError> {
  return useQuery<OutputOf<M>, BriefgeheimError>({
    queryKey: backendQueryKey(method, input),
    queryFn: ({ signal }) => backend.call(method, input, { signal }) as Promise<OutputOf<M>>,
    enabled: options.isEnabled ?? true,
    ...(options.keepsPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Says whether a `changed` topic covers a method: the method itself or a prefix of it, whole words. */
export function isCoveredBy(method: string, topic: string): boolean {
  return method === topic || method.startsWith(topic.endsWith('.') ? topic : `${topic}.`);
}

/** Throws away the cached answers that the topics make stale, and asks again for what is on screen. */
export function invalidateTopics(topics: readonly string[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => topics.some((topic) => isCoveredBy(String(queryKey[0]), topic)),
  });
}
