/** Refuses a folder on a network drive (`vault-unsuitable-place`). `mounts` is the text of /proc/mounts. */
export declare function requireLocalPlace(directory: string, mounts?: string): void;
