/** Fingerprint of all rule data, put in at build time: two offices with the same one judge alike. */
declare const GOVIT_RULES: string;
