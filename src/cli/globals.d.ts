/** Version of package.json, put in at build time. */
declare const GOVIT_VERSION: string;
