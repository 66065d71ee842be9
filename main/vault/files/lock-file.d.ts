/**
 * Takes the vault's lock file and returns how to give it back. A lock left behind by a dead process, or copied along
 * from another computer, is taken over. Throws `vault-in-use` with the process number. It is a courtesy that gives a
 * clear message; what really keeps a second writer out is the exclusive lock on the database file.
 */
export declare function takeLock(path: string): () => void;
