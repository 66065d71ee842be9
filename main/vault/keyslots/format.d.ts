import { z } from 'zod';
/** The version of keyslots.json that this console writes; a higher one is refused with `vault-newer`. */
export declare const keySlotsVersion = 1;
/** One user's slot: a passphrase opens the user's own keys, and those open the database key. */
export declare const userSlot: z.ZodObject<{
    id: z.ZodUUID;
    name: z.ZodString;
    displayName: z.ZodString;
    roles: z.ZodArray<z.ZodEnum<{
        owner: "owner";
        "functional-admin": "functional-admin";
        "privacy-officer": "privacy-officer";
        "it-staff": "it-staff";
        auditor: "auditor";
    }>>;
    state: z.ZodEnum<{
        removed: "removed";
        active: "active";
    }>;
    kdf: z.ZodObject<{
        algorithm: z.ZodLiteral<"argon2id">;
        version: z.ZodLiteral<19>;
        memoryKib: z.ZodNumber;
        passes: z.ZodNumber;
        parallelism: z.ZodNumber;
        salt: z.ZodString;
    }, z.core.$strict>;
    publicKeys: z.ZodObject<{
        receive: z.ZodString;
        sign: z.ZodString;
    }, z.core.$strict>;
    privateKeys: z.ZodObject<{
        nonce: z.ZodString;
        ciphertext: z.ZodString;
        tag: z.ZodString;
    }, z.core.$strict>;
    databaseKey: z.ZodObject<{
        nonce: z.ZodString;
        ciphertext: z.ZodString;
        tag: z.ZodString;
        ephemeral: z.ZodString;
    }, z.core.$strict>;
}, z.core.$strict>;
/** See {@link userSlot}. */
export type UserSlot = z.infer<typeof userSlot>;
/** Everything in the file that is signed. `generation` counts the changes, so that an older copy can be recognised. */
export declare const signedPart: z.ZodObject<{
    vaultId: z.ZodUUID;
    createdAt: z.ZodISODateTime;
    changedAt: z.ZodISODateTime;
    generation: z.ZodNumber;
    organisation: z.ZodString;
    cipher: z.ZodLiteral<"sqlcipher-4">;
    users: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        displayName: z.ZodString;
        roles: z.ZodArray<z.ZodEnum<{
            owner: "owner";
            "functional-admin": "functional-admin";
            "privacy-officer": "privacy-officer";
            "it-staff": "it-staff";
            auditor: "auditor";
        }>>;
        state: z.ZodEnum<{
            removed: "removed";
            active: "active";
        }>;
        kdf: z.ZodObject<{
            algorithm: z.ZodLiteral<"argon2id">;
            version: z.ZodLiteral<19>;
            memoryKib: z.ZodNumber;
            passes: z.ZodNumber;
            parallelism: z.ZodNumber;
            salt: z.ZodString;
        }, z.core.$strict>;
        publicKeys: z.ZodObject<{
            receive: z.ZodString;
            sign: z.ZodString;
        }, z.core.$strict>;
        privateKeys: z.ZodObject<{
            nonce: z.ZodString;
            ciphertext: z.ZodString;
            tag: z.ZodString;
        }, z.core.$strict>;
        databaseKey: z.ZodObject<{
            nonce: z.ZodString;
            ciphertext: z.ZodString;
            tag: z.ZodString;
            ephemeral: z.ZodString;
        }, z.core.$strict>;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** See {@link signedPart}. */
export type SignedPart = z.infer<typeof signedPart>;
/** Wrong tries since the last right one. Outside the signed part: nobody can sign before the vault is open. */
export declare const triesPart: z.ZodRecord<z.ZodUUID, z.ZodObject<{
    failed: z.ZodNumber;
    lastAt: z.ZodISODateTime;
}, z.core.$strict>>;
/** See {@link triesPart}. */
export type TriesPart = z.infer<typeof triesPart>;
/** The whole file. */
export declare const keySlotsFile: z.ZodObject<{
    format: z.ZodLiteral<"briefgeheim-keyslots">;
    version: z.ZodLiteral<1>;
    signed: z.ZodObject<{
        vaultId: z.ZodUUID;
        createdAt: z.ZodISODateTime;
        changedAt: z.ZodISODateTime;
        generation: z.ZodNumber;
        organisation: z.ZodString;
        cipher: z.ZodLiteral<"sqlcipher-4">;
        users: z.ZodArray<z.ZodObject<{
            id: z.ZodUUID;
            name: z.ZodString;
            displayName: z.ZodString;
            roles: z.ZodArray<z.ZodEnum<{
                owner: "owner";
                "functional-admin": "functional-admin";
                "privacy-officer": "privacy-officer";
                "it-staff": "it-staff";
                auditor: "auditor";
            }>>;
            state: z.ZodEnum<{
                removed: "removed";
                active: "active";
            }>;
            kdf: z.ZodObject<{
                algorithm: z.ZodLiteral<"argon2id">;
                version: z.ZodLiteral<19>;
                memoryKib: z.ZodNumber;
                passes: z.ZodNumber;
                parallelism: z.ZodNumber;
                salt: z.ZodString;
            }, z.core.$strict>;
            publicKeys: z.ZodObject<{
                receive: z.ZodString;
                sign: z.ZodString;
            }, z.core.$strict>;
            privateKeys: z.ZodObject<{
                nonce: z.ZodString;
                ciphertext: z.ZodString;
                tag: z.ZodString;
            }, z.core.$strict>;
            databaseKey: z.ZodObject<{
                nonce: z.ZodString;
                ciphertext: z.ZodString;
                tag: z.ZodString;
                ephemeral: z.ZodString;
            }, z.core.$strict>;
        }, z.core.$strict>>;
    }, z.core.$strict>;
    signatures: z.ZodArray<z.ZodObject<{
        userId: z.ZodUUID;
        signature: z.ZodString;
    }, z.core.$strict>>;
    tries: z.ZodRecord<z.ZodUUID, z.ZodObject<{
        failed: z.ZodNumber;
        lastAt: z.ZodISODateTime;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** See {@link keySlotsFile}. */
export type KeySlotsFile = z.infer<typeof keySlotsFile>;
