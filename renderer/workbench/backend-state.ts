import { create } from 'zustand';

/** How the backend process stands. */
export type BackendState = 'starting' | 'ready' | 'restarting' | 'failed';

/** The state of the backend process, as the shell reports it. */
export const useBackendState = create<{ readonly state: BackendState }>(() => ({ state: 'starting' }));
