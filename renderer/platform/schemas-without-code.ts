import { z } from 'zod';

// zod makes code from its schemas where it can, and tries that out with `new Function`. The content security policy
// of the window refuses that, and reports it as an error. To be imported before any module that makes a schema.
z.config({ jitless: true });
