import { TextDecoder, TextEncoder } from 'node:util';

// jsdom has neither, unlike any browser. To be imported before what looks for them when it is loaded.
Object.assign(globalThis, { TextDecoder, TextEncoder });
