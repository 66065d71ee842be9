/** Makes sure that a file's content is on disk. */
export declare function syncFile(path: string): void;
/** Makes sure that a folder's entries are on disk. Windows has no such call; there the file system sees to it. */
export declare function syncDirectory(directory: string): void;
/** Writes a new file, readable by its owner only, and waits until it is on disk. */
export declare function writeDurably(path: string, content: string | Buffer, flag?: 'wx' | 'a'): void;
/** Replaces a file as a whole: after a crash either the old or the new content is there, never a mixture. */
export declare function replaceDurably(path: string, content: string | Buffer): void;
