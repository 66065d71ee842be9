import type { ReactNode } from 'react';
import { Button } from '../../base/button/button.tsx';
import { ErrorState, Skeleton } from '../../base/layout/page.tsx';
import { errorText, useText } from '../../platform/language.ts';

/** An answer that is being asked for, as `useBackendQuery` gives it. */
interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  refetch(): unknown;
}

/**
 * Draws an answer of the backend: grey lines until it is there, the error with a way to try again, or the content.
 * An answer that is there stays on screen while a newer one is on its way.
 */
export function Answer<Data>({
  asked,
  lines = 6,
  children,
}: {
  readonly asked: Asked<Data>;
  readonly lines?: number;
  children(data: Data): ReactNode;
}) {
  const t = useText();
  if (asked.data !== undefined) {
    return children(asked.data);
  }
  if (asked.error !== null) {
    return (
      <ErrorState text={errorText(asked.error)}>
        <Button onClick={() => void asked.refetch()}>{t('common.retry')}</Button>
      </ErrorState>
    );
  }
  return <Skeleton label={t('common.loading')} lines={lines} />;
}
