// In the bundle: the rule data, unpacked once. GOVIT_DATA is put in by the build.
/* global GOVIT_DATA */
const { unpack } = require('./unpack.cjs');

const data = JSON.parse(unpack(GOVIT_DATA));

module.exports = (place) => data[place];
